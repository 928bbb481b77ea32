"""Who said what, for one speaker or all: text and JSON."""

from __future__ import annotations

from rich.console import Group, RenderableType

from onrecord.errors import NotFoundError
from onrecord.model import Record
from onrecord.views.json import speech_json
from onrecord.views.terminal import Shown, voice_text
from onrecord.views.voices import Voice, voices

__all__ = ["said", "said_json", "said_text"]


def said(record: Record, speaker: str | None = None) -> tuple[Voice, ...]:
    """The voices of a record whose name or alias holds those words. Raises NotFoundError if nobody's does."""
    everybody = voices(record)
    if not speaker:
        return everybody
    wanted = speaker.casefold()
    aliases = {entity.id: " | ".join((entity.name, *entity.aliases)).casefold() for entity in record.entities}
    found = tuple(
        voice for voice in everybody if wanted in voice.name.casefold() or wanted in aliases.get(voice.entity or "", "")
    )
    if not found:
        names = ", ".join(voice.name for voice in everybody[:8]) or "nobody"
        raise NotFoundError(f"{speaker}: says nothing in this story. Heard are: {names}.")
    return found


def said_text(record: Record, found: tuple[Voice, ...]) -> RenderableType:
    shown = Shown.of(record)
    return Group(*(voice_text(shown, voice, None) for voice in found))


def said_json(found: tuple[Voice, ...]) -> list[dict[str, object]]:
    return [
        {
            "speaker": voice.name,
            "speaker_type": voice.type,
            "remarks": [[speech_json(speech) for speech in remark.speech] for remark in voice.remarks],
        }
        for voice in found
    ]
