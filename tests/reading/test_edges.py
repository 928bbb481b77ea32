"""Names end in no preposition, comma or hyphen; addresses are no names."""

import pytest

from onrecord.reading.encoder.edges import whole_names

TAGS = {"northern": "ADJ", "of": "ADP", "and": "CCONJ", "the": "DET", ",": "PUNCT", "-": "PUNCT", ".": "PUNCT"}


def _names(text: str) -> list[str]:
    """The names of words written word/label, after they were made whole."""
    words, labels = zip(*(item.rsplit("/", 1) for item in text.split()), strict=True)
    full = ["O" if label == "O" else f"{label[0]}-{label[1:]}" for label in labels]
    whole = whole_names(full, words, [TAGS.get(word, "PROPN") for word in words], [0] * len(words))
    names: list[str] = []
    for word, label in zip(words, whole, strict=True):
        if label.startswith("B-"):
            names.append(f"{label[2:]} {word}")
        elif label.startswith("I-"):
            names[-1] += f" {word}"
    return names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("University/BORG of/IORG Arden/BLOC", ["ORG University of Arden"]),
        ("Academy/BORG of/IORG the/O Sciences/BORG met/O", ["ORG Academy of the Sciences"]),
        ("association/BORG of/IORG judges/O", ["ORG association"]),
        ("Islands/BLOC of/ILOC Arden/BLOC", ["LOC Islands", "LOC Arden"]),
        ("Arden/BLOC ,/ILOC Anna/BPER", ["LOC Arden", "PER Anna"]),
        ("Hale/BPER ,/IPER Anna/BPER", ["PER Hale , Anna"]),
        ("Kim/BPER Jo/IPER -/IPER in/O said/O", ["PER Kim Jo - in"]),
        ("Berg/BORG Inc./IORG said/O", ["ORG Berg Inc."]),
        ("northern/BLOC Arden/ILOC Bay/ILOC", ["LOC Arden Bay"]),
    ],
)
def test_whole_names_joins_leads_on_or_cuts(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize("word", ["anna@example.org", "https://example.org/a", "example.org", "minutes_of_may.doc"])
def test_whole_names_takes_no_address(word: str) -> None:
    assert _names(f"{word}/BORG") == []


def test_whole_names_keeps_a_firm_called_by_its_address() -> None:
    assert _names("Example.org/BORG u.s./BLOC") == ["ORG Example.org", "LOC u.s."]
