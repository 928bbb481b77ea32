"""Transcripts and interviews in print: paragraphs that begin with the speaker's name and a colon."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from spacy.tokens import Doc

from onrecord.reading.speech import grammar
from onrecord.reading.speech.descriptions import chain_at
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.quotation_marks import paragraphs
from onrecord.reading.speech.remark import Remark
from onrecord.resources import load

__all__ = ["transcript_remarks"]

_LABEL = re.compile(r"(?P<name>[A-ZÀ-Ý][\w.’'-]*(?: [A-ZÀ-Ý][\w.’'-]*){0,4})(?: \([^)]{1,30}\))?:\s")
# One paragraph with a colon is a headline or a list; a transcript has turns.
_LEAST_TURNS = 3
# "LEE: Was it safe?" above "COLE: It was." is one already; "RELATED:" above each of three links is none.
_LEAST_LABELS = 2
_LEAST_WORDS = 2


def transcript_remarks(doc: Doc, passages: list[Passage]) -> list[Remark]:
    """The turns of a transcript: `LEE: We will appeal.`; several turns and a returning speaker make one."""
    text = doc.text
    turns = [(start, end, match) for start, end in paragraphs(text) if (match := _LABEL.match(text, start, end))]
    turns = [turn for turn in turns if _is_somebody(doc, turn[2])]
    labels = Counter(match["name"] for _, _, match in turns)
    returning = len(turns) >= _LEAST_TURNS and max(labels.values()) > 1
    capitals = [name for name in labels if name.isupper()]
    if len(labels) < _LEAST_LABELS or not (returning or len(capitals) >= _LEAST_LABELS):
        return []
    number = {i: passage.paragraph for passage in passages for i in range(passage.start, passage.end)}
    found = []
    for _, end, match in turns:
        name = doc.char_span(match.start("name"), match.end("name"), alignment_mode="expand")
        said = doc.char_span(match.end(), end, alignment_mode="expand")
        if name is None or said is None or len(said) < _LEAST_WORDS:
            continue
        start, _ = grammar.trimmed(doc, said.start, said.end)
        found.append(
            Remark((start, said.end), "direct", number[name.start], (name.end, name.end + 1), (name.start, name.end))
        )
    return found


@cache
def _labels() -> frozenset[str]:
    """What a line of a page calls itself: "PHOTOS: Divers at the weir", "RAW VIDEO: ..."."""
    return frozenset(load("captions")["labels"])


def _is_somebody(doc: Doc, match: re.Match[str]) -> bool:
    """Whether a label names who speaks: capitals, or a person; not "Timeline:" above a map."""
    last = match["name"].split()[-1].lower()
    if {last, last.removesuffix("s")} & _labels():
        return False
    if match["name"].isupper():
        return True
    label = doc.char_span(match.start("name"), match.end("name"), alignment_mode="expand")
    chain = chain_at(doc, label[-1]) if label is not None else None
    return chain is not None and chain.named and chain.type == "person"
