"""Who said what, for one speaker, one channel or all: text and JSON."""

from __future__ import annotations

from dataclasses import asdict, replace

from rich.console import Group, RenderableType

from onrecord.errors import NotFoundError
from onrecord.model import Record
from onrecord.views.json import speech_json
from onrecord.views.terminal import Shown, voice_text
from onrecord.views.unnamed import unnamed
from onrecord.views.voices import Remark, Voice, voices

__all__ = ["said", "said_json", "said_text"]


def said(record: Record, speaker: str | None = None, channel: str | None = None) -> tuple[Voice, ...]:
    """The voices whose name or alias holds those words, with what they said through a channel, or all they said.

    Raises NotFoundError where nobody's name does, or nothing came through the channel.
    """
    found = _speaking(record, speaker) if speaker else voices(record)
    if not channel:
        return found
    wanted = channel.casefold()
    heard = [
        replace(voice, remarks=tuple(remark for remark in voice.remarks if _came_by(remark, wanted))) for voice in found
    ]
    if not any(voice.remarks for voice in heard):
        used = {speech.channel for voice in found for remark in voice.remarks for speech in remark.speech}
        names = ", ".join(sorted(name for name in used if name)) or "none is named"
        raise NotFoundError(f"{channel}: nothing was said through it. Channels here: {names}.")
    return tuple(voice for voice in heard if voice.remarks)


def _came_by(remark: Remark, channel: str) -> bool:
    return any((speech.channel or "").casefold() == channel for speech in remark.speech)


def _speaking(record: Record, speaker: str) -> tuple[Voice, ...]:
    everybody = voices(record)
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


def said_json(record: Record, found: tuple[Voice, ...]) -> list[dict[str, object]]:
    return [
        {
            "speaker": voice.name,
            "speaker_type": voice.type,
            "unnamed": None if voice.is_named else asdict(unnamed(record, voice.remarks[0].first)),
            "remarks": [[speech_json(speech) for speech in remark.speech] for remark in voice.remarks],
        }
        for voice in found
    ]
