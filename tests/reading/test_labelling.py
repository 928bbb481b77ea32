import numpy as np

from onrecord.reading.encoder.labelling import Labelling, label_spans

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def test_inside_follows_only_its_own_kind() -> None:
    scores = np.array([[0, 3, 0, 0, 0], [0, 0, 2.5, 0, 3], [0, 0, 0, 0, 3]], dtype=np.float32)
    labels = Labelling(LABELS).best(scores)
    for before, label in zip(["O", *labels], labels, strict=False):
        assert not label.startswith("I-") or before[2:] == label[2:]


def test_learned_transitions_count() -> None:
    transitions = np.zeros((5, 5), dtype=np.float32)
    transitions[1, 2] = 5
    scores = np.array([[0, 1, 0, 0, 0], [1, 0, 0, 0, 0]], dtype=np.float32)
    assert Labelling(LABELS, transitions, np.zeros(5, dtype=np.float32)).best(scores) == ["B-PER", "I-PER"]


def test_spans_of_labels() -> None:
    assert label_spans(["B-PER", "I-PER", "B-PER", "O", "B-ORG"]) == [(0, 2, "PER"), (2, 3, "PER"), (4, 5, "ORG")]
