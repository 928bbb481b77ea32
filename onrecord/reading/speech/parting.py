"""A remark in parts: a quotation that every paragraph reopens, reported speech that goes on with "and that"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.reading.speech import grammar
from onrecord.reading.speech.remark import Range, Remark

__all__ = ["parts"]

_OPENING = frozenset("“‘\"'")


def parts(doc: Doc, remark: Remark) -> list[Range]:
    """The contents that a remark is told in; its own where it is one."""
    start, end = remark.content
    breaks: list[Range] = []
    if remark.kind == "direct":
        breaks = [(token.i, token.i + 1) for token in doc[start : end - 1] if _reopens(token)]
    elif remark.kind == "indirect" and grammar.has_tree(doc):
        breaks = [(token.i, token.i + 2) for token in doc[start + 1 : end - 2] if _goes_on(token, remark)]
    borders = [start, *(place for found in breaks for place in found), end]
    found = list(zip(borders[::2], borders[1::2], strict=True))
    return found if remark.kind == "direct" else [grammar.trimmed(doc, *part) for part in found]


def _reopens(token: Token) -> bool:
    """Whether the next paragraph begins with quoted words."""
    return "\n" in token.text and token.nbor().text in _OPENING


def _goes_on(token: Token, remark: Remark) -> bool:
    """Whether another clause of what is said begins: "said that the dam held and that nobody was hurt"."""
    that = token.nbor()
    if token.pos_ != "CCONJ" or that.lower_ != "that" or that.dep_ != "mark":
        return False
    clause, told = that.head, that.head.head
    return grammar.plain(clause.dep_) == "conj" and not remark.content[0] <= told.head.i < remark.content[1]
