"""What quoted words look like: the name of a work, part of a compound, a finished sentence."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from onrecord.reading.speech.passages import Piece
from onrecord.resources import load

__all__ = ["is_part_of_word", "is_title", "last_words"]

_BOUND = re.compile(r"[”\"’»]-\w")


def last_words(doc: Doc, piece: Piece) -> str:
    return doc[piece.start : piece.end].text.rstrip().rstrip("”\"'’»")


def is_title(doc: Doc, piece: Piece) -> bool:
    """Whether quoted words are the name of a work: all longer words capitalised, "The Long Road Home"."""
    words = [t for t in doc[piece.start : piece.end] if t.is_alpha and (len(t) > 3 or t.is_title)]
    named = piece.start > 0 and doc[piece.start - 1].lower_ in load("cues")["works"]["nouns"]  # the film “Harbour”
    return (
        len(words) > (0 if named else 1)
        and all(token.text[0].isupper() for token in words)
        and not all(token.is_upper for token in words)
    )


def is_part_of_word(doc: Doc, piece: Piece) -> bool:
    """Whether a quotation is bound to the word after it by a hyphen: “Apprentice”-style."""
    return bool(_BOUND.search(doc[piece.start : min(len(doc), piece.end + 2)].text))
