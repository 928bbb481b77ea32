"""Interviews that a report tells of: "gave an interview to The Post", "Her story came in an interview with"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.reading.document import article_of
from onrecord.reading.speech.descriptions import chain_at
from onrecord.reading.speech.passages import Passage, Piece

__all__ = ["Interview", "interviews"]

_PARTNER = frozenset({"with", "to", "by"})
_BORDERS = frozenset(',.;:(“"—')
_TITLE = 6  # tokens before a name in which its outlet stands: "Bay Tribune opinion columnist"
_OUTLET_WORDS = 2  # of an outlet's name: "Times" alone is of several
_SMALL = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Interview:
    """An interview: the chains of the people in its sentence, the words for the other side, and where it is told."""

    people: frozenset[int]
    partner: frozenset[str]
    paragraph: int
    place: int

    def is_with(self, doc: Doc, addressee: str | None) -> bool:
        """Whether somebody told something is the other side: "Dowd" of "New York Times columnist Maureen Dowd".

        Or of its house: an interview with the Bay Tribune, and "told Roe", who is "Bay Tribune editor Bob Roe".
        """
        words = frozenset((addressee or "").lower().split()) - _SMALL
        return bool(words) and (words <= self.partner or self._has_on_staff(doc, addressee or ""))

    def _has_on_staff(self, doc: Doc, name: str) -> bool:
        last = name.split()[-1:]
        people = [chain for chain in doc._.chains if chain.type == "person" and chain.name.split()[-1:] == last]
        mentions = [mention for chain in people for mention in chain.mentions]
        starts = [doc.char_span(*_local(doc, m.span.start, m.span.end), alignment_mode="expand") for m in mentions]
        around = [doc[max(0, span.start - _TITLE) : span.end] for span in starts if span is not None]
        return any(len(self.partner & {token.lower_ for token in words}) >= _OUTLET_WORDS for words in around)


def _local(doc: Doc, start: int, end: int) -> tuple[int, int]:
    shift = article_of(doc).body_start
    return start - shift, end - shift


def interviews(doc: Doc, outer: list[Passage]) -> list[Interview]:
    """The interviews that the reporter's own words tell of, in text order."""
    return [
        found for passage in outer for piece in passage.pieces if not piece.quoted for found in _in(doc, passage, piece)
    ]


def _in(doc: Doc, passage: Passage, piece: Piece) -> Iterator[Interview]:
    for token in doc[piece.start : piece.end]:
        if token.lower_ != "interview" or token.pos_ not in ("NOUN", ""):
            continue
        chains = [chain_at(doc, other) for other in doc[piece.start : piece.end]]
        people = frozenset(chain.id for chain in chains if chain is not None and chain.type == "person")
        yield Interview(people, _partner(doc, token.i + 1, piece.end), passage.paragraph, token.i)


def _partner(doc: Doc, start: int, end: int) -> frozenset[str]:
    """The words after the first "with", "to" or "by", up to where the phrase breaks off."""
    place = next((i for i in range(start, end) if doc[i].lower_ in _PARTNER or doc[i].text in _BORDERS), end)
    words: list[str] = []
    for token in doc[place + 1 : end]:
        if token.text in _BORDERS or token.pos_ in ("VERB", "AUX"):
            break
        words.append(token.lower_)
    return frozenset(words) - _SMALL
