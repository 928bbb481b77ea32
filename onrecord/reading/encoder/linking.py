"""Cues with their sources and contents: the linker's decision in numpy."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Link", "Linker", "distance_buckets"]

Range = tuple[int, int]
Floats = NDArray[np.float32]
SOURCE, CONTENT = 0, 1


@dataclass(frozen=True, slots=True)
class Link:
    """One cue with its sources and contents, half-open word ranges."""

    cue: Range
    sources: tuple[Range, ...]
    contents: tuple[Range, ...]


def distance_buckets(cues: Sequence[Range], arguments: Sequence[Range]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Two `(cues, arguments)` arrays: the signed log distance as one of 40, and the cues in between (at most 8)."""
    distance = np.zeros((len(cues), len(arguments)), dtype=np.int64)
    between = np.zeros_like(distance)
    for i, (cue_start, cue_end) in enumerate(cues):
        for j, (start, end) in enumerate(arguments):
            after = start >= cue_end
            gap = start - cue_end + 1 if after else max(0, cue_start - end + 1)
            bucket = min(19, int(2.2 * math.log2(gap + 1)))
            distance[i, j] = bucket if after else 20 + bucket
            low, high = (cue_end - 1, start) if after else (end - 1, cue_start)
            between[i, j] = min(8, sum(low < other < high for other, _ in cues))
    return distance, between


class Linker:
    """Each cue chooses a source or none, each content chooses a cue or none."""

    def __init__(self, heads: Mapping[str, Floats]) -> None:
        self._heads = {name.removeprefix("linker."): value for name, value in heads.items()}

    def links(self, states: Floats, spans: Sequence[tuple[int, int, str]]) -> list[Link]:
        """The attributions among the (start, end, role) spans of one window, in the order of their cues."""
        cues = [(start, end) for start, end, role in spans if role == "cue"]
        sources = [(start, end) for start, end, role in spans if role == "source"]
        contents = [(start, end) for start, end, role in spans if role == "content"]
        source_of: dict[int, Range] = {}
        contents_of: dict[int, list[Range]] = {}
        if cues and sources:
            scores = self._scores(states, cues, sources, SOURCE)
            for i, best in enumerate(scores.argmax(1)):
                if scores[i, best] > self._heads["none.0"][0]:
                    source_of[i] = sources[best]
        if cues and contents:
            scores = self._scores(states, cues, contents, CONTENT)
            for j, best in enumerate(scores.argmax(0)):
                if scores[best, j] > self._heads["none.1"][0]:
                    contents_of.setdefault(int(best), []).append(contents[j])
        return [
            Link(cue, (source_of[i],) if i in source_of else (), tuple(contents_of.get(i, ())))
            for i, cue in enumerate(cues)
        ]

    def _scores(self, states: Floats, cues: Sequence[Range], arguments: Sequence[Range], role: int) -> Floats:
        cue = self._projected(states, cues, f"cue.{role}")
        argument = self._projected(states, arguments, f"arg.{role}")
        distance, between = distance_buckets(cues, arguments)
        bias = self._heads[f"dist.{role}.weight"][distance] + self._heads[f"btw.{role}.weight"][between]
        scores: Floats = cue @ self._heads[f"U.{role}"] @ argument.T + bias[..., 0]
        return scores

    def _projected(self, states: Floats, spans: Sequence[Range], name: str) -> Floats:
        first, last = [start for start, _ in spans], [end - 1 for _, end in spans]
        ends = np.concatenate([states[first], states[last]], axis=1)
        x = ends @ self._heads[f"{name}.l.weight"].T + self._heads[f"{name}.l.bias"]
        gelu = 0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
        result: Floats = np.concatenate([gelu, np.ones((len(spans), 1), dtype=np.float32)], axis=1)
        return result
