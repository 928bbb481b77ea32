"""Credits in set phrases: "first reported by", "(AP) —", "a letter obtained by", "could not be verified"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from spacy.tokens import Doc

from onrecord.model import Attribution, Credit
from onrecord.model.reading import CreditKind
from onrecord.reading.document import span_of
from onrecord.reading.speech import grammar
from onrecord.reading.speech.origins import attribution_credits, own_name
from onrecord.reading.speech.outlets import is_outlet
from onrecord.reading.speech.passages import Passage
from onrecord.resources import load

__all__ = ["credits_of"]

_LONGEST_NAME = 5  # tokens in an outlet's name: "The New York Times", "St. Louis Post-Dispatch"
_DOUBT_REACH = 8  # tokens between a negation and the verb: "has not been able to independently verify"
# A doubt speaks of the report told in the same paragraph or in the one before.
_DOUBT_PARAGRAPHS = 1


def credits_of(doc: Doc, speech: tuple[Attribution, ...], outer: list[Passage]) -> tuple[Credit, ...]:
    """The credits of a document in text order."""
    lines = _longest([*_agency(doc), *_outlets(doc, outer), *_held(doc, outer)])
    doubts = list(_doubts(doc, outer))
    given = attribution_credits(doc, speech, outer)
    lines = [
        line
        for line in lines
        if not any(line.span.overlaps(other.span) and line.origin in other.origin for other in given)
    ]
    told = [credit for credit in given if not any(credit.span.overlaps(doubt.span) for doubt in doubts)]
    credits = [_doubted(doc, credit, doubts) for credit in [*told, *lines]]
    return tuple(sorted([*credits, *doubts], key=lambda credit: (credit.span.start, credit.span.end, credit.origin)))


def _longest(lines: list[Credit]) -> list[Credit]:
    """Each credit once: "first reported by The Post" also holds "reported by The Post"."""
    return [
        line
        for line in lines
        if not any(other != line and other.origin == line.origin and other.span.contains(line.span) for other in lines)
    ]


def _phrases(section: str) -> list[tuple[str, ...]]:
    data: dict[str, Any] = load("credits")[section]
    return [tuple(phrase.split()) for phrase in data.get("phrases", data.get("verbs", []))]


def _matches(doc: Doc, index: int, words: tuple[str, ...]) -> bool:
    return tuple(token.lower_ for token in doc[index : index + len(words)]) == words


def _agency(doc: Doc) -> Iterator[Credit]:
    """An agency's mark in the dateline: "PORTLAND, Maine (AP) — "."""
    marks = load("credits")["dateline"]["marks"]
    first = [token for token in doc[: load("credits")["dateline"]["tokens"]] if not token.is_space]
    for opening, name, closing, mark in zip(first, first[1:], first[2:], first[3:], strict=False):
        if opening.text == "(" and closing.text == ")" and mark.text in marks and is_outlet(doc, name.text):
            yield Credit(span_of(doc, opening.i, closing.i + 1), name.text, _outlet_kind(doc, name.text))


def _outlets(doc: Doc, outer: list[Passage]) -> Iterator[Credit]:
    """Outlets that are named as first or as the source, before or after the phrase that credits them."""
    for passage in outer:
        for index in range(passage.start, passage.end):
            for words in _phrases("credit_before"):
                name = _outlet_at(doc, index + len(words), passage.end) if _matches(doc, index, words) else None
                if name is not None:
                    yield Credit(
                        span_of(doc, index, name[1]),
                        doc[name[0] : name[1]].text,
                        _outlet_kind(doc, doc[name[0] : name[1]].text),
                    )
            for words in _phrases("credit_after"):
                name = _outlet_before(doc, passage.start, index) if _matches(doc, index, words) else None
                if name is not None:
                    _, end = grammar.trimmed(doc, index, passage.end)
                    yield Credit(
                        span_of(doc, name[0], end),
                        doc[name[0] : name[1]].text,
                        _outlet_kind(doc, doc[name[0] : name[1]].text),
                    )


