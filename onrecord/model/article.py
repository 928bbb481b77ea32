"""One published text and how its date is known."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from onrecord.model.when import When

__all__ = ["Article", "DateCandidate"]


@dataclass(frozen=True, slots=True, order=True)
class DateCandidate:
    """A publication date that some place claims: an EDTF day (or instant) and where it was found.

    `origin` is one of: given (by a person), revised (the day on which the text at an address was
    changed), header, json-ld, meta, url, feed, byline, text.
    """

    edtf: str
    origin: str


@dataclass(frozen=True, slots=True)
class Article:
    """One published text; schema.org NewsArticle.

    `text` is what was published from `body_start` on (code points); what stands before it is the header of a text
    file (date line, byline), kept so that nothing is lost. Spans count from the start of `text`.
    """

    text: str
    outlet: str | None = None
    headline: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    place: str | None = None
    published: When | None = None
    date_candidates: tuple[DateCandidate, ...] = ()
    body_start: int = 0
    file: str | None = None
    id: str = field(default="")

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", self.content_hash[:12])

    @property
    def content_hash(self) -> str:
        """SHA-256 of outlet and text: the same text of the same outlet is the same article."""
        return hashlib.sha256(f"{self.outlet or ''}\n{self.text}".encode()).hexdigest()

    @property
    def body(self) -> str:
        return self.text[self.body_start :]

    @property
    def name(self) -> str:
        """What a person calls this report: its outlet, else its file, else its id."""
        return self.outlet or self.file or self.id
