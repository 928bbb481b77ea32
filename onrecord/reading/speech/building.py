"""From a remark to an attribution: its speaker, channel, addressee and stance."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from onrecord.model import Attribution, Mention
from onrecord.reading.document import span_of
from onrecord.reading.speech import lexicon
from onrecord.reading.speech.addressees import addressee_of
from onrecord.reading.speech.channel_memory import ChannelMemory, announced
from onrecord.reading.speech.channels import channel_of, of_document, voiced_by
from onrecord.reading.speech.parting import parts
from onrecord.reading.speech.passages import Passage
from onrecord.reading.speech.plausibility import is_speech
from onrecord.reading.speech.remark import Range, Remark
from onrecord.reading.speech.stances import stance_of
from onrecord.reading.speech.voice import Voice, is_one_person
from onrecord.reading.speech.voices import partners, subject_voice, voice_of
from onrecord.resources import load

__all__ = ["Builder"]

_NEXT = 2  # tokens between a sentence and the next one: a paragraph break
_GENDERS = {word: gender for gender, words in load("voices")["genders"].items() for word in words}


class Builder:
    """Resolves the remarks of one document in text order; a remark that follows another takes over its voice."""

    def __init__(self, doc: Doc, outer: list[Passage]) -> None:
        self._doc = doc
        self._passages = {i: p for p in outer for i in range(p.start, p.end)}
        self._built: dict[int, Attribution] = {}
        self._last: Voice | None = None
        self._sources: dict[Range, Voice] = {}  # whom the words of a source were found to mean
        self._last_passage: Range = (0, 0)
        self._last_listener: str | None = None
        self._memory = ChannelMemory(doc, outer)
        self._ends: dict[Range, int] = {}  # of a content, where the last part of its quotation ends
        self._heard: dict[str, dict[int | None, Voice]] = {}  # by family name, who has spoken

    def built(self, quoted: list[Remark], reported: list[Remark]) -> list[Attribution]:
        """The attributions in text order; a pull quote may stand before the quotation that it follows."""
        for remark in reversed(quoted):
            if remark.follows is not None:
                first = quoted[remark.follows].content
                self._ends[first] = max(remark.content[1], self._ends.get(remark.content, 0), self._ends.get(first, 0))
        numbered = [(remark, number) for number, remark in enumerate(quoted)]
        rows = [*numbered, *((remark, -1) for remark in reported)]
        rows.sort(key=lambda row: (row[0].content[0], -row[0].content[1]))
        ahead = [row for row in rows if row[0].follows is not None and quoted[row[0].follows].content > row[0].content]
        spoken = [
            part
            for remark, number in [*(row for row in rows if row not in ahead), *ahead]
            for attribution in self._read(remark, number)
            for part in self._parted(attribution, remark)
        ]
        return announced(sorted(spoken, key=lambda attribution: (attribution.content.start, -attribution.content.end)))

    def _read(self, remark: Remark, number: int) -> list[Attribution]:
        """The attribution of a remark, once for each of its named speakers; empty where nobody can be named."""
        attribution = self._attribution(remark, self._last)
        if attribution is None:
            return []
        if attribution.speaker_type != "document" or attribution.speaker_chain is None:  # its owner speaks on
            self._last = Voice(attribution.speaker, attribution.speaker_type, attribution.speaker_chain)
            self._last_passage, self._last_listener = self._passage(remark), attribution.addressee
        if number >= 0:
            self._built[number] = attribution
        if attribution.speaker_type in ("document", "outlet") or remark.source is None or remark.cue is None:
            return [attribution]
        others = [
            voice for voice in partners(self._doc, remark.source, remark.cue) if voice.name != attribution.speaker
        ]
        shared = [
            replace(attribution, speaker=voice.name, speaker_type="person", speaker_chain=voice.chain)
            for voice in reversed(others)
        ]
        if attribution.speaker_type != "person" and shared:
            return shared
        return [*shared, attribution]

    def _parted(self, attribution: Attribution, remark: Remark) -> list[Attribution]:
        """One attribution for each part of a remark, each of the same speaker."""
        doc, contents = self._doc, parts(self._doc, remark)
        if len(contents) == 1:
            return [attribution]
        return [
            replace(attribution, content=span_of(doc, *part), stance=stance_of(doc, replace(remark, content=part)))
            for part in contents
        ]

    def _attribution(self, remark: Remark, last: Voice | None) -> Attribution | None:
        doc = self._doc
        before = self._built.get(remark.follows) if remark.follows is not None else None
        voice = self._voice(remark, before, last)
        if voice is None or (before is None and not is_speech(doc, remark, voice)):
            return None
        own = before.channel if before else channel_of(doc, remark, self._reporters(remark))
        medium = of_document(doc, voice.medium) if voice.medium else None
        if voice.type == "outlet" and own is None:
            medium = medium or "report"
        addressee = before.addressee if before else addressee_of(doc, remark, self._passage(remark)[1])
        channel = self._memory.channel(voice, remark, medium or own or voiced_by(voice.type, voice.name), addressee)
        return Attribution(
            content=span_of(doc, *remark.content),
            kind=remark.kind,
            speaker=voice.name,
            speaker_type=voice.type,
            cue=span_of(doc, *remark.cue) if remark.cue else None,
            source=span_of(doc, *remark.source) if remark.source else None,
            speaker_chain=voice.chain,
            channel=channel,
            addressee=addressee,
            stance=stance_of(doc, remark),
        )

    def _voice(self, remark: Remark, before: Attribution | None, last: Voice | None) -> Voice | None:
        """Who speaks; who "said ..., adding ..." is one."""
        if before is not None:
            return Voice(before.speaker, before.speaker_type, before.speaker_chain)
        if remark.source is None:
            return None
        voice = self._sources.get(remark.source) or self._source_voice(remark, remark.source, last)
        if voice is not None:
            self._sources[remark.source] = voice = self._of_family(voice, remark.source)
        return voice

    def _of_family(self, voice: Voice, source: Range) -> Voice:
        """Whom a family name alone means: of its bearers one who has spoken, before one who has not."""
        if voice.type != "person":
            return voice
        family = voice.name.split()[-1]
        heard = self._heard.setdefault(family, {})
        is_alone = source[1] - source[0] == 1 and self._doc[source[0]].text == family
        if is_alone and heard and voice.chain not in heard:
            return [*heard.values()][-1]
        heard[voice.chain] = voice
        return voice

    def _source_voice(self, remark: Remark, source: Range, last: Voice | None) -> Voice | None:
        voice = voice_of(self._doc, source, last)
        if voice is None or voice.chain is None or not self._is_pronoun(source):
            return voice
        if self._is_spoken_to(voice.chain, remark):
            one = last if last is not None and is_one_person(last) else None
            return one or subject_voice(self._doc, remark.content) or voice
        if last is not None and self._speaks_on(last, voice.chain, remark):
            return last
        other = self._subject_before(remark) if self._is_named_in(voice.chain, remark) else None
        return other if other is not None and other.chain != voice.chain else voice

    def _passage(self, remark: Remark) -> Range:
        passage = self._passages.get(remark.cue[0] if remark.cue else remark.content[0])
        return remark.content if passage is None else (passage.start, passage.end)

    def _reporters(self, remark: Remark) -> list[Range]:
        """The stretches of the reporter's words in the sentence of a remark's cue."""
        passage = self._passages.get(remark.cue[0] if remark.cue else remark.content[0])
        return [] if passage is None else [(piece.start, piece.end) for piece in passage.pieces if not piece.quoted]

    def _is_pronoun(self, source: Range) -> bool:
        return source[1] - source[0] == 1 and self._doc[source[0]].lower_ in lexicon.voices().pronouns

    def _speaks_on(self, last: Voice, taken: int, remark: Remark) -> bool:
        """Whether a pronoun means who spoke in the sentence before, not the one that it was taken for.

        `Roe will stay, Ann Hale said. She called his work “sound.”`; nor the one told: `Hale told Roe. She said ...`;
        and nobody says of himself: “Roe will stay,” he said.
        """
        if not is_one_person(last) or last.chain == taken or not self._may_be(last, remark):
            return False
        before = self._last_passage
        follows = 0 <= self._passage(remark)[0] - before[1] <= _NEXT
        named = self._is_named_in(taken, remark)
        told = self._doc._.chains[taken].name == self._last_listener
        goes_on = remark.verb is not None and remark.verb.verb in lexicon.cues().continuing
        return named or (follows and (goes_on or told or not self._mentions(taken, before)))

    def _is_named_in(self, chain: int, remark: Remark) -> bool:
        """Whether a remark speaks of somebody by name or title, or quoted words as of "her": nobody does of himself."""
        whole = remark.content[0], max(remark.content[1], self._ends.get(remark.content, 0))
        third = _GENDERS if remark.kind == "direct" else {}
        mentions = self._mentions(chain, whole)
        return any(mention.kind != "pronoun" or mention.span.quote.lower() in third for mention in mentions)

    def _subject_before(self, remark: Remark) -> Voice | None:
        """The one person who acts in the sentence before: `Hale went on to speak of Roe. He said Roe was kind.`"""
        start = self._passage(remark)[0]
        before = self._passages.get(start - 1) if start else None
        voice = None if before is None or before.quoted else subject_voice(self._doc, (before.start, before.end))
        return voice if voice is not None and self._may_be(voice, remark) else None

    def _may_be(self, voice: Voice, remark: Remark) -> bool:
        """Whether a pronoun fits the others that the report has for somebody."""
        assert remark.source is not None
        own = _GENDERS.get(self._doc[remark.source[0]].lower_)
        mentions = self._doc._.chains[voice.chain].mentions if voice.chain is not None else ()
        known = {_GENDERS.get(mention.span.quote.lower()) for mention in mentions} - {None}
        return own is not None and (not known or own in known)

    def _mentions(self, chain: int, tokens: Range) -> list[Mention]:
        span = span_of(self._doc, *tokens)
        return [mention for mention in self._doc._.chains[chain].mentions if span.contains(mention.span)]

    def _is_spoken_to(self, chain: int, remark: Remark) -> bool:
        """Whether a pronoun was taken for somebody named in the quotation itself: “Thank you, Mr. Mayor,” he said."""
        first = self._doc._.chains[chain].mentions[0].span
        return span_of(self._doc, *remark.content).contains(first)
