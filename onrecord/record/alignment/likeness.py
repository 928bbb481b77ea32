"""How much two claims assert the same: a probability from what they share, with weights learnt from annotated news."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from onrecord import resources
from onrecord.record import numbers, times
from onrecord.record.alignment.candidates import events, numbered
from onrecord.record.alignment.partners import Partners, Rows
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
_PART = 1024  # pairs; their vectors are 3 MB and stay in the processor's cache


class Marks:
    """What is compared of many claims at once: arrays with a row for each claim."""

    def __init__(self, told: Sequence[Told]) -> None:
        roles = [{role for role, _ in claim.roles} for claim in told]
        spoken_of = [{argument.role for argument in claim.claim.arguments} for claim in told]
        self.row = {claim: number for number, claim in enumerate(told)}
        self.article = numbered([claim.article.id for claim in told])
        self.relation = numbered([claim.relation for claim in told])
        self.root = numbered([claim.root[:ROOT] for claim in told])
        self.length = np.array([min(len(claim.words), _LENGTH) for claim in told], dtype=np.int64)
        self.agents = _flags(["agent" in found for found in roles])
        self.patients = _flags(["patient" in found for found in roles])
        self.agent_words = _flags(["agent" in found for found in spoken_of])
        self.patient_words = _flags(["patient" in found for found in spoken_of])
        self.counts = _flags([bool(claim.claim.quantities) for claim in told])
        self.dated = _flags([times.is_exact(claim.when) for claim in told])
        self.nominal = _flags([claim.claim.form == "nominal" for claim in told])
        self.status = numbered([claim.claim.factuality for claim in told])
        self.event = events(told)  # "the two sides walked out", "talks collapsed"
        self.silent = _flags([not claim.claim.vector for claim in told])

    def nearness(self, ones: NDArray[np.int64], others: NDArray[np.int64], cosines: Floats) -> Floats:
        """How alike the predicates of pairs are in their sentences; the cosine of the clauses where one is unread."""
        return np.where(self.silent[ones] | self.silent[others], cosines, _cosines(self.event, ones, others))

    def rows(self, pairs: Sequence[Pair]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The rows of the first and of the second claims of pairs."""
        found = np.array([(self.row[one], self.row[other]) for one, other in pairs], dtype=np.int64).reshape(-1, 2)
        return found[:, 0], found[:, 1]


def _flags(values: Sequence[bool]) -> NDArray[np.bool_]:
    return np.array(values, dtype=np.bool_)


@dataclass(frozen=True, slots=True)
class Weights:
    """How telling each word and each relation is in this story, and how much two reports have in common."""

    marks: Marks
    words: dict[str, int]  # rare ones tell more; in thousandths, so that sums do not depend on their order
    claims: NDArray[np.int64]  # the sum of each claim's words
    relations: Floats  # how rare the relation of each claim is
    partners: Partners
    reports: Sequence[frozenset[str]]  # the words of each report, by its number among the marks
    _squares: dict[str, int]  # squared weights of the words of reports, in thousandths
    _lengths: Sequence[int]  # the sum of each report's words
    _alike: dict[tuple[int, int], float] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Sequence[Told], pairs: Rows, cosines: Floats) -> Weights:
        """The weights of a story, of whose claims the rows `pairs`, with these cosines, are worth comparing."""
        marks = Marks(told)
        partners = Partners.among(pairs, marks.nearness(pairs[:, 0], pairs[:, 1], cosines), marks.article)
        words = Counter(chain.from_iterable([claim.words for claim in told]))
        thousandths = {word: round(1000 * _rarity(len(told), count)) for word, count in words.items()}
        claims = np.array([_weight(claim.words, thousandths) for claim in told], dtype=np.int64)
        relations = np.array([_rarity(len(told), count) for count in np.bincount(marks.relation).tolist()])
        bodies = {claim.article.id: claim.article.body for claim in told}
        reports = [words_of(body) for body in bodies.values()]
        spread = Counter(chain.from_iterable(reports))
        squares = {word: round(1000 * _rarity(len(reports), count) ** 2) for word, count in spread.items()}
        lengths = [_weight(found, squares) for found in reports]
        return cls(marks, thousandths, claims, relations[marks.relation], partners, reports, squares, lengths)

    def reports_alike(self, ones: NDArray[np.int64], others: NDArray[np.int64]) -> Floats:
        """Log cosine of the words of pairs of reports: two of one event share its names and its rare words."""
        codes, places = np.unique(ones * len(self.reports) + others, return_inverse=True)
        pairs = (divmod(code, len(self.reports)) for code in codes.tolist())
        return np.array([self._reports_alike(*sorted(pair)) for pair in pairs], dtype=np.float64)[places]

    def _reports_alike(self, one: int, other: int) -> float:
        key = (one, other)
        if key not in self._alike:
            shared = _weight(self.reports[one] & self.reports[other], self._squares)
            cosine = shared / math.sqrt(max(1, self._lengths[one] * self._lengths[other]))
            self._alike[key] = math.log(_UNLIKE + cosine)
        return self._alike[key]


