"""Where knowledge comes from: a person's words, a document, an outlet's own reporting, an unnamed source.

Ten articles that quote one letter have one origin; so have two outlets that print one agency's copy.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Attribution, Credit, Evidence, Origin, Reading, Span
from onrecord.naming import fold, tokens
from onrecord.record.identity.entities import Identity
from onrecord.record.origins.bodies import Bodies, Heard
from onrecord.record.origins.copies import Copies
from onrecord.record.origins.outlets import family, is_agency, outlet_name
from onrecord.record.origins.shared import (
    credited_outlet,
    is_one_quotation,
    is_one_wording,
    owed_credits,
    quoted_words,
    spoken,
)
from onrecord.record.origins.spokespeople import is_official, newsroom, newsrooms, principal, principals
from onrecord.record.told import Told
from onrecord.resources import load

__all__ = ["Origins", "Sourcing"]

_HEAD = 300  # code points at either end of a text where an agency signs: "(AP) —", "Reuters contributed to this report"
_NEAR = 800  # code points from a credit to the sentence that doubts it: the next sentence, or the end of the paragraph
_PHRASE = 200  # a source and its cue farther apart than this are shown by the source alone
_OFFICIAL_CHANNELS = frozenset(
    (
        "statement",
        "letter",
        "email",
        "tweet",
        "post",
        "court filing",
        "court ruling",
        "decree",
        "report",
        "document",
        "memo",
    )
)


@dataclass(frozen=True)
class Sourcing:
    """The origins of a group of claims: ids, how many are independent, whether all are weak, and why in words."""

    ids: tuple[str, ...]
    count: int
    unconfirmed: bool
    reason: str


class Origins:
    """The origins of a story's claims; each stands once and is found again by its place."""

    def __init__(self, readings: Sequence[Reading], identity: Identity) -> None:
        self._identity = identity
        self._principals = principals(readings, identity)
        self._newsrooms = newsrooms(readings, identity)
        self._bodies = Bodies(readings, identity)
        self._heard: dict[str, Heard] = {}
        self._copies = Copies(readings)
        self._found: dict[tuple[str, int, int, str], Origin] = {}
        self._publisher = {reading.article.id: _publisher(reading) for reading in readings}
        self._owed = {reading.article.id: owed_credits(reading) for reading in readings}
        self._doubted = {reading.article.id: _doubted(reading) for reading in readings}
        for reading in readings:
            for credit in reading.credits:
                self._credit(reading, credit)
            for attribution in reading.attributions:
                self._attribution(reading, attribution)

    @property
    def all(self) -> tuple[Origin, ...]:
        """All origins in order of article and place, without an outlet's own words."""
        return tuple(sorted(self._found.values(), key=lambda origin: (origin.evidence, origin.key)))

    def of(self, claims: Sequence[Told]) -> Sourcing:
        """What a group of claims rests on; reports that quote one text have one origin, whoever reads it out.

        An outlet that names a source for a thing has it from there, also where it tells it in its own words; and that
        there are "reports" adds nothing to them.
        """
        origins: list[Origin] = []
        quoted: list[tuple[tuple[str, ...], Told, Origin]] = []
        told_by = frozenset(claim.article.id for claim in claims)
        for claim in claims:
            words, origin = quoted_words(claim) if len(claims) > 1 else (), self._of_claim(claim, told_by)
            same = (
                known for other, told, known in quoted if is_one_quotation(other, words) or is_one_wording(told, claim)
            )
            origin = next(same, origin)
            quoted.append((words, claim, origin))
            origins.append(origin)
        sourced = {self._own_key(origin.evidence.article) for origin in origins if origin.evidence.quote}
        origins = [origin for origin in origins if origin.evidence.quote or origin.key not in sourced]
        origins = [origin for origin in origins if not _is_hearsay(origin)] or origins
        by_key = self._by_key(origins)
        articles = len({claim.article.id for claim in claims})
        weak = all(origin.kind == "unnamed source" or origin.confirmed is False for origin in by_key.values())
        ids = tuple(dict.fromkeys(origin.id for origin in origins))
        return Sourcing(ids, len(by_key), weak, _reason(articles, list(by_key.values())))

    def _by_key(self, origins: Sequence[Origin]) -> dict[str, Origin]:
        """The origins by their keys, without those that are another voice of one that is kept: a named one stays."""
        kept: dict[str, Origin] = {}
        for origin in sorted(origins, key=self._is_vague):
            heard = self._heard.get(origin.id)
            others = [self._heard.get(known.id) for known in kept.values()]
            if heard is None or not any(other is not None and self._bodies.are_one(heard, other) for other in others):
                kept.setdefault(origin.key, origin)
        return {origin.key: kept[origin.key] for origin in origins if origin.key in kept}

    def _is_vague(self, origin: Origin) -> bool:
        heard = self._heard.get(origin.id)
        return heard is not None and (heard.is_document or heard.entity is None)

    def _of_claim(self, claim: Told, told_by: frozenset[str]) -> Origin:
        """The innermost source that says it; else the outlet, or the one that it copied or credits.

        That someone said it is known from the one who said it: ten reports of a speech have one origin. A report that
        is mostly a copy owes its own wording of the rest to the same text, where that one (in `told_by`) tells it too.
        """
        if claim.attributions:
            return self._attribution(claim.reading, claim.attributions[0])
        act = spoken(claim)
        if act:
            return self._attribution(claim.reading, act)
        article = claim.article
        copied = self._copies.of(article.id, claim.claim.sentence) or self._copies.whole.get(article.id)
        if copied is not None and copied not in told_by:
            copied = self._copies.of(article.id, claim.claim.sentence)
        credited = credited_outlet(claim, self._owed[article.id])
        publisher = credited or self._publisher[copied or article.id]
        key = f"outlet:{fold(family(credited))}" if credited else self._own_key(copied or article.id)
        evidence = Evidence(article.id, article.body_start, article.body_start, "")
        return self._keep(Origin("", key, publisher, "own reporting", None, evidence))

    def _own_key(self, article: str) -> str:
        """The key of an outlet's own words."""
        return f"outlet:{fold(family(self._publisher[article]))}"

    def _attribution(self, reading: Reading, attribution: Attribution) -> Origin:
        article = reading.article
        key, heard = self._source(reading, attribution)
        beside = f" via {heard.via}" if heard.via else f" ({heard.channel})" if heard.channel else ""
        doubted = attribution.stance == "not confirmed" or any(
            fold(name) in self._doubted[article.id] for name in (attribution.speaker, *_outer(reading, attribution))
        )
        kind = (
            _kind(attribution) if heard.is_unnamed or attribution.speaker_type != "anonymous" else _named(attribution)
        )
        place = _phrase(reading, attribution).on(article.id)
        origin = self._keep(Origin("", key, heard.words + beside, kind, False if doubted else None, place))
        self._heard[origin.id] = heard
        return origin

    def _source(self, reading: Reading, attribution: Attribution) -> tuple[str, Heard]:
        """The key that tells an origin from others, and who it is."""
        attribution = _taken_up(reading, attribution)
        speaker, channel = attribution.speaker, attribution.channel
        known = self._identity.of(reading.article.id, attribution.speaker_chain)
        entity = known or self._identity.named(speaker) or self._named_at_end(speaker)
        is_unnamed = attribution.speaker_type == "anonymous"
        entity = entity or (self._bodies.holder(speaker) if is_unnamed else None)
        outer = _outer(reading, attribution)
        if is_unnamed and not is_official(speaker) and not entity:
            outlet = next((name for name in (attribution.addressee or "", *outer) if outlet_name(name)), None)
            via = outlet or self._publisher[self._copied(reading, attribution) or reading.article.id]
            return f"unnamed:{fold(via)}:{' '.join(tokens(speaker))}", Heard(speaker, via=via, is_unnamed=True)
        reporter = newsroom(reading, attribution) or self._newsrooms.get(entity or "")
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

    def _credit(self, reading: Reading, credit: Credit) -> None:
        entity = self._identity.named(credit.origin)
        outlet = outlet_name(credit.origin)
        key = f"outlet:{fold(family(outlet))}" if outlet else f"said:{entity or fold(credit.origin)}"
        self._keep(Origin("", key, credit.origin, credit.kind, credit.confirmed, credit.span.on(reading.article.id)))

    def _keep(self, origin: Origin) -> Origin:
        evidence = origin.evidence
        place = (evidence.article, evidence.start, evidence.end, origin.key)
        if place not in self._found:
            id_ = "o-" + hashlib.sha256(":".join(map(str, place)).encode()).hexdigest()[:10]
            self._found[place] = Origin(id_, origin.key, origin.origin, origin.kind, origin.confirmed, evidence)
        return self._found[place]


