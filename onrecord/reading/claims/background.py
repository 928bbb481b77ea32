"""What a report tells besides its news: biography, history, standing descriptions."""

from __future__ import annotations

from functools import cache

from onrecord.model import When
from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.own import auxiliaries
from onrecord.resources import load

__all__ = ["is_background"]

YEARS_AGO = 2  # a claim dated two calendar years or more before its report is history


def is_background(statuses: Statuses, index: int, when: When | None, published: When | None) -> bool:
    """Whether a claim outside the lead is no news of this report."""
    tree = statuses.tree
    if statuses.found[index].kind == "noun":
        return False
    if statuses.found[index].kind == "description":
        return True
    if _is_old(when, published):
        return True
    if tree.bare[index] == "advcl":
        return False
    cued = any(tree.words[kid] in _cues() for kid in tree.children(index, "advmod"))
    return cued or _tells_a_life(statuses, index)


def _tells_a_life(statuses: Statuses, index: int) -> bool:
    """ "She served in the navy", "He had worked there as a clerk", "It employs 900 people"."""
    tree, predicate = statuses.tree, statuses.found[index].lemma
    if predicate in _words_of("biography"):
        return statuses.of(index) in {"happened", "ongoing"}
    if predicate in _words_of("standing") and statuses.of(index) == "ongoing" and tree.form(index) != "ing":
        return True
    earlier = any(tree.words[kid] == "had" for kid in auxiliaries(tree, index))
    post = any(tree.case(kid) == "as" for kid in tree.children(index, "obl"))
    return predicate in _words_of("work") and (earlier or post)


def _is_old(when: When | None, published: When | None) -> bool:
    if when is None or published is None or when.latest is None or published.earliest is None:
        return False
    return published.earliest.year - when.latest.year >= YEARS_AGO


@cache
def _cues() -> frozenset[str]:
    return frozenset(load("background")["cues"])


@cache
def _words_of(section: str) -> frozenset[str]:
    return frozenset(load("background")[section]["verbs"])
