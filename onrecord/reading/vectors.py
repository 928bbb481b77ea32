"""Vectors of texts and of stretches of them: the untouched all-MiniLM-L6-v2 in int8.

The reader's own states do not serve: learning to parse destroys their similarities.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ReaderError
from onrecord.reading.encoder.graph import Session
from onrecord.reading.encoder.weights import TOKENIZER, VECTORS, packaged
from onrecord.reading.encoder.wordpieces import CLS, MAX_WORDPIECES, SEP, Wordpieces

__all__ = ["WIDTH", "Embedder", "Stretch", "embed", "embed_within"]

WIDTH = 384
LONGEST = 254  # wordpieces; all-MiniLM-L6-v2 was trained on 128 and is cut at 256 with its special tokens
THREADS = 2

Stretch = tuple[int, int]  # half-open code points of a text


class Embedder:
    """The model and its tokenizer. A text's vector depends on nothing but the text: each is run by itself."""

    def __init__(self, folder: Path, threads: int = THREADS) -> None:
        if not (folder / VECTORS).is_file():
            raise ReaderError(f"No sentence vectors in {folder}: missing {VECTORS}. Make it with `python -m training`.")
        self._wordpieces = Wordpieces(folder / TOKENIZER)
        self._session = Session(folder / VECTORS, min(threads, os.cpu_count() or 1))

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors `(len(texts), 384)`, float32; an empty text has one too."""
        if not texts:
            return np.zeros((0, WIDTH), dtype=np.float32)
        inputs = [np.array([[CLS, *self._wordpieces.encode(text)[:LONGEST], SEP]], dtype=np.int64) for text in texts]
        outputs = self._session.run([{"ids": ids} for ids in inputs])
        vectors: NDArray[np.float32] = np.stack([output[0] for output in outputs]).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors

    def embed_within(self, texts: Sequence[str], stretches: Sequence[Sequence[Stretch]]) -> list[NDArray[np.float32]]:
        """Unit vectors of stretches of each text, `(len(stretches), 384)`, as their words stand in it.

        Each text is run once, whatever stretches are asked for. A stretch without words, or behind the longest text
        that can be run, has the vector of the whole.
        """
        placed = [self._wordpieces.placed(text) for text in texts]
        inputs = [np.array([[CLS, *ids[:MAX_WORDPIECES], SEP]], dtype=np.int64) for ids, _ in placed]
        outputs = self._session.run([{"ids": ids} for ids in inputs])
        return [
            _pooled(output[1][0], offsets[:MAX_WORDPIECES], wanted)
            for output, (_, offsets), wanted in zip(outputs, placed, stretches, strict=True)
        ]


def _pooled(
    states: NDArray[np.float32], offsets: Sequence[Stretch], stretches: Sequence[Stretch]
) -> NDArray[np.float32]:
    """The mean of the states of each stretch's wordpieces; the first state and the last stand for no words."""
    starts, ends = np.array(offsets, dtype=np.int64).reshape(-1, 2).T
    rows = [states[1:-1][(starts < end) & (ends > start)] for start, end in stretches]
    means = [(found if len(found) else states).mean(axis=0) for found in rows]
    vectors: NDArray[np.float32] = np.array(means, dtype=np.float32).reshape(-1, WIDTH)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


@cache
def _packaged() -> Embedder:
    return Embedder(packaged())


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Unit vectors `(len(texts), 384)` of texts, by the packaged model, which is loaded once per process."""
    return _packaged().embed(texts)


def embed_within(texts: Sequence[str], stretches: Sequence[Sequence[Stretch]]) -> list[NDArray[np.float32]]:
    """Unit vectors of stretches of each text, by the packaged model."""
    return _packaged().embed_within(texts, stretches)
