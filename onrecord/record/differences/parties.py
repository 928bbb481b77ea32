"""Whether two claims speak of one party: by its entity, by words for it that tell it from others, or by its number."""

from __future__ import annotations

from functools import cache

from onrecord import resources
from onrecord.record.told import Told
from onrecord.record.words import LONG_ROOT, sequence_of, words_of

__all__ = ["of_one_party", "telling"]


def of_one_party(one: Told, other: Told) -> bool:
    """Whether one party undergoes both, or does what nobody undergoes.

    "The 24-year-old was shot" and "a 24-year-old man is to recover" are of one; "two men were held" and "two suspects
    were released" too; other entities are not, nor are those for whom the reports have no word but "the man".
    """
    mine, yours = one.patients or one.agents, other.patients or other.agents
    if mine & yours:
        return True
    words = [telling(claim.patient_words or claim.agent_words) for claim in (one, other)]
    if not words[0].isdisjoint(words[1]):
        return True
    numbers = _numbers(one), _numbers(other)
    return bool(numbers[0] and numbers[0] == numbers[1]) and not (mine and yours)


def telling(words: frozenset[str]) -> frozenset[str]:
    """The roots of words by which one party is told from others: no "man", no "police"."""
    return frozenset(word[:LONG_ROOT] for word in words - _anyone())


def _numbers(claim: Told) -> frozenset[str]:
    """The number words of those who undergo, or act where nobody undergoes: "two", of people alone."""
    for role in ("patient", "agent"):
        found = [item.span.quote for item in claim.claim.arguments if item.role == role]
        words = frozenset(word for quote in found for word in sequence_of(quote))
        if words_of(" ".join(words)) & _anyone():
            return words & _several()
    return frozenset()


@cache
def _several() -> frozenset[str]:
    return frozenset(resources.load("parties")["numbers"])


@cache
def _anyone() -> frozenset[str]:
    lexicon = resources.load("counted")
    own = resources.load("parties")
    children = frozenset(own["children"])
    words = (*lexicon["anyone"], *lexicon["people"], *lexicon["nobody"], *own["authorities"], *own["numbers"])
    return words_of(" ".join(word for word in words if word not in children))
