"""How much two claims assert the same, and what forbids that they do."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.record import numbers, times
from onrecord.record.predicates import is_symmetric, is_weak
from onrecord.record.told import Told
from onrecord.record.words import words_of

__all__ = ["Weights", "forbidden", "is_comparable", "likeness", "same_words"]

# Events that were rumoured, planned, asked for, refused or denied are never the event that happened.
_KINDS = {"happened": "told", "ongoing": "told"}

_BASE, _COSINE, _WORDS = -3.87, 1.05, 1.36
_RELATION, _RELATION_COSINE, _RELATION_RARE = 1.34, 0.91, 0.25
_SHARED, _TIME, _NUMBER = 0.31, 0.30, 1.49
_STRANGERS = -1.0  # set by hand: that group may or may not be the person

_WILLED = frozenset(("requested", "refused", "denied"))  # whose demand it is belongs to what is told
_UNCERTAIN = frozenset(("happened", "ongoing", "possible", "planned"))
_SHORT = 3  # content words up to which every one of them counts
_TOPIC = 0.5  # of the shorter topic that must stand in the longer

_RUN = 4  # words in a row: "The people of this town deserve ..." is one text in every report
_RUN_SHARE = 0.6  # of the shorter clause


@dataclass(frozen=True, slots=True)
class Weights:
    """How telling each word and each relation is in this story: rare ones tell more."""

    words: dict[str, int]  # in thousandths, so that sums do not depend on their order
    relations: dict[str, float]

    @classmethod
    def of(cls, told: Sequence[Told]) -> Weights:
        words = Counter(word for claim in told for word in claim.words)
        relations = Counter(claim.relation for claim in told)
        rarity = [{key: math.log(1 + len(told) / n) for key, n in table.items()} for table in (words, relations)]
        return cls({word: round(1000 * value) for word, value in rarity[0].items()}, rarity[1])


def likeness(one: Told, other: Told, cosine: float, weights: Weights) -> float:
    """The probability that two claims of two articles assert the same, if nothing forbids it.

    A logistic regression on pairs of claims of sixteen topics of ECB+, as the reader finds them, that are the same
    event in the gold; `python -m bench alignment` measures it. Fit it again when the reader
    changes what it calls a claim.
    """
    total = _BASE + _COSINE * cosine + _WORDS * _overlap(one.words, other.words, weights.words)
    if one.relation == other.relation:
        total += _RELATION + _RELATION_COSINE * cosine + _RELATION_RARE * weights.relations[one.relation]
    total += _SHARED * bool(one.participants & other.participants)
    total += _STRANGERS * (_strangers(one, other) or _strangers(other, one))
    total += _TIME * times.same_time(one.when, other.when) + _NUMBER * _share_number(one, other)
    return 1 / (1 + math.exp(-total))


def _strangers(one: Told, other: Told) -> bool:
    """Whether one tells of a person's act and the other of an unnamed group's: "Hale signed", "every member signed"."""
    unnamed = frozenset() if other.agents else other.agent_words
    return bool(one.agents and unnamed and not unnamed & one.agent_words)


def _overlap(one: frozenset[str], other: frozenset[str], weights: dict[str, int]) -> float:
    """Weighted Dice coefficient."""
    shared = one & other
    if not shared:
        return 0.0
    return 2 * _weight(shared, weights) / (_weight(one, weights) + _weight(other, weights))


def _weight(keys: Iterable[str], weights: dict[str, int]) -> int:
    return sum(map(weights.__getitem__, keys))


def _share_number(one: Told, other: Told) -> bool:
    return any(
        numbers.comparable(a, b) and (a.value, a.low, a.high) == (b.value, b.low, b.high)
        for a in one.quantities
        for b in other.quantities
    )


def is_comparable(one: Told, other: Told) -> bool:
    """Whether two claims can be alike at all: of one relation, or with numbers; else only as cuts of one text."""
    return one.relation == other.relation or bool(one.quantities and other.quantities)


def same_words(one: Told, other: Told) -> bool:
    """Whether two clauses are cuts of one text: most of the shorter stands in the longer, in long runs.

    A description ("Ann Roe, the surgeon at the head of the clinic") is not the event that its words stand in.
    """
    if (one.claim.form == "nominal") != (other.claim.form == "nominal"):
        return False
    short, long = sorted((one.sequence, other.sequence), key=len)
    if len(long) > 2 * len(short) or len(one.words & other.words) < max(
        3, _RUN_SHARE * min(len(one.words), len(other.words))
    ):
        return False
    blocks = SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= _RUN) >= max(_RUN, _RUN_SHARE * len(short))


def forbidden(one: Told, other: Told) -> str | None:
    """Why two claims cannot be one entry: level, status, date, number, name or topic; None if nothing forbids it.

    That someone said it is another thing than what was said ("level").
    """
    if one.is_speech_act != other.is_speech_act:
        return "level"
    if _kind(one) != _kind(other) and not _one_quotation(one, other):
        return "status"
    if times.apart(one.when, other.when):
        return "date"
    if _numbers_apart(one, other):
        return "number"
    if _actors_apart(one, other) and not same_words(one, other):
        return "name"
    if one.article.id == other.article.id and not _one_voice(one, other):
        return "level"
    return "topic" if _topics_apart(one, other) else None


def _topics_apart(one: Told, other: Told) -> bool:
    """Whether short or weak clauses are about different things: "I think it is wrong", "I think it is late".

    A bare word ("resigning") names no event that could be told from another.
    """
    least = min(len(one.words), len(other.words))
    if least < 2:
        return True
    is_bare = least <= _SHORT and not one.participants & other.participants
    if not (is_bare or one.is_speech_act or is_weak(one.relation)):
        return False
    common = {word for entity in one.participants & other.participants for word in words_of(entity.replace("-", " "))}
    short, long = sorted((one.topic - common, other.topic - common), key=len)
    return bool(short) and len(short & long) < _TOPIC * len(short)


def _one_voice(one: Told, other: Told) -> bool:
    """Whether one article tells both in the same voice: its own, or that of one source."""
    return one.claim.attribution == other.claim.attribution or bool(one.speaker and one.speaker == other.speaker)


def _one_quotation(one: Told, other: Told) -> bool:
    """Whether two reports quote one text, of which the reader took the same words once as fact, once as possible."""
    kinds = {one.claim.factuality, other.claim.factuality}
    quoted = all(any(item.kind != "indirect" for item in claim.attributions[:1]) for claim in (one, other))
    return quoted and kinds <= _UNCERTAIN and same_words(one, other)


def _kind(claim: Told) -> str:
    return _KINDS.get(claim.claim.factuality, claim.claim.factuality)


def _numbers_apart(one: Told, other: Told) -> bool:
    """Whether the claims count the same kind of thing and no two counts agree: "12 people died", "14 people died"."""
    comparable = [(a, b) for a in one.quantities for b in other.quantities if numbers.comparable(a, b)]
    return bool(comparable) and all(numbers.apart(a, b) for a, b in comparable)


def _actors_apart(one: Told, other: Told) -> bool:
    """Whether other people act, or they act on other people: "Adams sued Baker" is not "Baker sued Adams"."""
    if one.relation == other.relation and is_symmetric(one.relation):
        return bool(one.participants and other.participants and not one.participants & other.participants)
    if one.claim.factuality in _WILLED and one.demanders and other.demanders and not one.demanders & other.demanders:
        return True
    patients = one.in_role("patient"), other.in_role("patient")
    swapped = one.agents & patients[1] and other.agents & patients[0]
    disjoint = [bool(a and b and not a & b) for a, b in ((one.agents, other.agents), patients)]
    return bool(swapped) or any(disjoint)
