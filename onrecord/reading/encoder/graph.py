"""The ONNX graph: one window in, the scores of all heads out.

A window is run by itself, never padded beside another: int8 activations are scaled by the largest value in the run,
so a batch would let one article's words change another's scores. Threads run windows side by side instead.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.reading.encoder.wordpieces import CLS, SEP

__all__ = ["Graph", "Scores", "Session", "WindowInput"]

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


class Scores(NamedTuple):
    """The outputs for the words of one window; `heads` begins with the root."""

    upos: Ints
    names: Floats
    arcs: Floats  # (words, 1 + words)
    relations: Ints
    dependents: Floats
    heads: Floats
    roles: Floats
    link: Floats
    mention: Floats
    anaphor: Floats
    antecedent: Floats
    span_head: Floats
    span_start: Floats
    span_end: Floats


@dataclass(frozen=True, slots=True)
class WindowInput:
    """The wordpieces and case class of each word, and the number of its sentence in the window."""

    wordpieces: Sequence[Sequence[int]]
    cases: Sequence[int]
    sentence: Sequence[int]

    def arrays(self) -> dict[str, Ints]:
        """The graph's inputs, `(1, length)` each."""
        ids, case, first = [CLS], [0], []
        for pieces, word_case in zip(self.wordpieces, self.cases, strict=True):
            first.append(len(ids))
            ids.extend(pieces)
            case.extend([word_case] * len(pieces))
        ids.append(SEP)
        case.append(0)
        named = {"ids": ids, "case": case, "first": first, "sentence": self.sentence}
        return {name: np.array([values], dtype=np.int64) for name, values in named.items()}


class Session:
    """An ONNX file that is run by several threads side by side, each run on one core."""

    def __init__(self, path: Path, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # The fused kernel takes six times as long as an addition and a normalization, which are vectorised.
        self._session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
        )
        self._pool = ThreadPoolExecutor(threads) if threads > 1 else None

    def run(self, inputs: Sequence[dict[str, Ints]]) -> list[list[Any]]:
        """The outputs of each input, in order."""
        if self._pool is None or len(inputs) < 2:
            return [self._run(each) for each in inputs]
        return list(self._pool.map(self._run, inputs))

    def _run(self, inputs: dict[str, Ints]) -> list[Any]:
        outputs: list[Any] = self._session.run(None, inputs)
        return outputs


class Graph:
    """The reader's graph."""

    def __init__(self, path: Path, threads: int) -> None:
        self._session = Session(path, threads)

    def run(self, windows: Sequence[WindowInput]) -> list[Scores]:
        """The scores of each window, in order; what else is in the list changes nothing."""
        return [Scores(*outputs) for outputs in self._session.run([window.arrays() for window in windows])]
