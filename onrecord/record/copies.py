"""Sentences that one article shares with another: a copied or lightly edited sentence has one origin."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from onrecord.model import Reading

__all__ = ["copied_sentences"]

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 5  # words in a row; five are hardly ever shared by chance (Broder 1997 uses runs of words in this way)
_SHARED = 0.7  # of a sentence's runs: a client that changes a word or the end of a wire sentence leaves more
_SHORTEST = 8  # words; "He declined to comment." is shared by chance


def copied_sentences(readings: Sequence[Reading]) -> dict[tuple[str, int], str]:
    """For each sentence (article id, index) that an earlier article of another outlet has too: that article's id.

    Words inside quotation marks are left out: a shared quotation shows one speaker, not one writer.
    """
    first: dict[tuple[str, ...], str] = {}
    found: dict[tuple[str, int], str] = {}
    for reading in readings:
        own: defaultdict[tuple[str, ...], int] = defaultdict(int)
        for index, sentence in enumerate(reading.sentences):
            runs = _runs(sentence.quote)
            if runs and (source := _source(runs, first)):
                found[reading.article.id, index] = source
            for run in runs:
                own[run] += 1
        for run in own:
            first.setdefault(run, reading.article.id)
    return found


def _runs(sentence: str) -> list[tuple[str, ...]]:
    """The runs of words of a sentence outside quotation marks, if it is long enough to tell."""
    words = _WORD.findall(re.sub(r"[“\"][^”\"]*[”\"]", " ", sentence).casefold())
    if len(words) < _SHORTEST:
        return []
    return [tuple(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1)]


def _source(runs: list[tuple[str, ...]], first: dict[tuple[str, ...], str]) -> str | None:
    """The article that first had most of these runs, if it had enough of them."""
    counts = Counter(first[run] for run in runs if run in first)
    if not counts:
        return None
    article, shared = max(counts.items(), key=lambda item: (item[1], item[0]))
    return article if shared >= _SHARED * len(runs) else None