def _rarity(total: int, count: int) -> float:
    return math.log(1 + total / count)


def likeness(pairs: Sequence[Pair], cosines: Sequence[float], weights: Weights) -> Floats:
    """The probabilities, if nothing forbids it, that the claims of each pair assert the same, and tell of one event.

    Who mentions an event ("after the crash", "the crash was the third this year") does not assert it. Shape (2, pairs).
    """
    found = features(pairs, cosines, weights)
    tables = [resources.load("likeness")[name] for name in ("claims", "events")]
    totals = [table["base"] + sum(table[name] * column for name, column in found.items()) for table in tables]
    return np.asarray(1 / (1 + np.exp(-np.stack(totals))))


def features(pairs: Sequence[Pair], cosines: Sequence[float], weights: Weights) -> dict[str, Floats]:
    """What the two claims of each pair share, by name; those of claims of one relation have weights of their own."""
    marks = weights.marks
    a, b = marks.rows(pairs)

    def where(worth: NDArray[np.bool_], measure: Callable[[Told, Told], float]) -> Floats:
        """A measure that is 0 unless both claims bear something."""
        found, places = np.zeros(len(pairs)), np.flatnonzero(worth[a] & worth[b])
        found[places] = [measure(*pairs[place]) for place in places.tolist()]
        return found

    cosine = np.array(cosines, dtype=np.float64)
    words = _overlaps(pairs, weights.words) / np.maximum(1, weights.claims[a] + weights.claims[b])
    reports = weights.reports_alike(marks.article[a], marks.article[b])
    event = marks.nearness(a, b, cosine)
    ahead = weights.partners.ahead(a, b, event)
    agents = where(marks.agents, lambda one, other: not one.agents.isdisjoint(other.agents))
    patients = where(marks.patients, lambda one, other: not one.patients.isdisjoint(other.patients))
    patient_words = where(marks.patient_words, lambda one, other: _dice(one.patient_words, other.patient_words))
    number = where(marks.counts, _share_number)
    related = np.asarray(marks.relation[a] == marks.relation[b], dtype=np.float64)
    return {
        "cosine": cosine,
        "event": event,
        "words": words,
        "root": marks.root[a] == marks.root[b],
        "agents": agents,
        "patients": patients,
        "agents apart": marks.agents[a] & marks.agents[b] & (agents == 0),
        "patients apart": marks.patients[a] & marks.patients[b] & (patients == 0),
        "agent words": where(marks.agent_words, lambda one, other: _dice(one.agent_words, other.agent_words)),
        "patient words": patient_words,
        "time": where(marks.dated, lambda one, other: times.same_time(one.when, other.when)),
        "number": number,
        "numbers apart": marks.counts[a] & marks.counts[b] & (number == 0),
        "reports": reports,
        "reports, if alike": np.maximum(reports, _ALIKE),
        "status": marks.status[a] == marks.status[b],
        "one nominal": marks.nominal[a] != marks.nominal[b],
        "ahead": np.minimum(*ahead),
        "ahead, one way": np.maximum(*ahead),
        "one report": marks.article[a] == marks.article[b],
        "cosine by event": cosine * event,
        "event squared": event * event,
        "event by reports": event * reports,
        "cosine by reports": cosine * reports,
        "related": related,
        "related: rarity": related * weights.relations[a],
        "related: cosine": related * cosine,
        "related: words": related * words,
        "related: event": related * event,
        "related: reports": related * reports,
        "related: event by reports": related * event * reports,
        "related: patient words": related * patient_words,
        "related: length": related * np.minimum(marks.length[a], marks.length[b]) / _LENGTH,
    }


def _cosines(directions: np.ndarray, ones: NDArray[np.int64], others: NDArray[np.int64]) -> Floats:
    """The cosine of each pair of rows."""
    found = [
        np.matmul(directions[ones[start : start + _PART], None, :], directions[others[start : start + _PART], :, None])
        for start in range(0, len(ones), _PART)
    ]
    return np.concatenate([np.zeros(0), *(part.reshape(-1) for part in found)])


def _overlaps(pairs: Sequence[Pair], weights: dict[str, int]) -> NDArray[np.int64]:
    """Twice the sum of the words that the claims of each pair share."""
    shared = (one.words & other.words for one, other in pairs)
    return np.array([2 * _weight(words, weights) for words in shared], dtype=np.int64)


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


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
