"""Label sequences from scores: Viterbi under the rule that I-x follows B-x or I-x."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = ["Labelling", "label_spans"]

Floats = NDArray[np.float32]

FORBIDDEN = -1e9


class Labelling:
    """The best BIO sequence of scores, with the learned transitions of a CRF if there are any."""

    def __init__(self, labels: Sequence[str], transitions: Floats | None = None, starts: Floats | None = None) -> None:
        self.labels = tuple(labels)
        size = len(labels)
        self._transitions = np.zeros((size, size)) if transitions is None else transitions.astype(np.float64)
        self._starts = np.zeros(size) if starts is None else starts.astype(np.float64)
        for j, label in enumerate(self.labels):
            if label.startswith("I-"):
                self._starts[j] = FORBIDDEN
                for i, before in enumerate(self.labels):
                    if before[2:] != label[2:]:
                        self._transitions[i, j] = FORBIDDEN
        self._plain = transitions is None

    def best(self, scores: Floats) -> list[str]:
        """One label per row of `scores` `(words, labels)`."""
        if self._plain and not scores.argmax(1).any():
            return [self.labels[0]] * len(scores)
        scores = scores.astype(np.float64)
        if self._plain:
            scores = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
        value = scores[0] + self._starts
        pointers = np.zeros((len(scores), len(self.labels)), dtype=np.int64)
        for t in range(1, len(scores)):
            paths = value[:, None] + self._transitions
            pointers[t] = paths.argmax(0)
            value = paths.max(0) + scores[t]
        label = int(value.argmax())
        path = [label]
        for t in range(len(scores) - 1, 0, -1):
            label = int(pointers[t, label])
            path.append(label)
        return [self.labels[i] for i in reversed(path)]


def label_spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Half-open (start, end, kind) of each span of a BIO sequence."""
    spans: list[tuple[int, int, str]] = []
    start = -1
    for i, label in enumerate([*labels, "O"]):
        if start >= 0 and not (label.startswith("I-") and label[2:] == labels[start][2:]):
            spans.append((start, i, labels[start][2:]))
            start = -1
        if label.startswith("B-") or (label.startswith("I-") and start < 0):
            start = i
    return spans
