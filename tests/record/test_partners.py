import numpy as np

from onrecord.record.alignment.partners import Partners

PAIRS = np.array([(0, 1), (0, 2), (3, 1)])  # claims 0 and 3 of two reports, 1 and 2 of a third
NEARNESS = np.array([0.9, 0.6, 0.7])
ARTICLES = np.array([0, 1, 1, 2])


def ahead(one: int, other: int, nearness: float) -> list[float]:
    found = Partners.among(PAIRS, NEARNESS, ARTICLES).ahead(np.array([one]), np.array([other]), np.array([nearness]))
    return found[:, 0].round(6).tolist()


def test_partners_ahead_of_the_next_in_the_report_of_the_other() -> None:
    assert ahead(0, 1, 0.9) == [0.3, 0.65]  # 0 has claim 2 besides; 1 has nobody else in the report of 0


def test_partners_behind_the_nearest() -> None:
    assert ahead(0, 2, 0.6)[0] == -0.3
    assert ahead(0, 2, 0.1)[0] == -0.6  # further behind tells nothing more


def test_partners_of_pairs_that_were_not_compared() -> None:
    assert ahead(2, 3, 0.5) == [0.25, -0.2]  # 2 has nobody in the report of 3, 3 has 1 in the report of 2


def test_partners_among_no_pairs() -> None:
    none = Partners.among(np.zeros((0, 2), dtype=np.int64), np.zeros(0), np.array([0, 1]))
    assert none.ahead(np.array([0]), np.array([1]), np.array([0.75])).tolist() == [[0.5], [0.5]]
