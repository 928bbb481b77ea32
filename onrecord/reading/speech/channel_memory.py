"""Channels that go on: an interview over several paragraphs, a hearing at which one after the other speaks."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.reading.speech.channels import scene_in
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.remark import Remark

__all__ = ["ChannelMemory"]

# A speaker stays in one channel over this many paragraphs: a quotation and its continuation.
_CHANNEL_PARAGRAPHS = 2
# An occasion is heard in its paragraph and the next one.
_SCENE_PARAGRAPHS = 1
# Both also end after so many tokens, about two long paragraphs, for texts that came without paragraphs.
_REACH = 150


class ChannelMemory:
    """Remembers through which channel each speaker spoke last, and which occasions the report has set."""

    def __init__(self, doc: Doc, outer: list[Passage]) -> None:
        self._last: dict[str, tuple[str, int, int]] = {}
        self._scenes = [
            (scene, passage.paragraph, piece.start)
            for passage in outer
            for piece in passage.pieces
            if not piece.quoted and (scene := scene_in(doc, piece.start, piece.end))
        ]

    def channel(self, speaker: str, remark: Remark, own: str | None) -> str | None:
        """The channel of a remark: its own, else the one that its speaker is in, else that of the occasion.

        `In an interview, Hale called it odd. “Nobody was told,” Hale said.`
        """
        channel = own or self._speaker_channel(speaker, remark)
        if channel is None and remark.kind != "indirect":
            channel = self._scene(remark)
        if channel is not None:
            self._last[speaker] = (channel, remark.paragraph, remark.content[0])
        return channel

    def _speaker_channel(self, speaker: str, remark: Remark) -> str | None:
        channel, paragraph, place = self._last.get(speaker, (None, 0, 0))
        near = abs(remark.paragraph - paragraph) <= _CHANNEL_PARAGRAPHS and abs(remark.content[0] - place) <= _REACH
        return channel if near else None

    def _scene(self, remark: Remark) -> str | None:
        for scene, paragraph, place in reversed(self._scenes):
            distance = remark.paragraph - paragraph
            if 0 <= distance <= _SCENE_PARAGRAPHS and abs(remark.content[0] - place) <= _REACH:
                return scene
        return None
