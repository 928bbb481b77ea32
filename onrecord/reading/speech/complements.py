"""The words that a cue brings: the clause, object or phrase that tells what is said."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.reading.speech import grammar
from onrecord.reading.speech.cues import Cue
from onrecord.reading.speech.passages import Piece
from onrecord.reading.speech.remark import Range

__all__ = ["complement"]

# "said Thursday that", "said in a statement late on Friday that": how far a clause may begin after its cue.
_CLAUSE_DISTANCE = 10


def complement(doc: Doc, cue: Cue, piece: Piece, *, low: int, high: int, cues: dict[int, Cue]) -> Range:
    """The reported content around a quotation, from where the clause begins to where the next cue's clause does."""
    start = _clause_start(doc, cue, piece)
    end = _clause_end(doc, piece, high, cues)
    start, _ = grammar.trimmed(doc, start, piece.start + 1) if start < piece.start else (start, end)
    return start, end


def _clause_start(doc: Doc, cue: Cue, piece: Piece) -> int:
    for index in range(cue.end, min(piece.start, cue.end + _CLAUSE_DISTANCE)):
        if doc[index].lower_ == "that" and doc[index].pos_ in ("", "SCONJ"):
            return index + 1
    return cue.end


def _clause_end(doc: Doc, piece: Piece, high: int, cues: dict[int, Cue]) -> int:
    """Before the next cue's clause (", but Lee said", ", saying"), else where the sentence ends."""
    following = next((i for i in range(piece.end, high) if i in cues), None)
    end = high
    if following is not None:
        end = piece.end
        for index in range(following - 1, piece.end - 1, -1):
            if doc[index].text in (",", ";", "—") or doc[index].lower_ in ("and", "but"):
                end = index
                break
    while end > piece.end and (doc[end - 1].is_space or doc[end - 1].text in (".", ",", "and", "but")):
        end -= 1
    return end
