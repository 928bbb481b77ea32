"""The words of a source that name it, and the head word among them."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.remark import Range

__all__ = ["NAMING", "core_of", "head_of"]

NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"})


def core_of(doc: Doc, source: Range) -> Range:
    """The source up to its first comma, bracket or dash: "Rep. Ann Hale" of "Rep. Ann Hale (Iowa), who voted no"."""
    start, end = _after_relative(doc, *source), source[1]
    for index in range(start + 1, end):
        if doc[index].text in (",", "(", "—", "–", ";", "[", "―", "“", '"'):
            end = index
            break
    if end - 1 > start and doc[end - 1].lower_ in lexicon.cues().relatives:
        end -= 1
    start, end = grammar.trimmed(doc, start, end)
    while start < end - 1 and doc[start].pos_ == "ADP":  # "a request from the port that ..."
        start += 1
    return start, end


def _after_relative(doc: Doc, start: int, end: int) -> int:
    """Where the speaker of a relative clause begins: "police" in "a spree that police", "what police" said."""
    relatives = lexicon.cues().complementizers | lexicon.cues().relatives
    last = next((i for i in range(end - 2, start - 1, -1) if doc[i].lower_ in relatives), None)
    if last is None or (last == start and doc[last].lower_ not in ("what", "which", "whom")):  # "that step"
        return start
    return start if any(doc[i].pos_ not in NAMING for i in range(last + 1, end)) else last + 1


def head_of(doc: Doc, core: Range) -> Token:
    """The head word: by the tree, else the last word before a preposition."""
    start, end = core
    if grammar.has_tree(doc):
        tops = [token for token in doc[start:end] if not start <= token.head.i < end or token.head == token]
        nouns = [token for token in tops if token.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET")]
        if nouns:
            return nouns[0]
    for index in range(start + 1, end):
        if doc[index].lower_ in lexicon.voices().phrase_ends:
            return doc[index - 1]
    return doc[end - 1]
