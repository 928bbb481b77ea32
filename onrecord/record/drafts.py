"""An entry in the making: the claims that assert the same and what follows from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from onrecord.model import Evidence, When
from onrecord.model.reading import Factuality
from onrecord.properties import cached_property
from onrecord.record import times
from onrecord.record.told import Told

__all__ = ["Draft"]

# Relations whose subject is the one that it happens to: "Adams was fired" and "Adams resigned" tell of Adams.
_UNDERGONE = frozenset(
    (
        "dismiss",
        "appoint",
        "confirm",
        "elect",
        "arrest",
        "charge",
        "convict",
        "acquit",
        "sentence",
        "kill",
        "injure",
        "employ",
        "release",
    )
)


@dataclass(frozen=True, eq=False)
class Draft:
    """Claims that assert the same, in order of report; the first gives the entry its id."""

    claims: tuple[Told, ...]

    @cached_property
    def id(self) -> str:
        return self.claims[0].key

    @cached_property
    def relation(self) -> str:
        return _commonest([claim.relation for claim in self.claims])

    @cached_property
    def predicate(self) -> str:
        return _commonest([claim.claim.predicate for claim in self.claims])

    @cached_property
    def factuality(self) -> Factuality:
        return _commonest([claim.claim.factuality for claim in self.claims])  # type: ignore[return-value]

    @cached_property
    def when(self) -> When | None:
        """The most exact time that a report gives it.

        What one report told was not perhaps on the day of a later one.
        """
        found: When | None = None
        told = self.reported if self.factuality == "happened" else None
        for claim in self.claims:
            if claim.when is None or claim.when.is_unplaced:
                continue
            if not (told is not None and claim.when.is_uncertain and told.precedes(claim.when)):
                found = times.finer(found, claim.when)
        return found

    @cached_property
    def reported(self) -> When | None:
        """When it was first reported."""
        dates = [claim.article.published for claim in self.claims if claim.article.published]
        return min(dates, default=None)

    @cached_property
    def participants(self) -> frozenset[str]:
        return _all([claim.participants for claim in self.claims])

    @cached_property
    def who(self) -> tuple[str, ...]:
        """Its participants, agents first, then in the order of the clearest claim."""
        roles = [item for claim in self.claims for item in claim.roles]
        found = [[entity for role, entity in roles if role == wanted] for wanted in ("agent", "patient", "recipient")]
        return tuple(dict.fromkeys([*chain.from_iterable(found), *(entity for _, entity in roles)]))

    @cached_property
    def agents(self) -> frozenset[str]:
        return _all([claim.agents for claim in self.claims])

    @cached_property
    def patients(self) -> frozenset[str]:
        return _all([claim.patients for claim in self.claims])

    @cached_property
    def subjects(self) -> frozenset[str]:
        """Whom the entry is about: who acts, or whom it happens to where the relation says so."""
        return (self.patients or self.agents) if self.relation in _UNDERGONE else (self.agents or self.patients)

    @cached_property
    def actors(self) -> frozenset[str]:
        """Who acts, or whom it happens to where the relation says so: "to buy the mill" tells of nobody who does."""
        return self.subjects if self.relation in _UNDERGONE else self.agents

    @cached_property
    def objects(self) -> frozenset[str]:
        return self.patients - self.subjects

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(dict.fromkeys([claim.evidence for claim in self.claims]))

    @cached_property
    def background(self) -> bool:
        return all([claim.claim.background for claim in self.claims])

    @cached_property
    def articles(self) -> frozenset[str]:
        return frozenset([claim.article.id for claim in self.claims])


def _all(sets: Sequence[frozenset[str]]) -> frozenset[str]:
    return sets[0] if len(sets) == 1 else frozenset().union(*sets)


def _commonest(values: Sequence[str]) -> str:
    """The most frequent value, the earliest of equals."""
    if len(values) == 1:
        return values[0]
    counts = Counter(values)
    return max(values, key=lambda value: (counts[value], -values.index(value)))
