"""Numbers that differ: what grew or was corrected, what cannot both hold, and what is only less exact."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from onrecord.model import Difference, Side
from onrecord.record import numbers, times
from onrecord.record.differences.counted import Count
from onrecord.record.differences.counts import first_deaths, passage_of_dead, rival_counts
from onrecord.record.differences.restated import restated
from onrecord.record.differences.shares import shares
from onrecord.record.differences.sides import difference, is_later
from onrecord.record.differences.voices import by_voices
from onrecord.record.drafts import Draft
from onrecord.record.predicates import is_growing

__all__ = ["numbered"]

_OPEN = frozenset(("at least", "more than"))  # words by which a report expects a count to grow
_NEWS = 2  # days between reports from which another number is later news; the next day's report tells the same


def numbered(drafts: Sequence[Draft]) -> Iterator[Difference]:
    """All differences of numbers of a story."""
    for draft in drafts:
        yield from _inside(draft)
    yield from _counts(rival_counts(drafts))
    yield from (_restated(*pair) for pair in restated(drafts))
    yield from (difference("number", "conflict", *map(_counted, sides)) for sides in by_voices(drafts))
    yield from (_first_deaths(*pair) for pair in first_deaths(drafts))
    for one, other, later in shares(drafts):
        yield difference("number", "update" if later else "conflict", _counted([one]), _counted([other]))


def _counts(rivals: Iterable[tuple[Count, Count]]) -> Iterator[Difference]:
    """Two numbers of one thing, each with all that tell it; what was reported first comes first."""
    found: dict[tuple[Hashable, tuple[float, ...]], list[Count]] = {}
    for pair in rivals:
        sizes = tuple(sorted(count.size for count in pair))
        found.setdefault((pair[0].thing, sizes), []).extend(pair)
    for (_, sizes), counts in found.items():
        small, large = ([count for count in counts if count.size == size] for size in sizes)
        yield _of_counts(small, large)


def _of_counts(small: Sequence[Count], large: Sequence[Count]) -> Difference:
    """Tolls change with every report, other counts with later news; on one day "at least four" grows to "six"."""
    before, after = (min(side, key=lambda count: count.claim.number) for side in (small, large))
    open_ = any(count.quantity.comparator in _OPEN for count in small)
    sides, grows = (small, large), before.fate is not None and open_
    if is_later(before.claim, after.claim) or is_later(after.claim, before.claim):
        days = times.days_between(before.claim.article.published, after.claim.article.published)
        grows = before.fate is not None or is_growing(before.claim.relation) or days >= _NEWS
        sides = (small, large) if is_later(before.claim, after.claim) else (large, small)
    return difference("number", "update" if grows else "conflict", *map(_counted, sides))


def _restated(before: Count, now: Count) -> Difference:
    """Two numbers of one report; where one clause tells both, each is shown with its own words."""
    spans = [count.claim.claim.span for count in (before, now)]
    if spans[0] == spans[1]:
        spans = [count.quantity.span for count in (before, now)]
    sides = (
        Side(count.draft.id, count.quantity.value, (span.on(count.claim.article.id),))
        for count, span in zip((before, now), spans, strict=True)
    )
    return difference("number", "update", *sides)


def _counted(counts: Sequence[Count]) -> Side:
    """All claims that tell one count."""
    evidence = dict.fromkeys(count.claim.evidence for count in counts)
    return Side(counts[0].draft.id, counts[0].quantity.value, tuple(evidence))


def _first_deaths(before: Count, now: Sequence[Count]) -> Difference:
    """The hurt of one report, of whom later reports tell as many and dead besides."""
    told = tuple(dict.fromkeys(passage_of_dead(count) for count in now))
    sides = Side(before.draft.id, "none dead", (before.claim.evidence,)), Side(now[0].draft.id, "dead", told)
    return difference("number", "update", *sides)


def _inside(draft: Draft) -> Iterator[Difference]:
    """Values inside one entry of which one is less exact: "more than 60" and "64", "October" and "Oct. 12"."""
    for one, other in combinations([claim for claim in draft.claims if claim.quantities], 2):
        if one.article.id == other.article.id:
            continue
        for a in one.quantities:
            for b in other.quantities:
                if numbers.comparable(a, b) and (numbers.covers(a, b) or numbers.covers(b, a)):
                    yield difference(
                        "number",
                        "compatible",
                        *(Side(draft.id, q.value, (c.evidence,)) for q, c in ((a, one), (b, other))),
                    )
                    return
