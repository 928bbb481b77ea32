"""Predicates that say the same of their participants in news: "step down" and "resign" are one relation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord import resources
from onrecord.naming import tokens

__all__ = ["are_steps", "is_growing", "is_single", "is_symmetric", "is_weak", "relation", "relation_of"]


@cache
def relation(predicate: str) -> str:
    """The relation that a predicate (lemma with particle) stands for; its own words where no set names it."""
    words = predicate.casefold().strip()
    known = _relations()
    if words in known:
        return known[words]
    first, _, _ = words.partition(" ")
    return known.get(first, words) if first != words and words not in known and _light(first) else words


def relation_of(predicate: str, objects: Sequence[str]) -> str:
    """The relation of a predicate with its objects: "suffered a stunning loss" is told as "lost"."""
    if predicate.casefold() == "fire" and any(_fired().intersection(tokens(words)) for words in objects):
        return "shoot"
    if predicate.casefold() in _lexicon("support"):
        for words in objects:
            for word in reversed(tokens(words)):
                if word in _relations():
                    return _relations()[word]
    return relation(predicate)


@cache
def _fired() -> frozenset[str]:
    return frozenset(resources.load("predicates")["fired"])


def _light(verb: str) -> bool:
    """Whether a verb says little without its particle, so that "run off" must not count as "run"."""
    return verb not in _lexicon("light")


@cache
def _lexicon(name: str) -> frozenset[str]:
    return frozenset(resources.load("predicates")[name])


@cache
def _relations() -> dict[str, str]:
    return {word: name for name, words in resources.load("predicates")["relations"].items() for word in words}


def is_symmetric(name: str) -> bool:
    """Whether a relation holds both ways: "Adams met Baker" is "Baker met Adams"."""
    return name in _lexicon("symmetric")


def is_single(name: str) -> bool:
    """Whether one subject does this once in a story: resigns, is elected."""
    return name in _lexicon("single")


def are_steps(one: str, other: str) -> bool:
    """Whether two relations are different steps of one course: charged and convicted."""
    return one != other and one in _lexicon("steps") and other in _lexicon("steps")


def are_reversed(one: str, other: str) -> bool:
    """Whether one predicate ends the state that the other begins: removed and reinstated."""
    begun, ended = _reversals()
    pairs = ((begun.get(first), ended.get(then)) for first, then in ((one, other), (other, one)))
    return any(state and end and not state.isdisjoint(end) for state, end in pairs)


@cache
def _reversals() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The kinds of states that each predicate begins, and those that it ends."""
    begun: dict[str, set[str]] = {}
    ended: dict[str, set[str]] = {}
    for name, kind in resources.load("reversals").items():
        for found, verbs in ((begun, "state"), (ended, "end")) if name != "source" else ():
            for verb in kind[verbs]:
                found.setdefault(verb, set()).add(name)
    return begun, ended


def is_growing(name: str) -> bool:
    """Whether what a relation counts grows while a story runs: kills, injures, costs."""
    return name in _lexicon("growing")


def is_weak(name: str) -> bool:
    """Whether a relation says little without its object: "have", "think"."""
    return name in _lexicon("weak")
