"""Documents with gold words and sentences, read by the encoder as shipped."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.reading.encoder import load_language
from onrecord.reading.encoder.component import EncoderComponent

__all__ = ["GoldWords", "Score", "component_of", "encoder", "read"]


@dataclass(frozen=True, slots=True)
class GoldWords:
    """Words given by a corpus: paragraphs of sentences of words."""

    paragraphs: Sequence[Sequence[Sequence[str]]]

    def doc(self, nlp: Language) -> tuple[Doc, list[int]]:
        """The document with newlines between paragraphs, and the token position of each word."""
        words: list[str] = []
        starts: list[bool | int | None] = []
        positions: list[int] = []
        for paragraph in self.paragraphs:
            if words:
                words.append("\n")
                starts.append(False)
            for sentence in paragraph:
                positions += range(len(words), len(words) + len(sentence))
                words += sentence
                starts += [True, *[False] * (len(sentence) - 1)]
        return Doc(nlp.vocab, words=words, sent_starts=starts), positions


@dataclass
class Score:
    """Counts of right, predicted and gold items."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, predicted: set[object], gold: set[object]) -> None:
        self.right += len(predicted & gold)
        self.predicted += len(predicted)
        self.gold += len(gold)

    @property
    def precision(self) -> float:
        return 100 * self.right / max(1, self.predicted)

    @property
    def recall(self) -> float:
        return 100 * self.right / max(1, self.gold)

    @property
    def f1(self) -> float:
        return 200 * self.right / max(1, self.predicted + self.gold)

    def figures(self) -> dict[str, float]:
        return {"F1": self.f1, "P": self.precision, "R": self.recall}


def encoder() -> Language:
    """The pipeline up to the encoder; ONRECORD_WEIGHTS names another weights folder than the packaged one."""
    folder = os.environ.get("ONRECORD_WEIGHTS")
    return load_language(Path(folder) if folder else None, threads=2)


def component_of(nlp: Language) -> EncoderComponent:
    """The encoder itself, for gold words that must not be split again."""
    component = nlp.get_pipe("onrecord_encoder")
    if not isinstance(component, EncoderComponent):
        raise TypeError(f"onrecord_encoder is a {type(component).__name__}")
    return component


def read(nlp: Language, items: Iterable[GoldWords]) -> list[tuple[Doc, list[int]]]:
    """Documents of gold words as the encoder reads them, with the token position of each word."""
    made = [item.doc(nlp) for item in items]
    docs = list(component_of(nlp).pipe([doc for doc, _ in made], batch_size=16))
    return [(doc, positions) for doc, (_, positions) in zip(docs, made, strict=True)]
