"""From remarks to attributions: one per remark, with speaker, channel, addressee, stance and nesting."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from onrecord.model import Attribution
from onrecord.reading.document import span_of
from onrecord.reading.speech.addressees import addressee_of
from onrecord.reading.speech.channels import channel_named, channel_of, scene_in
from onrecord.reading.speech.cues import Cue
from onrecord.reading.speech.passages import Passage, Piece
from onrecord.reading.speech.pull_quotes import pull_quotes
from onrecord.reading.speech.quoted import quoted_remarks
from onrecord.reading.speech.remark import Range, Remark
from onrecord.reading.speech.reported import learned_remarks, reported_remarks
from onrecord.reading.speech.shapes import is_part_of_word, is_title
from onrecord.reading.speech.silences import silences
from onrecord.reading.speech.stances import stance_of
from onrecord.reading.speech.transcripts import transcript_remarks
from onrecord.reading.speech.voices import Voice, partners, voice_of

__all__ = ["attributions"]

# Two contents are the same remark where they share half of the shorter one.
_SAME_SHARE = 0.5
# A speaker stays in one channel over this many paragraphs: a quotation and its continuation.
_CHANNEL_PARAGRAPHS = 2


def attributions(doc: Doc, outer: list[Passage], cues: dict[int, Cue]) -> tuple[Attribution, ...]:
    """All remarks of a document in text order, from its outer sentences and cue verbs."""
    quoted = [*quoted_remarks(doc, outer, cues), *transcript_remarks(doc, outer)]
    learned = learned_remarks(doc, outer, cues)
    quoted = [_supplied(remark, learned) for remark in quoted]
    quoted.extend(pull_quotes(doc, outer, quoted))
    reported = _marked(doc, outer, [*silences(doc, outer), *learned, *reported_remarks(doc, outer, cues)])
    reported = _joined(reported, quoted)
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


def _joined(candidates: list[Remark], quoted: list[Remark]) -> list[Remark]:
    """Indirect remarks, each once, the first of several readings; without those that are quotations already."""
    taken: list[Remark] = []
    for remark in candidates:
        if any(_same(remark, other) for other in [*taken, *quoted]):
            continue
        taken.append(remark)
    return taken


def _marked(doc: Doc, outer: list[Passage], reported: list[Remark]) -> list[Remark]:
    """Reported speech with quoted words in it is mixed: `The crews “comb through the video,” Lee said`."""
    pieces = [piece for passage in outer for piece in passage.quoted if not is_part_of_word(doc, piece)]
    pieces = [piece for piece in pieces if not is_title(doc, piece)]
    return [
        replace(remark, kind="mixed") if any(_holds(remark, piece) for piece in pieces) else remark
        for remark in reported
    ]


def _holds(remark: Remark, piece: Piece) -> bool:
    return remark.content[0] <= piece.start and piece.end <= remark.content[1] + 1


def _same(a: Remark, b: Remark) -> bool:
    if a.cue is not None and b.cue is not None and a.cue[0] < b.cue[1] and b.cue[0] < a.cue[1]:
        return True
    if _reports(a, b) or _reports(b, a):
        return False
    shared = _overlap(a.content, b.content)
    longer = max(a.content[1] - a.content[0], b.content[1] - b.content[0])
    return shared >= _SAME_SHARE * longer


def _reports(outer: Remark, inner: Remark) -> bool:
    """Whether a remark stands with its cue in the content of another."""
    return inner.cue is not None and outer.content[0] <= inner.cue[0] and inner.cue[1] <= outer.content[1]


def _overlap(a: Range, b: Range) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


class _Builder:
    """Resolves the remarks of one document in text order; a remark that follows another takes over its voice."""

    def __init__(self, doc: Doc, outer: list[Passage]) -> None:
        self._doc = doc
        self._bounds = {i: (p.start, p.end) for p in outer for i in range(p.start, p.end)}
        self._built: dict[int, Attribution] = {}
        self._last: Voice | None = None
        self._channels: dict[str, tuple[str | None, int]] = {}
        self._scenes = _scenes(doc, outer)

    def built(self, quoted: list[Remark], reported: list[Remark]) -> list[Attribution]:
        """The attributions in text order; a pull quote may stand before the quotation that it follows."""
        numbered = [(remark, number) for number, remark in enumerate(quoted)]
        rows = [*numbered, *((remark, -1) for remark in reported)]
        rows.sort(key=lambda row: (row[0].content[0], -row[0].content[1]))
        ahead = [row for row in rows if row[0].follows is not None and quoted[row[0].follows].content > row[0].content]
        found = [self._read(*row) for row in [*(row for row in rows if row not in ahead), *ahead]]
        spoken = [attribution for attributions in found for attribution in attributions]
        return sorted(spoken, key=lambda attribution: (attribution.content.start, -attribution.content.end))

    def _read(self, remark: Remark, number: int) -> list[Attribution]:
        """The attribution of a remark, once for each of its named speakers; empty where nobody can be named."""
        attribution = self._attribution(remark, self._last)
        if attribution is None:
            return []
        self._last = Voice(attribution.speaker, attribution.speaker_type, attribution.speaker_chain)
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

    def _attribution(self, remark: Remark, last: Voice | None) -> Attribution | None:
        doc = self._doc
        before = self._built.get(remark.follows) if remark.follows is not None else None
        voice = self._voice(remark, before, last)
        if voice is None:
            return None
        low, high = self._bounds.get(remark.cue[0] if remark.cue else remark.content[0], remark.content)
        own = before.channel if before else channel_of(doc, remark, low, high)
        medium = channel_named(voice.medium) if voice.medium else None
        if voice.type == "outlet" and own is None:
            medium = medium or "report"
        channel = self._channel(voice, remark, medium or own)
        return Attribution(
            content=span_of(doc, *remark.content),
            kind=remark.kind,
            speaker=voice.name,
            speaker_type=voice.type,
            cue=span_of(doc, *remark.cue) if remark.cue else None,
            source=span_of(doc, *remark.source) if remark.source else None,
            speaker_chain=voice.chain,
            channel=channel,
            addressee=before.addressee if before else addressee_of(doc, remark, high),
            stance=stance_of(doc, remark),
        )

    def _channel(self, voice: Voice, remark: Remark, own: str | None) -> str | None:
        """The channel of a remark; without its own it goes on in that of the speaker's last remark close by.

        `In an interview, Lee called it shocking. “There is no reason,” Lee said.`
        """
        last, paragraph = self._channels.get(voice.name, (None, -_CHANNEL_PARAGRAPHS - 1))
        channel = own or (last if remark.paragraph - paragraph <= _CHANNEL_PARAGRAPHS else None)
        if channel is None and remark.kind != "indirect":
            channel = self._scenes.get(remark.paragraph) or self._scenes.get(remark.paragraph - 1)
        if channel is not None:
            self._channels[voice.name] = (channel, remark.paragraph)
        return channel

    def _voice(self, remark: Remark, before: Attribution | None, last: Voice | None) -> Voice | None:
        if before is not None:
            return Voice(before.speaker, before.speaker_type, before.speaker_chain)
        if remark.source is None:
            return None
        voice = voice_of(self._doc, remark.source, last)
        return last if voice is not None and last is not None and self._is_spoken_to(voice, remark) else voice

    def _is_spoken_to(self, voice: Voice, remark: Remark) -> bool:
        """Whether a pronoun was taken for somebody named in the quotation itself: “Thank you, Mr. Mayor,” he said."""
        if voice.chain is None or remark.kind != "direct":
            return False
        first = self._doc._.chains[voice.chain].mentions[0].span
        content = span_of(self._doc, *remark.content)
        return bool(content.start < first.start and first.end <= content.end)


def _scenes(doc: Doc, outer: list[Passage]) -> dict[int, str]:
    """The occasion that each paragraph sets, where it sets one."""
    found: dict[int, str] = {}
    for passage in outer:
        for piece in passage.pieces:
            scene = None if piece.quoted else scene_in(doc, piece.start, piece.end)
            if scene is not None:
                found[passage.paragraph] = scene
    return found


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
