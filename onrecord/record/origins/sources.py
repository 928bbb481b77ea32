"""Who a remark is from: the person, body, outlet or document behind it, and where the report says so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from onrecord.model import Attribution, Reading, Span
from onrecord.naming import fold, tokens
from onrecord.record.identity.entities import Identity
from onrecord.record.origins.bodies import Bodies, Heard
from onrecord.record.origins.copies import Copies
from onrecord.record.origins.outlets import family, outlet_name
from onrecord.record.origins.spokespeople import can_be_asked, newsroom, newsrooms, outlets, principal, principals
from onrecord.resources import load

__all__ = ["Sources", "kind_of", "outer", "phrase"]

_FEW = 5  # words: fewer show who spoke, not which remark it is
_SHOWN = 5  # words of the remark that show which one it is
_BESIDE = 8  # code points between source or cue and remark: ", that “"
_WORD = re.compile(r"\S+")
_PHRASE = 200  # a source and its cue farther apart than this are shown by the source alone


class Sources:
    """Who is behind the remarks of a story's reports; `publishers` are those whose copy they print."""

    def __init__(
        self,
        readings: Sequence[Reading],
        identity: Identity,
        *,
        bodies: Bodies,
        copies: Copies,
        publishers: Mapping[str, str],
    ) -> None:
        self._identity = identity
        self._principals = principals(readings, identity)
        self._newsrooms = newsrooms(readings, identity)
        self._outlets = {reading.article.id: outlets(reading) for reading in readings}
        self._bodies = bodies
        self._copies = copies
        self._publishers = publishers

    def of(self, reading: Reading, attribution: Attribution) -> tuple[str, Heard]:
        """The key that tells an origin from others, and who it is."""
        attribution = _found_by(reading, _taken_up(reading, attribution))
        speaker, channel = attribution.speaker, attribution.channel
        known = self._identity.of(reading.article.id, attribution.speaker_chain)
        entity = known or self._identity.named(speaker) or self._named_at_end(speaker)
        is_unnamed = attribution.speaker_type == "anonymous"
        entity = entity or (self._bodies.holder(speaker) if is_unnamed else None)
        above = outer(reading, attribution)
        hearsay = attribution.speaker_type == "outlet" and _is_hearsay(speaker)
        if (is_unnamed and not can_be_asked(speaker) and not entity) or hearsay:
            outlet = next((name for name in (attribution.addressee or "", *above) if outlet_name(name)), None)
            via = outlet or self._publishers[self._copied(reading, attribution) or reading.article.id]
            heard = Heard(speaker, via=via, is_unnamed=is_unnamed, is_hearsay=hearsay)
            return f"unnamed:{fold(via)}:{' '.join(tokens(speaker))}", heard
        reporter = newsroom(attribution, self._outlets[reading.article.id]) or self._newsrooms.get(entity or "")
        if attribution.speaker_type == "outlet" or outlet_name(speaker) or reporter:
            name = reporter or outlet_name(speaker) or speaker
            return f"outlet:{fold(family(name))}", Heard(name)
        name = self._identity.names.get(entity or "", speaker)
        official = principal(reading, attribution, self._identity) if is_unnamed else None
        whose = official or self._principals.get(entity or "", entity)
        is_document = attribution.speaker_type == "document"
        return f"said:{whose or fold(speaker)}", Heard(
            name, entity, channel, is_document=is_document, is_unnamed=is_unnamed and not entity
        )

    def _named_at_end(self, words: str) -> str | None:
        """The entity whose name ends a description: "former harbour pilot Ann Hale"; not "an aide to Ann Hale"."""
        parts, ends = words.split(), (*load("voices")["phrases"]["ends"], "the")
        names = (" ".join(parts[n:]) for n in range(1, len(parts) - 1) if parts[n - 1].lower() not in ends)
        return next((entity for name in names if (entity := self._identity.named(name))), None)

    def _copied(self, reading: Reading, attribution: Attribution) -> str | None:
        """The article from which the sentence of a remark is copied."""
        place = attribution.content.start
        number = next((n for n, sentence in enumerate(reading.sentences) if sentence.start <= place < sentence.end), -1)
        return self._copies.of(reading.article.id, number)


def _found_by(reading: Reading, attribution: Attribution) -> Attribution:
    """The remark of those whose work a finding is: "An investigation found that he fell, police said"."""
    findings = load("voices")["bodies"]["findings"]
    own = attribution.speaker_type == "document" and any(word in findings for word in tokens(attribution.speaker))
    if not own or attribution.parent is None or attribution.speaker_chain is not None:
        return attribution
    return reading.attributions[attribution.parent]


def _is_hearsay(speaker: str) -> bool:
    """Whether a source is no outlet by name: "reports", "local media", "Tolm media"."""
    return speaker.split()[-1].islower() and outlet_name(speaker) is None


def _taken_up(reading: Reading, attribution: Attribution) -> Attribution:
    """The remark of the document that "the report" takes up: "a report posted on the firm's website"."""
    words = tokens(attribution.speaker)
    if attribution.speaker_type != "document" or attribution.speaker_chain is not None or words[:1] != ("the",):
        return attribution
    earlier = (
        other
        for other in reading.attributions
        if other.speaker_type == "document"
        and other.content.start < attribution.content.start
        and tokens(other.speaker)[1 : len(words)] == words[1:]
    )
    return next(earlier, attribution)


def kind_of(attribution: Attribution, heard: Heard) -> str:
    """The kind of an origin; one that its office alone names is somebody."""
    if attribution.speaker_type == "anonymous" and heard.is_unnamed and not can_be_asked(attribution.speaker):
        return "unnamed source"
    if attribution.speaker_type == "outlet":
        return "other outlet"
    if attribution.speaker_type == "document":
        return "document"
    return "official statement" if attribution.channel in load("credits")["official"]["channels"] else "own reporting"


def outer(reading: Reading, attribution: Attribution) -> tuple[str, ...]:
    """The speakers inside whose words this one stands, innermost first."""
    names: list[str] = []
    seen = set()
    while attribution.parent is not None and attribution.parent not in seen:
        seen.add(attribution.parent)
        attribution = reading.attributions[attribution.parent]
        names.append(attribution.speaker)
    return tuple(names)


def phrase(reading: Reading, attribution: Attribution) -> Span:
    """Where the report says who said it: source and cue together if they stand near each other.

    As few words as "Hale said" take in the nearest ones of the remark, so that they show which remark it is.
    """
    text, content = reading.article.text, attribution.content
    spans = [span for span in (attribution.source, attribution.cue) if span]
    if not spans:
        return content
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    if end - start > _PHRASE:
        return spans[0]
    if len(text[start:end].split()) >= _FEW:
        return Span.of(text, start, end)
    words = [match.span() for match in _WORD.finditer(text, content.start, content.end)]
    if 0 <= content.start - end <= _BESIDE:
        end = words[:_SHOWN][-1][1]
    elif 0 <= start - content.end <= _BESIDE:
        start = words[-_SHOWN:][0][0]
    return Span.of(text, start, end)
