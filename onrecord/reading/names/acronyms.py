"""The names that an article's own acronyms spell: "CRPA" vouches for "Coastal Roads and Ports Agency"."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from onrecord.naming import is_acronym
from onrecord.reading.names.encoded import TYPES
from onrecord.reading.roles.tree import lower

__all__ = ["spelt_out"]

_SMALL = frozenset({"and", "of", "for", "the", "&", "in", "on"})
_FEWEST_LETTERS = 3  # two capitals in a row are met by chance: "AB" in "Ann Bell"


def spelt_out(doc: Doc) -> list[Span]:
    """Capitalised words whose initials are an organization's acronym in the same article, with a nation before them."""
    acronyms = {entity.text.replace(".", "") for entity in doc.ents if _is_house(entity) and is_acronym(entity.text)}
    long = sorted(letters for letters in acronyms if len(letters) >= _FEWEST_LETTERS)
    found: list[Span] = []
    for token in doc:
        for letters in long:
            end = _end(token, letters)
            if end is not None:
                found.append(Span(doc, _start(doc, token.i), end, label="ORGANIZATION"))
    return [*found[:1], *(span for before, span in pairwise(found) if before.end <= span.start)]


def _is_house(entity: Span) -> bool:
    return TYPES.get(entity.label_) == "organization"


def _end(token: Token, letters: str) -> int | None:
    """Where the words from this one on have spelt all letters; None where they do not."""
    if not token.text.startswith(letters[0]) or token.text == letters:
        return None
    doc, at = token.doc, token.i
    for letter in letters:
        while at < len(doc) and lower(doc[at]) in _SMALL and doc[at].text.islower():
            at += 1
        if at == len(doc) or not doc[at].text.startswith(letter) or len(doc[at]) < 2 or doc[at].sent != token.sent:
            return None
        at += 1
    return at


def _start(doc: Doc, start: int) -> int:
    """With the nation that a report puts before it: "U.S. Coastal Roads and Ports Agency"."""
    before = doc[start - 1] if start else None
    nation = before is not None and before.text in {"U.S.", "US", "U.K.", "UK"} and before.sent == doc[start].sent
    return start - nation
