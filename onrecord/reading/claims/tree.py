"""A document's syntax as plain lists of integers, read from spaCy once: every later question is a list look-up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Doc

from onrecord.reading.claims.lexicon import words
from onrecord.reading.lemmas import one_spelling

__all__ = ["Form", "Tree"]

Form = Literal["ing", "s", "past", "base"]


class Tree:
    """Words, lemmas, parts of speech, relations, heads and dependents by token index.

    `words` are lower case with straight apostrophes; `bare` are relations without subtype ("nsubj:pass" -> "nsubj");
    a root is its own head.
    """

    __slots__ = ("bare", "deps", "heads", "kids", "lemmas", "pos", "sentences", "words")

    def __init__(self, doc: Doc) -> None:
        tokens = list(doc)
        self.words = [token.lower_.replace("’", "'") for token in tokens]
        self.lemmas = [token.lemma_.lower() or token.lower_ for token in tokens]
        self.pos = [token.pos_ for token in tokens]
        self.lemmas = [
            one_spelling(lemma) if pos == "VERB" else lemma for lemma, pos in zip(self.lemmas, self.pos, strict=True)
        ]
        self.deps = [token.dep_ for token in tokens]
        self.bare = [dep.partition(":")[0].lower() for dep in self.deps]
        self.heads = [token.head.i for token in tokens]
        self.kids: list[list[int]] = [[] for _ in doc]
        for index, head in enumerate(self.heads):
            if head != index:
                self.kids[head].append(index)
        self.sentences = [0] * len(self.words)
        for number, sentence in enumerate(doc.sents if doc.has_annotation("SENT_START") else ()):
            self.sentences[sentence.start : sentence.end] = [number] * (sentence.end - sentence.start)

    def __len__(self) -> int:
        return len(self.words)

    def child(self, index: int, *relations: str) -> int | None:
        """The first dependent with one of these relations, full ("obl:agent") or bare ("obl")."""
        for kid in self.kids[index]:
            if self.deps[kid] in relations or self.bare[kid] in relations:
                return kid
        return None

    def children(self, index: int, *relations: str) -> list[int]:
        return [kid for kid in self.kids[index] if self.deps[kid] in relations or self.bare[kid] in relations]

    def move(self, index: int, head: int) -> None:
        """Hangs a token on another head."""
        self.kids[self.heads[index]].remove(index)
        self.heads[index] = head
        self.kids[head] = sorted([*self.kids[head], index])

    def case(self, index: int) -> str:
        """The first preposition of a phrase ("of", "according"); empty if it has none."""
        case = self.child(index, "case")
        return "" if case is None else self.words[case]

    def marks(self, index: int) -> list[str]:
        """The words that introduce a clause: "that", "if", "to"; prepositions before a gerund too."""
        return [self.words[kid] for kid in self.children(index, "mark", "case")]

    def above(self, index: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        while self.heads[index] != index:
            index = self.heads[index]
            yield index

    def form(self, index: int) -> Form:
        """How a verb is inflected. "put" and the like count as past where a singular subject rules out the present."""
        word, lemma = one_spelling(self.words[index]), self.lemmas[index]
        if word.endswith("ing") and word != lemma:
            return "ing"
        if word == lemma:
            return "past" if word in words("modals", "invariable") and self._third_person(index) else "base"
        if word in {"is", "are", "am", "'s", "'re", "'m", "has", "does", "have", "do"}:
            return "s"
        return "s" if word.endswith("s") and not word.endswith("ss") and word not in {"was"} else "past"

    def _third_person(self, index: int) -> bool:
        subject = self.child(index, "nsubj")
        if subject is None:
            return False
        if self.pos[subject] == "NOUN":  # "the storm cut the line"; "people cut costs" may be present
            joined = self.child(subject, "conj") is not None
            return not joined and self.words[subject] == self.lemmas[subject] not in words("modals", "unmarked_plurals")
        return self.pos[subject] == "PROPN" or self.words[subject] in {"he", "she", "it", "who", "that", "which"}
