"""The stories known so far, found again by the terms of their articles."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from onrecord.stories.features import Features
from onrecord.stories.rarity import Rarity

__all__ = ["StoryIndex"]

_TERMS = 100  # the weightiest terms of an article that count
_ASKED = 40  # of them, those by which candidates are sought
_COMMON = 400  # stories that share a term; a term of more tells nothing
_CANDIDATES = 20
_MEMORY = 10.0  # days in which a story's pull falls towards ...
_FADED = 0.6  # ... this share: trials and anniversaries come back after months


@dataclass
class _Story:
    """The summed vectors of a story's articles, their squared length and the last day."""

    terms: dict[str, float] = field(default_factory=dict)
    square: float = 0.0
    last: int | None = None


class StoryIndex:
    """Stories by id with what their articles have in common; articles are added in order of publication."""

    def __init__(self) -> None:
        self._rarity = Rarity()
        self._stories: dict[str, _Story] = {}
        self._holding: defaultdict[str, dict[str, None]] = defaultdict(dict)

    def __len__(self) -> int:
        return len(self._stories)

    def __contains__(self, story: str) -> bool:
        return story in self._stories

    def nearest(self, features: Features) -> list[tuple[float, str]]:
        """The stories most like an article with their likeness from 0 to 1, best first."""
        vector = self._vector(features)
        shared: Counter[str] = Counter()
        for term in list(vector)[:_ASKED]:
            stories = self._holding.get(term, {})
            if len(stories) <= _COMMON:
                for story in stories:
                    shared[story] += vector[term] * self._stories[story].terms[term]  # type: ignore[assignment]
        best = sorted(shared, key=lambda story: (-shared[story] / math.sqrt(self._stories[story].square), story))
        scored = [(self._likeness(vector, features.day, self._stories[story]), story) for story in best[:_CANDIDATES]]
        return sorted(scored, key=lambda item: (-item[0], item[1]))

    def add(self, features: Features, story: str) -> None:
        """Puts an article into a story, which is new if it was not known."""
        vector = self._vector(features)
        self._rarity.add(features.terms)
        known = self._stories.setdefault(story, _Story())
        for term, weight in vector.items():
            before = known.terms.get(term, 0.0)
            known.terms[term] = before + weight
            known.square += weight * weight + 2 * before * weight
            self._holding[term][story] = None
        known.last = features.day if known.last is None else max(known.last, features.day or known.last)

    def _vector(self, features: Features) -> dict[str, float]:
        """The unit vector of an article's weightiest terms, weightiest first."""
        weighed = ((weight * self._rarity.of(term), term) for term, weight in features.terms.items())
        top = sorted(weighed, key=lambda item: (-item[0], item[1]))[:_TERMS]
        length = math.sqrt(sum(weight * weight for weight, _ in top)) or 1.0
        return {term: weight / length for weight, term in top if weight}

    def _likeness(self, vector: dict[str, float], day: int | None, story: _Story) -> float:
        """The cosine with the story's articles taken together, less the longer ago the story was last told."""
        cosine = sum(weight * story.terms.get(term, 0.0) for term, weight in vector.items()) / math.sqrt(
            story.square or 1.0
        )
        if day is None or story.last is None:
            return cosine
        return cosine * (_FADED + (1 - _FADED) * math.exp(-abs(day - story.last) / _MEMORY))
