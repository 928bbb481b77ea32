"""MUC, B³ and CEAF-e of coreference chains, and their mean, the CoNLL F1 (Pradhan et al. 2014)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = ["ChainScore", "best_matching"]

Chains = Sequence[frozenset[Hashable]]


class ChainScore:
    """Sums over documents; chains of one mention count on neither side unless `alone`."""

    def __init__(self, *, alone: bool = False) -> None:
        self._least = 1 if alone else 2
        self._sums: dict[str, float] = defaultdict(float)

    def add(self, gold: Chains, read: Chains) -> None:
        """Adds one document."""
        gold, read = ([chain for chain in chains if len(chain) >= self._least] for chains in (gold, read))
        self._muc("recall", gold, read)
        self._muc("precision", read, gold)
        self._b3("recall", gold, read)
        self._b3("precision", read, gold)
        if gold and read:
            overlap = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in read] for a in gold])
            self._sums["ceaf"] += best_matching(overlap)
        self._sums["gold chains"] += len(gold)
        self._sums["read chains"] += len(read)

    def figures(self) -> dict[str, float]:
        """F1 in percent."""
        muc = _f1(self._ratio("muc precision"), self._ratio("muc recall"))
        b3 = _f1(self._ratio("b3 precision"), self._ratio("b3 recall"))
        shared = self._sums["ceaf"]
        ceaf = _f1(shared / max(1, self._sums["read chains"]), shared / max(1, self._sums["gold chains"]))
        return {"CoNLL": (muc + b3 + ceaf) / 3, "MUC": muc, "B3": b3, "CEAFe": ceaf}

    def _ratio(self, name: str) -> float:
        return self._sums[name] / max(1e-9, self._sums[f"{name} of"])

    def _muc(self, side: str, chains: Chains, others: Chains) -> None:
        number = {mention: i for i, chain in enumerate(others) for mention in chain}
        for chain in chains:
            parts = {number[m] for m in chain if m in number}
            alone = sum(m not in number for m in chain)
            self._sums[f"muc {side}"] += len(chain) - len(parts) - alone
            self._sums[f"muc {side} of"] += len(chain) - 1

    def _b3(self, side: str, chains: Chains, others: Chains) -> None:
        for chain in chains:
            shared = sum(len(chain & other) ** 2 for other in others) / len(chain)
            self._sums[f"b3 {side}"] += shared
            self._sums[f"b3 {side} of"] += len(chain)


def _f1(precision: float, recall: float) -> float:
    return 200 * precision * recall / max(1e-9, precision + recall)


def best_matching(gains: NDArray[np.float64]) -> float:
    """The largest sum of a one-to-one matching of rows and columns (Hungarian method, shortest augmenting paths)."""
    cost = -(gains if gains.shape[0] <= gains.shape[1] else gains.T)
    rows, columns = cost.shape
    row_price, column_price = np.zeros(rows + 1), np.zeros(columns + 1)
    matched = np.zeros(columns + 1, dtype=np.int64)
    for row in range(1, rows + 1):
        matched[0] = row
        column = 0
        least = np.full(columns + 1, np.inf)
        came_from = np.zeros(columns + 1, dtype=np.int64)
        used = np.zeros(columns + 1, dtype=bool)
        while True:
            used[column] = True
            current = matched[column]
            reduced = cost[current - 1] - row_price[current] - column_price[1:]
            better = ~used[1:] & (reduced < least[1:])
            least[1:][better] = reduced[better]
            came_from[1:][better] = column
            following = 1 + int(np.where(used[1:], np.inf, least[1:]).argmin())
            step = least[following]
            row_price[matched[used]] += step
            column_price[used] -= step
            least[1:][~used[1:]] -= step
            column = following
            if matched[column] == 0:
                break
        while column:
            matched[column] = matched[came_from[column]]
            column = int(came_from[column])
    return float(-sum(cost[matched[j] - 1, j - 1] for j in range(1, columns + 1) if matched[j]))
