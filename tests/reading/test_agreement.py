import numpy as np

from onrecord.reading.encoder.agreement import agreed

LABELS = ("O", "B-PER", "I-PER")


def test_a_clear_occurrence_helps_an_unclear_one() -> None:
    scores = np.array([[0, 5, 0], [0.2, 0, 0], [3, 0, 0]], dtype=np.float32)
    result = agreed(["Quist", "Quist", "left"], [True, True, False], scores, LABELS)
    assert result[1].argmax() == 1
    assert result[2].argmax() == 0


def test_words_that_are_no_names_keep_their_scores() -> None:
    scores = np.array([[0, 2, 0], [2, 0, 0]], dtype=np.float32)
    result = agreed(["the", "the"], [False, False], scores, LABELS)
    assert np.allclose(result, scores - np.logaddexp.reduce(scores, axis=1, keepdims=True))
