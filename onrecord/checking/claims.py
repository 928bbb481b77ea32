"""Claims of a draft against the entries of the record, by way of the record that the draft would join."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.checking.finding import Finding, Verdict
from onrecord.checking.nearest import Nearest
from onrecord.checking.opposites import opposed
from onrecord.checking.tokens import tokens
from onrecord.model import Difference, Entry, Evidence, Record, Side, Span

__all__ = ["check_claims"]

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
            if place in contradicted:
                yield _contradiction(place, contradicted[place], before)
            elif known:
                reported = [other for other in entry.evidence if other in before]
                yield _opposite(place, reported) or _supported(place, max(known, key=_well_founded), base)
            else:
                yield nearest.beside(Finding(_span(place), "not in the record", "no report says this"))


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
