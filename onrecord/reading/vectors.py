"""Sentence vectors: the untouched all-MiniLM-L6-v2 in int8, because parsing alone destroys its similarities."""

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
from onrecord.reading.encoder.wordpieces import CLS, SEP, Wordpieces

__all__ = ["WIDTH", "Embedder", "embed"]

WIDTH = 384
LONGEST = 254  # wordpieces; all-MiniLM-L6-v2 was trained on 128 and is cut at 256 with its special tokens
THREADS = 2


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


@cache
def _packaged() -> Embedder:
    return Embedder(packaged())


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Unit vectors `(len(texts), 384)` of texts, by the packaged model, which is loaded once per process."""
    return _packaged().embed(texts)
