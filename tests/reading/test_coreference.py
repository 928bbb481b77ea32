"""Which chain a mention joins."""

import numpy as np

from onrecord.reading.encoder.coreference import likeliest_chain


def _joined(chains: list[int], odds: list[float]) -> int:
    return likeliest_chain(np.array(chains), np.array(odds, dtype=np.float32), none=9)


def test_likeliest_chain_sums_over_the_mentions_of_a_chain() -> None:
    assert _joined([1, 2, 1], [0.8, 1.1, 0.7]) == 1


def test_likeliest_chain_is_a_new_one_where_none_is_likelier() -> None:
    assert _joined([1, 2, 1], [0.4, 0.9, 0.3]) == 9
