"""Claims that assert the same, in whatever words, put together; claims that cannot hold together kept apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import starmap

import numpy as np

from onrecord.record.alignment.candidates import pairs, vectors
from onrecord.record.alignment.gathering import gathered
from onrecord.record.alignment.likeness import Weights, likeness, numbered, same_words
from onrecord.record.alignment.vetoes import forbidden, share_topic
from onrecord.record.told import Told

__all__ = ["Alignment", "Rivals", "align"]

# The mean likeness from which groups are one entry: on fifteen stories annotated by hand nine of ten pairs that are
# joined among known passages are right, eight of nine on the seven of them that the weights were not fitted on.
THRESHOLD = 0.28
RIVAL = 0.35  # claims this alike that some value keeps apart speak of one thing and are worth showing as a difference
_SURE = 0.7  # claims this alike are one though one names an object and the other describes it: "fined Ann", "the boy"
_SAME_TOPIC = 0.6  # less alike they need the same words beside the verb: "was held on charges of fraud", "was captured"
_PROMISING = 0.25  # unrelated clauses of one story have cosines around 0.2
_OTHER_WORDS = 0.5  # cosine from which claims of two relations may assert the same: "died", "was found dead"
_QUOTED = 0.5  # cuts of one text have cosines above
_UNREAD = 0.65  # the cosine of two claims of which one has no vector: half of those that assert the same are nearer
_WHOLE = 3000  # claims; the product of all their vectors is 36 MB
_PART = 1024  # pairs; their vectors are 3 MB and stay in the processor's cache
_AT_ODDS = frozenset(("status", "date", "number", "name"))


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
    scores = _Scores(told, apart)
    links: dict[tuple[int, int], float] = {}
    rivals: list[Rivals] = []
    promising = _promising(told, scores.matrix)
    scores.compare([(one, other) for one, other, _ in promising], [cosine for *_, cosine in promising])
    for one, other, _ in promising:
        score = scores.of(one, other)
        if score < THRESHOLD:
            continue
        why = scores.why_not(one, other, score)
        if why is None:
            links[one, other] = score
        elif score >= RIVAL:
            rivals.append(Rivals(told[one], told[other], why, score))
    groups = gathered(len(told), links, scores.between, THRESHOLD)
    return Alignment(tuple(tuple(told[index] for index in group) for group in groups), tuple(rivals))


class _Scores:
    """The likeness of any two claims of a story; each pair is compared once."""

    def __init__(self, told: Sequence[Told], apart: frozenset[frozenset[str]]) -> None:
        self.matrix = vectors(told)
        self._told, self._apart = told, apart
        self._weights = Weights.of(told)
        self._known: dict[tuple[int, int], float] = {}
        self._why: dict[tuple[int, int], str | None] = {}
        self._joinable: dict[tuple[int, int], float | None] = {}

    def compare(self, pairs: Sequence[tuple[int, int]], cosines: Sequence[float]) -> None:
        """Finds the likeness of pairs; 1 for cuts of one text, which have nearly one vector."""
        told, unlike = self._told, []
        for (one, other), cosine in zip(pairs, cosines, strict=True):
            a, b = told[one], told[other]
            if cosine >= _QUOTED and a.relation == b.relation and same_words(a, b):
                self._known[one, other] = 1.0
            elif a.relation != b.relation and cosine < _OTHER_WORDS:
                self._known[one, other] = 0.0
            else:
                unlike.append((one, other, cosine))
        scores = likeness([(told[a], told[b]) for a, b, _ in unlike], [cosine for *_, cosine in unlike], self._weights)
        self._known |= {(a, b): round(score, 4) for (a, b, _), score in zip(unlike, scores.tolist(), strict=True)}

    def of(self, one: int, other: int) -> float:
        """The likeness of two claims that were compared."""
        return self._known[one, other]

    def why_not(self, one: int, other: int, score: float) -> str | None:
        """What forbids that two claims are one, or that they are not alike enough to differ in object or topic.

        Objects of which none is known may be one: "rammed a car", "rammed a truck".
        """
        if (one, other) not in self._why:
            self._why[one, other] = forbidden(self._told[one], self._told[other])
        why, a, b = self._why[one, other], self._told[one], self._told[other]
        if why and (why != "object" or (score < _SURE and (a.patients or b.patients))):
            return why
        return None if score >= _SAME_TOPIC or share_topic(a, b) else "topic"

    def between(self, pairs: Sequence[tuple[int, int]]) -> Iterator[float | None]:
        """How alike two claims of one entry would be, 0 if they are not the same; None if they cannot be."""
        keys = [(one, other) if one < other else (other, one) for one, other in pairs]
        fresh = [key for key in keys if key not in self._known]
        if fresh:
            self.compare(fresh, [float(self.matrix[one] @ self.matrix[other]) for one, other in fresh])
        return starmap(self._joinable_of, keys)

    def _joinable_of(self, one: int, other: int) -> float | None:
        key = (one, other)
        if key not in self._joinable:
            score = self.of(*key)
            why = self.why_not(*key, score)
            kept = bool(self._apart) and frozenset((self._told[one].key, self._told[other].key)) in self._apart
            self._joinable[key] = None if kept or why in _AT_ODDS else 0.0 if why else score
        return self._joinable[key]


def _promising(told: Sequence[Told], matrix: np.ndarray) -> list[tuple[int, int, float]]:
    """Pairs of one relation, of near vectors, or without vectors, with their cosine."""
    found = pairs(told, matrix)
    if not len(found):
        return []
    cosines = _cosines(found, matrix)
    silent = np.asarray(~np.any(matrix, axis=1)) if matrix.size else np.ones(len(told), dtype=bool)
    unknown = silent[found[:, 0]] | silent[found[:, 1]]
    relations = numbered([claim.relation for claim in told])
    related = relations[found[:, 0]] == relations[found[:, 1]]
    keep = (cosines >= np.where(related, _PROMISING, _OTHER_WORDS)) | (unknown & related)
    values = np.where(unknown, np.maximum(cosines, _UNREAD), cosines)[keep]
    return list(zip(found[keep, 0].tolist(), found[keep, 1].tolist(), values.tolist(), strict=True))


def _cosines(found: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    """The cosine of each pair; all at once while that fits into memory, then pair by pair."""
    if len(matrix) <= _WHOLE:
        return np.asarray((matrix @ matrix.T)[found[:, 0], found[:, 1]])
    parts = np.array_split(found, len(found) // _PART + 1)
    return np.concatenate([np.einsum("ij,ij->i", matrix[part[:, 0]], matrix[part[:, 1]]) for part in parts])