def _is_hearsay(origin: Origin) -> bool:
    """Whether an origin only says that others report: "according to reports", "local media", "Tolm media"."""
    is_common = origin.origin.split()[-1].islower() and outlet_name(origin.origin) is None
    return origin.kind == "other outlet" and is_common


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


def _kind(attribution: Attribution) -> str:
    if attribution.speaker_type == "anonymous" and not is_official(attribution.speaker):
        return "unnamed source"
    return _named(attribution)


def _named(attribution: Attribution) -> str:
    """The kind of an origin that is somebody."""
    if attribution.speaker_type == "outlet":
        return "other outlet"
    if attribution.speaker_type == "document":
        return "document"
    return "official statement" if attribution.channel in _OFFICIAL_CHANNELS else "own reporting"


def _outer(reading: Reading, attribution: Attribution) -> tuple[str, ...]:
    """The speakers inside whose words this one stands, innermost first."""
    names: list[str] = []
    seen = set()
    while attribution.parent is not None and attribution.parent not in seen:
        seen.add(attribution.parent)
        attribution = reading.attributions[attribution.parent]
        names.append(attribution.speaker)
    return tuple(names)


def _phrase(reading: Reading, attribution: Attribution) -> Span:
    """Where the report says who said it: source and cue together if they stand near each other."""
    spans = [span for span in (attribution.source, attribution.cue) if span]
    if not spans:
        return attribution.content
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    if end - start > _PHRASE:
        return spans[0]
    return Span.of(reading.article.text, start, end)


