"""Sentences that one article shares with another: a copied or lightly edited sentence has one origin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.model import Reading, Span

__all__ = ["Copies"]

_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_SHINGLE = 5  # words in a row; five are hardly ever shared by chance (Broder 1997 uses runs of words in this way)
_SHARED = 0.6  # of a sentence's runs: a client that changes a word or the end of a wire sentence leaves more
_MOSTLY = 0.5  # of the longer sentences of a copied article
_SHORTEST = 8  # words; "He declined to comment." is shared by chance


class Copies:
    """What articles have from others: sentence by sentence, and `whole`, for a copied article, the one it copies.

    Words inside quotation marks are left out: a shared quotation shows one speaker, not one writer. In an article that
    is mostly copied, short sentences count too: "He did not attend."
    """

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.whole: dict[str, str] = {}
        self._sentences: dict[tuple[str, int], str] = {}
        first: dict[tuple[str, ...], str] = {}
        sentences: dict[str, Sequence[Span]] = {}
        told: dict[str, int] = {}  # sentences of each article that are long enough to tell
        for reading in readings:
            article = reading.article.id
            runs = [_runs(sentence.quote) for sentence in reading.sentences]
            sources = [_source(own, first) if own else None for own in runs]
            told[article] = sum(map(bool, runs))
            whole = _mostly(sources, told, article)
            if whole is not None:
                self.whole[article] = whole
            copied = frozenset(_plain(sentence.quote) for sentence in sentences[whole]) if whole is not None else ()
            for index, source in enumerate(sources):
                if source is None and whole is not None and _plain(reading.sentences[index].quote) in copied:
                    source = whole
                if source is not None:
                    self._sentences[article, index] = source
            sentences[article] = reading.sentences
            for run in (run for own in runs for run in own):
                first.setdefault(run, article)

    def of(self, article: str, sentence: int) -> str | None:
        """The earlier article that has this sentence of an article, too."""
        return self._sentences.get((article, sentence))


def _mostly(sources: Sequence[str | None], told: Mapping[str, int], article: str) -> str | None:
    """The article from which most of the sentences come that are long enough to tell, or most of which is in this one.

    Who prints an agency's report and adds to it has the report from the agency, as has who prints nothing else.
    """
    counts = Counter(source for source in sources if source)
    if not counts:
        return None
    source, copied = max(counts.items(), key=lambda item: (item[1], item[0]))
    is_all_of_it = copied > 1 and copied >= _MOSTLY * told[source]
    return source if is_all_of_it or copied >= _MOSTLY * told[article] else None


def _plain(sentence: str) -> str:
    return " ".join(_WORD.findall(sentence.casefold()))


def _runs(sentence: str) -> list[tuple[str, ...]]:
    """The runs of words of a sentence outside quotation marks, if it is long enough to tell."""
    words = _WORD.findall(_QUOTED.sub(" ", sentence).casefold())
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
