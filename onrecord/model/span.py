"""Places in a text: the anchor of everything the record holds."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Evidence", "Span"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open code-point offsets into an article's text with the exact words that stand there.

    The invariant `text[span.start:span.end] == span.quote` holds for every span of a reading.
    Source: W3C Web Annotation, TextPositionSelector and TextQuoteSelector.
    """

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` between two offsets."""
        return cls(start, end, text[start:end])

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def on(self, article: str) -> Evidence:
        """This span as evidence in the article of that id."""
        return Evidence(article, self.start, self.end, self.quote)


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Exact words in one article of a record."""

    article: str
    start: int
    end: int
    quote: str
