"""Claims of a draft against the entries of the record, by way of the record that the draft would join."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import cache

from onrecord.checking.finding import Finding, Verdict
from onrecord.checking.nearest import Nearest, with_nearest
from onrecord.checking.opposites import opposed
from onrecord.checking.tokens import tokens
from onrecord.model import Difference, Entry, Evidence, Record, Side, Span, When
from onrecord.resources import load

__all__ = ["check_claims"]

# Days between two tellings of what one does once, from which on they may be of two posts or trials: the days that the
# name of a weekday can mean.
ONE_ACT = 7

BY_STATUS: dict[str, Verdict] = {
    "corroborated": "supported",
    "reported": "one origin",
    "unconfirmed": "unconfirmed",
    "disputed": "disputed",
    "superseded": "outdated",
    "retracted": "contradicted",
}


def check_claims(draft: str, base: Record, joined: Record) -> Iterator[Finding]:
    """A finding for each entry of the joined record that rests on the draft; `draft` is the draft's article id."""
    before = {place: entry for entry in base.entries for place in entry.evidence}
    contradicted, nearest = _contradictions(draft, joined), Nearest(base)
    for entry in joined.entries:
        own = [place for place in entry.evidence if place.article == draft]
        known = [before[place] for place in entry.evidence if place in before]
        for place in own:
            unknown = Finding(_span(place), "not in the record", "no report says this")
            elsewhen = None if known else _at_another_time(unknown, entry, joined, before)
            if elsewhen and elsewhen.verdict == "contradicted":  # what followed since makes the day no better
                yield elsewhen
            elif place in contradicted:
                yield _contradiction(place, contradicted[place], before)
            elif known:
                reported = [other for other in entry.evidence if other in before]
                yield _opposite(place, reported) or _supported(place, max(known, key=_well_founded), base)
            else:
                yield elsewhen or nearest.beside(unknown)


def _contradictions(draft: str, joined: Record) -> dict[Evidence, tuple[Difference, Side]]:
    """Places of the draft that differ from a report, with the side that differs.

    What the draft tells as news on what a report has is no contradiction.
    """
    found: dict[Evidence, tuple[Difference, Side]] = {}
    for difference in joined.differences:
        if difference.kind == "compatible":
            continue
        for side, other in ((difference.a, difference.b), (difference.b, difference.a)):
            news = difference.kind == "update" and side is difference.b
            if not news and not any(place.article == draft for place in other.evidence):
                found |= {place: (difference, other) for place in side.evidence if place.article == draft}
    return found


def _contradiction(place: Evidence, found: tuple[Difference, Side], before: Mapping[Evidence, Entry]) -> Finding:
    difference, other = found
    words = f"{difference.field}: the record has {other.value}"
    if difference.kind != "update":
        return Finding(_span(place), "contradicted", words, other.entry, other.evidence)
    later = next((before[it] for it in other.evidence if it in before), None)
    if later is not None and difference.field == "status":
        words = _since(later)
    return Finding(_span(place), "outdated", words, other.entry, other.evidence)


def _opposite(place: Evidence, reported: Sequence[Evidence]) -> Finding | None:
    """A contradiction where the draft says the opposite of each report: "voted for it" where they have "against"."""
    drafted = tokens(place.quote, 0, len(place.quote))
    found = [opposed(drafted, tokens(other.quote, 0, len(other.quote))) for other in reported]
    if not found or None in found:
        return None
    words = dict.fromkeys(f"the record has “{pair[1].key}” for “{pair[0].key}”" for pair in found if pair)
    return Finding(_span(place), "contradicted", "; ".join(words), evidence=tuple(reported))


def _at_another_time(
    unknown: Finding, entry: Entry, joined: Record, before: Mapping[Evidence, Entry]
) -> Finding | None:
    """The nearest in time of what the reports tell of the same act of the same people.

    "Quill stepped down on Friday" where every report that names a day has her resign on Saturday is contradicted: one
    resigns once.
    """
    act = _act(entry.predicate), entry.who, entry.factuality
    alike = [other for other in joined.entries if (_act(other.predicate), other.who, other.factuality) == act]
    told = [before[place] for other in alike for place in other.evidence if place in before]
    dated = [(_days_apart(entry.when, other.when), other) for other in told if entry.when and other.when]
    days, other = min(dated, key=lambda pair: pair[0], default=(0, None))
    if other is None or not entry.who or days < 1:
        return None
    if act[0] in load("predicates")["single"] and days < ONE_ACT:
        return Finding(unknown.span, "contradicted", f"date: the record has {other.when}", other.id, other.evidence[:1])
    return with_nearest(unknown, other)


def _days_apart(one: When, other: When) -> float:
    """Days from the end of the earlier time to the beginning of the later; 0 where they may be one."""
    if one.is_uncertain or other.is_uncertain or one.overlaps(other):
        return 0.0
    first, second = sorted((one, other))
    gap = second.earliest - first.latest if second.earliest and first.latest else timedelta()
    return max(gap / timedelta(days=1), 1.0)


def _supported(place: Evidence, entry: Entry, base: Record) -> Finding:
    words = entry.reason
    if entry.superseded_by is not None:
        words = _since(base.entry(entry.superseded_by))
    return Finding(_span(place), BY_STATUS[entry.status], words, entry.id, entry.evidence)


def _since(later: Entry) -> str:
    return f"since {later.when or later.reported or 'a later report'}: {later.text}"


def _well_founded(entry: Entry) -> int:
    return entry.origin_count


def _span(place: Evidence) -> Span:
    return Span(place.start, place.end, place.quote)


def _act(predicate: str) -> str:
    return _acts().get(predicate, predicate)


@cache
def _acts() -> Mapping[str, str]:
    """Words for one act under its name: "step down" is to resign."""
    return {word: name for name, words in load("predicates")["relations"].items() for word in words}
