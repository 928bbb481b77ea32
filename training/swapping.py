"""Names put in the place of other names of their kind, so that the reader learns to know them by what stands around."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from training.corpora.piece import Piece

__all__ = ["Swapper"]

SWAPPED = 0.25  # share of the names; set by hand


@dataclass(frozen=True, slots=True)
class _Name:
    words: list[str]
    wordpieces: list[list[int]]
    cases: list[int]


class Swapper:
    """The names of a corpus by label and number of words; each as often as it is written there."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.names: dict[tuple[str, int], list[_Name]] = defaultdict(list)
        for piece in pieces:
            for label, start, end in _spans(piece.names):
                self.names[label, end - start].append(
                    _Name(piece.words[start:end], piece.wordpieces[start:end], piece.cases[start:end])
                )

    def swapped(self, piece: Piece, generator: random.Random) -> Piece:
        """The piece with some of its names exchanged for others of the same label and number of words."""
        words, wordpieces, cases = list(piece.words), list(piece.wordpieces), list(piece.cases)
        for label, start, end in _spans(piece.names):
            if generator.random() < SWAPPED and (others := self.names.get((label, end - start))):
                name = generator.choice(others)
                words[start:end], wordpieces[start:end], cases[start:end] = name.words, name.wordpieces, name.cases
        return replace(piece, words=words, wordpieces=wordpieces, cases=cases)


def _spans(labels: list[str]) -> Iterator[tuple[str, int, int]]:
    start = 0
    for end in range(1, len(labels) + 1):
        if end < len(labels) and labels[end].startswith("I-"):
            continue
        if labels[start].startswith("B-"):
            yield labels[start][2:], start, end
        start = end
