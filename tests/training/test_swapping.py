"""Names exchanged for others of their kind."""

import random
from dataclasses import replace

import pytest

pytest.importorskip("torch", reason="training needs its own requirements")

from training.corpora.piece import Piece
from training.swapping import Swapper

ONE = Piece(
    document="one",
    words=["Anna", "Berg", "left", "Orland", "."],
    names=["B-PER", "I-PER", "O", "B-LOC", "O"],
    wordpieces=[[1], [2, 3], [4], [5], [6]],
    cases=[1, 1, 0, 1, 0],
)
OTHER = Piece(document="two", words=["Tom", "Hale"], names=["B-PER", "I-PER"], wordpieces=[[7, 8], [9]], cases=[1, 2])


def test_swapped_exchanges_whole_names_of_one_kind_and_length() -> None:
    seen = {tuple(Swapper([OTHER]).swapped(ONE, random.Random(seed)).words) for seed in range(40)}
    assert seen == {tuple(ONE.words), ("Tom", "Hale", "left", "Orland", ".")}


def test_swapped_takes_wordpieces_and_cases_along() -> None:
    generator = random.Random(0)
    swapped = next(p for _ in range(40) if (p := Swapper([OTHER]).swapped(ONE, generator)).words[0] == "Tom")
    assert swapped.wordpieces == [[7, 8], [9], [4], [5], [6]]
    assert swapped.cases == [1, 2, 0, 1, 0]


def test_swapped_leaves_the_piece_itself_alone() -> None:
    before = replace(ONE, words=list(ONE.words))
    Swapper([OTHER]).swapped(ONE, random.Random(1))
    assert before == ONE
