"""Offices that several reports give a person, as entries of the record: known by how many origins."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Argument, Claim
from onrecord.model.reading import Factuality, TenureState
from onrecord.record.drafts import Draft
from onrecord.record.offices.holdings import Holding
from onrecord.record.told import Page, Told

__all__ = ["office_entries"]

_TITLE_WORDS = 12  # "Hale, the first woman to be mayor of the second city of the country" is the longest kind

_FACTUALITY: dict[TenureState, Factuality] = {
    "former": "happened",
    "current": "ongoing",
    "future": "planned",
    "prospective": "possible",
}


def office_entries(held: Sequence[tuple[Holding, ...]]) -> list[Draft]:
    """One entry for each holding of an office that more than one report gives as a title, as background."""
    titled = [tuple(holding for holding in group if _is_title(holding)) for group in held]
    return [
        Draft(tuple(_told(holding) for holding in group))
        for group in titled
        if len({holding.reading.article.id for holding in group}) > 1
    ]


def _is_title(holding: Holding) -> bool:
    """Whether the passage is a person's name with a title, not a clause that tells an event: "Mayor Ann Hale"."""
    fact = holding.fact
    span = fact.span
    if fact.began or fact.ended or fact.start or fact.end:
        return False
    names = (mention.span for mention in holding.reading.chains[holding.fact.person].mentions if mention.kind == "name")
    return len(span.quote.split()) <= _TITLE_WORDS and any(name.overlaps(span) for name in names)


def _told(holding: Holding) -> Told:
    """The passage as a claim: "Mayor Ann Hale" says that she is mayor."""
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
    return Told(reading, claim, (("agent", holding.person),), holding.number, Page(reading))
