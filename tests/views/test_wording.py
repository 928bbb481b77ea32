from dataclasses import replace

import pytest

from onrecord.views.wording import contrast, cut, factuality_label, listed, split_additions
from tests.views.sample import sample_record


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The union did not agree", ""),
        ("The union hasn’t agreed", ""),
        ("The union never agreed", ""),
        ("The union failed to agree", "not happened"),
        ("The union noted a note", "not happened"),
    ],
)
def test_factuality_label_says_not_where_the_words_do_not(text: str, label: str) -> None:
    entry = replace(sample_record().entries[0], text=text, factuality="not happened")
    assert factuality_label(entry) == label


def test_contrast_marks_the_words_that_differ() -> None:
    left, right = contrast("incompatible with your duties.", "Incompatible with your duty, sir")
    assert left == [("incompatible with your ", False), ("duties.", True)]
    assert right == [("Incompatible with your ", False), ("duty, sir", True)]


def test_contrast_does_not_mark_what_is_only_quoted_at_length() -> None:
    left, right = contrast("neglect of your duties here", "Then: neglect of your duty here, which is the law")
    assert [part for part, differs in left if differs] == ["duties "]
    assert [part for part, differs in right if differs] == ["duty "]
    _, longer = contrast("neglect of duty", "neglect of duty, and worse")
    assert longer[-1] == ("and worse", True)


def test_contrast_of_equal_words_has_no_marks() -> None:
    assert not any(differs for side in contrast("a loss", "A loss,") for _, differs in side)


def test_split_additions_gives_back_the_whole_text() -> None:
    text = "[Nora] Whitcombe resigned [10 Oct 2025]"
    parts = split_additions(text)
    assert "".join(part for part, _ in parts) == text
    assert [part for part, is_added in parts if is_added] == ["[Nora]", "[10 Oct 2025]"]


def test_cut_ends_between_words() -> None:
    assert cut("the board voted to open an inquiry", 20) == "the board voted to…"
    assert cut("short", 20) == "short"


def test_listed_names_each_once_and_counts_the_rest() -> None:
    assert listed(["A", "B", "A"]) == "A, B"
    assert listed(["A", "B", "C", "D", "E"]) == "A, B, C and 2 more"
