"""What the occurrences of a word in one article tell each other of its kind."""

import numpy as np

from onrecord.reading.encoder.agreement import agreed

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")


def _scores(*best: tuple[str, float]) -> np.ndarray:
    """One row per word: the label that leads, and by how much."""
    rows = np.zeros((len(best), len(LABELS)), dtype=np.float32)
    for row, (label, lead) in zip(rows, best, strict=True):
        row[LABELS.index(label)] = lead
    return rows


def test_a_clear_occurrence_helps_an_unclear_one() -> None:
    scores = _scores(("B-PER", 5), ("O", 0.2), ("O", 3))
    result = agreed(["Quist", "Quist", "left"], [True, True, False], scores, LABELS)
    assert LABELS[result[1].argmax()] == "B-PER"
    assert LABELS[result[2].argmax()] == "O"


def test_words_that_are_no_names_keep_their_scores() -> None:
    scores = _scores(("B-PER", 2), ("O", 2))
    result = agreed(["the", "the"], [False, False], scores, LABELS)
    assert np.allclose(result, scores - np.logaddexp.reduce(scores, axis=1, keepdims=True))


def test_a_place_within_a_sure_organization_stays_in_it() -> None:
    words = ["University", "of", "Arden", "in", "Arden", "and", "Arden"]
    scores = _scores(("B-ORG", 9), ("I-ORG", 9), ("I-ORG", 6), ("O", 9), ("B-LOC", 9), ("O", 9), ("B-LOC", 9))
    result = agreed(words, [word[0].isupper() for word in words], scores, LABELS)
    assert [LABELS[i] for i in result.argmax(1)] == ["B-ORG", "I-ORG", "I-ORG", "O", "B-LOC", "O", "B-LOC"]


def test_an_acronym_of_plain_words_is_no_organization() -> None:
    words = ["bad", "harbor", "loans", "(", "BHL", ")", "and", "other", "BHLs"]
    scores = _scores(*[("O", 9)] * 4, ("B-ORG", 2), *[("O", 9)] * 3, ("B-ORG", 2))
    result = agreed(words, [word.startswith("B") for word in words], scores, LABELS)
    assert {LABELS[i] for i in result.argmax(1)} == {"O"}
