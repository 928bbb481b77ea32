"""The words of a text as they are compared: folded, without endings, function words left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import filterfalse

from onrecord import resources
from onrecord.naming import fold

__all__ = ["LONG_ROOT", "ROOT", "content_of", "sequence_of", "stem", "words_of"]

ROOT = 4  # letters that a verb and its noun share: "resign" and "resignation", "decide" and "decision" nearly
LONG_ROOT = 5  # the same among all words of two clauses, of which more would agree by chance: "suspend", "suspension"
_KEPT = 1 << 13  # texts remembered: the words for who acts and what is acted on recur all over a story
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def sequence_of(text: str) -> tuple[str, ...]:
    """All words of a text in order, folded."""
    return tuple(_WORD.findall(fold(text)))


@lru_cache(_KEPT)
def words_of(text: str) -> frozenset[str]:
    """The content words of a text, folded and without endings."""
    return content_of(sequence_of(text))


def content_of(sequence: Sequence[str]) -> frozenset[str]:
    """The content words among folded words, without endings."""
    small = _small_words()
    return frozenset(map(stem, filterfalse(small.__contains__, sequence)))


@cache
def stem(word: str) -> str:
    """A word without its commonest endings: "resigned", "resigning" and "resigns" read alike."""
    for ending, rest in (("ies", 3), ("ing", 4), ("ed", 4), ("es", 4), ("s", 3)):
        if word.endswith(ending) and len(word) - len(ending) >= rest and not word.endswith("ss"):
            return (word[: -len(ending)] + ("y" if ending == "ies" else "")).removesuffix("e")
    return word.removesuffix("e") if len(word) > 4 else word


@cache
def _small_words() -> frozenset[str]:
    return frozenset(resources.load("small_words")["words"])
