"""How rare a term is: what English in general says of it, corrected by the articles seen so far."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import cache

from onrecord import resources
from onrecord.stories.features import stem

__all__ = ["Rarity"]

# General English counts like this many articles; Zipf's law gives the share that hold a word of a given rank: an
# article has about 300 words, and the first words of the list are left out as function words.
_PRIOR = 2000
_ARTICLE = 30.0
_OFFSET = 100
_UNKNOWN_RANK = 30_000


class Rarity:
    """Inverse document frequencies that follow the articles as they come."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._articles = 0

    def add(self, terms: Iterable[str]) -> None:
        """Counts one more article."""
        self._seen.update(terms)
        self._articles += 1

    def of(self, term: str) -> float:
        """The inverse document frequency of a term, never below 0."""
        expected = _PRIOR * _share().get(term, 1 - math.exp(-_ARTICLE / _UNKNOWN_RANK))
        return max(0.0, math.log((_PRIOR + self._articles + 1) / (self._seen[term] + expected + 0.5)))


@cache
def _share() -> dict[str, float]:
    """The share of articles that are expected to hold each common word."""
    found: dict[str, float] = {}
    for rank, word in enumerate(resources.load("common_words")["words"].split()):
        key = stem(word)
        found[key] = found.get(key, 0.0) + 1 - math.exp(-_ARTICLE / (rank + _OFFSET))
    return found
