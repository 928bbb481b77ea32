"""Acronyms and the words that they stand for."""

import pytest

from onrecord.reading.encoder.expansions import expansions


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("the Harbor Works Agency ( HWA ) said", "Harbor Works Agency"),
        ("the Ministry of Ports and the Sea ( MPS ) said", "Ministry Ports Sea"),
        ("a letter of understanding ( LoU )", "letter of understanding"),
        ("many non - performing harbors ( NPHs )", "non performing harbors"),
    ],
)
def test_expansions_finds_the_words_whose_initials_are_the_letters(text: str, spelt: str) -> None:
    words = text.split()
    (first, *_) = found = expansions(words)
    assert [words[i] for i in found[first]] == spelt.split()
    assert set(found) == {first, first + "s"}


@pytest.mark.parametrize(
    "text", ["the agency ( HWA ) said", "Berg ( D ) said", "Harbor Works ( 2019 ) said", "( HWA )"]
)
def test_expansions_finds_nothing_where_nothing_is_spelt(text: str) -> None:
    assert expansions(text.split()) == {}
