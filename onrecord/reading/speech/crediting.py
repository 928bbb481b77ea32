"""All credits of an article: from who says what, from set phrases, and from what stays unconfirmed."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.model import Attribution, Credit
from onrecord.reading.speech.credit_lines import credit_lines
from onrecord.reading.speech.doubts import doubted, doubts
from onrecord.reading.speech.origins import attribution_credits
from onrecord.reading.speech.passages import Passage

__all__ = ["credits_of"]


def credits_of(doc: Doc, speech: tuple[Attribution, ...], outer: list[Passage]) -> tuple[Credit, ...]:
    """The credits of a document in text order."""
    open_points = list(doubts(doc, outer))
    told = attribution_credits(doc, speech, outer)
    lines = [line for line in credit_lines(doc, outer) if not any(_holds(other, line) for other in told)]
    told = [credit for credit in told if not any(credit.span.overlaps(point.span) for point in open_points)]
    credits = [doubted(doc, credit, open_points) for credit in [*told, *lines]]
    return tuple(sorted([*credits, *open_points], key=lambda c: (c.span.start, c.span.end, c.origin)))


def _holds(credit: Credit, line: Credit) -> bool:
    return credit.span.overlaps(line.span) and line.origin in credit.origin
