"""The baseline of grouping: an article joins its nearest earlier neighbour by tf-idf, at the best of all thresholds."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec

import numpy as np

from onrecord.model import Article

__all__ = ["is_installed", "nearest_neighbour"]

THRESHOLDS = tuple(round(0.14 + 0.02 * step, 2) for step in range(24))


def is_installed() -> bool:
    """Whether scikit-learn is there, which only this baseline needs."""
    return find_spec("sklearn") is not None


def nearest_neighbour(articles: Sequence[Article]) -> dict[float, list[str]]:
    """For each threshold the label of every article, in their order."""
    text = import_module("sklearn.feature_extraction.text")
    vectorizer = text.TfidfVectorizer(stop_words="english", sublinear_tf=True)
    matrix = vectorizer.fit_transform(f"{article.headline or ''}\n{article.body}" for article in articles)
    nearest, cosines = [0], [0.0]
    for row in range(1, len(articles)):
        likeness = (matrix[:row] @ matrix[row].T).toarray().ravel()
        nearest.append(int(np.argmax(likeness)))
        cosines.append(float(likeness[nearest[-1]]))
    return {threshold: _labels(nearest, cosines, threshold) for threshold in THRESHOLDS}


def _labels(nearest: Sequence[int], cosines: Sequence[float], threshold: float) -> list[str]:
    labels: list[str] = []
    for row, (neighbour, cosine) in enumerate(zip(nearest, cosines, strict=True)):
        labels.append(labels[neighbour] if cosine >= threshold else str(row))
    return labels
