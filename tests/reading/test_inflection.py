import pytest

from onrecord.reading.inflection import bases, regular


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("hoped", "hope"),
        ("hopped", "hop"),
        ("called", "call"),
        ("solved", "solve"),
        ("handling", "handle"),
        ("lapsed", "lapse"),
        ("shouted", "shout"),
        ("raising", "raise"),
        ("requiring", "require"),
        ("tried", "try"),
        ("tied", "tie"),
        ("vetoed", "veto"),
        ("seeing", "see"),
        ("styled", "style"),
        ("missed", "miss"),
    ],
)
def test_base_comes_first_among_those_that_spelling_allows(form: str, base: str) -> None:
    known = {base} if len(bases(form)) > 1 else set()
    assert base in bases(form)
    assert regular(form, "", known) == base


def test_known_word_decides_where_spelling_leaves_a_choice() -> None:
    assert regular("patrolled", "patroll", {"patrol"}) == "patrol"
    assert regular("repelling", "repel", set()) == "repel"


def test_guess_stands_where_several_bases_are_words() -> None:
    assert regular("wasted", "waste", {"wast", "waste"}) == "waste"


def test_other_forms_keep_the_guess() -> None:
    assert bases("need") == []
    assert regular("took", "take", set()) == "take"
