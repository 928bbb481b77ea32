"""Remarks found by several readings, each kept once."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from onrecord.reading.speech.passages import Passage, Piece
from onrecord.reading.speech.remark import Range, Remark
from onrecord.reading.speech.shapes import is_part_of_word, is_title

__all__ = ["joined", "marked", "supplied"]

# Two contents are the same remark where they share half of the longer one.
_SAME_SHARE = 0.5


def supplied(remark: Remark, learned: list[Remark]) -> Remark:
    """A quotation without a source of its own takes the learned one."""
    if remark.source is not None:
        return remark
    match = next((other for other in learned if _overlap(remark.content, other.content) > 0), None)
    if match is None:
        return remark
    return replace(remark, source=match.source, cue=match.cue, verb=match.verb, stance=match.stance, follows=None)


def joined(candidates: list[Remark], quoted: list[Remark]) -> list[Remark]:
    """Indirect remarks, each once, the first of several readings; without those that are quotations already."""
    taken: list[Remark] = []
    for remark in candidates:
        if any(_same(remark, other) for other in [*taken, *quoted]):
            continue
        taken.append(remark)
    return taken


def marked(doc: Doc, outer: list[Passage], reported: list[Remark]) -> list[Remark]:
    """Reported speech with quoted words in it is mixed: `The crews “comb through the video,” Hale said`."""
    pieces = [piece for passage in outer for piece in passage.quoted if not is_part_of_word(doc, piece)]
    pieces = [piece for piece in pieces if not is_title(doc, piece)]
    return [
        replace(remark, kind="mixed") if any(_holds(remark, piece) for piece in pieces) else remark
        for remark in reported
    ]


def _holds(remark: Remark, piece: Piece) -> bool:
    return remark.content[0] <= piece.start and piece.end <= remark.content[1] + 1


def _same(a: Remark, b: Remark) -> bool:
    if a.cue is not None and b.cue is not None and a.cue[0] < b.cue[1] and b.cue[0] < a.cue[1]:
        return not (a.borrowed or b.borrowed)
    if _reports(a, b) or _reports(b, a):
        return False
    shared = _overlap(a.content, b.content)
    longer = max(a.content[1] - a.content[0], b.content[1] - b.content[0])
    return shared >= _SAME_SHARE * longer


def _reports(outer: Remark, inner: Remark) -> bool:
    """Whether a remark stands with its cue in the content of another."""
    return inner.cue is not None and outer.content[0] <= inner.cue[0] and inner.cue[1] <= outer.content[1]


def _overlap(a: Range, b: Range) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))
