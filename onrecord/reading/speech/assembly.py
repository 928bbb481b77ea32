"""From remarks to attributions: one per remark, with speaker, channel, addressee, stance and nesting."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from onrecord.model import Attribution
from onrecord.reading.speech.building import Builder
from onrecord.reading.speech.cues import Cue
from onrecord.reading.speech.merging import joined, marked, supplied
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.pull_quotes import pull_quotes
from onrecord.reading.speech.quoted import quoted_remarks
from onrecord.reading.speech.reported import learned_remarks, reported_remarks
from onrecord.reading.speech.silences import silences
from onrecord.reading.speech.transcripts import transcript_remarks

__all__ = ["attributions"]


def attributions(doc: Doc, outer: list[Passage], cues: dict[int, Cue]) -> tuple[Attribution, ...]:
    """All remarks of a document in text order, from its outer sentences and cue verbs."""
    quoted = [*quoted_remarks(doc, outer, cues), *transcript_remarks(doc, outer)]
    learned = learned_remarks(doc, outer, cues)
    quoted = [supplied(remark, learned) for remark in quoted]
    quoted.extend(pull_quotes(doc, outer, quoted))
    reported = marked(doc, outer, [*silences(doc, outer), *learned, *reported_remarks(doc, outer, cues)])
    reported = joined(reported, quoted)
    built = Builder(doc, outer).built(quoted, reported)
    return _nested(built)


def _nested(found: list[Attribution]) -> tuple[Attribution, ...]:
    """The attributions with the index of the smallest other content that each stands in."""
    nested = []
    for attribution in found:
        outer = [
            (other.content.end - other.content.start, index)
            for index, other in enumerate(found)
            if other is not attribution
            and other.content.contains(attribution.content)
            and other.content != attribution.content
            and (attribution.cue is None or other.content.contains(attribution.cue))
        ]
        nested.append(replace(attribution, parent=min(outer)[1]) if outer else attribution)
    return tuple(nested)
