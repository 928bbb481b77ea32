"""What a report says that it could not establish: "could not be verified", "It is unclear whether ..."."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from onrecord.model import Credit
from onrecord.reading.document import article_of, span_of
from onrecord.reading.speech import grammar
from onrecord.reading.speech.origins import own_name
from onrecord.reading.speech.passages import Passage
from onrecord.resources import load

__all__ = ["doubted", "doubts", "is_doubt"]

_VERB_REACH = 8  # tokens between a negation and the verb: "has not been able to independently verify"
_ADJECTIVE_REACH = 3  # "not immediately clear", and between adjective and question: "unclear, for now, why"


def doubts(doc: Doc, outer: list[Passage]) -> Iterator[Credit]:
    """One credit, not confirmed, for each sentence of the reporter that leaves something open."""
    for passage in outer:
        words = [token.lower_ for token in doc[passage.start : passage.end]]
        place = next((n for n in range(len(words)) if is_doubt(words, n)), None)
        if place is None or frozenset(words) & frozenset(load("credits")["doubt"]["offices"]):
            continue
        index = passage.start + place
        if any(piece.quoted and piece.start <= index < piece.end for piece in passage.pieces):
            continue
        start, end = grammar.trimmed(doc, passage.start, passage.end)
        yield Credit(span_of(doc, start, end), own_name(doc), "own reporting", confirmed=False)


def is_doubt(words: list[str], place: int) -> bool:
    """Whether a word leaves something open: "unclear why", "not known", "could not confirm"; not "not known for"."""
    data, word = load("credits")["doubt"], words[place]
    if word not in _openings():
        return False
    after = words[place + 1 : place + 1 + _ADJECTIVE_REACH]
    open_question = not after or any(w in data["questions"] for w in after) or after[0] in (".", ";", "\n\n")
    if word in data["unclear"]:
        return open_question or "remain" in words[place - 1 : place] or "remains" in words[place - 1 : place]
    if word in data["clear"]:
        before = words[max(0, place - _ADJECTIVE_REACH) : place]
        return open_question and any(w in data["negations"] for w in before)
    before = words[max(0, place - _VERB_REACH) : place]
    return word in data["verbs"] and any(w in data["negations"] for w in before)


@cache
def _openings() -> frozenset[str]:
    data = load("credits")["doubt"]
    return frozenset((*data["unclear"], *data["clear"], *data["verbs"]))


def doubted(doc: Doc, credit: Credit, open_points: list[Credit]) -> Credit:
    """A credit to another outlet as not confirmed, where the report says so in the same paragraph: "the report"."""
    if credit.kind != "other outlet":
        return credit
    text, reports = article_of(doc).text, frozenset(load("credits")["doubt"]["reports"])
    for point in open_points:
        about = frozenset(point.span.quote.lower().rstrip(".").split()) & reports
        between = text[credit.span.end : point.span.start]
        if about and credit.span.end <= point.span.start and "\n\n" not in between:
            return replace(credit, confirmed=False)
    return credit