def _publisher(reading: Reading) -> str:
    """Whose copy an article is: the agency that signs it, else its outlet, else itself."""
    article = reading.article
    for credit in reading.credits:
        near = credit.span.start < article.body_start + _HEAD or credit.span.end > len(article.text) - _HEAD
        if credit.kind == "other outlet" and near and is_agency(credit.origin) and len(credit.span.quote) < 40:
            return outlet_name(credit.origin) or credit.origin
    return article.name


def _doubted(reading: Reading) -> frozenset[str]:
    """Those whose word the article could not confirm.

    "The Post has not confirmed the report" names the one that doubts: the doubted is the outlet credited just before.
    """
    outlet = family(reading.article.name)
    credits = sorted(reading.credits, key=lambda credit: credit.span)
    others = [credit for credit in credits if family(outlet_name(credit.origin) or credit.origin) != outlet]
    found = {fold(credit.origin) for credit in others if credit.confirmed is False}
    for credit in credits:
        if credit.confirmed is False and credit not in others:
            before = [other for other in others if 0 <= credit.span.start - other.span.end <= _NEAR]
            found.update(fold(other.origin) for other in before[-1:])
    return frozenset(found)


def _reason(articles: int, origins: Sequence[Origin]) -> str:
    """ "3 articles, 2 origins: the White House (statement); a city official via Radio Orrin"."""
    names = "; ".join(dict.fromkeys(origin.origin for origin in origins))
    count = f"{len(origins)} origin{'s' if len(origins) != 1 else ''}"
    return f"{articles} article{'s' if articles != 1 else ''}, {count}: {names}"
