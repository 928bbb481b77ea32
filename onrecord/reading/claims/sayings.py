"""When something was said that is told behind what was said: "The road is closed, the council said on Monday"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc

from onrecord.model import Attribution, Claim
from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.timing import Times
from onrecord.reading.document import article_of

__all__ = ["cue_of", "dated_sayings"]


def dated_sayings(doc: Doc, statuses: Statuses, times: Times, apart_from: Collection[int]) -> dict[int, Claim]:
    """The sayings with a time by the token of their verb, as claims; those that are claims of the report left out."""
    found = {}
    for speech in doc._.speech:
        index = cue_of(doc, statuses, speech)
        if index is None or index in apart_from or statuses.of(index) != "happened":
            continue
        when = times.when(statuses, index)
        if when is not None:
            found[index] = Claim(speech.cue, statuses.found[index].lemma, (), "happened", when)
    return found


def cue_of(doc: Doc, statuses: Statuses, speech: Attribution) -> int | None:
    """The predicate that hands on what was said."""
    if speech.cue is None:
        return None
    offset = article_of(doc).body_start
    cue = doc.char_span(speech.cue.start - offset, speech.cue.end - offset, alignment_mode="expand")
    return cue.root.i if cue is not None and cue.root.i in statuses.found else None
