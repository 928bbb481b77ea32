"""Who said what: remarks by speaker, a remark that several reports carry shown once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.model import Record, Speech

__all__ = ["Remark", "Voice", "voices"]

_EDGES = re.compile(r"^[\s“”\"'‘’,.]+|[\s“”\"'‘’,.]+$")


@dataclass(frozen=True, slots=True)
class Remark:
    """The same words of one speaker in one or more reports."""

    speech: tuple[Speech, ...]

    @property
    def first(self) -> Speech:
        return self.speech[0]

    @property
    def words(self) -> str:
        return " ".join(self.first.evidence.quote.split())

    @property
    def lead(self) -> str:
        """The report's words for how it was said, where what was said is no sentence: "refused" (to leave)."""
        first = self.first
        is_whole = first.kind == "direct" or first.stance == "asserts" or first.cue in first.evidence.quote
        cue = [] if is_whole else first.cue.split()
        if cue and self.words.startswith(f"{cue[-1]} "):
            del cue[-1]  # "asked for", "for his resignation"
        return " ".join(cue)


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker with what they said, in the order of the reports."""

    name: str
    type: str
    entity: str | None
    remarks: tuple[Remark, ...]

    @property
    def is_named(self) -> bool:
        return self.type != "anonymous"


def voices(record: Record) -> tuple[Voice, ...]:
    """The speakers of a record: named ones first, who is quoted most before the others."""
    speakers: dict[str, list[Speech]] = {}
    for speech in record.speech:
        speakers.setdefault(speech.speaker_entity or speech.speaker.casefold(), []).append(speech)
    found = [_voice(record, said) for said in speakers.values()]
    return tuple(sorted(found, key=lambda voice: (not voice.is_named, -len(voice.remarks), voice.name)))


def _voice(record: Record, said: list[Speech]) -> Voice:
    """A speaker by name; what a document of his says is his."""
    own = next((speech for speech in said if speech.speaker_type != "document"), said[0])
    entity = next((entity for entity in record.entities if entity.id == own.speaker_entity), None)
    kind = entity.type if entity is not None and own.speaker_type == "document" else own.speaker_type
    return Voice(entity.name if entity else own.speaker, kind, own.speaker_entity, _remarks(said))


def _remarks(said: list[Speech]) -> tuple[Remark, ...]:
    same: dict[str, list[Speech]] = {}
    for speech in said:
        same.setdefault(_EDGES.sub("", speech.evidence.quote).casefold(), []).append(speech)
    return tuple(Remark(tuple(speeches)) for speeches in same.values())
