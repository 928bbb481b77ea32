"""The best dependency tree of a sentence from its arc scores."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["best_tree"]

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

FORBIDDEN = -1e9
ROOTS_TRIED = 3  # candidates for the root when the greedy heads are no tree; more never changed EWT dev


def best_tree(arcs: Floats) -> Ints:
    """Heads (0 for the root, else 1 + word) of the best tree with one root; `arcs` is `(words, 1 + words)`."""
    heads = np.concatenate([[0], arcs.argmax(1)]).astype(np.int64)
    if (heads[1:] == 0).sum() == 1 and _cycle(heads) is None:
        tree: Ints = heads[1:]
        return tree
    words = len(arcs)
    scores = np.full((words + 1, words + 1), FORBIDDEN)
    scores[1:] = arcs
    others = np.where(np.arange(words + 1)[None] == 0, FORBIDDEN, arcs).max(1)
    best, best_score = heads[1:], -np.inf
    for root in np.argsort(others - arcs[:, 0], kind="stable")[:ROOTS_TRIED]:
        forced = scores.copy()
        forced[1:, 0] = -1e8
        forced[root + 1] = FORBIDDEN
        forced[root + 1, 0] = 1e5
        tree = _chu_liu_edmonds(forced)
        score = scores[np.arange(1, words + 1), tree[1:]].sum()
        if score > best_score:
            best, best_score = tree[1:], score
    result: Ints = best
    return result


def _cycle(heads: Ints) -> list[int] | None:
    """The nodes of one cycle in `heads`, whose node 0 is the root."""
    colour = [0] * len(heads)
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node and not colour[node]:
            colour[node] = start
            path.append(node)
            node = int(heads[node])
        if node and colour[node] == start and node in path:
            return path[path.index(node) :]
    return None


def _chu_liu_edmonds(scores: NDArray[np.float64]) -> Ints:
    """Maximum spanning arborescence; `scores[dependent, head]`, node 0 is the root."""
    scores = scores.copy()
    np.fill_diagonal(scores, FORBIDDEN)
    scores[0] = FORBIDDEN
    heads: Ints = scores.argmax(1).astype(np.int64)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    outside = [node for node in range(len(scores)) if node not in set(cycle)]
    size = len(outside)
    contracted = np.full((size + 1, size + 1), FORBIDDEN)
    contracted[:size, :size] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, cycle)]
    contracted[:size, size] = leaving.max(1)
    entering = scores[np.ix_(cycle, outside)] - scores[cycle, heads[cycle]][:, None]
    contracted[size, :size] = entering.max(0)
    solved = _chu_liu_edmonds(contracted)
    result = heads.copy()
    for i in range(1, size):
        result[outside[i]] = cycle[int(leaving[i].argmax())] if solved[i] == size else outside[solved[i]]
    entry = solved[size]
    result[cycle[int(entering[:, entry].argmax())]] = outside[entry]
    return result
