"""Large counts of one thing that reports tell with different verbs: "143 million exposed", "145 million stolen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord import resources
from onrecord.model import Quantity
from onrecord.record import numbers, times
from onrecord.record.drafts import Draft
from onrecord.record.told import Told
from onrecord.record.words import sequence_of

__all__ = ["Count", "is_increment", "rival_counts"]

_LARGE = 500  # smaller numbers are near each other by chance
_NEAR = 1.25  # larger over smaller: farther apart they count other things
_CONTEXT = 0.3  # cosine of clauses about one matter
_AHEAD = 24  # counts of the next sizes that each is compared with, so that the work stays linear
_BESIDE = 12  # characters before a number in which "another" or "additional" stands


@dataclass(frozen=True, slots=True)
class Count:
    """A count in a claim of an entry."""

    draft: Draft
    claim: Told
    quantity: Quantity


def rival_counts(drafts: Sequence[Draft]) -> Iterator[tuple[Count, Count]]:
    """Counts of two reports, of one size and kind and in like words, that cannot both hold; the earlier first."""
    large = [
        Count(draft, claim, item)
        for draft in drafts
        for claim in draft.claims
        for item in claim.quantities
        if not claim.claim.background and numbers.stated(item) >= _LARGE and not is_increment(claim, item)
    ]
    large.sort(key=lambda count: (numbers.stated(count.quantity), count.claim.key))
    for index, one in enumerate(large):
        for other in large[index + 1 : index + 1 + _AHEAD]:
            if _is_rival(one, other):
                yield (one, other) if one.claim.number < other.claim.number else (other, one)


def _is_rival(one: Count, other: Count) -> bool:
    a, b = one.quantity, other.quantity
    return (
        numbers.stated(b) <= _NEAR * numbers.stated(a)
        and one.claim.article.id != other.claim.article.id
        and numbers.comparable(a, b)
        and numbers.apart(a, b)
        and not times.apart(one.claim.when, other.claim.when)
        and float(one.claim.vector @ other.claim.vector) >= _CONTEXT
    )


def is_increment(claim: Told, quantity: Quantity) -> bool:
    """Whether a number is added to another: "an additional 2.5 million", "another 1,000", "12 more"."""
    text, span = claim.article.text, quantity.span
    around = sequence_of(text[max(0, span.start - _BESIDE) : span.end + _BESIDE // 2])
    return not frozenset(resources.load("counted")["increments"]).isdisjoint(around)
