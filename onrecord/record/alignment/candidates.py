"""Which claims are worth comparing: those that share a participant and relation, rare words, or near vectors.

Every claim meets a bounded number of others, so that the work grows with the number of claims and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from functools import cache
from itertools import combinations

import numpy as np

from onrecord.record.told import Told

__all__ = ["OTHER_WORDS", "events", "numbered", "promising", "vectors"]

_BLOCK = 24  # a block up to this size is compared wholly: at most 276 pairs
_WINDOW = 4  # in a larger block each claim meets so many neighbours along each direction ...
_DIRECTIONS = 6  # ... of so many random projections of its vector
_RARE_WORDS = 4
_NEAREST = 12  # claims by their vectors; a report tells a thing once or twice
_WHOLE = 3000  # claims of which all can be compared at once: the product of their vectors is 36 MB
_PART = 1024  # pairs; their vectors are 3 MB and stay in the processor's cache
_PROMISING = 0.25  # unrelated clauses of one story have cosines around 0.2
OTHER_WORDS = 0.5  # cosine from which claims of two relations may assert the same: "died", "was found dead"
_UNREAD = 0.65  # the cosine of two claims of which one has no vector: half of those that assert the same are nearer
_SEED = 20160830  # any fixed number: the same claims must meet at every rebuild


def vectors(told: Sequence[Told]) -> np.ndarray:
    """The claims' vectors, zeros where the reader gave none. Shape (claims, dimensions)."""
    return _rows([item.claim.vector for item in told])


def events(told: Sequence[Told]) -> np.ndarray:
    """The directions between predicates and clauses, each in its sentence, zeros where the reader gave none.

    An act alone does not tell "the lorry struck a wall" from "the union struck", a clause not which act it is.
    Shape (claims, dimensions).
    """
    found = vectors(told) + _rows([item.claim.event.ljust(len(item.claim.vector), b"\0") for item in told])
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    return np.asarray(found / np.maximum(lengths, np.finfo(np.float32).tiny))


def _rows(signed: Sequence[bytes]) -> np.ndarray:
    """Vectors that are kept as signed bytes, zeros for those that are missing."""
    width = max(map(len, signed), default=0)
    joined = b"".join([vector.ljust(width, b"\0") for vector in signed])
    return np.frombuffer(joined, dtype=np.int8).reshape(len(signed), width).astype(np.float32) / 127


def numbered(values: Sequence[str]) -> np.ndarray:
    """A number for each value, the same for equal ones."""
    known: dict[str, int] = {}
    return np.array([known.setdefault(value, len(known)) for value in values], dtype=np.int64)


def promising(told: Sequence[Told], matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pairs `(pairs, 2)` of one relation, of near vectors, or without vectors, with their cosines `(pairs,)`."""
    found = _pairs(told, matrix)
    if not len(found):
        return found, np.zeros(0)
    cosines = _cosines(found, matrix)
    silent = np.asarray(~np.any(matrix, axis=1)) if matrix.size else np.ones(len(told), dtype=bool)
    unknown = silent[found[:, 0]] | silent[found[:, 1]]
    relations = numbered([claim.relation for claim in told])
    related = relations[found[:, 0]] == relations[found[:, 1]]
    keep = (cosines >= np.where(related, _PROMISING, OTHER_WORDS)) | (unknown & related)
    return found[keep], np.where(unknown, np.maximum(cosines, _UNREAD), cosines)[keep]


def _cosines(found: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    """The cosine of each pair; all at once while that fits into memory, then pair by pair."""
    if len(matrix) <= _WHOLE:
        return np.asarray((matrix @ matrix.T)[found[:, 0], found[:, 1]])
    parts = np.array_split(found, len(found) // _PART + 1)
    return np.concatenate([np.einsum("ij,ij->i", matrix[part[:, 0]], matrix[part[:, 1]]) for part in parts])


def _pairs(told: Sequence[Told], matrix: np.ndarray) -> np.ndarray:
    """Pairs of indices to compare, each once, sorted. Shape (pairs, 2)."""
    directions = np.random.default_rng(_SEED).standard_normal((matrix.shape[1], _DIRECTIONS)).astype(np.float32)
    projected = np.round(matrix @ directions, 4)
    by_size: dict[int, list[list[int]]] = defaultdict(list)
    for block in _blocks(told):
        by_size[len(block)].append(block)
    met = np.concatenate(
        [_nearest(matrix), *(_within(np.array(blocks, dtype=np.int64), projected) for blocks in by_size.values())]
    )
    codes = np.sort(met.min(axis=1) * len(told) + met.max(axis=1))
    fresh = codes[np.diff(codes, prepend=-1) > 0]
    return np.stack(np.divmod(fresh, max(1, len(told))), axis=1)


def _nearest(matrix: np.ndarray) -> np.ndarray:
    """Each claim with those whose vectors are nearest, while all can be compared at once. Shape (pairs, 2)."""
    count = len(matrix)
    if not 1 < count <= _WHOLE or not matrix.size:
        return np.zeros((0, 2), dtype=np.int64)
    distances = -(matrix @ matrix.T)
    np.fill_diagonal(distances, 1.0)
    kept = min(_NEAREST, count - 1)
    near = np.argpartition(distances, kept - 1, axis=1)[:, :kept]
    return np.stack((np.repeat(np.arange(count), near.shape[1]), near.reshape(-1)), axis=1)


def _blocks(told: Sequence[Told]) -> Iterator[list[int]]:
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    frequency = Counter(word for claim in told for word in claim.words)
    for index, claim in enumerate(told):
        for key in _keys(claim, frequency):
            blocks[key].append(index)
    yield list(range(len(told)))
    yield from (block for block in blocks.values() if len(block) > 1)


def _keys(claim: Told, frequency: Counter[str]) -> Iterator[Hashable]:
    participants = sorted(claim.participants)
    yield from ((claim.relation, entity) for entity in participants)
    yield from combinations(participants[:4], 2)
    shared = [word for word in claim.words if frequency[word] > 1]
    yield from sorted(shared, key=lambda word: (frequency[word], word))[:_RARE_WORDS]


def _within(blocks: np.ndarray, projected: np.ndarray) -> np.ndarray:
    """All pairs of small blocks of one size; in large ones the neighbours along each direction. Shape (pairs, 2)."""
    if blocks.shape[1] <= _BLOCK:
        return np.asarray(blocks[:, _corner(blocks.shape[1])].reshape(-1, 2))
    found = []
    for direction in range(projected.shape[1]):
        along = np.lexsort((blocks, projected[blocks, direction]), axis=1)
        order = np.take_along_axis(blocks, along, axis=1)
        found += [np.stack((order[:, :-step], order[:, step:]), axis=2) for step in range(1, _WINDOW + 1)]
    return np.concatenate([pairs.reshape(-1, 2) for pairs in found])


@cache
def _corner(size: int) -> np.ndarray:
    """Every pair of so many places, each once."""
    return np.array(list(combinations(range(size), 2)), dtype=np.int64).reshape(-1, 2)
