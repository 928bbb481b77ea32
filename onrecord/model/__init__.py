"""The nouns of the trade: frozen, typed, standard library only, no input or output."""

from onrecord.model.article import Article, DateCandidate
from onrecord.model.decision import Decision
from onrecord.model.reading import (
    Argument,
    Attribution,
    Chain,
    Claim,
    Credit,
    Mention,
    Quantity,
    Reading,
    TenureFact,
    TimeExpression,
)
from onrecord.model.record import (
    Counted,
    DatedExpression,
    Difference,
    Entity,
    Entry,
    Origin,
    Record,
    Side,
    Speech,
    Tenure,
)
from onrecord.model.span import Evidence, Span
from onrecord.model.when import Basis, When

__all__ = [
    "Argument",
    "Article",
    "Attribution",
    "Basis",
    "Chain",
    "Claim",
    "Counted",
    "Credit",
    "DateCandidate",
    "DatedExpression",
    "Decision",
    "Difference",
    "Entity",
    "Entry",
    "Evidence",
    "Mention",
    "Origin",
    "Quantity",
    "Reading",
    "Record",
    "Side",
    "Span",
    "Speech",
    "Tenure",
    "TenureFact",
    "TimeExpression",
    "When",
]
