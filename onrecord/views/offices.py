"""Offices and who held them, in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from onrecord.model import Record, Tenure, When
from onrecord.resources import load

__all__ = ["Office", "holding", "offices", "period"]

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
