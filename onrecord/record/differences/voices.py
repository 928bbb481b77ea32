"""Two figures of one thing by two voices of one report: "Police counted 200 marchers, but the union said 500"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from onrecord import resources
from onrecord.record import numbers
from onrecord.record.differences.counted import Count, counts_of
from onrecord.record.drafts import Draft
from onrecord.record.told import Told
from onrecord.record.words import sequence_of

__all__ = ["by_voices"]

_Sides = tuple[list[Count], list[Count]]


def by_voices(drafts: Sequence[Draft]) -> Iterator[_Sides]:
    """Both figures, each with what other reports tell of it with the same number."""
    counts = list(counts_of(drafts))
    by_report: defaultdict[str, list[Count]] = defaultdict(list)
    for count in counts:
        by_report[count.claim.article.id].append(count)
    for told in by_report.values():
        for one, other in pairwise(_in_text(told)):
            if _of_one_thing(one, other) and _voice(one.claim) != _voice(other.claim) and _is_contrast(one, other):
                yield _alike(one, counts), _alike(other, counts)


def _in_text(counts: Sequence[Count]) -> list[Count]:
    """Each number once, in the order of the text, with the shortest clause that tells it."""
    shortest = sorted(counts, key=lambda count: (count.quantity.span, len(count.claim.claim.span.quote)))
    return list({count.quantity.span: count for count in reversed(shortest)}.values())[::-1]


def _of_one_thing(one: Count, other: Count) -> bool:
    """Whether two figures count the same kind of thing and cannot both hold."""
    a, b = one.quantity, other.quantity
    same = one.fate == other.fate and (one.words == other.words or not (one.words and other.words))
    return same and numbers.comparable(a, b) and numbers.apart(a, b)


def _voice(claim: Told) -> str:
    return claim.attributions[0].speaker if claim.attributions else ""


def _is_contrast(one: Count, other: Count) -> bool:
    """Whether one sentence sets the second against the first, or the second's own does: "But the union said 500"."""
    text = one.claim.article.text
    if one.sentence == other.sentence:
        between = sequence_of(text[one.quantity.span.end : other.quantity.span.start])
        return not _contrasts().isdisjoint(between)
    near = other.claim.claim.sentence - one.claim.claim.sentence == 1
    return near and not _contrasts().isdisjoint(sequence_of(other.sentence.quote)[:1])


@cache
def _contrasts() -> frozenset[str]:
    return frozenset(resources.load("counted")["contrasts"])


def _alike(count: Count, counts: Sequence[Count]) -> list[Count]:
    """A count with those of other reports that give the same thing the same number."""
    thing = count.fate, count.words, count.quantity.unit
    return [
        count,
        *(
            other
            for other in counts
            if other.claim.article.id != count.claim.article.id
            and (other.fate, other.words, other.quantity.unit) == thing
            and other.number == count.number
        ),
    ]
