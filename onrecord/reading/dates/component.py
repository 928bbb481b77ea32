"""The spaCy component `onrecord_dates`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.model import TimeExpression
from onrecord.reading.dates.finding import find_times
from onrecord.reading.dates.tense import direction_by_syntax
from onrecord.reading.document import article_of, span_of_characters

__all__ = ["DateReader"]


@Language.factory("onrecord_dates", assigns=["doc._.times"])
class DateReader:
    """Finds the time expressions of an article and resolves them against the day it was published."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        direction = direction_by_syntax(doc) if doc.has_annotation("DEP") and doc.has_annotation("POS") else None
        found = find_times(doc.text, _published(doc), direction=direction)
        doc._.times = tuple(_in_article(doc, expression) for expression in found)
        return doc


def _published(doc: Doc) -> date | None:
    """The day of publication, if it is known to the day."""
    published = article_of(doc).published
    if published is None or published.granularity not in ("day", "instant"):
        return None
    return published.first_day


def _in_article(doc: Doc, expression: TimeExpression) -> TimeExpression:
    """The expression with its span counted from the start of the article's text."""
    return replace(expression, span=span_of_characters(doc, expression.span.start, expression.span.end))
