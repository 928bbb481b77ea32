"""The line of the record that a sentence of a draft comes nearest to, for a person to compare the two."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from onrecord.checking.finding import Finding
from onrecord.checking.tokens import tokens
from onrecord.model import Entry, Record
from onrecord.resources import load

__all__ = ["Nearest", "with_nearest"]

# Share of weighted words that both must have. Of 20 lines that are named from here on for clauses of invented
# paraphrases of the sample story, 14 are the ones meant; of those named for less, few are.
NEAR = 0.3
# Letters by which words are compared, so that "inquiry" and "inquiries", "resign" and "resigned" are equal.
_STEM = 5


class Nearest:
    """The lines of a record by their words; rare words weigh more."""

    def __init__(self, record: Record) -> None:
        told = [entry for entry in record.entries if entry.status != "retracted"]
        self._lines: list[tuple[Entry, frozenset[str]]] = [(entry, _words(_told(entry))) for entry in told]
        counts = Counter(word for _, words in self._lines for word in words)
        self._weights: Mapping[str, float] = {
            word: math.log(1 + len(self._lines) / count) for word, count in counts.items()
        }

    def beside(self, finding: Finding) -> Finding:
        """The finding with the nearest line, where there is one."""
        wanted = _words(finding.span.quote)
        score, entry = max(
            ((self._share(wanted, words), entry) for entry, words in self._lines),
            key=lambda pair: (pair[0], pair[1].rank),
            default=(0.0, None),
        )
        if entry is None or score < NEAR:
            return finding
        return with_nearest(finding, entry)

    def _share(self, wanted: frozenset[str], words: frozenset[str]) -> float:
        """Cosine of the two sets of words."""
        rare = math.log(1 + len(self._lines))  # what no line has
        lengths = [sum(self._weights.get(word, rare) ** 2 for word in found) for found in (wanted, words)]
        both = sum(self._weights[word] ** 2 for word in wanted & words)
        return both / math.sqrt(lengths[0] * lengths[1]) if both else 0.0


def with_nearest(finding: Finding, entry: Entry) -> Finding:
    """The finding with the line that is nearest."""
    words = f"{finding.words}; nearest: {entry.text}"
    return replace(finding, words=words, entry=entry.id, evidence=entry.evidence[:1])


def _told(entry: Entry) -> str:
    return max((entry.text, *(place.quote for place in entry.evidence[:1])), key=len)


def _words(text: str) -> frozenset[str]:
    found = (token.key for token in tokens(text, 0, len(text)) if token.kind == "")
    return frozenset(word[:_STEM] for word in found if word not in _small_words())


@cache
def _small_words() -> frozenset[str]:
    return frozenset(load("small_words")["words"])
