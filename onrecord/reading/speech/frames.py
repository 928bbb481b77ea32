"""The reporter's words that bring quoted ones: a cue and its source, before or after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.cues import Cue
from onrecord.reading.speech.passages import Passage, Piece
from onrecord.reading.speech.remark import LearnedAttribution, Range
from onrecord.reading.speech.shapes import is_title, last_words
from onrecord.reading.speech.sources import source_after, source_before, source_of

__all__ = ["Frame", "announced_frame", "frame_of", "signature_below", "told_frame"]

_STOPS = frozenset(".,?!…—–-")
_DASHES = frozenset("—–―-")
_LONGEST_SIGNATURE = 14  # tokens of a name after a dash: "― Ann Hale, 34, Toledo, Ohio"


@dataclass(frozen=True, slots=True)
class Frame:
    """The cue of a quoted piece and where it stands: `after` it ("...," she said) or before it.

    `mark` is the cue where it is no verb: the dash before a signature.
    """

    cue: Cue | None
    source: Range | None
    after: bool
    mark: Range | None = None


def frame_of(doc: Doc, pieces: tuple[Piece, ...], position: int, cues: dict[int, Cue]) -> Frame | None:
    """The cue of a quoted piece: one that closes it, else the nearest before it, else one after a later piece."""
    closing = _closing_cue(doc, pieces, position, cues) or _signature(doc, pieces, position)
    if closing is not None:
        return closing
    before = [
        cues[i] for piece in pieces[:position] if not piece.quoted for i in range(piece.start, piece.end) if i in cues
    ]
    before = [cue for cue in before if cue.verb not in lexicon.cues().appearances]
    if before:
        learned, governing = _learned_cue(doc, before, pieces[position]), _governing(doc, before, pieces[position])
        # "published a letter thanking the crew for “a good year”": the letter thanks; publishing it says nothing
        cue = governing if learned is None or (learned.weak and not governing.weak) else learned
        return Frame(cue, source_of(doc, cue, low=_low(pieces, cue), high=pieces[position].start), after=False)
    for later in range(position + 1, len(pieces)):
        if pieces[later].quoted:
            closing = _closing_cue(doc, pieces, later, cues)
            if closing is not None:
                return closing
    return None


def _low(pieces: tuple[Piece, ...], cue: Cue) -> int:
    return next(piece.start for piece in pieces if piece.start <= cue.index < piece.end)


def _learned_cue(doc: Doc, before: list[Cue], piece: Piece) -> Cue | None:
    """The cue before quoted words of whose content the encoder makes them a part."""
    links: Sequence[LearnedAttribution] = doc._.attributions
    for link in links:
        if any(start < piece.end and piece.start < end for start, end in link.content):
            for cue in before:
                if any(start <= cue.index < end for start, end in link.cue):
                    return cue
    return None


def _governing(doc: Doc, before: list[Cue], piece: Piece) -> Cue:
    """The cue among those before a quotation that brings it: the nearest above it in the tree, else the nearest."""
    above = {
        token.i for inner in doc[piece.start : piece.end] for token in (inner, *(inner.ancestors if inner.dep else ()))
    }
    governing = [cue for cue in before if cue.index in above]
    strong = [cue for cue in (governing or before) if not cue.thought]
    return (strong or governing or before)[-1]


def _closing_cue(doc: Doc, pieces: tuple[Piece, ...], position: int, cues: dict[int, Cue]) -> Frame | None:
    """The cue right after quoted words: `” Ann Hale, the mayor, said`, `” said Ann Hale`."""
    if position + 1 >= len(pieces) or pieces[position + 1].quoted:
        return None
    gap, last = pieces[position + 1], last_words(doc, pieces[position])
    words = [i for i in range(gap.start, gap.end) if not doc[i].is_space]
    if not words or doc[words[0]].lower_ in lexicon.cues().breaks or last[-1:] not in _STOPS:
        return None
    if position and is_title(doc, pieces[position]) and not doc[pieces[position].start - 1].is_punct:
        return None  # On CBS’s “Face the Nation,” Hale said ...
    cue = _main_cue(doc, [cues[i] for i in words if i in cues], gap)
    told_before = position > 0 and any(i in cues for i in range(pieces[position - 1].start, pieces[position - 1].end))
    if cue is None or (cue.participle and told_before):  # `Hale called it “slow,” adding that Roe ...`
        return None
    source = source_before(doc, cue, low=gap.start) or source_after(doc, cue, high=gap.end)
    return Frame(cue, source or source_of(doc, cue, low=gap.start, high=gap.end), after=True)


def _main_cue(doc: Doc, found: list[Cue], gap: Piece) -> Cue | None:
    """The first cue of a frame that is no insertion: "said" in "Hale, speaking at a hearing, said"."""
    known = lexicon.cues()
    cues = [cue for cue in found if cue.verb not in known.appearances and not cue.noun]
    cues = [cue for cue in cues if cue.start == gap.start or doc[cue.start - 1].lower_ not in known.relatives]
    main = [cue for cue in cues if not cue.participle and grammar.plain(doc[cue.index].dep_) != "acl"]
    return next(iter(main or cues), None)


def _signature(doc: Doc, pieces: tuple[Piece, ...], position: int) -> Frame | None:
    """A name after a dash: `“I am tired of it.” ― Ann Hale, Toledo`."""
    if position + 1 >= len(pieces):
        return None
    gap = pieces[position + 1]
    words = [i for i in range(gap.start, gap.end) if not doc[i].is_space]
    if not 1 < len(words) <= _LONGEST_SIGNATURE or doc[words[0]].text not in _DASHES or not doc[words[1]].is_title:
        return None
    if any(doc[i].pos_ in ("VERB", "AUX") for i in words):
        return None
    return Frame(None, (words[1], words[-1] + 1), after=True, mark=(words[0], words[0] + 1))


def signature_below(doc: Doc, after: Passage) -> Frame | None:
    """The name after a dash in the paragraph below a quotation."""
    return _signature(doc, (after.pieces[0], *after.pieces), 0) if len(after.pieces) == 1 else None


def announced_frame(doc: Doc, before: Passage, cues: dict[int, Cue]) -> Frame | None:
    """The cue of a paragraph that ends with a colon and brings the quotation after it: `Hale was blunt, tweeting:`"""
    if doc[before.start : before.end].text.rstrip()[-1:] != ":":
        return None
    cue = next((cues[i] for i in range(before.end - 1, before.start - 1, -1) if i in cues), None)
    if cue is None:
        return None
    return Frame(cue, source_of(doc, cue, low=before.start, high=before.end), after=False)


def told_frame(doc: Doc, passages: Sequence[Passage], number: int, cues: dict[int, Cue], low: int) -> Frame | None:
    """The cue of the reporter's sentence right before a quotation: `Hale said it was a mistake.` `“Nobody asked us.”`

    `low` is where the remark before ends: what stands in front of it says nothing of who speaks now.
    """
    before = passages[number - 1] if number else None
    if before is None or before.start < low or passages[number].paragraph - before.paragraph > 1:
        return None
    pieces = [piece for piece in before.pieces if not piece.quoted]
    spoken = [cues[i] for piece in pieces for i in range(piece.start, piece.end) if i in cues]
    spoken = [cue for cue in spoken if not cue.weak and not cue.noun and not cue.participle]
    if len(spoken) != 1:
        return None
    source = source_of(doc, spoken[0], low=before.start, high=before.end)
    return Frame(spoken[0], source, after=False) if source is not None else None
