"""Who held a seat after whom: stand-ins from the day it fell vacant, holders before and after, two at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from itertools import combinations, pairwise

from onrecord import resources
from onrecord.model import Evidence, Reading, Tenure, When
from onrecord.record.offices.holdings import is_general
from onrecord.record.offices.names import office_key
from onrecord.record.offices.tenures import Ended
from onrecord.record.times import days_between

__all__ = ["Overlap", "between_reports", "handed_over", "new_holders", "overlaps"]

# Ten years: of differences over who holds an office, read by hand in 47 stories, those about tenures over for decades
# were false ("President Roe" is a courtesy then), one about a tenure over for three years was true.
_HISTORY = 10 * 365
_FIRST = datetime.min.replace(tzinfo=UTC)


def handed_over(found: Sequence[Tenure], readings: Sequence[Reading]) -> tuple[Tenure, ...]:
    """The tenures with what follows from the others of the same seat.

    A stand-in without a date begins when the holder left; a title that reports keep giving to a former holder beside
    the present one is a courtesy; of dated holders each knows the one before and the one after.
    """
    days = [reading.article.published.latest for reading in readings if reading.article.published]
    latest = max((day for day in days if day is not None), default=None)
    found = _named_alike(found)
    result = {tenure.id: tenure for tenure in found}
    for seat in _seats(found):
        for change in (*_stand_ins(seat), *(_courtesies(seat) if _is_single(seat[0].office) else ())):
            result[change.id] = change
        if _is_single(seat[0].office):
            result.update(_linked([result[tenure.id] for tenure in seat]))
    return tuple(_as_of(result[tenure.id], latest) for tenure in found)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two people whom the reports give one seat at the same time, each as office and name with the passages."""

    one: tuple[str, tuple[Evidence, ...]]
    other: tuple[str, tuple[Evidence, ...]]


def overlaps(found: Sequence[Tenure], names: Mapping[str, str]) -> list[Overlap]:
    """The overlaps of seats where nothing says that one of the two only stands in; `names` are those of entities."""
    held = [tenure for tenure in found if tenure.state == "current" and not tenure.acting]

    def side(tenure: Tenure) -> tuple[str, tuple[Evidence, ...]]:
        return f"{tenure.office}: {names.get(tenure.person, tenure.person)}", tenure.evidence

    return [
        Overlap(side(one), side(other))
        for seat in _seats(held)
        if _is_single(seat[0].office)
        for one, other in combinations(seat, 2)
        if one.person != other.person and not _follows(one, other) and not _follows(other, one)
        if not _is_of_one_report(one, other)
    ]


def between_reports(over: Sequence[Ended], readings: Sequence[Reading]) -> list[Ended]:
    """The tenures that ended while the story ran: held in a report no later than the first that tells of the end.

    What ended long before the first report is history to all of them, unless one names it in small letters: a title
    before a name outlives the office ("President Hale"), "port official Ann Hale" does not.
    """
    told = {reading.article.id: reading.article.published for reading in readings}
    days = [day for day in told.values() if day is not None]
    found = []
    for item in over:
        after = [day for evidence in item.after if (day := told[evidence.article]) is not None]
        before = tuple(evidence for evidence in item.before if not _is_after(told[evidence.article], after))
        end = item.tenure.end
        history = end is not None and bool(days) and end.precedes(days[0]) and days_between(end, days[0]) > _HISTORY
        if history:
            before = tuple(evidence for evidence in before if _is_named_by(item.tenure.office, evidence.quote))
        if before:
            found.append(replace(item, before=before))
    return found


def _is_named_by(office: str, words: str) -> bool:
    """ "port official Ann Hale"."""
    return re.search(rf"\b{re.escape(office.casefold())} [A-Z]", words) is not None


def _is_after(day: When | None, days: Sequence[When]) -> bool:
    return day is not None and any(other.precedes(day) for other in days)


def new_holders(over: Sequence[Ended], found: Sequence[Tenure], names: Mapping[str, str]) -> list[Overlap]:
    """The seats whose holder a report tells as over and names another for, stand-ins among them."""
    return [
        Overlap(
            (f"{gone.tenure.office}: {names.get(gone.tenure.person, gone.tenure.person)}", gone.before),
            (f"{came.office}: {names.get(came.person, came.person)}", came.evidence),
        )
        for gone in over
        for came in found
        if came.person != gone.tenure.person and came.state in ("current", "future") and _is_next(came, gone)
    ]


