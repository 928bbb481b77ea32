"""Channels that go on: an interview over several paragraphs, a hearing at which one after the other speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc, Token

from onrecord.model import Attribution
from onrecord.reading.speech import grammar
from onrecord.reading.speech.channels import listened_at, scene_in
from onrecord.reading.speech.descriptions import chain_at
from onrecord.reading.speech.occasions import Interview, interviews
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.remark import Remark
from onrecord.reading.speech.voice import Voice
from onrecord.resources import load

__all__ = ["ChannelMemory", "announced"]

# A speaker stays in a statement or letter over this many paragraphs: a quotation and its continuation.
_CHANNEL_PARAGRAPHS = 2
# An occasion is heard in its paragraph and the next one.
_SCENE_PARAGRAPHS = 1
# Both also end after so many tokens, about two long paragraphs, for texts that came without paragraphs.
_REACH = 150
_BEFORE, _AFTER = 6, 4  # tokens around an occasion that put people outside it: "is due next week at a hearing"
_OF_ONE = frozenset({"press conference"})  # whoever gives it speaks there; at a hearing many do
_NAMED_WITH = frozenset({"appos", "nmod", "flat", "compound", "conj", "case", "amod", "det"})
_ANNOUNCED = 250  # code points from a remark to the one that it sums up: a sentence between them


@dataclass(frozen=True, slots=True)
class _Spoken:
    channel: str
    addressee: str | None
    paragraph: int
    place: int
    days: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Scene:
    """An occasion that the report sets, its place, and the chains of the people who are told to be there."""

    name: str
    paragraph: int
    place: int
    people: frozenset[int]


class ChannelMemory:
    """Remembers through which channel each speaker spoke last, and which occasions the report has set."""

    def __init__(self, doc: Doc, outer: list[Passage]) -> None:
        self._doc = doc
        self._last: dict[int | str, _Spoken] = {}
        self._passages = {i: passage for passage in outer for i in range(passage.start, passage.end)}
        self._interviews = interviews(doc, outer)
        self._scenes = [
            _Scene(scene[0], passage.paragraph, scene[1], self._people(passage, scene[1]))
            for passage in outer
            for piece in passage.pieces
            if not piece.quoted and (scene := scene_in(doc, piece.start, piece.end))
        ]

    def channel(self, voice: Voice, remark: Remark, own: str | None, addressee: str | None) -> str | None:
        """The channel of a remark, by the first of these that tells it.

        Its own words; whom it was told; an interview told of before; the channel that its speaker is in, as long as
        nothing in the report ends it; the occasion that the report has set.
        """
        told = listened_at(self._doc, addressee, voice.type) if addressee is not None else None
        channel = own or told or self._interview(voice, remark, addressee)
        channel = channel or self._speaker_channel(voice, remark, addressee) or self._scene(voice, remark, addressee)
        if channel is not None:
            before, days = self._last.get(_key(voice)), self._days(remark)
            if not days and before is not None and before.channel == channel:
                days = before.days
            self._last[_key(voice)] = _Spoken(channel, addressee, remark.paragraph, remark.content[0], days)
        elif not self._is_lasting(voice):
            self._last.pop(_key(voice), None)
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

    def _is_lasting(self, voice: Voice) -> bool:
        last = self._last.get(_key(voice))
        return last is not None and last.channel in load("channels")["scenes"]["lasting"]

    def _people(self, passage: Passage, place: int) -> frozenset[int]:
        """Who does something at an occasion: "Hale faced Roe at the hearing"; not "Hale did not come"."""
        tokens = [token for piece in passage.pieces if not piece.quoted for token in self._doc[piece.start : piece.end]]
        near = {token.lower_ for token in tokens if -_BEFORE <= token.i - place <= _AFTER}
        if near & frozenset(load("channels")["scenes"]["absent"]):
            return frozenset()
        chains = [chain_at(self._doc, token) for token in tokens if _acts(token)]
        return frozenset(chain.id for chain in chains if chain is not None and chain.named and chain.type == "person")

    def _present(self, voice: Voice, remark: Remark) -> _Spoken | None:
        """The occasion at which the report last put a speaker."""
        scenes = [scene for scene in self._scenes if scene.place < remark.content[0] and voice.chain in scene.people]
        if not scenes:
            return None
        scene = scenes[-1]
        return _Spoken(scene.name, None, scene.paragraph, scene.place, frozenset())

    def _speaker_channel(self, voice: Voice, remark: Remark, addressee: str | None) -> str | None:
        """The channel of the same speaker's remark before: an occasion lasts, a letter ends soon, a message at once."""
        last, present = self._last.get(_key(voice)), self._present(voice, remark)
        if present is not None and (last is None or last.place < present.place):
            last = present
        if last is None or (addressee is not None and addressee != last.addressee):
            return None  # "told Dowd" opens another conversation than the post before
        distance = remark.paragraph - last.paragraph
        if distance and (self._is_elsewhere(remark) or self._is_another_day(remark, last)):
            return None
        if last.channel in load("channels")["scenes"]["lasting"]:
            return last.channel
        kept = load("channels")["kept"]
        goes_on = remark.verb is None or remark.verb.verb in kept["verbs"]
        if last.channel in kept["messages"] and distance and not goes_on:
            return None
        near = abs(distance) <= _CHANNEL_PARAGRAPHS and abs(remark.content[0] - last.place) <= _REACH
        return last.channel if near else None

    def _is_elsewhere(self, remark: Remark) -> bool:
        """Whether a remark is told as of another time: "said last week", "has often said"."""
        if remark.verb is None or remark.cue is None:
            return False
        verb = self._doc[remark.verb.index]
        perfect = any(child.lemma_ == "have" for child in (verb.children if verb.dep else ()))
        words = {token.lower_ for token in self._reporters(remark)}
        return perfect or bool(words & frozenset(load("channels")["scenes"]["elsewhere"]))

    def _is_another_day(self, remark: Remark, last: _Spoken) -> bool:
        days = self._days(remark)
        return bool(days and last.days) and not days & last.days

    def _days(self, remark: Remark) -> frozenset[str]:
        """The days that the reporter's words around a remark name."""
        places = {token.idx for token in self._reporters(remark)}
        times = self._doc._.times or ()
        shift = self._doc._.article.body_start if self._doc._.article is not None else 0
        return frozenset(
            time.when.edtf[:10]
            for time in times
            if time.when is not None and time.type in ("DATE", "TIME") and time.span.start - shift in places
        )

    def _reporters(self, remark: Remark) -> list[Token]:
        """The reporter's words in the sentence of a remark, without what is reported."""
        passage = self._passages.get(remark.cue[0] if remark.cue else remark.content[0])
        if passage is None:
            return []
        pieces = [token for piece in passage.pieces if not piece.quoted for token in self._doc[piece.start : piece.end]]
        return [token for token in pieces if not remark.content[0] <= token.i < remark.content[1]]

    def _scene(self, voice: Voice, remark: Remark, addressee: str | None) -> str | None:
        """The occasion set before a remark; quoted words are heard there in the next paragraph, too."""
        if addressee is not None or voice.type == "document" or (remark.verb is not None and remark.verb.noun):
            return None
        reach = 0 if remark.kind == "indirect" else _SCENE_PARAGRAPHS
        for scene in reversed(self._scenes):
            distance = remark.paragraph - scene.paragraph
            told_in_it = remark.content[0] <= scene.place < remark.content[1]  # "said the hearing was a farce"
            if told_in_it or (remark.kind == "indirect" and scene.place > remark.content[0]):
                continue
            if distance and scene.name in _OF_ONE and scene.people and voice.chain not in scene.people:
                continue  # "Roe said at a news conference": where others are quoted in the next paragraph is not told
            if 0 <= distance <= reach and abs(remark.content[0] - scene.place) <= _REACH:
                return scene.name
        return None


