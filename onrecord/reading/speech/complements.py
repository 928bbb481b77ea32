"""The words around quoted ones that a cue brings: the whole reported content of a mixed quotation."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.cues import Cue
from onrecord.reading.speech.passages import Piece
from onrecord.reading.speech.remark import LearnedAttribution, Range

__all__ = ["complement"]

# "said Thursday that", "said in a statement late on Friday that": how far a clause may begin after its cue.
_CLAUSE_DISTANCE = 10
_BORDERS = frozenset(",;—–―")


def complement(doc: Doc, cue: Cue, piece: Piece, *, high: int, cues: dict[int, Cue]) -> Range:
    """The reported content around quoted words that follow a cue, up to `high` or the clause of the next cue."""
    learned = _learned(doc, cue, piece)
    start = learned[0] if learned else _clause_start(doc, cue, piece)
    end = max(min(learned[1], high), piece.end) if learned else _clause_end(doc, piece, high, cues)
    if start < piece.start:
        start = grammar.trimmed(doc, start, piece.start + 1)[0]
    return min(start, piece.start), end


def _learned(doc: Doc, cue: Cue, piece: Piece) -> Range | None:
    """What the encoder marks as the content of this cue, where it takes in the quoted words."""
    links: Sequence[LearnedAttribution] = doc._.attributions
    for link in links:
        if not any(start <= cue.index < end for start, end in link.cue):
            continue
        for start, end in link.content:
            if cue.end <= start <= piece.start and piece.end - 1 <= end:
                return start, end
    return None


def _clause_start(doc: Doc, cue: Cue, piece: Piece) -> int:
    for index in range(cue.end, min(piece.start, cue.end + _CLAUSE_DISTANCE)):
        if doc[index].lower_ == "that" and doc[index].pos_ in ("", "SCONJ"):
            return index + 1
    if grammar.has_tree(doc):
        clause = doc[piece.start]
        while clause.head != clause and clause.head.i != cue.index:
            clause = clause.head
        if clause.head.i == cue.index and grammar.plain(clause.dep_) in ("ccomp", "xcomp", "parataxis"):
            return max(cue.end, min(token.i for token in clause.subtree))
    return cue.end


def _clause_end(doc: Doc, piece: Piece, high: int, cues: dict[int, Cue]) -> int:
    """Before the next cue's clause (", but Hale said", ", saying"), else where the sentence ends."""
    end = high
    for index in range(piece.end, high):
        border = _border(doc, piece.end, index) if index in cues and _opens_clause(doc, cues[index]) else None
        if border is not None:
            end = border
            break
    while end > piece.end and (doc[end - 1].is_space or doc[end - 1].text in (".", ",", "and", "but")):
        end -= 1
    return end


def _opens_clause(doc: Doc, cue: Cue) -> bool:
    """Whether a cue after quoted words is a new act of speech: "but Hale said", ", adding"; not "wants to say"."""
    if cue.participle:
        return doc[cue.start - 1].text in _BORDERS
    return not cue.weak and doc[cue.start - 1].lower_ not in lexicon.cues().relatives and doc[cue.start].lower_ != "to"


def _border(doc: Doc, low: int, index: int) -> int | None:
    for place in range(index - 1, low - 1, -1):
        if doc[place].text in _BORDERS or doc[place].lower_ in ("and", "but", "while"):
            return place
    return None
