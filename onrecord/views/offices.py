"""Offices and who held them, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from onrecord.model import Record, Tenure, When
from onrecord.naming import tokens
from onrecord.resources import load

__all__ = ["Office", "gaps", "holding", "offices", "period"]

# A seat handed over within a month was not vacant: reports give the months of an end and a start.
_HANDOVER = timedelta(days=31)
_STORY = timedelta(days=365)  # before the first report: a vacancy of that age may still be what the story is about
_LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Office:
    """One post and its holders, the earliest first. `is_dated` where a report says when somebody began or ended."""

    name: str
    organization: str | None
    holders: tuple[Tenure, ...]

    @property
    def is_dated(self) -> bool:
        return any(tenure.start or tenure.end for tenure in self.holders)

    @property
    def title(self) -> str:
        name = self.name[:1].upper() + self.name[1:]
        return f"{name}, {self.organization}" if self.organization else name


def offices(record: Record) -> tuple[Office, ...]:
    """The offices of a record: those with dates and several holders first, then the most often named."""
    groups: dict[tuple[str, str], list[Tenure]] = {}
    for tenure in record.tenures:
        groups.setdefault((_post(tenure).casefold(), (tenure.organization or "").casefold()), []).append(tenure)
    found = [
        Office(_post(tenures[0]), tenures[0].organization, tuple(sorted(tenures, key=_order)))
        for tenures in groups.values()
    ]
    return tuple(sorted(found, key=_weight))


def period(tenure: Tenure) -> str:
    """ "Mar 2021 – Fri 10 Oct 2025", "since 2012", "until 2020"; empty where no report says."""
    if tenure.start and tenure.end and str(tenure.start) == str(tenure.end):
        return str(tenure.start)
    if tenure.start and tenure.end:
        return f"{tenure.start} – {tenure.end}"
    if tenure.start:
        return f"since {tenure.start}" if tenure.state == "current" else f"from {tenure.start}"
    return f"until {tenure.end}" if tenure.end else ""


def holding(tenure: Tenure) -> str:
    """How it began, whether acting, how it ended: "appointed 6-1 · resigned"."""
    began = " ".join(part for part in (tenure.began, tenure.vote) if part)
    state = "" if tenure.state == "current" and (tenure.start or tenure.began) else tenure.state
    state = "" if tenure.state == "former" and (tenure.end or tenure.ended) else state
    return " · ".join(part for part in ("acting" if tenure.acting else "", began, tenure.ended, state) if part)


def gaps(record: Record, office: Office) -> tuple[str, ...]:
    """What the reports leave open of a seat: "no successor named since 3 Mar 2024"; and that they call it vacant."""
    return (*_unnamed(record, office), *_called_vacant(record, office))


def _unnamed(record: Record, office: Office) -> Iterator[str]:
    """The stretches between two dated holders, and after the last, for which no report names anybody.

    A post that somebody left long before the story is told as part of a life, not as a seat.
    """
    first = min((_moment(article.published) or _LAST for article in record.articles), default=_LAST)
    single = office.name.casefold() in load("offices")["single"]["offices"]
    if not single or office.organization is None:
        return
    held = [tenure for tenure in office.holders if tenure.state != "prospective"]
    for tenure in held:
        end = _moment(tenure.end)
        later = [other for other in held if other is not tenure and _reaches_past(other, tenure)]
        if end is None or tenure.state != "former" or tenure.acting:
            continue
        if not later and first - end < _STORY:
            yield f"no successor named since {tenure.end}"
        if not later:
            continue
        start = min((_moment(other.start) or end for other in later), default=end)
        if start - end > _HANDOVER:
            following = next(other for other in later if _moment(other.start) == start)
            yield f"nobody named between {tenure.end} and {following.start}"


def _reaches_past(other: Tenure, tenure: Tenure) -> bool:
    """Whether somebody is said to hold the seat after a tenure: now, or until or from a later day."""
    end = _moment(tenure.end)
    times = [moment for moment in (_moment(other.start), _moment(other.end)) if moment is not None]
    return other.state in {"current", "future"} or any(end is not None and moment >= end for moment in times)


def _moment(when: When | None) -> datetime | None:
    return when.latest or when.earliest if when else None


def _called_vacant(record: Record, office: Office) -> Iterator[str]:
    """ "called vacant since May 2023", where a line of the record says so in the words of the office."""
    words = set(tokens(office.name))
    for entry in record.entries:
        if entry.predicate.split()[-1:] == ["vacant"] and words <= set(tokens(entry.text)) and entry.when is not None:
            yield f"called vacant: {entry.when}"


def _post(tenure: Tenure) -> str:
    """The post itself: an "acting general manager" holds that of the general manager."""
    first, _, rest = tenure.office.partition(" ")
    return rest if tenure.acting and rest and first.casefold() in load("offices")["status"]["acting"] else tenure.office


def first_moment(when: When | None) -> datetime | None:
    return (when.earliest or when.latest) if when else None


def _order(tenure: Tenure) -> tuple[datetime, str]:
    return first_moment(tenure.start) or first_moment(tenure.end) or _LAST, tenure.id


def _weight(office: Office) -> tuple[bool, int, int, str]:
    evidence = sum(len(tenure.evidence) for tenure in office.holders)
    return not office.is_dated, -len(office.holders), -evidence, office.title
