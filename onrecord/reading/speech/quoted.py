"""Quoted words that somebody says, each with its cue and source; scare quotes and titles are left out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc

from onrecord.reading.speech import lexicon
from onrecord.reading.speech.complements import complement
from onrecord.reading.speech.cues import Cue
from onrecord.reading.speech.passages import Passage, Piece
from onrecord.reading.speech.remark import Range, Remark
from onrecord.reading.speech.sources import source_after, source_before, source_of

__all__ = ["quoted_remarks"]

# A quotation without a cue must be a sentence of its own; shorter ones are names or scare quotes: "It is over."
_LEAST_WORDS_WITHOUT_CUE = 3
_STOPS = frozenset(".,?!…—–-")


@dataclass(frozen=True, slots=True)
class _Frame:
    """The cue of a quoted piece and where it stands: `after` it ("...," she said) or before it."""

    cue: Cue | None
    source: Range | None
    after: bool


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
        frame = _frame(doc, pieces, position, cues)
        if frame is None:
            remark = _without_cue(doc, passages, number, piece, earlier + found, cues)
        elif frame.after:
            remark = _before_cue(doc, passage, position, frame)
        else:
            remark = _after_cue(doc, passage, position, frame, cues)
        if remark is not None:
            found.append(remark)
    return found


def _frame(doc: Doc, pieces: tuple[Piece, ...], position: int, cues: dict[int, Cue]) -> _Frame | None:
    """The cue of a quoted piece: one that closes it, else the nearest before it, else one after a later piece."""
    closing = _closing_cue(doc, pieces, position, cues)
    if closing is not None:
        return closing
    before = [
        cues[i] for piece in pieces[:position] if not piece.quoted for i in range(piece.start, piece.end) if i in cues
    ]
    before = [cue for cue in before if cue.verb not in lexicon.cues().appearances]
    if before:
        cue = _governing(doc, before, pieces[position])
        return _Frame(cue, source_of(doc, cue, low=_low(pieces, cue), high=pieces[position].start), after=False)
    for later in range(position + 1, len(pieces)):
        if pieces[later].quoted:
            closing = _closing_cue(doc, pieces, later, cues)
            if closing is not None:
                return closing
    return None


def _low(pieces: tuple[Piece, ...], cue: Cue) -> int:
    return next(piece.start for piece in pieces if piece.start <= cue.index < piece.end)


def _governing(doc: Doc, before: list[Cue], piece: Piece) -> Cue:
    """The cue among those before a quotation that brings it: the nearest above it in the tree, else the nearest."""
    above = {token.i for inner in doc[piece.start : piece.end] for token in (inner, *inner.ancestors)}
    governing = [cue for cue in before if cue.index in above]
    strong = [cue for cue in (governing or before) if not cue.thought]
    return (strong or governing or before)[-1]


def _closing_cue(doc: Doc, pieces: tuple[Piece, ...], position: int, cues: dict[int, Cue]) -> _Frame | None:
    """The cue right after quoted words: `” Ann Lee, the mayor, said`, `” said Ann Lee`."""
    if position + 1 >= len(pieces) or pieces[position + 1].quoted:
        return None
    gap, last = pieces[position + 1], _last_word(doc, pieces[position])
    words = [i for i in range(gap.start, gap.end) if not doc[i].is_space]
    if not words or doc[words[0]].lower_ in lexicon.cues().breaks or last[-1:] not in _STOPS:
        return None
    for index in words:
        cue = cues.get(index)
        if cue is None or cue.verb in lexicon.cues().appearances:
            continue
        if index > gap.start and doc[cue.start - 1].lower_ in lexicon.cues().relatives:
            continue
        source = source_before(doc, cue, low=gap.start) or source_after(doc, cue, high=gap.end)
        return _Frame(cue, source or source_of(doc, cue, low=gap.start, high=gap.end), after=True)
    return None


def _last_word(doc: Doc, piece: Piece) -> str:
    return doc[piece.start : piece.end].text.rstrip().rstrip("”\"'’»")


def _before_cue(doc: Doc, passage: Passage, position: int, frame: _Frame) -> Remark:
    """A quotation that its cue follows; reported words around it make it mixed: `He “should resign,” she wrote.`"""
    piece = passage.pieces[position]
    start, end, kind = piece.start, piece.end, "direct"
    first = position
    while first > 0 and not _holds(passage.pieces[first - 1], frame.cue):
        first -= 1
    if first < position and _has_words(doc, passage.pieces[first].start, piece.start):
        start, kind = passage.pieces[first].start, "mixed"
    last = position
    while not (frame.cue and passage.pieces[last + 1].start <= frame.cue.index < passage.pieces[last + 1].end):
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


def _after_cue(doc: Doc, passage: Passage, position: int, frame: _Frame, cues: dict[int, Cue]) -> Remark | None:
    piece = passage.pieces[position]
    cue = frame.cue
    assert cue is not None
    if _is_title(doc, piece) or _is_part_of_word(doc, piece):
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
    capital = bool(words) and (words[0].is_title or words[0].text == "I" or words[0].is_upper)
    if before == ",":
        return capital
    complete = _last_word(doc, piece)[-1:] in (".", "!", "?", "…")
    return capital and complete and doc[piece.start - 1].lower_ != "that"


def _is_title(doc: Doc, piece: Piece) -> bool:
    """Whether quoted words are the name of a work: all longer words capitalised, "The Long Road Home"."""
    words = [token for token in doc[piece.start : piece.end] if token.is_alpha and len(token) > 3]
    return (
        len(words) > 1
        and all(token.text[0].isupper() for token in words)
        and not all(token.is_upper for token in words)
    )


def _is_part_of_word(doc: Doc, piece: Piece) -> bool:
    """Whether a quotation is bound to the word after it by a hyphen: “Apprentice”-style."""
    return piece.end < len(doc) and doc[piece.end].text.startswith("-") and not doc[piece.end - 1].whitespace_


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
    if outside or len(words) < _LEAST_WORDS_WITHOUT_CUE or _is_title(doc, piece):
        return None
    announced = _announced(doc, passages[number - 1], cues) if number else None
    if announced is not None:
        return _remark(passage, (piece.start, piece.end), "direct", announced)
    follows = len(earlier) - 1 if earlier and passage.paragraph - earlier[-1].paragraph <= 1 else None
    remark = Remark((piece.start, piece.end), "direct", passage.paragraph, follows=follows)
    if follows is not None:
        before = earlier[follows]
        remark = replace(remark, verb=before.verb, cue=before.cue, source=before.source, stance=before.stance)
    return remark


def _announced(doc: Doc, before: Passage, cues: dict[int, Cue]) -> _Frame | None:
    """The cue of a paragraph that ends with a colon and brings the quotation after it: `Lee was blunt, tweeting:`"""
    if doc[before.start : before.end].text.rstrip()[-1:] != ":":
        return None
    cue = next((cues[i] for i in range(before.end - 1, before.start - 1, -1) if i in cues), None)
    if cue is None:
        return None
    return _Frame(cue, source_of(doc, cue, low=before.start, high=before.end), after=False)


def _remark(passage: Passage, content: Range, kind: str, frame: _Frame) -> Remark:
    cue = frame.cue
    return Remark(
        content,
        kind,  # type: ignore[arg-type]
        passage.paragraph,
        cue=(cue.start, cue.end) if cue else None,
        source=frame.source,
        verb=cue,
        stance=cue.stance if cue else "asserts",
    )
