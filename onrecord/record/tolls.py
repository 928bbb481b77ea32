"""What befell those whom a number counts: how many an event killed, hurt or drove out, in whatever words."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from onrecord import resources
from onrecord.model import Quantity
from onrecord.record.numbers import is_tally
from onrecord.record.predicates import is_growing
from onrecord.record.told import Told
from onrecord.record.words import sequence_of

__all__ = ["fate", "toll"]

_BEHIND = re.compile(r"[^,.;:()\n]{0,40}")
_TOLL = re.compile(r"\bdeath toll\b[^.;\n\d]*$")
_FAR = 100  # characters from "the death toll" to its number
_STOP = re.compile(r"[.,;:!?\n]")
_LETTERS = 20  # of the word before a number
_WORDS = 4  # "six people in all were killed"
_JOINED = frozenset(("and", "or", "but", "while", "after", "when", "as"))


def toll(claim: Told) -> Quantity | None:
    """How many undergo what a claim tells: "at least two people" of "killing at least two people and hurting 90"."""
    if not is_growing(claim.relation):
        return None
    inside = [item for item in claim.quantities if _undergoes(claim, item)]
    return inside[0] if inside and not is_tally(inside[0]) else None


def fate(claim: Told, quantity: Quantity) -> str | None:
    """What befell those counted: "die" in "killing two", "left six people dead" and "a death toll of 12".

    The words beside the number come first: "the blast that killed two injured three others".
    """
    for words in (
        _before(claim, quantity),
        _behind(claim, quantity),
        sequence_of(f"{quantity.counted} {quantity.unit}"),
    ):
        found = next((name for name, forms in _fates().items() if not forms.isdisjoint(words)), None)
        if found is not None:
            return found
    if _TOLL.search(claim.article.text, max(0, quantity.span.start - _FAR), quantity.span.start):
        return "die"
    befalls: dict[str, str] = resources.load("counted")["befalls"]
    return befalls.get(claim.relation) if _undergoes(claim, quantity) else None


def _before(claim: Told, quantity: Quantity) -> tuple[str, ...]:
    """The word right before a number: "injured" in "killed two and injured three"; none of "those shot, three"."""
    start = quantity.span.start
    before = claim.article.text[max(0, start - _LETTERS) : start]
    return sequence_of(_STOP.split(before)[-1])[-1:]


def _undergoes(claim: Told, quantity: Quantity) -> bool:
    """Whether the number stands in what is acted on; with a verb that has no object, in who acts: "12 died"."""
    patients = [argument.span for argument in claim.claim.arguments if argument.role == "patient"]
    undergoing = patients or [argument.span for argument in claim.claim.arguments if argument.role == "agent"]
    return any(span.contains(quantity.span) for span in undergoing)


def _behind(claim: Told, quantity: Quantity) -> tuple[str, ...]:
    """The words right behind a number up to the next clause or number: "dead" in "six people dead and two missing"."""
    text = _BEHIND.match(claim.article.text, quantity.span.end)
    words = sequence_of(text[0]) if text else ()
    return tuple(takewhile(lambda word: word not in _JOINED and not word.isdigit(), words))[:_WORDS]


@cache
def _fates() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in resources.load("counted")["fates"].items()}