def _is_next(came: Tenure, gone: Ended) -> bool:
    """Whether a tenure is of the same single seat, told by no report that tells of the one before as held.

    "Will serve as acting leader" is the seat of whoever led the organization.
    """
    one, other = came.organization, gone.tenure.organization
    if one is None or other is None or one.casefold() != other.casefold():
        return False
    same = _is_single(gone.tenure.office) and office_key(came.office) == office_key(gone.tenure.office)
    if not same and not (came.acting and is_general(came.office)):
        return False
    return {item.article for item in came.evidence}.isdisjoint(item.article for item in gone.before)


def _is_of_one_report(one: Tenure, other: Tenure) -> bool:
    """Whether a report itself gives both the title: it knows who holds the office, and whose title is a courtesy."""
    return not {item.article for item in one.evidence}.isdisjoint(item.article for item in other.evidence)


def _named_alike(found: Sequence[Tenure]) -> list[Tenure]:
    """ "Stood in as head of the authority" is the general manager's office, where the authority has no other head."""
    heads: dict[str, set[str]] = {}
    for tenure in found:
        chairs = office_key("chairman") <= office_key(tenure.office)  # the board's, not the organization's head
        if tenure.organization and _is_single(tenure.office) and not tenure.acting and not chairs:
            heads.setdefault(tenure.organization.casefold(), set()).add(tenure.office)
    return [_renamed(tenure, heads.get((tenure.organization or "").casefold(), set())) for tenure in found]


def _renamed(tenure: Tenure, heads: set[str]) -> Tenure:
    if len(heads) != 1 or not is_general(tenure.office):
        return tenure
    office, word = next(iter(heads)), tenure.office.split()[0]
    return replace(tenure, office=f"{word} {office[:1].lower()}{office[1:]}" if tenure.acting else office)


def _seats(found: Sequence[Tenure]) -> list[list[Tenure]]:
    """The tenures of each office of a named organization, those of acting holders among them."""
    seats: dict[tuple[frozenset[str], str], list[Tenure]] = {}
    for tenure in found:
        if tenure.organization is not None and tenure.state != "prospective":
            seats.setdefault((office_key(tenure.office), tenure.organization.casefold()), []).append(tenure)
    return list(seats.values())


@cache
def _is_single(office: str) -> bool:
    """Whether one person at a time holds an office: a mayor, not a council member."""
    return any(office_key(office) == office_key(name) for name in resources.load("offices")["single"]["offices"])


def _stand_ins(seat: Sequence[Tenure]) -> Iterator[Tenure]:
    left = [tenure for tenure in seat if tenure.end is not None and not tenure.acting and tenure.state == "former"]
    for tenure in seat:
        others = [other for other in left if other.person != tenure.person]
        if tenure.acting and tenure.start is None and tenure.state != "former" and len(others) == 1:
            yield replace(tenure, start=others[0].end)


def _courtesies(seat: Sequence[Tenure]) -> Iterator[Tenure]:
    """ "President Roe signed the law" beside the president who holds the office now."""
    held = [tenure for tenure in seat if tenure.state == "current" and not tenure.acting]
    if len({tenure.person for tenure in held}) < 2:
        return
    holder = max(held, key=lambda tenure: len(tenure.evidence))
    articles = {evidence.article for evidence in holder.evidence}
    for tenure in held:
        fewer = len(tenure.evidence) < len(holder.evidence)
        beside = {evidence.article for evidence in tenure.evidence} <= articles
        if tenure.person != holder.person and fewer and beside and not (tenure.start or tenure.began):
            yield replace(tenure, state="former")


def _linked(seat: Sequence[Tenure]) -> Iterator[tuple[str, Tenure]]:
    """The dated tenures of a seat in order, each with the persons before and after it."""
    dated = sorted((tenure for tenure in seat if tenure.start or tenure.end), key=_order)
    after = {tenure.id: tenure for tenure in dated}
    for one, other in pairwise(dated):
        if one.person != other.person and _follows(one, other):
            after[one.id] = replace(after[one.id], successor=other.person)
            after[other.id] = replace(after[other.id], predecessor=one.person)
    yield from after.items()


def _order(tenure: Tenure) -> tuple[datetime, str]:
    when = tenure.start or tenure.end
    return (when.earliest if when is not None else None) or _FIRST, tenure.id


def _follows(one: Tenure, other: Tenure) -> bool:
    """Whether one tenure ended before, or when, the other began."""
    if one.end is None or other.start is None or one.end.earliest is None or other.start.latest is None:
        return False
    return one.end.earliest <= other.start.latest


def _as_of(tenure: Tenure, latest: datetime | None) -> Tenure:
    """A tenure that was to come has begun once a later report is out."""
    start = tenure.start.earliest if tenure.start is not None else None
    begun = tenure.state == "future" and start is not None and latest is not None and start <= latest
    return replace(tenure, state="current") if begun else tenure
