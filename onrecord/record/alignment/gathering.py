"""Putting together what is alike on average, the most alike first."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

__all__ = ["gathered"]

Between = Callable[[Sequence[tuple[int, int]]], Iterable[float | None]]

_SAMPLE = 6  # members of a group that stand for all of it, so that a join costs the same however large the groups


def gathered(
    count: int,
    links: Mapping[tuple[int, int], float],
    between: Between,
    least: float,
) -> list[list[int]]:
    """Groups of the numbers below `count`; each sorted, in the order of their first members.

    `links` are the pairs that are alike enough to begin with; two groups are joined while the mean of `between` over
    their members is at least `least` and no pair has None, which bars it (average linkage).
    """
    members = {number: [number] for number in range(count)}
    group_of = list(range(count))
    waiting = [(-score, *pair) for pair, score in links.items()]
    heapq.heapify(waiting)
    while waiting:
        known, one, other = heapq.heappop(waiting)
        a, b = sorted((group_of[one], group_of[other]))
        score = None if a == b else _mean(members[a], members[b], between)
        if score is None or score < least:
            continue
        if -score > known:  # the groups have grown since and are less alike now
            heapq.heappush(waiting, (-score, one, other))
            continue
        members[a] = sorted(members[a] + members.pop(b))
        for number in members[a]:
            group_of[number] = a
    return [members[key] for key in sorted(members)]


def _mean(one: list[int], other: list[int], between: Between) -> float | None:
    known: list[float] = []
    for value in between([*product(one[:_SAMPLE], other[:_SAMPLE])]):
        if value is None:
            return None
        known.append(value)
    return round(sum(known) / len(known), 6)
