"""Scores of windows to what they say: trees, names, attributions, chains, in token positions of the document."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from onrecord.reading.encoder.agreement import agreed
from onrecord.reading.encoder.coreference import ChainStates, Ranker
from onrecord.reading.encoder.edges import whole_names
from onrecord.reading.encoder.graph import Scores
from onrecord.reading.encoder.labelling import Labelling, label_spans
from onrecord.reading.encoder.linking import Link, Linker
from onrecord.reading.encoder.mentions import MentionFeatures, mention_features
from onrecord.reading.encoder.tree import best_tree
from onrecord.reading.encoder.weights import Weights
from onrecord.reading.encoder.windows import Window

__all__ = ["Analysis", "Decoder"]

Range = tuple[int, int]


@dataclass(slots=True)
class Analysis:
    """What the heads say of a document's words; word positions leave white space out, `tokens` maps them."""

    tokens: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)  # document-wide word positions; a root is its own head
    relations: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    roles: list[tuple[int, int, str]] = field(default_factory=list)  # word positions, half-open, linked or not
    links: list[Link] = field(default_factory=list)  # word positions
    chains: tuple[tuple[Range, ...], ...] = ()


class Decoder:
    """Decodes the scores of a document's windows."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._label_bilinear = weights.heads["parser.lab_U"]
        self._names = Labelling(weights.names)
        self._roles = Labelling(weights.roles, weights.heads["crf.A"], weights.heads["crf.st"])
        self._linker, self._ranker = Linker(weights.heads), Ranker(weights.heads)

    def decode(self, words: Sequence[str], windows: Sequence[Window], scores: Sequence[Scores]) -> Analysis:
        """The analysis of a document from its windows; `words` are the texts of its words in order."""
        result = Analysis(words=list(words))
        for window, output in zip(windows, scores, strict=True):
            self._window(window, output, result)
        if scores:
            result.names = self._named(result, np.concatenate([output.names for output in scores]))
            result.chains = self._ranker.chains(_joined(scores), self._features(result))
        return result

    def _window(self, window: Window, scores: Scores, result: Analysis) -> None:
        offset = len(result.tokens)
        result.tokens += window.tokens
        for start, end in window.sentence_ranges():
            number = result.sentence[-1] + 1 if result.sentence else 0
            heads, relations = self._tree(scores, start, end)
            result.sentence += [number] * (end - start)
            result.heads += [offset + start + (i if head == 0 else head - 1) for i, head in enumerate(heads)]
            result.relations += relations
        result.upos += [self._weights.upos[i] for i in scores.upos]
        spans: list[tuple[int, int, str]] = []
        for start, end in window.paragraph_ranges():
            labels = self._roles.best(scores.roles[start:end])
            spans += [(first + start, last + start, role) for first, last, role in label_spans(labels)]
        result.roles += [(start + offset, end + offset, role) for start, end, role in spans]
        for link in self._linker.links(scores.link, spans):
            result.links.append(_shifted(link, offset))

    def _tree(self, scores: Scores, start: int, end: int) -> tuple[list[int], list[str]]:
        """Heads within the sentence (0 for the root, else 1 + word) and relations of one sentence of a window."""
        columns = np.concatenate([[0], np.arange(start + 1, end + 1)])
        arcs = scores.arcs[start:end][:, columns]
        greedy, heads = arcs.argmax(1), best_tree(arcs)
        relations = scores.relations[start:end].copy()
        for i in np.flatnonzero(heads != greedy):
            dependent = np.append(scores.dependents[start + i], 1)
            head = np.append(scores.heads[heads[i] + start if heads[i] else 0], 1)
            relations[i] = int((dependent @ self._label_bilinear @ head).argmax())
        return heads.tolist(), [self._weights.relations[i] for i in relations]

    def _named(self, result: Analysis, scores: NDArray[np.float32]) -> list[str]:
        """Name labels, sentence by sentence, after the words of the document have agreed."""
        scores = agreed(result.words, [tag == "PROPN" for tag in result.upos], scores, self._weights.names)
        labels: list[str] = []
        for _, group in groupby(range(len(result.sentence)), key=result.sentence.__getitem__):
            members = list(group)
            labels += self._names.best(scores[members[0] : members[-1] + 1])
        return whole_names(labels, result.words, result.upos, result.sentence)

    @staticmethod
    def _features(result: Analysis) -> MentionFeatures:
        return mention_features(
            result.words, result.upos, result.names, result.heads, result.relations, result.sentence
        )


def _joined(scores: Sequence[Scores]) -> ChainStates:
    def join(name: str) -> NDArray[np.float32]:
        return np.concatenate([getattr(score, name) for score in scores])

    return ChainStates(
        mention=join("mention"),
        anaphor=join("anaphor"),
        antecedent=join("antecedent"),
        span_head=join("span_head"),
        span_start=join("span_start"),
        span_end=join("span_end"),
    )


def _shifted(link: Link, offset: int) -> Link:
    def shift(spans: tuple[Range, ...]) -> tuple[Range, ...]:
        return tuple((start + offset, end + offset) for start, end in spans)

    return Link(shift((link.cue,))[0], shift(link.sources), shift(link.contents))
