"""Quoted words that somebody says, each with its cue and source; scare quotes and titles are left out."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from onrecord.reading.speech.complements import complement
from onrecord.reading.speech.cues import Cue
from onrecord.reading.speech.frames import Frame, announced_frame, frame_of, signature_below, told_frame
from onrecord.reading.speech.passages import Passage, Piece
from onrecord.reading.speech.remark import Range, Remark
from onrecord.reading.speech.shapes import is_part_of_word, is_title, last_words

__all__ = ["quoted_remarks"]

# Paragraphs of narration or captions over which a speaker goes on without being named again.
_SAME_SPEAKER_PARAGRAPHS = 4
# A quotation without a cue must be a sentence of its own; shorter ones are names or scare quotes: "It is over."
_LEAST_WORDS_WITHOUT_CUE = 3


def quoted_remarks(doc: Doc, passages: list[Passage], cues: dict[int, Cue]) -> list[Remark]:
    """Direct and mixed quotations in text order; `follows` is set where the speaker is that of an earlier one."""
    remarks: list[Remark] = []
    for number, passage in enumerate(passages):
        if passage.quoted:
            remarks.extend(_passage_remarks(doc, passages, number, cues, len(remarks), remarks))
    return remarks


def _passage_remarks(
    doc: Doc, passages: list[Passage], number: int, cues: dict[int, Cue], offset: int, earlier: list[Remark]
) -> list[Remark]:
    passage = passages[number]
    found: list[Remark] = []
    pieces = passage.pieces
    for position, piece in enumerate(pieces):
        if not piece.quoted or any(r.content[0] <= piece.start and piece.end <= r.content[1] for r in found):
            continue
        frame = frame_of(doc, pieces, position, cues)
        if frame is None:
            remark = _without_cue(doc, passages, number, piece, earlier + found, cues)
        elif frame.after:
            remark = _before_cue(doc, passage, position, frame)
        else:
            remark = _after_cue(doc, passage, position, frame, cues)
        if remark is not None:
            found.append(remark)
    return found


def _before_cue(doc: Doc, passage: Passage, position: int, frame: Frame) -> Remark:
    """A quotation that its cue follows; reported words around it make it mixed: `He “should resign,” she wrote.`"""
    piece = passage.pieces[position]
    start, end, kind = piece.start, piece.end, "direct"
    first = position
    while first > 0 and not _holds(passage.pieces[first - 1], frame.cue):
        first -= 1
    if frame.cue is not None and first < position and _has_words(doc, passage.pieces[first].start, piece.start):
        start, kind = passage.pieces[first].start, "mixed"
    last = position
    while frame.cue is not None and not _holds(passage.pieces[last + 1], frame.cue):
        last += 1
        kind = "mixed"
    end = passage.pieces[last].end
    while doc[start].is_space:
        start += 1
    return _remark(passage, (start, end), kind, frame)


def _holds(piece: Piece, cue: Cue | None) -> bool:
    return cue is not None and piece.start <= cue.index < piece.end


def _has_words(doc: Doc, start: int, end: int) -> bool:
    return any(token.is_alpha for token in doc[start:end])


def _after_cue(doc: Doc, passage: Passage, position: int, frame: Frame, cues: dict[int, Cue]) -> Remark | None:
    piece = passage.pieces[position]
    cue = frame.cue
    assert cue is not None
    if is_title(doc, piece) or is_part_of_word(doc, piece):
        return None
    if _is_whole(doc, passage, position, cue):
        return _remark(passage, (piece.start, piece.end), "direct", frame)
    start, end = complement(doc, cue, piece, high=passage.end, cues=cues)
    return _remark(passage, (start, end), "mixed", frame)


def _is_whole(doc: Doc, passage: Passage, position: int, cue: Cue) -> bool:
    """Whether quoted words after a cue are an utterance of their own: after a colon or comma, or a full sentence."""
    piece = passage.pieces[position]
    before = doc[cue.index : piece.start].text.rstrip()[-1:]
    words = [token for token in doc[piece.start : piece.end] if token.is_alpha]
    if before == ":":
        return True
    if (
        before == ","
        and position > 1
        and passage.pieces[position - 2].quoted
        and _holds(passage.pieces[position - 1], cue)
    ):
        return True  # the second half of a quotation: “The bridge is shut,” Hale said, “and it will stay shut.”
    capital = bool(words) and (words[0].is_title or words[0].text == "I" or words[0].is_upper)
    if before == ",":
        return capital
    complete = last_words(doc, piece)[-1:] in (".", "!", "?", "…")
    return capital and complete and doc[piece.start - 1].lower_ != "that"


def _without_cue(
    doc: Doc, passages: list[Passage], number: int, piece: Piece, earlier: list[Remark], cues: dict[int, Cue]
) -> Remark | None:
    """A quotation that stands alone: it follows the remark before it, or the paragraph that ends with a colon."""
    passage = passages[number]
    outside = [
        token
        for other in passage.pieces
        if not other.quoted
        for token in doc[other.start : other.end]
        if token.is_alpha
    ]
    words = [token for token in doc[piece.start : piece.end] if token.is_alpha]
    if outside or len(words) < _LEAST_WORDS_WITHOUT_CUE or is_title(doc, piece):
        return None
    announced = announced_frame(doc, passages[number - 1], cues) if number else None
    if announced is None and number + 1 < len(passages):
        announced = signature_below(doc, passages[number + 1])
    if announced is not None:
        return _remark(passage, (piece.start, piece.end), "direct", announced)
    told = told_frame(doc, passages, number, cues, earlier[-1].content[1] if earlier else 0)
    if told is not None:
        return replace(_remark(passage, (piece.start, piece.end), "direct", told), borrowed=True)
    follows = len(earlier) - 1 if earlier and _goes_on(doc, earlier[-1].content[1], piece.start) else None
    remark = Remark((piece.start, piece.end), "direct", passage.paragraph, follows=follows)
    if follows is not None:
        before = earlier[follows]
        remark = replace(remark, verb=before.verb, cue=before.cue, source=before.source, stance=before.stance)
    return remark


def _goes_on(doc: Doc, start: int, end: int) -> bool:
    breaks = sum("\n" in token.text for token in doc[start:end] if token.is_space)
    return breaks <= _SAME_SPEAKER_PARAGRAPHS


def _remark(passage: Passage, content: Range, kind: str, frame: Frame) -> Remark:
    cue = frame.cue
    return Remark(
        content,
        kind,  # type: ignore[arg-type]
        passage.paragraph,
        cue=(cue.start, cue.end) if cue else frame.mark,
        source=frame.source,
        verb=cue,
        stance=cue.stance if cue else "asserts",
    )
