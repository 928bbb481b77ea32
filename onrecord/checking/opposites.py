"""Words of a draft that say the opposite of a report's: "voted for the inquiry" where it has "voted against"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.checking.tokens import Token
from onrecord.resources import load

__all__ = ["opposed"]


def opposed(drafted: Sequence[Token], reported: Sequence[Token]) -> tuple[Token, Token] | None:
    """A word of the draft and the report's opposite of it, both before the same word; None if there is none.

    What either side has with its opposite ("before and after the vote") tells nothing.
    """
    here, there = {token.key for token in drafted}, {token.key for token in reported}
    for number, token in enumerate(drafted):
        for other in _opposites().get(token.key, frozenset()) & there - here:
            at = next(place for place, found in enumerate(reported) if found.key == other)
            if token.key not in there and _next(drafted, number) == _next(reported, at):
                return token, reported[at]
    return None


def _next(tokens: Sequence[Token], number: int) -> str:
    """The first word of content that follows: "inquiry" after "for the"."""
    return next((token.key for token in tokens[number + 1 :] if token.key not in _small_words()), "")


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    pairs = [tuple(pair) for pair in load("opposites")["pairs"]]
    both = [*pairs, *((other, one) for one, other in pairs)]
    return {word: frozenset(other for one, other in both if one == word) for word, _ in both}


@cache
def _small_words() -> frozenset[str]:
    return frozenset(load("small_words")["words"])
