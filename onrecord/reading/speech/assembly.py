"""From remarks to attributions: one per remark, with speaker, channel, addressee, stance and nesting."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from onrecord.model import Attribution
from onrecord.reading.document import span_of
from onrecord.reading.speech.channels import addressee_of, channel_named, channel_of
from onrecord.reading.speech.cues import Cue
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.quoted import quoted_remarks
from onrecord.reading.speech.remark import Range, Remark
from onrecord.reading.speech.reported import learned_remarks, reported_remarks
from onrecord.reading.speech.stances import stance_of
from onrecord.reading.speech.voices import Voice, voice_of

__all__ = ["attributions"]

# Two contents are the same remark where they share half of the shorter one.
_SAME_SHARE = 0.5


def attributions(doc: Doc, outer: list[Passage], cues: dict[int, Cue]) -> tuple[Attribution, ...]:
    """All remarks of a document in text order, from its outer sentences and cue verbs."""
    quoted = quoted_remarks(doc, outer, cues)
    learned = learned_remarks(doc, outer, cues)
    quoted = [_supplied(remark, learned) for remark in quoted]
    reported = _joined(learned, reported_remarks(doc, outer, cues), quoted)
    built = _Builder(doc, outer).built(quoted, reported)
    return _nested(built)


def _supplied(remark: Remark, learned: list[Remark]) -> Remark:
    """A quotation without a source of its own takes the learned one."""
    if remark.source is not None:
        return remark
    match = next((other for other in learned if _overlap(remark.content, other.content) > 0), None)
    if match is None:
        return remark
    return replace(remark, source=match.source, cue=match.cue, verb=match.verb, stance=match.stance, follows=None)


def _joined(learned: list[Remark], by_tree: list[Remark], quoted: list[Remark]) -> list[Remark]:
    """Indirect remarks of both readings, each once, without those that are quotations already."""
    taken: list[Remark] = []
    for remark in [*learned, *by_tree]:
        if any(_same(remark, other) for other in [*taken, *quoted]):
            continue
        taken.append(remark)
    return taken


def _same(a: Remark, b: Remark) -> bool:
    if a.cue is not None and b.cue is not None and a.cue[0] < b.cue[1] and b.cue[0] < a.cue[1]:
        return True
    shared = _overlap(a.content, b.content)
    longer = max(a.content[1] - a.content[0], b.content[1] - b.content[0])
    return shared >= _SAME_SHARE * longer


def _overlap(a: Range, b: Range) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


class _Builder:
    """Resolves the remarks of one document in text order; a remark that follows another takes over its voice."""

    def __init__(self, doc: Doc, outer: list[Passage]) -> None:
        self._doc = doc
        self._bounds = {i: (p.start, p.end) for p in outer for i in range(p.start, p.end)}
        self._built: dict[int, Attribution] = {}

    def built(self, quoted: list[Remark], reported: list[Remark]) -> list[Attribution]:
        numbered = [(remark, number) for number, remark in enumerate(quoted)]
        rows = [*numbered, *((remark, -1) for remark in reported)]
        rows.sort(key=lambda row: (row[0].content[0], -row[0].content[1]))
        found: list[Attribution] = []
        last: Voice | None = None
        for remark, number in rows:
            attribution = self._attribution(remark, last)
            if attribution is None:
                continue
            if number >= 0:
                self._built[number] = attribution
            last = Voice(attribution.speaker, attribution.speaker_type, attribution.speaker_chain)
            found.append(attribution)
        return found

    def _attribution(self, remark: Remark, last: Voice | None) -> Attribution | None:
        doc = self._doc
        before = self._built.get(remark.follows) if remark.follows is not None else None
        voice = self._voice(remark, before, last)
        if voice is None:
            return None
        low, high = self._bounds.get(remark.cue[0] if remark.cue else remark.content[0], remark.content)
        channel = before.channel if before else channel_of(doc, remark, low, high)
        return Attribution(
            content=span_of(doc, *remark.content),
            kind=remark.kind,
            speaker=voice.name,
            speaker_type=voice.type,
            cue=span_of(doc, *remark.cue) if remark.cue else None,
            source=span_of(doc, *remark.source) if remark.source else None,
            speaker_chain=voice.chain,
            channel=(channel_named(voice.medium) if voice.medium else None) or channel,
            addressee=before.addressee if before else addressee_of(doc, remark, high),
            stance=stance_of(doc, remark),
        )

    def _voice(self, remark: Remark, before: Attribution | None, last: Voice | None) -> Voice | None:
        if before is not None:
            return Voice(before.speaker, before.speaker_type, before.speaker_chain)
        if remark.source is None:
            return None
        return voice_of(self._doc, remark.source, last)


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
