"""Where the set phrases of a lexicon stand in a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Doc

__all__ = ["occurrences"]


def occurrences(doc: Doc, phrases: Iterable[str]) -> Iterator[tuple[int, int]]:
    """The half-open token ranges of each phrase, in text order; phrases are lower case, one blank between tokens."""
    table = _by_first_word(tuple(phrases))
    words = [token.lower_ for token in doc]
    for index, word in enumerate(words):
        for phrase in table.get(word, ()):
            if tuple(words[index : index + len(phrase)]) == phrase:
                yield index, index + len(phrase)


@cache
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append(words)
    return table
