"""A number that a report tells: what it counts or measures, and what befell those whom it counts."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from onrecord import resources
from onrecord.model import Quantity, Span
from onrecord.properties import cached_property, kept
from onrecord.record import numbers
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.told import Told
from onrecord.record.tolls import fate
from onrecord.record.words import sequence_of, words_of

__all__ = ["Count", "counts_of"]

_PART = re.compile(r"[\w,]+ of (?:the|those|these|them|whom|his|her|their)\b")
# "one of | two civilians hurt", "the identities of | three victims"
_OUT_OF = re.compile(r"\b(?:one|some|most|many|each|another|identit(?:y|ies)|names?|photos?|ages) of (?:the )?$")
_LETTERS = 24  # characters before a number in which "one of" stands
_BESIDE = 12  # characters before a number in which "another" or "additional" stands
_TOLD = frozenset(("happened", "ongoing", "possible", "planned"))
_SUMS = frozenset(("percent", "dollar", "euro", "pound", "yen"))


@dataclass(frozen=True)
class Count:
    """A count in a claim of an entry."""

    draft: Draft
    claim: Told
    quantity: Quantity

    @cached_property
    def words(self) -> frozenset[str]:
        """The content words for what is counted."""
        return words_of(self.quantity.counted or self.quantity.unit)

    @cached_property
    def fate(self) -> str | None:
        """What befell those counted, if it was people or things that are counted."""
        if self.is_measure or numbers.is_tally(self.quantity):
            return None
        befallen = fate(self.claim, self.quantity)
        agents = (item.span for item in self.claim.claim.arguments if item.role == "agent")
        acting = befallen == "shoot" and any(span.contains(self.quantity.span) for span in agents)
        return None if acting else befallen  # "two people started shooting"

    @cached_property
    def thing(self) -> Hashable | None:
        """What is counted, so that only equal things are compared; None where the words leave it open."""
        words, unit = self.words, self.quantity.unit
        if self.fate is not None:
            return "toll", self.fate, words - _anyone() - words_of(self.fate)
        if numbers.is_tally(self.quantity):
            return ("tally", unit) if _is_contest(self) else None
        if unit == "magnitude":
            return None  # every aftershock has its own
        if self.is_measure:
            unnamed = words <= words_of(unit)  # "travels 600 miles" says nothing of what does
            moving = self.claim.relation in _moving()
            return None if unnamed or moving else ("measure", unit, self.claim.relation, words)
        return None if words <= _anyone() | _people() else ("count", words)

    @cached_property
    def is_measure(self) -> bool:
        """Whether it is a sum, a share, a length: these say nothing of what they measure."""
        unit = self.quantity.unit
        return unit in _SUMS or numbers.is_length(self.quantity) or unit in resources.load("counted")["measures"]

    @cached_property
    def context(self) -> frozenset[str]:
        """The content words of its sentence beside number and unit."""
        return words_of(self.sentence.quote) - words_of(self.quantity.span.quote) - self.words

    @property
    def sentence(self) -> Span:
        return self.claim.reading.sentences[self.claim.claim.sentence]

    @property
    def number(self) -> tuple[float, str]:
        """What tells it from other numbers of the same; the score for a tally."""
        return self.size, self.quantity.value if numbers.is_tally(self.quantity) else ""

    @property
    def size(self) -> float:
        return numbers.stated(self.quantity)


def counts_of(drafts: Iterable[Draft]) -> Iterator[Count]:
    """Whatever the reports count in their own text and tell as so, but ages and numbers added to another."""
    for draft in drafts:
        for claim in draft.claims:
            for item in _countable(claim) if claim.claim.quantities else ():
                yield Count(draft, claim, item)


@kept
def _countable(claim: Told) -> list[Quantity]:
    """The numbers of a claim that count something."""
    if claim.claim.background or claim.claim.factuality not in _TOLD:
        return []
    return [item for item in claim.quantities if not _is_aged(item) and _is_counting(claim, item)]


def _is_aged(quantity: Quantity) -> bool:
    return quantity.unit == "year of age" or "old" in quantity.counted.split()[:2]


def _is_counting(claim: Told, quantity: Quantity) -> bool:
    return not _is_part(claim, quantity) and not is_increment(claim, quantity) and not is_furniture(claim)


def _is_part(claim: Told, quantity: Quantity) -> bool:
    """Whether a number is told of some of those known, "three of the victims", or of a house, "the 100 block"."""
    text, start = claim.article.text, quantity.span.start
    return (
        quantity.unit == "block"
        or _PART.match(text, start) is not None
        or _OUT_OF.search(text, max(0, start - _LETTERS), start) is not None
    )


@cache
def _anyone() -> frozenset[str]:
    return words_of(" ".join(resources.load("counted")["anyone"]))


@cache
def _people() -> frozenset[str]:
    return words_of(" ".join(resources.load("counted")["people"]))


def _is_contest(count: Count) -> bool:
    """Whether a sentence speaks of a vote or a game: not "call 713-274" or "their 9-3 record"."""
    return not frozenset(resources.load("counted")["contests"]).isdisjoint(sequence_of(count.sentence.quote))


@cache
def _moving() -> frozenset[str]:
    return frozenset(resources.load("predicates")["moving"])


def is_increment(claim: Told, quantity: Quantity) -> bool:
    """Whether a number is added to another: "an additional 2.5 million", "another 1,000", "12 more"."""
    text, span = claim.article.text, quantity.span
    around = sequence_of(text[max(0, span.start - _BESIDE) : span.end + _BESIDE // 2])
    increments = frozenset(resources.load("counted")["increments"])
    return not increments.isdisjoint(around) or "more" in quantity.counted.split()[:1]
