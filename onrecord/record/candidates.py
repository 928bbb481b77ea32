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

__all__ = ["pairs", "vectors"]

_BLOCK = 24  # a block up to this size is compared wholly: at most 276 pairs
_WINDOW = 4  # in a larger block each claim meets so many neighbours along each direction ...
_DIRECTIONS = 6  # ... of so many random projections of its vector
_RARE_WORDS = 4
_SEED = 20160830  # any fixed number: the same claims must meet at every rebuild


def vectors(told: Sequence[Told]) -> np.ndarray:
    """The claims' vectors, zeros where the reader gave none. Shape (claims, dimensions)."""
    width = max((len(claim.vector) for claim in told), default=0)
    matrix = np.zeros((len(told), width), dtype=np.float32)
    for row, claim in enumerate(told):
        matrix[row, : len(claim.vector)] = claim.vector
    return matrix


def pairs(told: Sequence[Told], matrix: np.ndarray) -> np.ndarray:
    """Pairs of indices to compare, each once, sorted. Shape (pairs, 2)."""
    directions = np.random.default_rng(_SEED).standard_normal((matrix.shape[1], _DIRECTIONS)).astype(np.float32)
    projected = np.round(matrix @ directions, 4)
    met = np.concatenate([_within(np.array(block, dtype=np.int64), projected) for block in _blocks(told)])
    codes = np.unique(met.min(axis=1) * len(told) + met.max(axis=1))
    return np.stack(np.divmod(codes, max(1, len(told))), axis=1)


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


def _within(block: np.ndarray, projected: np.ndarray) -> np.ndarray:
    """All pairs of a small block; in a large one the neighbours along each direction. Shape (pairs, 2)."""
    if len(block) <= _BLOCK:
        return np.asarray(block[_corner(len(block))])
    found = []
    for direction in range(projected.shape[1]):
        order = block[np.lexsort((block, projected[block, direction]))]
        found += [np.stack((order[:-step], order[step:]), axis=1) for step in range(1, _WINDOW + 1)]
    return np.concatenate(found)


@cache
def _corner(size: int) -> np.ndarray:
    """Every pair of so many places, each once."""
    return np.array(list(combinations(range(size), 2)), dtype=np.int64).reshape(-1, 2)
