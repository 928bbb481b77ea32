"""Names that a title gives away: "Rep. Ann Roe", "Mr. Roe"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.reading.names.encoded import NameSpan, extended, is_initial
from onrecord.reading.roles.lexicon import head_word, is_honorific
from onrecord.reading.roles.tree import lower
from onrecord.resources import load

__all__ = ["after_titles"]

# Longest run of capitalised words after a title that is taken for a name: "Rep. Ana Maria de la Cruz Jr."
LONGEST_NAME = 5


def after_titles(doc: Doc) -> list[NameSpan]:
    """Names that a title gives away: "Rep. | Ann Roe", "Mr. | Roe", whatever the encoder calls them."""
    return [span for token in doc[1:] if (span := _name_after_title(doc, token)) is not None]


def _name_after_title(doc: Doc, token: Token) -> NameSpan | None:
    previous = doc[token.i - 1]
    if previous.text == "." and token.i > 1:
        previous = doc[token.i - 2]
    if not _may_name(token) or token.is_sent_start or not (_is_strong_title(previous) or is_initial(token)):
        return None
    if not _is_strong_title(previous):
        return None
    end = token.i + 1
    while end < len(doc) and end - token.i < LONGEST_NAME and _continues_name(doc, token, end):
        end += 1
    start, end = extended(doc, token.i, end)
    return (start, end, "person")


def _is_strong_title(token: Token) -> bool:
    """Courtesy titles and abbreviations, which only stand before names of persons: "Mrs.", "Gov.", "Rep."."""
    if lower(token) == "st" or not token.text[:1].isupper():
        return False
    return (is_honorific(token) and lower(token) in load("titles")["strong"]["words"]) or (
        lower(token) in load("titles")["abbreviations"]
        and token.text[:1].isupper()
        and token.text.lower() not in {"pm", "vp", "const", "sup"}
    )


def _may_name(token: Token) -> bool:
    return token.text[:1].isupper() and not token.is_punct and head_word(token) is None and not is_honorific(token)


def _continues_name(doc: Doc, first: Token, i: int) -> bool:
    token = doc[i]
    if token.ent_iob_ == "B" or token.is_sent_start:
        return False
    if token.ent_type_ and token.ent_type_ == first.ent_type_ and token.ent_iob_ == "I":
        return lower(token) not in {"'s", "'"}
    same = token.head == first or token.head == first.head
    return token.text[:1].isupper() and token.pos_ == "PROPN" and same and token.dep_.startswith("flat")
