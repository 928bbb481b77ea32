"""Credits in set phrases: "first reported by", "(AP) —", "a letter obtained by"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.model import Credit
from onrecord.model.reading import CreditKind
from onrecord.reading.document import span_of
from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.origins import own_name, phrase_end
from onrecord.reading.speech.outlets import full_name, is_outlet
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.phrases import occurrences
from onrecord.reading.speech.remark import Range
from onrecord.resources import load

__all__ = ["credit_lines"]

_LONGEST_NAME = 5  # tokens in an outlet's name: "The New York Times", "St. Louis Post-Dispatch"
_LONGEST_DOCUMENT = 12  # tokens of a document before "obtained by"


def credit_lines(doc: Doc, outer: list[Passage]) -> list[Credit]:
    """Credits to outlets and of documents that an outlet holds; each once, in its longest form."""
    bounds = {i: (passage.start, passage.end) for passage in outer for i in range(passage.start, passage.end)}
    found = [*_agency(doc), *_outlets(doc, bounds), *_held(doc, bounds), *_cited(doc)]
    return [line for line in found if not any(_is_longer(other, line) for other in found)]


def _is_longer(other: Credit, line: Credit) -> bool:
    """ "first reported by The Post" also holds "reported by The Post"."""
    return other != line and other.origin == line.origin and other.span.contains(line.span)


def _agency(doc: Doc) -> Iterator[Credit]:
    """An agency's mark in a dateline, which may stand below a caption: "PORTLAND, Maine (AP) — "."""
    data = load("credits")["dateline"]
    starts = [0, *(token.i + 1 for token in doc if "\n" in token.text)]
    heads = {i for start in starts for i in range(start, min(len(doc), start + data["tokens"]))}
    for i in sorted(heads):
        if doc[i].text != "(" or i + 3 >= len(doc):
            continue
        name, closing, mark = (token.text for token in doc[i + 1 : i + 4])
        if closing == ")" and mark in data["marks"] and is_outlet(doc, name):
            line = max(start for start in starts if start <= i)
            origin = full_name(name)
            yield Credit(span_of(doc, line, i + 3), origin, _outlet_kind(doc, origin))


def _outlets(doc: Doc, bounds: dict[int, Range]) -> Iterator[Credit]:
    """Outlets that are named as first or as the source, before or after the phrase that credits them."""
    for start, end in occurrences(doc, load("credits")["credit_before"]["phrases"]):
        name = _outlet_at(doc, end, bounds[start][1]) if start in bounds else None
        if name is not None:
            yield _outlet_credit(doc, name, start, name[1])
    for start, end in occurrences(doc, load("credits")["credit_after"]["phrases"]):
        name = _outlet_before(doc, bounds[start][0], start) if start in bounds else None
        if name is not None:
            last = phrase_end(doc, end, bounds[start][1])
            yield _outlet_credit(doc, name, name[0], grammar.trimmed(doc, start, last)[1])


def _outlet_credit(doc: Doc, name: Range, start: int, end: int) -> Credit:
    words = doc[name[0] : name[1]].text
    return Credit(span_of(doc, start, end), words, _outlet_kind(doc, words))


def _outlet_kind(doc: Doc, name: str) -> CreditKind:
    own = own_name(doc).removeprefix("The ")
    return "own reporting" if name.removeprefix("The ").removeprefix("the ") == own else "other outlet"


def _outlet_at(doc: Doc, start: int, high: int) -> Range | None:
    """The longest outlet name that begins at a token; "the" may stand before it."""
    if start >= high or (doc[start].is_lower and doc[start].lower_ != "the"):
        return None
    for end in range(min(high, start + _LONGEST_NAME), start, -1):
        if not _is_edge(doc[end - 1]) and is_outlet(doc, doc[start:end].text):
            return start, end
    return None


def _outlet_before(doc: Doc, low: int, end: int) -> Range | None:
    for start in range(max(low, end - _LONGEST_NAME), end):
        if not _is_edge(doc[start]) and is_outlet(doc, doc[start:end].text):
            return start, end
    return None


def _is_edge(token: Token) -> bool:
    """A mark or a paragraph's end, with which no name begins or ends: "told The Herald.\\n\\n"."""
    return token.is_punct or token.is_space


def _held(doc: Doc, bounds: dict[int, Range]) -> Iterator[Credit]:
    """Documents that an outlet has: "a letter obtained by The Herald"; its own copy confirms them."""
    for start, end in occurrences(doc, load("credits")["held"]["verbs"]):
        name = _outlet_at(doc, end, bounds[start][1]) if start in bounds else None
        if name is None:
            continue
        first = _document_before(doc, bounds[start][0], start)
        own = _outlet_kind(doc, doc[name[0] : name[1]].text) == "own reporting"
        origin = doc[first : name[1]].text
        yield Credit(span_of(doc, first, name[1]), origin, "document", confirmed=True if own else None)


def _cited(doc: Doc) -> Iterator[Credit]:
    """People without a name and papers that another outlet cites: "citing people familiar with the matter"."""
    known = lexicon.voices()
    for token in doc:
        source = next(grammar.children(token, "obj"), None) if token.lower_ == "citing" else None
        if source is not None and source.lower_ in known.unnamed | known.documents:
            start, end = grammar.phrase(source)
            kind: CreditKind = "document" if source.lower_ in known.documents else "unnamed source"
            yield Credit(span_of(doc, token.i, end), doc[start:end].text, kind)


def _document_before(doc: Doc, low: int, index: int) -> int:
    """Where the noun phrase before a participle begins: "a letter, " before "obtained by"."""
    head = doc[index].head
    if grammar.has_tree(doc) and low <= head.i < index:
        return grammar.core_phrase(head)[0]
    for start in range(index - 1, max(low, index - _LONGEST_DOCUMENT) - 1, -1):
        if doc[start].lower_ in ("a", "an", "the"):
            return start
    return index
