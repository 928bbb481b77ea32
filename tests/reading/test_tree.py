from itertools import product

import numpy as np
import pytest

from onrecord.reading.encoder.tree import best_tree


def _is_tree(heads: tuple[int, ...]) -> bool:
    if sum(head == 0 for head in heads) != 1:
        return False
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return True


@pytest.mark.parametrize("seed", range(25))
def test_best_tree_is_the_best_of_all_trees(seed: int) -> None:
    words = 4
    arcs = np.random.default_rng(seed).normal(size=(words, words + 1)).astype(np.float32)
    arcs[np.arange(words), np.arange(1, words + 1)] = -1e4
    trees = [heads for heads in product(range(words + 1), repeat=words) if _is_tree(heads)]
    best = max(trees, key=lambda heads: sum(arcs[i, head] for i, head in enumerate(heads)))
    found = tuple(best_tree(arcs).tolist())
    assert _is_tree(found)
    assert sum(arcs[i, h] for i, h in enumerate(found)) >= sum(arcs[i, h] for i, h in enumerate(best)) - 1e-4
