"""What is remembered of an article: its weightiest terms and its days; and what a memory of sketches can do."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.model import Article
from onrecord.stories.features import features_of, key_of, passages_of
from onrecord.stories.rarity import rarity

__all__ = ["Memory", "Sketch", "sketch_of"]

_TERMS = 100  # the weightiest terms of an article that count


@dataclass(frozen=True, slots=True)
class Sketch:
    """An article as other articles are compared with it.

    `article` is its content hash; `day` of publication and `days` named are proleptic ordinals; `vector` has length 1,
    weightiest term first; `counted` are the keys of all its terms and passages.
    """

    article: str
    day: int | None
    days: tuple[int, ...]
    vector: Mapping[int, float]
    counted: tuple[int, ...]


class Memory(Protocol):
    """All sketches so far. An article is known by its number, in the order in which articles were taken in."""

    def articles(self) -> int:
        """How many there are."""

    def counts(self, keys: Collection[int]) -> Mapping[int, int]:
        """How many articles hold each of these keys; those that none holds may be left out."""

    def holders(self, keys: Collection[int]) -> Iterable[tuple[int, int, float]]:
        """Key, article number and weight for all articles whose vectors hold one of these keys."""

    def stories_of(self, numbers: Collection[int]) -> Mapping[int, Sequence[str]]:
        """The stories that these articles tell."""

    def members(self, story: str, most: int) -> Sequence[Sketch]:
        """The articles of a story that were taken in last."""

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
    vector = {keys[term]: weight / length for weight, term in top if weight}
    return Sketch(article.content_hash, features.day, features.days, vector, (*keys.values(), *passages))
