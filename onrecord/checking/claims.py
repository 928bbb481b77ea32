"""Claims of a draft against the entries of the record, by way of the record that the draft would join."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.checking.finding import Finding, Verdict
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
    contradicted = _contradictions(draft, joined)
    for entry in joined.entries:
        own = [place for place in entry.evidence if place.article == draft]
        known = [before[place] for place in entry.evidence if place in before]
        for place in own:
            if place in contradicted:
                yield _contradiction(place, contradicted[place])
            elif known:
                yield _supported(place, max(known, key=lambda found: found.origin_count), base)
            else:
                yield Finding(_span(place), "not in the record", "no report says this")


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


def _contradiction(place: Evidence, difference: tuple[Difference, Side]) -> Finding:
    kind, other = difference
    words = f"{kind.field}: the record has {other.value}"
    verdict: Verdict = "outdated" if kind.kind == "update" else "contradicted"
    return Finding(_span(place), verdict, words, other.entry, other.evidence)


def _supported(place: Evidence, entry: Entry, base: Record) -> Finding:
    words = entry.reason
    if entry.superseded_by is not None:
        later = base.entry(entry.superseded_by)
        words = f"since {later.when or later.reported or 'a later report'}: {later.text}"
    return Finding(_span(place), BY_STATUS[entry.status], words, entry.id, entry.evidence)


def _span(place: Evidence) -> Span:
    return Span(place.start, place.end, place.quote)
