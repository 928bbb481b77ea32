"""Making the sketch of an article; and what a memory of sketches can do."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from onrecord.model import Article
from onrecord.model.sketch import Sketch
from onrecord.stories.features import features_of, key_of, passages_of
from onrecord.stories.rarity import rarity

__all__ = ["Memory", "sketch_of"]

_TERMS = 100  # the weightiest terms of an article that count


class Memory(Protocol):
    """All sketches so far. An article is known by its number, in the order in which articles were taken in."""

    def articles(self) -> int:
        """How many were taken in."""

    def counts(self, keys: Collection[int]) -> Mapping[int, int]:
        """How many articles hold each of these keys; those that none holds may be left out."""

    def holders(self, keys: Collection[int]) -> Iterable[tuple[int, int, float]]:
        """Key, article number and weight for all articles with one of these keys among their leading terms."""

    def stories_of(self, numbers: Collection[int]) -> Mapping[int, Sequence[str]]:
        """The stories that these articles tell, by id."""

    def members(self, story: str, most: int) -> Sequence[Sketch]:
        """The articles of a story that were taken in last; `counted` may be left out of them."""

    def keep(self, sketch: Sketch, stories: Sequence[str]) -> None:
        """Remembers one more article, and the stories it tells."""


def sketch_of(article: Article, memory: Memory) -> Sketch:
    """The sketch of an article, weighed by what is rare among those in memory."""
    passages = tuple(dict.fromkeys(passage.key for passage in passages_of(article)))
    features = features_of(article, frozenset(key for key, count in memory.counts(passages).items() if count))
    keys = {term: key_of(term) for term in features.terms}
    seen, articles = memory.counts(keys.values()), memory.articles()
    weighed = (
        (weight * rarity(term, seen.get(keys[term], 0), articles), term) for term, weight in features.terms.items()
    )
    top = sorted(weighed, key=lambda item: (-item[0], item[1]))[:_TERMS]
    length = math.sqrt(sum(weight * weight for weight, _ in top)) or 1.0
    rounded = {keys[term]: round(weight / length, 4) for weight, term in top}
    vector = {key: weight for key, weight in rounded.items() if weight}
    return Sketch(article.content_hash, features.day, features.days, vector, (*keys.values(), *passages))
