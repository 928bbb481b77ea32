"""The direction of a time by the tense of the verb that governs it in the parse."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.reading.dates.direction import direction_by_words
from onrecord.reading.dates.finding import Direction
from onrecord.reading.dates.lexicon import LEXICON
from onrecord.resources import load

__all__ = ["direction_by_syntax"]

_MODALS = frozenset(LEXICON["direction"]["future_modals"])
_COMING = frozenset(LEXICON["direction"]["future"])
_PAST = frozenset(load("verbs_of_time")["past"])


def direction_by_syntax(doc: Doc) -> Direction:
    """A teller of directions for the expressions of a parsed document; where the parse is silent, the words tell."""

    def direction(start: int, end: int) -> str:
        span = doc.char_span(start, end, alignment_mode="expand")
        verb = _verb(span.root) if span is not None else None
        return (_tense(verb) if verb is not None else "") or direction_by_words(doc.text, start, end)

    return direction


def _verb(token: Token) -> Token | None:
    """The nearest verb above: in "will meet on Tuesday" that is "meet"."""
    for ancestor in token.ancestors:
        if ancestor.pos_ in ("VERB", "AUX"):
            return ancestor
        if any(child.dep_ == "cop" for child in ancestor.children):
            return ancestor
    return None


def _tense(verb: Token) -> str:
    helpers = [child.lower_ for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop", "mark")]
    past_helper = any(word in _PAST or word in ("has", "have", "'ve", "’ve") for word in helpers)
    if any(word in _MODALS for word in helpers):
        return "past" if "have" in helpers else "future"
    if past_helper:
        return "future" if verb.lower_ in _COMING else "past"
    if "to" in helpers:
        return "future"
    if verb.lower_ in _PAST or (verb.lower_.endswith("ed") and verb.pos_ == "VERB"):
        return "future" if verb.lower_ in _COMING else "past"
    if any(word in ("is", "are", "'s", "’s") for word in helpers):
        return "future"
    return ""
