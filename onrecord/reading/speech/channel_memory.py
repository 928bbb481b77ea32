"""Channels that go on: an interview over several paragraphs, a hearing at which one after the other speaks."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.reading.speech.channels import scene_in
from onrecord.reading.speech.occasions import Interview, interviews
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.remark import Remark
from onrecord.reading.speech.voices import Voice
from onrecord.resources import load

__all__ = ["ChannelMemory"]

# A speaker stays in one channel over this many paragraphs: a quotation and its continuation.
_CHANNEL_PARAGRAPHS = 2
# An occasion is heard in its paragraph and the next one.
_SCENE_PARAGRAPHS = 1
# Both also end after so many tokens, about two long paragraphs, for texts that came without paragraphs.
_REACH = 150


@dataclass(frozen=True, slots=True)
class _Spoken:
    channel: str
    addressee: str | None
    paragraph: int
    place: int


class ChannelMemory:
    """Remembers through which channel each speaker spoke last, and which occasions the report has set."""

    def __init__(self, doc: Doc, outer: list[Passage]) -> None:
        self._doc = doc
        self._last: dict[int | str, _Spoken] = {}
        self._interviews = interviews(doc, outer)
        self._scenes = [
            (scene[0], passage.paragraph, scene[1])
            for passage in outer
            for piece in passage.pieces
            if not piece.quoted and (scene := scene_in(doc, piece.start, piece.end))
        ]

    def channel(self, voice: Voice, remark: Remark, own: str | None, addressee: str | None) -> str | None:
        """The channel of a remark: its own, else an interview, else the one its speaker is in, else the occasion's.

        `In an interview, Hale called it odd. “Nobody was told,” Hale said.`
        """
        channel = own or self._interview(voice, remark, addressee) or self._speaker_channel(voice, remark, addressee)
        if channel is None and addressee is None and not (remark.verb is not None and remark.verb.noun):
            channel = self._scene(remark)
        if channel is None:
            self._last.pop(_key(voice), None)
        else:
            self._last[_key(voice)] = _Spoken(channel, addressee, remark.paragraph, remark.content[0])
        return channel

    def _interview(self, voice: Voice, remark: Remark, addressee: str | None) -> str | None:
        """An interview told of before: `Hale gave an interview to The Post.` `“...,” she told The Post.`"""
        for one in self._interviews:
            near = addressee is None and voice.chain in one.people and self._is_near(remark, one)
            if near or one.is_with(self._doc, addressee):
                return "interview"
        return None

    def _is_near(self, remark: Remark, one: Interview) -> bool:
        near = 0 <= remark.paragraph - one.paragraph <= _SCENE_PARAGRAPHS
        return near and abs(remark.content[0] - one.place) <= _REACH

    def _speaker_channel(self, voice: Voice, remark: Remark, addressee: str | None) -> str | None:
        last = self._last.get(_key(voice))
        if last is None or (addressee is not None and addressee != last.addressee):
            return None  # "told Dowd" opens another conversation than the post before
        kept, distance = load("channels")["kept"], abs(remark.paragraph - last.paragraph)
        goes_on = remark.verb is None or remark.verb.verb in kept["verbs"]
        if last.channel in kept["messages"] and distance and not goes_on:
            return None
        near = distance <= _CHANNEL_PARAGRAPHS and abs(remark.content[0] - last.place) <= _REACH
        return last.channel if near else None

    def _scene(self, remark: Remark) -> str | None:
        """The occasion set before a remark; quoted words are heard there in the next paragraph, too."""
        reach = 0 if remark.kind == "indirect" else _SCENE_PARAGRAPHS
        for scene, paragraph, place in reversed(self._scenes):
            distance = remark.paragraph - paragraph
            told_in_it = remark.content[0] <= place < remark.content[1]  # "said the hearing was a farce"
            if told_in_it or (remark.kind == "indirect" and place > remark.content[0]):
                continue
            if 0 <= distance <= reach and abs(remark.content[0] - place) <= _REACH:
                return scene
        return None


def _key(voice: Voice) -> int | str:
    return voice.name if voice.chain is None else voice.chain
