from __future__ import annotations

from collections.abc import Sequence

from onrecord.record.alignment.gathering import gathered

Scores = dict[tuple[int, int], float | None]


def groups(count: int, scores: Scores, least: float = 0.5) -> list[list[int]]:
    def between(pairs: Sequence[tuple[int, int]]) -> list[float | None]:
        return [scores.get((min(pair), max(pair)), 0.0) for pair in pairs]

    links = {pair: score for pair, score in scores.items() if score is not None and score >= least}
    return gathered(count, links, between, least)


def test_gathered_joins_what_is_alike_and_leaves_the_rest_alone() -> None:
    assert groups(4, {(0, 2): 0.9, (1, 3): 0.4}) == [[0, 2], [1], [3]]


def test_gathered_needs_likeness_on_average_not_one_bridge() -> None:
    assert groups(3, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.1}) == [[0, 1], [2]]
    assert groups(3, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.4}) == [[0, 1, 2]]


def test_gathered_never_joins_over_a_bar() -> None:
    assert groups(3, {(0, 1): 0.9, (1, 2): 0.9, (0, 2): None}) == [[0, 1], [2]]


def test_gathered_gives_the_same_whatever_the_order_of_links() -> None:
    scores: Scores = {(0, 1): 0.7, (1, 2): 0.7, (2, 3): 0.7, (0, 3): 0.7, (0, 2): 0.6, (1, 3): 0.6}
    assert groups(4, scores) == groups(4, dict(reversed(scores.items())))
