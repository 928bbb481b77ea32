"""Pull quotes: a sentence of a quotation that the page shows once more as a paragraph of its own, without marks."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from onrecord.reading.speech import grammar
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.remark import Remark

__all__ = ["pull_quotes"]

# Shorter paragraphs that recur are headings and labels.
_LEAST_WORDS = 6


def pull_quotes(doc: Doc, passages: list[Passage], quoted: list[Remark]) -> list[Remark]:
    """Paragraphs that repeat words of a quotation elsewhere in the text; each follows that quotation."""
    said = [(number, _words(doc[remark.content[0] : remark.content[1]].text)) for number, remark in enumerate(quoted)]
    found = []
    for passage in passages:
        if passage.quoted:
            continue
        words = _words(doc[passage.start : passage.end].text)
        match = next((number for number, other in said if f" {words} " in f" {other} "), None)
        if match is None or len(words.split()) < _LEAST_WORDS:
            continue
        source = quoted[match]
        content = grammar.trimmed(doc, passage.start, passage.end)
        if content[1] < passage.end and doc[content[1]].is_punct:
            content = (content[0], content[1] + 1)
        found.append(
            Remark(content, "direct", passage.paragraph, stance=source.stance, verb=source.verb, follows=match)
        )
    return found


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
