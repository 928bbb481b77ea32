"""Sources without a verb: "Tensions peaked on Monday, according to two officials."."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.phrases import occurrences
from onrecord.reading.speech.remark import Range, Remark
from onrecord.resources import load

__all__ = ["according_remarks"]

_LEAST_CONTENT = 2  # words; "according to" may also stand in a heading
_BORDERS = frozenset(",.;:—–―()")


def according_remarks(doc: Doc, passages: list[Passage]) -> Iterator[Remark]:
    """What sentences report by "according to" and the like; the whole of the sentence beside it is content."""
    of_token = {i: passage for passage in passages for i in range(passage.start, passage.end)}
    for start, end in occurrences(doc, load("cues")["according"]["phrases"]):
        remark = _remark(doc, of_token[start], (start, end)) if start in of_token else None
        if remark is not None:
            yield remark


def _remark(doc: Doc, passage: Passage, cue: Range) -> Remark | None:
    end = _source_end(doc, cue, passage.end)
    source = grammar.trimmed(doc, cue[1], end)
    before = grammar.trimmed(doc, passage.start, cue[0])
    after = grammar.trimmed(doc, end, passage.end)
    content = before if before[1] - before[0] >= _LEAST_CONTENT else after
    if content[1] - content[0] < _LEAST_CONTENT or source[0] >= source[1]:
        return None
    return Remark(content, "indirect", passage.paragraph, cue, source)


def _source_end(doc: Doc, cue: Range, high: int) -> int:
    """Where the source ends: at the first comma, or at a stop that closes its relative clause."""
    for index in range(cue[1] + 1, high):
        if doc[index].text in _BORDERS and doc[index - 1].text.lower() not in lexicon.voices().abbreviations:
            return index
    return high
