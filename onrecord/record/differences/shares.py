"""Shares of which a story has one at a time: the turnout of a vote, how much of a fire is contained."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from onrecord import resources
from onrecord.record import times
from onrecord.record.differences.counted import Count, counts_of
from onrecord.record.differences.sides import is_later
from onrecord.record.drafts import Draft

__all__ = ["shares"]

_EXACT = 1.0  # points between two shares that are no rounding of one
_ABOUT = 2.5  # where a report rounds itself: "almost 90 percent" is none of 93.9
_PERCENT = 100


def shares(drafts: Sequence[Draft]) -> Iterator[tuple[Count, Count, bool]]:
    """Two shares of one thing by different reports, the earlier first; whether the second is later news."""
    first: dict[tuple[str, str], Count] = {}
    for count in sorted(counts_of(drafts), key=lambda count: (count.claim.number, count.quantity.span)):
        for name in _names(count):
            first.setdefault((name, count.claim.article.id), count)
    by_name: defaultdict[str, list[Count]] = defaultdict(list)
    for (name, _), count in first.items():
        by_name[name].append(count)
    for name, counts in by_name.items():
        for one, other in combinations(counts, 2):
            if _is_apart(one, other) and not times.apart(one.claim.when, other.claim.when):
                yield from _ordered(name, one, other)


def _ordered(name: str, one: Count, other: Count) -> Iterator[tuple[Count, Count, bool]]:
    """A turnout of an hour is followed by that of the day; what grows is told no smaller by a later report."""
    small, large = sorted((one, other), key=lambda count: count.size)
    if name == "turnout":
        hourly = _is_of_hour(small) and not _is_of_hour(large)
        yield (small, large, True) if hourly else (one, other, False)
    elif not is_later(large.claim, small.claim):
        yield small, large, True


def _names(count: Count) -> Iterator[str]:
    if count.quantity.unit == "percent" and count.size <= _PERCENT:
        yield from (name for name, words in _shares().items() if words.search(count.sentence.quote))


def _is_apart(one: Count, other: Count) -> bool:
    rounded = one.quantity.comparator or other.quantity.comparator
    return abs(one.size - other.size) >= (_ABOUT if rounded else _EXACT)


def _is_of_hour(count: Count) -> bool:
    return bool(_hours().search(count.sentence.quote))


@cache
def _shares() -> dict[str, re.Pattern[str]]:
    return {name: _pattern(words) for name, words in resources.load("counted")["shares"].items()}


@cache
def _hours() -> re.Pattern[str]:
    return _pattern(resources.load("counted")["hours"])


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
