"""How rare a term is: what English in general says of it, corrected by the articles seen so far."""

from __future__ import annotations

import math
from functools import cache

from onrecord import resources
from onrecord.stories.features import stem

__all__ = ["rarity"]

# General English counts like this many articles; Zipf's law gives the share that hold a word of a given rank: an
# article has about 300 words, and the first words of the list are left out as function words.
_PRIOR = 2000
_ARTICLE = 30.0
_OFFSET = 100
_UNKNOWN_RANK = 30_000


def rarity(term: str, seen: int, articles: int) -> float:
    """The inverse document frequency of a term that `seen` of so many articles hold, never below 0."""
    expected = _PRIOR * _share().get(term, 1 - math.exp(-_ARTICLE / _UNKNOWN_RANK))
    return max(0.0, math.log((_PRIOR + articles + 1) / (seen + expected + 0.5)))


@cache
def _share() -> dict[str, float]:
    """The share of articles that are expected to hold each common word."""
    found: dict[str, float] = {}
    for rank, word in enumerate(resources.load("common_words")["words"].split()):
        key = stem(word)
        found[key] = found.get(key, 0.0) + 1 - math.exp(-_ARTICLE / (rank + _OFFSET))
    return found
