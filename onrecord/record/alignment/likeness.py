"""How much two claims assert the same: a probability from what they share, with weights learnt from annotated news."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from onrecord import resources
from onrecord.record import numbers, times
from onrecord.record.alignment.candidates import events
from onrecord.record.told import Told
from onrecord.record.words import ROOT, words_of

__all__ = ["Weights", "features", "likeness", "same_words"]

Floats = NDArray[np.float64]
Pair = tuple[Told, Told]

_LENGTH = 8  # words from which a clause is long
_RUN = 4  # words in a row: "The people of this town deserve ..." is one text in every report
_RUN_SHARE = 0.6  # of the shorter clause
_UNLIKE = 0.03  # added to the likeness of two reports, whose logarithm counts: that of two events is about 0.05,
_ALIKE = math.log(0.1 + _UNLIKE)  # that of one event 0.2; the step between them tells more than what lies beyond


@dataclass(frozen=True, slots=True)
class Weights:
    """How telling each word and each relation is in this story, and how much two reports have in common."""

    words: dict[str, int]  # rare ones tell more; in thousandths, so that sums do not depend on their order
    relations: dict[str, float]
    claims: dict[Told, int]  # the sum of each claim's words
    events: dict[
        Told, np.ndarray
    ]  # the directions of those with vectors: "the two sides walked out", "talks collapsed"
    reports: dict[str, dict[str, int]]  # the words of each report, squared weights in thousandths
    _lengths: dict[str, int]  # the sum of each report's words
    _alike: dict[tuple[str, str], float] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Sequence[Told]) -> Weights:
        words = Counter(chain.from_iterable([claim.words for claim in told]))
        relations = Counter([claim.relation for claim in told])
        rarity = [{key: _rarity(len(told), n) for key, n in table.items()} for table in (words, relations)]
        bodies = {claim.article.id: claim.article for claim in told}
        used = {id_: words_of(article.body) for id_, article in bodies.items()}
        spread = Counter(word for found in used.values() for word in found)
        squares = {word: round(1000 * _rarity(len(used), n) ** 2) for word, n in spread.items()}
        reports = {id_: {word: squares[word] for word in found} for id_, found in used.items()}
        thousandths = {word: round(1000 * value) for word, value in rarity[0].items()}
        claims = {claim: _weight(claim.words, thousandths) for claim in told}
        lengths = {id_: sum(found.values()) for id_, found in reports.items()}
        directions = {claim: row for claim, row in zip(told, events(told), strict=True) if claim.claim.vector}
        return cls(thousandths, rarity[1], claims, directions, reports, lengths)

    def reports_alike(self, one: str, other: str) -> float:
        """Log cosine of the words of two reports: two of one event share its names and its rare words."""
        key = (one, other) if one < other else (other, one)
        if key not in self._alike:
            a, b = self.reports[one], self.reports[other]
            shared = _weight(a.keys() & b.keys(), a)
            cosine = shared / math.sqrt(max(1, self._lengths[one] * self._lengths[other]))
            self._alike[key] = math.log(_UNLIKE + cosine)
        return self._alike[key]


def _rarity(total: int, count: int) -> float:
    return math.log(1 + total / count)


def likeness(pairs: Sequence[Pair], cosines: Sequence[float], weights: Weights) -> Floats:
    """The probability that the two claims of each pair assert the same, if nothing forbids it."""
    learnt = _learnt()
    found = features(pairs, cosines, weights)
    total = learnt["base"] + sum(learnt[name] * column for name, column in found.items())
    return np.asarray(1 / (1 + np.exp(-total)))


@cache
def _learnt() -> Mapping[str, float]:
    found: Mapping[str, float] = resources.load("likeness")["weights"]
    return found


def features(pairs: Sequence[Pair], cosines: Sequence[float], weights: Weights) -> dict[str, Floats]:
    """What the two claims of each pair share, by name; those of claims of one relation have weights of their own."""

    def column(measure: Callable[[Told, Told], float]) -> Floats:
        return np.array([measure(one, other) for one, other in pairs], dtype=np.float64)

    cosine = np.array(cosines, dtype=np.float64)
    words = column(lambda one, other: _overlap(one, other, weights))
    reports = column(lambda one, other: weights.reports_alike(one.article.id, other.article.id))
    event = np.array([_event_cosine(*pair, near, weights) for pair, near in zip(pairs, cosines, strict=True)])
    patient_words = column(lambda one, other: _dice(one.patient_words, other.patient_words))
    related = column(lambda one, other: one.relation == other.relation)
    return {
        "cosine": cosine,
        "event": event,
        "words": words,
        "root": column(lambda one, other: one.root[:ROOT] == other.root[:ROOT]),
        "agents": column(lambda one, other: not one.agents.isdisjoint(other.agents)),
        "patients": column(lambda one, other: not one.patients.isdisjoint(other.patients)),
        "agents apart": column(lambda one, other: _apart(one.agents, other.agents)),
        "patients apart": column(lambda one, other: _apart(one.patients, other.patients)),
        "agent words": column(lambda one, other: _dice(one.agent_words, other.agent_words)),
        "patient words": patient_words,
        "time": column(lambda one, other: times.same_time(one.when, other.when)),
        "number": column(_share_number),
        "reports": reports,
        "reports, if alike": np.maximum(reports, _ALIKE),
        "one report": column(lambda one, other: one.article.id == other.article.id),
        "cosine by event": cosine * event,
        "event squared": event * event,
        "event by reports": event * reports,
        "cosine by reports": cosine * reports,
        "related": related,
        "related: rarity": related * column(lambda one, _: weights.relations[one.relation]),
        "related: cosine": related * cosine,
        "related: words": related * words,
        "related: event": related * event,
        "related: reports": related * reports,
        "related: event by reports": related * event * reports,
        "related: patient words": related * patient_words,
        "related: length": related
        * column(lambda one, other: min(len(one.words), len(other.words), _LENGTH))
        / _LENGTH,
    }


def _event_cosine(one: Told, other: Told, cosine: float, weights: Weights) -> float:
    """How alike the predicates are in their sentences: "the two sides walked out" and "talks collapsed"."""
    events = weights.events.get(one), weights.events.get(other)
    return cosine if events[0] is None or events[1] is None else float(events[0] @ events[1])


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and one.isdisjoint(other))


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _overlap(one: Told, other: Told, weights: Weights) -> float:
    """Weighted Dice coefficient of the words of two claims."""
    shared = one.words & other.words
    if not shared:
        return 0.0
    return 2 * _weight(shared, weights.words) / (weights.claims[one] + weights.claims[other])


def _weight(keys: Iterable[str], weights: dict[str, int]) -> int:
    return sum(map(weights.__getitem__, keys))


def _share_number(one: Told, other: Told) -> bool:
    return bool(one.quantities and other.quantities) and any(
        numbers.comparable(a, b) and (a.value, a.low, a.high) == (b.value, b.low, b.high)
        for a in one.quantities
        for b in other.quantities
    )


def same_words(one: Told, other: Told) -> bool:
    """Whether two clauses are cuts of one text: most of the shorter stands in the longer, in long runs.

    A description ("Ann Roe, the surgeon at the head of the clinic") is not the event that its words stand in.
    """
    if (one.claim.form == "nominal") != (other.claim.form == "nominal"):
        return False
    short, long = sorted((one.sequence, other.sequence), key=len)
    if short == long and len(short) > _RUN:  # "He tried to do it to me" has few words that tell anything
        return True
    if len(long) > 2 * len(short) or len(one.words & other.words) < max(
        3, _RUN_SHARE * min(len(one.words), len(other.words))
    ):
        return False
    if short == long:
        return len(short) >= _RUN
    blocks = SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= _RUN) >= max(_RUN, _RUN_SHARE * len(short))
