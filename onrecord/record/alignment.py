"""Claims that assert the same, in whatever words, put together; claims that cannot hold together kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from onrecord.record.candidates import pairs, vectors
from onrecord.record.likeness import Weights, forbidden, is_comparable, likeness, same_words
from onrecord.record.told import Told

__all__ = ["Alignment", "Rivals", "align"]

THRESHOLD = 0.5  # even odds; on gold stories more than four of five pairs that it joins among known passages are right
RIVAL = 0.4  # claims this alike that some value keeps apart speak of one thing and are worth showing as a difference
_PROMISING = 0.25  # unrelated clauses of one story have cosines around 0.2
_AT_ODDS = frozenset(("status", "date", "number", "name"))
_QUOTED = 0.5  # cuts of one text have cosines above
_WHOLE = 3000  # claims; the product of all their vectors is 36 MB
_SAMPLE = 6  # members of a group that a newcomer must not contradict


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
    weights = Weights.of(told)
    links: list[tuple[float, int, int]] = []
    rivals: list[Rivals] = []
    for one, other, cosine in _promising(told, matrix):
        a, b = told[one], told[other]
        score = round(_score(a, b, cosine, weights), 4)
        if score < RIVAL:
            continue
        why = forbidden(a, b)
        if why is not None:
            rivals.append(Rivals(a, b, why, score))
        elif score >= THRESHOLD:
            links.append((-score, one, other))
    return Alignment(_grouped(told, sorted(links), apart), tuple(rivals))


def _score(one: Told, other: Told, cosine: float, weights: Weights) -> float:
    """The likeness of two claims; 1 for cuts of one text, which have nearly one vector."""
    if cosine >= _QUOTED and same_words(one, other):
        return 1.0
    return likeness(one, other, cosine, weights) if is_comparable(one, other) else 0.0


def _promising(told: Sequence[Told], matrix: np.ndarray) -> list[tuple[int, int, float]]:
    """Pairs whose vectors are not unrelated, or that have no vectors, with their cosine."""
    found = pairs(told, matrix)
    if not len(found):
        return []
    cosines = _cosines(found, matrix)
    silent = np.asarray(~np.any(matrix, axis=1)) if matrix.size else np.ones(len(told), dtype=bool)
    unknown = silent[found[:, 0]] | silent[found[:, 1]]
    keep = (cosines >= _PROMISING) | unknown
    values = np.where(unknown, np.maximum(cosines, _QUOTED), cosines)[keep]
    return list(zip(found[keep, 0].tolist(), found[keep, 1].tolist(), values.tolist(), strict=True))


def _cosines(found: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    """The cosine of each pair; all at once while that fits into memory, then pair by pair."""
    if len(matrix) <= _WHOLE:
        return np.asarray((matrix @ matrix.T)[found[:, 0], found[:, 1]])
    parts = np.array_split(found, len(found) // 50_000 + 1)
    return np.concatenate([np.einsum("ij,ij->i", matrix[part[:, 0]], matrix[part[:, 1]]) for part in parts])


def _grouped(
    told: Sequence[Told], links: Sequence[tuple[float, int, int]], apart: frozenset[frozenset[str]]
) -> tuple[tuple[Told, ...], ...]:
    """Joins along the strongest links first; two groups stay apart if any sampled members forbid each other."""
    group_of = list(range(len(told)))
    members = {index: [index] for index in range(len(told))}
    for _, one, other in links:
        a, b = group_of[one], group_of[other]
        if a == b or not _compatible([told[i] for i in members[a]], [told[i] for i in members[b]], apart):
            continue
        members[a].extend(members.pop(b))
        for index in members[a]:
            group_of[index] = a
    ordered = sorted(sorted(indices) for indices in members.values())
    return tuple(tuple(told[index] for index in indices) for indices in ordered)


def _compatible(one: Sequence[Told], other: Sequence[Told], apart: frozenset[frozenset[str]]) -> bool:
    if apart and any(frozenset((a.key, b.key)) in apart for a, b in product(one, other)):
        return False
    return all(forbidden(a, b) not in _AT_ODDS for a, b in product(one[:_SAMPLE], other[:_SAMPLE]))
