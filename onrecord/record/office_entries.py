"""Offices that several reports give a person, as entries of the record: known by how many origins."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Argument, Claim
from onrecord.model.reading import Factuality, TenureState
from onrecord.record.drafts import Draft
from onrecord.record.holdings import Holding
from onrecord.record.told import Told

__all__ = ["office_entries"]

_FACTUALITY: dict[TenureState, Factuality] = {
    "former": "happened",
    "current": "ongoing",
    "future": "planned",
    "prospective": "possible",
}


def office_entries(held: Sequence[tuple[Holding, ...]]) -> list[Draft]:
    """One entry for each holding of an office that more than one report tells, as background."""
    return [
        Draft(tuple(_told(holding) for holding in group))
        for group in held
        if len({holding.reading.article.id for holding in group}) > 1
    ]


def _told(holding: Holding) -> Told:
    """The passage as a claim: "Mayor Ann Lee" says that she is mayor."""
    reading, fact = holding.reading, holding.fact
    sentence = next((n for n, span in enumerate(reading.sentences) if span.overlaps(fact.span)), 0)
    claim = Claim(
        span=fact.span,
        predicate=f"be {fact.office.casefold()}",
        arguments=(Argument("agent", fact.span, fact.person),),
        factuality=_FACTUALITY[fact.state],
        when=fact.start,
        sentence=sentence,
        background=True,
    )
    return Told(reading, claim, (("agent", holding.person),), holding.number)
