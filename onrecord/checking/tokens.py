"""Words of a text as a comparer of wordings sees them: folded, and marked as number, day, month, year or negation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from onrecord.resources import load

__all__ = ["Kind", "Token", "is_comparator", "tokens"]

Kind = Literal["", "number", "weekday", "month", "year", "negation"]
# "didn't" is "did" and "n't"; "50-47" is two numbers; "1,200" and "2.5" are one.
_TOKEN = re.compile(r"\w+(?=n['’]t\b)|n['’]t\b|\d+(?:[.,:]\d+)*|[^\W\d]+(?:['’][^\W\d]+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Token:
    """A word: `key` is what it is compared by, so that "6" and "six", "Mon." and "Monday" are equal."""

    key: str
    kind: Kind
    start: int
    end: int


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words of a stretch of text."""
    return [_token(match) for match in _TOKEN.finditer(text, start, end)]


def is_comparator(token: Token) -> bool:
    """Whether a word makes a number less exact: "about", "more", "nearly"."""
    return token.key in _comparators()


def _token(match: re.Match[str]) -> Token:
    word = match.group().replace("’", "'")
    key, kind = _read(word)
    return Token(key, kind, match.start(), match.end())


def _read(word: str) -> tuple[str, Kind]:
    folded = word.casefold()
    if word[0].isdigit():
        return (word, "year") if _YEAR.fullmatch(word) else (folded.replace(",", ""), "number")
    if word[0].isupper():  # "May" and "Sat.", not "may" and "sat"
        bare = folded.removesuffix("'s")
        for kind, values in _calendar().items():
            if bare in values:
                return f"{kind} {values[bare]}", kind
    if folded in _numbers():
        return str(_numbers()[folded]), "number"
    return ("not", "negation") if folded in _negations() else (folded, "")


@cache
def _calendar() -> Mapping[Kind, Mapping[str, object]]:
    lexicon = load("dates")
    return {"weekday": lexicon["weekdays"], "month": lexicon["months"]}


@cache
def _numbers() -> Mapping[str, int]:
    lexicon = load("quantities")
    return {**lexicon["numbers"], **lexicon["scales"]}


@cache
def _negations() -> frozenset[str]:
    return frozenset(load("cues")["content"]["negations"])


@cache
def _comparators() -> frozenset[str]:
    phrases = (phrase for phrases in load("quantities")["comparators"].values() for phrase in phrases)
    return frozenset(word for phrase in phrases for word in phrase.split()) - {"a", "an", "of", "than", "or", "to"}