def _outlet_kind(doc: Doc, name: str) -> CreditKind:
    return (
        "own reporting"
        if name.removeprefix("The ").removeprefix("the ") == own_name(doc).removeprefix("The ")
        else "other outlet"
    )


def _outlet_at(doc: Doc, start: int, high: int) -> tuple[int, int] | None:
    """The longest outlet name that begins at a token; "the" may stand before it."""
    for end in range(min(high, start + _LONGEST_NAME), start, -1):
        if doc[end - 1].is_punct or (doc[start].is_lower and doc[start].lower_ != "the"):
            continue
        if is_outlet(doc, doc[start:end].text):
            return start, end
    return None


def _outlet_before(doc: Doc, low: int, end: int) -> tuple[int, int] | None:
    for start in range(max(low, end - _LONGEST_NAME), end):
        if is_outlet(doc, doc[start:end].text):
            return start, end
    return None


def _held(doc: Doc, outer: list[Passage]) -> Iterator[Credit]:
    """Documents that an outlet has: "a letter obtained by The Herald"; its own copy confirms them."""
    for passage in outer:
        for index in range(passage.start, passage.end):
            for words in _phrases("held"):
                if not _matches(doc, index, words):
                    continue
                name = _outlet_at(doc, index + len(words), passage.end)
                if name is None:
                    continue
                start = _document_before(doc, passage.start, index)
                origin = doc[start : name[1]].text
                own = _outlet_kind(doc, doc[name[0] : name[1]].text) == "own reporting"
                yield Credit(span_of(doc, start, name[1]), origin, "document", confirmed=True if own else None)


def _document_before(doc: Doc, low: int, index: int) -> int:
    """Where the noun phrase before a participle begins: "a letter, " before "obtained by"."""
    if grammar.has_tree(doc) and doc[index].head.i < index and doc[index].head.i >= low:
        return grammar.core_phrase(doc[index].head)[0]
    start = index
    while (
        start > low
        and not (doc[start].text == "," and start < index - 1)
        and doc[start].lower_ not in ("a", "an", "the")
    ):
        start -= 1
    return start


def _doubts(doc: Doc, outer: list[Passage]) -> Iterator[Credit]:
    """What the report could not confirm: "It is unclear whether ...", "The claim could not be verified."."""
    words = load("credits")["doubt"]
    for passage in outer:
        texts = [token.lower_ for token in doc[passage.start : passage.end]]
        place = next((n for n in range(len(texts)) if _is_doubt(texts, n, words)), None)
        quoted = place is not None and any(
            piece.quoted and piece.start <= passage.start + place < piece.end for piece in passage.pieces
        )
        if place is None or quoted or frozenset(texts) & frozenset(words["offices"]):
            continue
        start, end = grammar.trimmed(doc, passage.start, passage.end)
        yield Credit(span_of(doc, start, end), own_name(doc), "own reporting", confirmed=False)


def _is_doubt(texts: list[str], place: int, words: dict[str, list[str]]) -> bool:
    text = texts[place]
    if text in words["unclear"]:
        return True
    before = texts[max(0, place - _DOUBT_REACH) : place]
    negated = any(word in words["negations"] for word in before)
    return negated and text in (*words["verbs"], *words["clear"])


def _doubted(doc: Doc, credit: Credit, doubts: list[Credit]) -> Credit:
    """A credit to another outlet loses its ground where the report then says that it has not confirmed it."""
    if credit.kind != "other outlet":
        return credit
    for doubt in doubts:
        distance = doc.text[credit.span.end : doubt.span.start].count("\n\n")
        about = frozenset(doubt.span.quote.lower().rstrip(".").split()) & frozenset(load("credits")["doubt"]["reports"])
        if credit.span.end <= doubt.span.start and distance < _DOUBT_PARAGRAPHS and about:
            return replace(credit, confirmed=False)
    return credit
