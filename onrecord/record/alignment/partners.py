"""Which claim of another report is the nearest to a claim: a report tells a thing once or twice."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Floats", "Partners", "Rows"]

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]

_NOBODY = 0.25  # how near the best other claim is held to be where none is worth comparing: unrelated clauses are
_FURTHEST = 0.6  # behind the best other claim; further behind tells nothing more


@dataclass(frozen=True, slots=True)
class Partners:
    """For each claim and each report the claim of the report that is nearest to it, and how near the next one is."""

    articles: Rows  # of each claim, numbered from 0
    _keys: Rows  # claim and report in one number, ascending
    _nearest: Rows
    _first: Floats
    _second: Floats

    @classmethod
    def among(cls, pairs: Rows, nearness: Floats, articles: Rows) -> Partners:
        """The partners among pairs of claims `(pairs, 2)`."""
        claims, partners = np.concatenate([pairs, pairs[:, ::-1]]).T
        near = np.concatenate([nearness, nearness])
        keys = _keyed(claims, partners, articles)
        order = np.lexsort((partners, -near, keys))
        keys, partners, near = keys[order], partners[order], near[order]
        first = np.flatnonzero(np.diff(keys, prepend=-1))
        follows = np.minimum(first + 1, max(0, len(keys) - 1))
        again = (keys[follows] == keys[first]) & (follows > first)
        second = np.where(again, np.maximum(near[follows], _NOBODY), _NOBODY)
        return cls(articles, keys[first], partners[first], np.maximum(near[first], _NOBODY), second)

    def ahead(self, ones: Rows, others: Rows, nearness: Floats) -> Floats:
        """How much nearer each claim of a pair is to the other than its next of that report. Shape (2, pairs)."""
        return np.stack([self._ahead(ones, others, nearness), self._ahead(others, ones, nearness)])

    def _ahead(self, claims: Rows, partners: Rows, nearness: Floats) -> Floats:
        keys = _keyed(claims, partners, self.articles)
        if not len(self._keys):
            return nearness - _NOBODY
        places = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        best = np.where(self._nearest[places] == partners, self._second[places], self._first[places])
        rival = np.where(self._keys[places] == keys, best, _NOBODY)
        return np.asarray(np.maximum(nearness - rival, -_FURTHEST))


def _keyed(claims: Rows, partners: Rows, articles: Rows) -> Rows:
    return np.asarray(claims * (articles.max(initial=0) + 1) + articles[partners])
