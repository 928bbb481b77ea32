"""Outer sentences of an article: those of the reporter, with each quotation taken as one piece."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.reading.speech.cues import Cue
from onrecord.reading.speech.quotation_marks import Quotation, paragraphs, quotations

__all__ = ["Passage", "Piece", "passages"]

# Tokens that a frame such as `the president wrote on Twitter` may have after a question or an exclamation.
_FRAME_TOKENS = 14
_STOP = frozenset(".!?…")
_CLOSERS = "”\"’'»)]"
_ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]|[A-Z][a-z]{0,3}|Sens|Reps|Messrs)\.|\b(?:[a-z]\.)+)\Z")


@dataclass(frozen=True, slots=True)
class Piece:
    """A half-open token range of a passage: quoted words with their marks, or the reporter's words between them."""

    start: int
    end: int
    quoted: bool = False
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """One outer sentence as its pieces in text order; `paragraph` is the number of its paragraph."""

    pieces: tuple[Piece, ...]
    paragraph: int

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end

    @property
    def quoted(self) -> tuple[Piece, ...]:
        return tuple(piece for piece in self.pieces if piece.quoted)


def passages(doc: Doc, cues: dict[int, Cue]) -> list[Passage]:
    """The outer sentences of a document in text order."""
    quoted = [piece for mark in quotations(doc.text) if (piece := _quoted_piece(doc, mark, cues))]
    numbers = _paragraph_numbers(doc)
    found: list[Passage] = []
    current: list[Piece] = []
    for piece in _with_gaps(doc, quoted):
        for part in [piece] if piece.quoted else _sentences(doc, piece, numbers):
            if current and _parts(doc, current, part, numbers, cues):
                found.append(Passage(tuple(current), numbers[current[0].start]))
                current = []
            if not part.quoted and not current and all(doc[i].is_space for i in range(part.start, part.end)):
                continue
            current.append(part)
    if current:
        found.append(Passage(tuple(current), numbers[current[0].start]))
    return found


def _quoted_piece(doc: Doc, mark: Quotation, cues: dict[int, Cue]) -> Piece | None:
    span = doc.char_span(mark.start, mark.end, alignment_mode="expand")
    if span is None:
        return None
    end = span.end if mark.closed else _forgotten_close(doc, span.start, span.end, cues)
    return Piece(span.start, end, quoted=True, closed=mark.closed)


def _forgotten_close(doc: Doc, start: int, end: int, cues: dict[int, Cue]) -> int:
    """Where an unclosed quotation ends: before `, Hale said.` at its end, e.g. "We will appeal, Hale said."""
    for index in range(end - 1, max(start, end - _FRAME_TOKENS), -1):
        if doc[index].text == "," and any(i in cues and not cues[i].weak for i in range(index + 1, end)):
            return index + 1
    return end


def _paragraph_numbers(doc: Doc) -> list[int]:
    """The paragraph of each token; white space between paragraphs belongs to the one before."""
    borders = paragraphs(doc.text)
    numbers, current = [], 0
    for token in doc:
        while current + 1 < len(borders) and token.idx >= borders[current + 1][0]:
            current += 1
        numbers.append(current)
    return numbers


def _with_gaps(doc: Doc, quoted: list[Piece]) -> list[Piece]:
    pieces, position = [], 0
    for piece in quoted:
        if piece.start < position:
            continue
        if piece.start > position:
            pieces.append(Piece(position, piece.start))
        pieces.append(piece)
        position = piece.end
    if position < len(doc):
        pieces.append(Piece(position, len(doc)))
    return pieces


def _sentences(doc: Doc, gap: Piece, numbers: list[int]) -> list[Piece]:
    """The reporter's words between two quotations, cut after each sentence and paragraph."""
    parts, start = [], gap.start
    for index in range(gap.start, gap.end - 1):
        if numbers[index] != numbers[index + 1] or _ends_sentence(doc, index):
            parts.append(Piece(start, index + 1))
            start = index + 1
    parts.append(Piece(start, gap.end))
    return parts


def _ends_sentence(doc: Doc, index: int) -> bool:
    """Whether the reporter's sentence ends with a token: by the parser where it split, else by stops and capitals."""
    following = doc[index + 1]
    if doc.has_annotation("SENT_START") and following.is_sent_start is not None:
        return bool(following.is_sent_start) and doc[index].text[-1:] in _STOP | frozenset(_CLOSERS) | frozenset(":;\n")
    text = doc[index].text
    if text[-1:] not in _STOP or _ABBREVIATED.search(doc[max(0, index - 3) : index + 1].text):
        return False
    return bool(doc[index].whitespace_) and not following.is_lower


def _parts(doc: Doc, current: list[Piece], part: Piece, numbers: list[int], cues: dict[int, Cue]) -> bool:
    """Whether a new passage begins with this piece."""
    last = current[-1]
    if numbers[last.end - 1] != numbers[part.start] or not (last.quoted or part.quoted):
        return True
    if last.quoted:
        return _said_out(doc, last) and not _is_frame(doc, last, part, cues)
    return _ends_sentence(doc, part.start - 1) if part.quoted else False


def _said_out(doc: Doc, piece: Piece) -> bool:
    """Whether quoted words end a sentence: "I will stay." """
    return _last_character(doc, piece) in _STOP


def _last_character(doc: Doc, piece: Piece) -> str:
    return doc[piece.start : piece.end].text.rstrip().rstrip(_CLOSERS)[-1:]


def _is_frame(doc: Doc, last: Piece, part: Piece, cues: dict[int, Cue]) -> bool:
    """Whether words after a finished quotation say who spoke: `she said`, `Mr. Hale asked.`

    A capital after a full stop begins a new sentence, since a comma stands before a frame: `“... it.” Mr. Hale left.`
    """
    if part.quoted:
        return False
    words = [i for i in range(part.start, part.end) if not doc[i].is_space]
    if not words:
        return True
    first = doc[words[0]]
    if first.is_lower or first.is_punct:
        return True
    if _last_character(doc, last) == ".":
        return False
    stop = doc[words[-1]].text[-1:]
    spoken = [n for n, i in enumerate(words) if i in cues and not cues[i].weak]
    return bool(spoken) and len(words) <= _FRAME_TOKENS and spoken[0] >= len(words) - 8 and stop in ".:,"
