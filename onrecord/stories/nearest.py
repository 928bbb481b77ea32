"""The stories that an article is most like."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.sketch import Sketch
from onrecord.stories.sketch import Memory

__all__ = ["Near", "likeness", "nearest"]

_HOLDERS = 2000  # articles that are looked at: the work does not grow with the number of stories
_ARTICLES = 40  # of those, the ones whose stories are compared
_STORIES = 10
_MEMBERS = 8  # of a story, the latest: what is told of it changes
_MEMORY = 20.0  # days in which the pull of an article falls towards ...
_FADED = 0.6  # ... this share: trials and anniversaries come back after months
_SAME_DAY = 0.6  # by which two articles are more alike that name one day: "on Sunday", "on March 3"


@dataclass(frozen=True, slots=True)
class Near:
    """A story with its likeness to an article, and the articles of it that were compared."""

    likeness: float
    story: str
    members: tuple[Sketch, ...]


def nearest(sketch: Sketch, memory: Memory) -> list[Near]:
    """The stories most like an article, best first."""
    found = []
    for story in _candidates(sketch, memory):
        members = tuple(memory.members(story, _MEMBERS))
        found.append(Near(likeness(sketch, members), story, members))
    return sorted(found, key=lambda near: (-near.likeness, near.story))


def likeness(sketch: Sketch, members: Sequence[Sketch]) -> float:
    """How much an article is like a story, from 0 to 1: half like the nearest of its articles, half like all."""
    pulls = [_pull(sketch, member) for member in members] or [0.0]
    return (max(pulls) + sum(pulls) / len(pulls)) / 2


def _pull(one: Sketch, other: Sketch) -> float:
    """The cosine of two articles, more for one day of the event, less the longer the time between them."""
    found = sum(weight * other.vector.get(key, 0.0) for key, weight in one.vector.items())
    if not set(one.days).isdisjoint(other.days):
        found *= 1 + _SAME_DAY
    if one.day is not None and other.day is not None:
        found *= _FADED + (1 - _FADED) * math.exp(-abs(one.day - other.day) / _MEMORY)
    return min(1.0, found)


def _candidates(sketch: Sketch, memory: Memory) -> list[str]:
    """Stories of the articles that share leading terms, which are taken in order until they are too common."""
    counts = memory.counts(sketch.leading)
    left, keys = _HOLDERS, []
    for key in sketch.leading:
        if 0 < counts.get(key, 0) <= left:
            keys.append(key)
            left -= counts[key]
    shared: Counter[int] = Counter()
    for key, number, weight in memory.holders(keys):
        shared[number] += sketch.vector[key] * weight  # type: ignore[assignment]
    best = sorted(shared, key=lambda number: (-round(shared[number], 6), number))[:_ARTICLES]
    told = memory.stories_of(best)
    return list(dict.fromkeys(story for number in best for story in told.get(number, ())))[:_STORIES]
