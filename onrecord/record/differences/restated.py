"""Numbers that one report tells with what they replace: "previously said up to 100,000, now only about 8,000"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from onrecord import resources
from onrecord.record import numbers, times
from onrecord.record.differences.counted import Count, counts_of
from onrecord.record.drafts import Draft
from onrecord.record.words import sequence_of, words_of

__all__ = ["restated"]

_FROM = re.compile(
    r"\b(?:up|down|revised|raised|increased|lowered)?\s*from(?: an?)?(?: (?!where|which|to\b)[a-z]+){0,3}\s*$",
    re.IGNORECASE,
)
_DAYS, _WEEKS = (
    3,
    62,
)  # days before the report of a number that has changed since: yesterday's is news, last year's history
_SAID = 8  # words before a number of which one says that it is an old one: "previously said that up to 100"
_NEAR = 40  # characters before a number in which "up from an earlier" stands


def restated(drafts: Sequence[Draft]) -> Iterator[tuple[Count, Count]]:
    """The number that held before, and the one that holds now."""
    by_sentence: defaultdict[tuple[str, int], list[Count]] = defaultdict(list)
    for count in counts_of(drafts):
        by_sentence[count.claim.article.id, count.claim.claim.sentence].append(count)
    for (article, number), counts in sorted(by_sentence.items()):
        following = by_sentence.get((article, number + 1), [])
        ordered = _in_text([*counts, *following])
        yield from _said_before(ordered, counts)
        yield from _some_time_ago(ordered)
        yield from _from_to(_in_text(counts))


def _in_text(counts: Iterable[Count]) -> list[Count]:
    """Each number once, in the order of the text, with the shortest clause that tells it."""
    shortest = sorted(counts, key=lambda count: (count.quantity.span, len(count.claim.claim.span.quote)))
    return list({count.quantity.span: count for count in reversed(shortest)}.values())[::-1]


def _said_before(ordered: Sequence[Count], counts: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """ "Police at first spoke of 12 victims. They now say 14 victims died." """
    spans = {count.quantity.span for count in counts}
    for one, other in pairwise(ordered):
        if one.quantity.span not in spans or not _one_thing(one, other):
            continue
        replaced = one.sentence == other.sentence or not _now().isdisjoint(sequence_of(other.sentence.quote))
        before = _words_before(one)[-_SAID:]
        if replaced and not _earlier().isdisjoint(before) and not _earlier() & _words_between(one, other):
            yield one, other


def _some_time_ago(ordered: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """ "Buyers of 319 flats have stopped paying. A week ago around 100 flats were concerned." """
    for one, other in pairwise(ordered):
        if one.fate is not None or other.fate is not None or not _one_thing(one, other):
            continue
        for before, now in ((one, other), (other, one)):
            if _is_past(before) and not _is_past(now):
                yield before, now


def _is_past(count: Count) -> bool:
    """Whether a number is told of some days or weeks before the report."""
    when, published = count.claim.when, count.claim.article.published
    if when is None or published is None or when.is_uncertain or not when.precedes(published):
        return False
    if _past_words().isdisjoint(words_of(when.basis.words)):
        return False  # "found three victims on Jan. 2. Two of those were children"
    return _DAYS <= times.days_between(when, published) <= _WEEKS


def _from_to(ordered: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """ "The death toll rose to 14 from 12", "raised the death toll from 12 to 14": of tolls, not of prices."""
    for one, other in pairwise(ordered):
        if one.fate is None or one.fate != other.fate or one.size == other.size:
            continue
        if one.words and other.words and one.words.isdisjoint(other.words):
            continue  # "30 rounds from three guns"
        text = one.claim.article.text
        before, after = (
            text[max(0, item.quantity.span.start - _NEAR) : item.quantity.span.start] for item in (one, other)
        )
        if _FROM.search(after):
            yield other, one
        elif _FROM.search(before):
            yield one, other


def _words_before(count: Count) -> Sequence[str]:
    """The words of a sentence before its number."""
    text = count.claim.article.text[count.sentence.start : count.quantity.span.start]
    return re.findall(r"[a-z]+", text.casefold())


def _words_between(one: Count, other: Count) -> frozenset[str]:
    text = one.claim.article.text[one.quantity.span.end : other.quantity.span.start]
    return frozenset(re.findall(r"[a-z]+", text.casefold()))


def _one_thing(one: Count, other: Count) -> bool:
    """Whether two numbers of one report count one thing, by its words: "Marn residents", "residents of Marn"."""
    a, b = one.quantity, other.quantity
    named = (one.thing == other.thing or bool(one.words & other.words)) and bool(_words_between(one, other))
    return named and numbers.comparable(a, b) and one.size != other.size and numbers.told_apart(a, b)


@cache
def _past_words() -> frozenset[str]:
    return words_of(" ".join(resources.load("counted")["ago"]))


@cache
def _now() -> frozenset[str]:
    return frozenset(resources.load("counted")["now"])


@cache
def _earlier() -> frozenset[str]:
    return frozenset(resources.load("counted")["earlier"])
