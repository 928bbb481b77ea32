"""The pipeline component that fills `doc._.speech` and `doc._.credits`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.reading.speech.assembly import attributions
from onrecord.reading.speech.crediting import credits_of
from onrecord.reading.speech.cues import find_cues
from onrecord.reading.speech.passages import passages

__all__ = ["SpeechReader", "create"]


@Language.factory(
    "onrecord_speech",
    requires=["doc._.chains", "doc._.attributions"],
    assigns=["doc._.speech", "doc._.credits"],
)
def create(nlp: Language, name: str) -> SpeechReader:
    """The component that reads who says what."""
    return SpeechReader()


class SpeechReader:
    """Reads quotations, reported speech and credits; judged by `python -m bench stories` and `attribution`."""

    def __call__(self, doc: Doc) -> Doc:
        cues = find_cues(doc)
        outer = passages(doc, cues)
        doc._.speech = attributions(doc, outer, cues)
        doc._.credits = credits_of(doc, doc._.speech, outer)
        return doc