def _acts(token: Token) -> bool:
    """Whether a name is or belongs to the subject of its clause: "the answer of the chairman, Ann Hale, rang out"."""
    if not token.dep:
        return True
    while grammar.plain(token.dep_) in _NAMED_WITH and token.head != token:
        token = token.head
    return grammar.plain(token.dep_) in ("nsubj", "ROOT", "root")


def _key(voice: Voice) -> int | str:
    return voice.name if voice.chain is None or voice.type == "document" else voice.chain


def announced(spoken: Sequence[Attribution]) -> list[Attribution]:
    """The remarks of a report, those that sum up the one after them with its channel.

    `The pier was unsafe, Hale said.` `“We knew,” Hale said in a statement.`: a remark right before one of the same
    speaker, whose channel the report has not yet told.
    """
    found = list(spoken)
    told: set[int | str] = set()
    for place, (one, after) in enumerate(pairwise(spoken)):
        same = _speaker(one) == _speaker(after) and after.parent is None and one.addressee is None
        near = after.content.start - one.content.end <= _ANNOUNCED
        if one.channel is None and after.channel is not None and same and near and _speaker(one) not in told:
            found[place] = replace(one, channel=after.channel)
        told.add(_speaker(one))
    return found


def _speaker(attribution: Attribution) -> int | str:
    return attribution.speaker if attribution.speaker_chain is None else attribution.speaker_chain
