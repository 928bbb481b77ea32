"""Claims that assert the same, in whatever words, put together; claims that cannot hold together kept apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import starmap

import numpy as np

from onrecord.record.alignment.candidates import OTHER_WORDS, promising, vectors
from onrecord.record.alignment.gathering import gathered
from onrecord.record.alignment.likeness import Weights, likeness, same_words
from onrecord.record.alignment.partners import Floats, Rows
from onrecord.record.alignment.vetoes import forbidden, is_once
from onrecord.record.told import Told

__all__ = ["Alignment", "Rivals", "align"]

# The mean likeness from which groups are one entry: of raw pairs that were judged by hand, and that nothing forbids,
# every second one from here on asserts the same, and every seventh is a mention of the same event.
THRESHOLD = 0.3
RIVAL = 0.35  # events this alike are one: claims of it that some value keeps apart are worth showing as a difference
_OTHER_RELATION = 0.7  # of the likeness of two relations: such joins count a source too many twice as often
_QUOTED = 0.5  # cuts of one text have cosines above
_BARRED = frozenset(("status", "date", "number", "name", "stage"))  # no entry holds two claims that these keep apart


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two claims about one thing that a value keeps apart: status, date, number or name."""

    one: Told
    other: Told
    field: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Groups of claims that assert the same, and the pairs that would but for one value."""

    groups: tuple[tuple[Told, ...], ...]
    rivals: tuple[Rivals, ...]


def align(told: Sequence[Told], apart: frozenset[frozenset[str]] = frozenset()) -> Alignment:
    """Groups the claims; `apart` holds pairs of claim keys that a person keeps apart."""
    matrix = vectors(told)
    near, cosines = promising(told, matrix)
    scores = _Scores(told, matrix, Weights.of(told, near, cosines), apart)
    links: dict[tuple[int, int], float] = {}
    rivals: list[Rivals] = []
    found = scores.compare(near, cosines)
    alike = found.max(axis=1, initial=0.0) >= THRESHOLD
    for (one, other), (score, event) in zip(near[alike].tolist(), found[alike].tolist(), strict=True):
        why = scores.why_not(one, other)
        if why is None and score >= THRESHOLD:
            links[one, other] = score
        elif why is not None and event >= RIVAL:
            rivals.append(Rivals(told[one], told[other], why, event))
    groups = gathered(len(told), links, scores.between, THRESHOLD)
    return Alignment(tuple(tuple(told[index] for index in group) for group in groups), tuple(rivals))


class _Scores:
    """The likeness of any two claims of a story; each pair is compared once."""

    def __init__(
        self, told: Sequence[Told], matrix: np.ndarray, weights: Weights, apart: frozenset[frozenset[str]]
    ) -> None:
        self._told, self._matrix, self._weights, self._apart = told, matrix, weights, apart
        self._known: dict[tuple[int, int], tuple[float, float]] = {}
        self._why: dict[tuple[int, int], str | None] = {}
        self._joinable: dict[tuple[int, int], float | None] = {}

    def compare(self, pairs: Rows, cosines: Floats) -> Floats:
        """The likeness of pairs, and that of their events; 1 for cuts of one text, which have nearly one vector."""
        related = self._weights.marks.relation[pairs[:, 0]] == self._weights.marks.relation[pairs[:, 1]]
        met = [(self._told[one], self._told[other]) for one, other in pairs.tolist()]
        copied = [place for place in np.flatnonzero(related & (cosines >= _QUOTED)).tolist() if same_words(*met[place])]
        unlike = related | (cosines >= OTHER_WORDS)
        unlike[copied] = False
        scores = np.zeros((len(pairs), 2))
        scores[copied] = 1.0
        compared = [met[place] for place in np.flatnonzero(unlike).tolist()]
        scores[unlike] = likeness(compared, cosines[unlike].tolist(), self._weights).T
        scores[~related, 0] *= _OTHER_RELATION
        scores = scores.round(4)
        for place in np.flatnonzero(related & (scores[:, 0] < scores[:, 1])).tolist():
            scores[place, 0] = scores[place, int(is_once(*met[place]))]
        for (one, other), (score, event) in zip(pairs.tolist(), scores.tolist(), strict=True):
            self._known[one, other] = score, event
        return scores

    def of(self, one: int, other: int) -> tuple[float, float]:
        """The likeness of two claims that were compared, and that of their events."""
        return self._known[one, other]

    def why_not(self, one: int, other: int) -> str | None:
        """What forbids that two claims are one."""
        if (one, other) not in self._why:
            self._why[one, other] = forbidden(self._told[one], self._told[other])
        return self._why[one, other]

    def between(self, pairs: Sequence[tuple[int, int]]) -> Iterator[float | None]:
        """How alike two claims of one entry would be, 0 if they are not the same; None if they cannot be."""
        keys = [(one, other) if one < other else (other, one) for one, other in pairs]
        fresh = [key for key in keys if key not in self._known]
        if fresh:
            cosines = [float(self._matrix[one] @ self._matrix[other]) for one, other in fresh]
            self.compare(np.array(fresh), np.array(cosines))
        return starmap(self._joinable_of, keys)

    def _joinable_of(self, one: int, other: int) -> float | None:
        key = (one, other)
        if key not in self._joinable:
            score, _ = self.of(*key)
            why = self.why_not(*key)
            kept = bool(self._apart) and frozenset((self._told[one].key, self._told[other].key)) in self._apart
            self._joinable[key] = None if kept or why in _BARRED else 0.0 if why else score
        return self._joinable[key]
