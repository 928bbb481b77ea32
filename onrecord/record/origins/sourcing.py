"""Where knowledge comes from: a person's words, a document, an outlet's own reporting, an unnamed source.

Ten articles that quote one letter have one origin; so have two outlets that print one agency's copy.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Attribution, Credit, Evidence, Origin, Reading
from onrecord.naming import fold
from onrecord.record.identity.entities import Identity
from onrecord.record.origins.bodies import Bodies, Heard
from onrecord.record.origins.copies import Copies
from onrecord.record.origins.outlets import family, outlet_name
from onrecord.record.origins.publishing import doubted, publisher
from onrecord.record.origins.shared import (
    credited_outlet,
    is_left_open,
    is_mentioned,
    is_one_quotation,
    is_one_wording,
    is_only_named,
    is_quoted_by,
    owed_credits,
    quoted_words,
    spoken,
)
from onrecord.record.origins.sources import Sources, kind_of, outer, phrase
from onrecord.record.told import Told

__all__ = ["Origins", "Sourcing"]

_BESIDE = frozenset(("nominal", "relative", "fragment"))
_BODIES = frozenset(("organization", "anonymous"))


@dataclass(frozen=True)
class Sourcing:
    """The origins of a group of claims: ids, how many there are, whether all are weak, and why in words.

    `corroborated` is whether two of them are somebody who can be asked, not what "reports" say.
    """

    ids: tuple[str, ...]
    count: int
    corroborated: bool
    unconfirmed: bool
    reason: str


class Origins:
    """The origins of a story's claims; each stands once and is found again by its place."""

    def __init__(self, readings: Sequence[Reading], identity: Identity) -> None:
        self._identity = identity
        self._bodies = Bodies(readings, identity)
        self._heard: dict[str, Heard] = {}
        self._copies = Copies(readings)
        self._found: dict[tuple[str, int, int, str], Origin] = {}
        self._publisher = {reading.article.id: publisher(reading) for reading in readings}
        self._own_keys = {article: f"outlet:{fold(family(words))}" for article, words in self._publisher.items()}
        self._sources = Sources(
            readings, identity, bodies=self._bodies, copies=self._copies, publishers=self._publisher
        )
        self._owed = {reading.article.id: owed_credits(reading) for reading in readings}
        self._doubted = {reading.article.id: doubted(reading) for reading in readings}
        for reading in readings:
            for credit in reading.credits:
                self._credit(reading, credit)
        self._remarks = {
            (reading.article.id, attribution): self._attribution(reading, attribution)
            for reading in readings
            for attribution in reading.attributions
        }

    @property
    def all(self) -> tuple[Origin, ...]:
        """All origins in order of article and place, without an outlet's own words."""
        return tuple(sorted(self._found.values(), key=lambda origin: (origin.evidence, origin.key)))

    def of(self, claims: Sequence[Told]) -> Sourcing:
        """What a group of claims rests on; reports that quote one text have one origin, whoever reads it out.

        An outlet that names a source for a thing has it from there, also where it tells it in its own words; that there
        are "reports" is an unknown origin of its own, which corroborates nothing.
        """
        told_by = frozenset([claim.article.id for claim in claims])
        claims = [claim for claim in claims if not is_left_open(claim)] or claims
        if len(claims) == 1:
            origins = [self._said(claims[0]) or self._own_words(claims[0], told_by)]
        else:
            origins = self._of_several(claims, told_by)
        by_key = self._by_key(origins)
        weak = all(origin.kind == "unnamed source" or origin.confirmed is False for origin in by_key.values())
        ids = tuple(dict.fromkeys(origin.id for origin in origins))
        somebody = [origin for origin in by_key.values() if not self._is_hearsay(origin)]
        return Sourcing(ids, len(by_key), len(somebody) > 1, weak, _reason(len(told_by), list(by_key.values())))

    def _of_several(self, claims: Sequence[Told], told_by: frozenset[str]) -> list[Origin]:
        origins: list[Origin] = []
        quoted: list[tuple[tuple[str, ...], Told, Origin]] = []
        tellers = self._tellers(claims)
        for claim in claims:
            words = quoted_words(claim)
            said = self._said(claim)
            if said is None or (tellers and said.key not in tellers):
                quoting = (self._said(other) for other in claims if is_quoted_by(claim, other))
                said = next(quoting, None) or self._own_words(claim, told_by)
            same = (
                known for other, told, known in quoted if is_one_quotation(other, words) or is_one_wording(told, claim)
            )
            origin = next(same, said)
            quoted.append((words, claim, origin))
            origins.append(origin)
        origins = [self._retold(claim, origin, origins) for claim, origin in zip(claims, origins, strict=True)]
        told = list(zip(claims, origins, strict=True))
        told = _by_tellers([(claim, self._relayed(claim, origin, origins)) for claim, origin in told])
        origins = [origin for _, origin in told]
        sourced = {self._own_key(origin.evidence.article) for origin in origins if origin.evidence.quote}
        origins = [origin for origin in origins if origin.evidence.quote or origin.key not in sourced]
        return self._named_of_each(origins)

    def _by_key(self, origins: Sequence[Origin]) -> dict[str, Origin]:
        """The origins by their keys, without those that are another voice of one that is kept: a named one stays."""
        if len(origins) == 1:
            return {origins[0].key: origins[0]}
        kept: dict[str, Origin] = {}
        for origin in sorted(origins, key=lambda one: (one.kind == "unnamed source", self._is_vague(one))):
            heard = self._heard.get(origin.id)
            others = [self._heard.get(known.id) for known in kept.values()]
            if heard is None or not any(other is not None and self._bodies.are_one(heard, other) for other in others):
                kept.setdefault(origin.key, origin)
        return {origin.key: kept[origin.key] for origin in origins if origin.key in kept}

    def _retold(self, claim: Told, origin: Origin, origins: Sequence[Origin]) -> Origin:
        """Whom a report named right before, where another report has from them what this one tells on in its own words.

        "Police said a fight broke out. Then a man was stabbed", beside "A man was stabbed, police said".
        """
        if origin.evidence.quote:
            return origin
        elsewhere = [other for other in origins if other.id in self._heard]
        elsewhere = [other for other in elsewhere if other.evidence.article != claim.article.id]
        named = (one for one in self._said_before(claim) if any(self._is_one(one, other) for other in elsewhere))
        return next(named, origin)

    def _is_one(self, one: Origin, other: Origin) -> bool:
        return one.key == other.key or self._bodies.are_one(self._heard[one.id], self._heard[other.id])

    def _said_before(self, claim: Told) -> list[Origin]:
        """The bodies that speak in the sentence before a claim, in its paragraph."""
        sentences, number = claim.reading.sentences, claim.claim.sentence
        first, own = sentences[max(0, number - 1)].start, sentences[number].start
        start = max(first, claim.article.text.rfind("\n", 0, own) + 1)
        told = [item for item in claim.reading.attributions if start <= item.content.start and item.content.end <= own]
        return [
            self._remarks[claim.article.id, item]
            for item in told
            if item.kind == "indirect" and item.speaker_type in _BODIES
        ]

    def _relayed(self, claim: Told, origin: Origin, origins: Sequence[Origin]) -> Origin:
        """Who tells what somebody told him, where he tells the same himself: one source of the report, not two."""
        outer = {self._remarks[claim.article.id, attribution].key for attribution in claim.attributions[1:]}
        own = (other for other in origins if other.evidence.article == claim.article.id and other.key in outer)
        return next(own, origin)

    def _named_of_each(self, origins: Sequence[Origin]) -> list[Origin]:
        """Without those whom a report does not name beside another of its sources: "officials" beside the mayor.

        They may be the same people, and nobody can ask them.
        """
        first: dict[str, str] = {}
        for origin in sorted(origins, key=self._is_unnamed):
            first.setdefault(origin.evidence.article, origin.key)
        return [
            origin for origin in origins if not self._is_unnamed(origin) or first[origin.evidence.article] == origin.key
        ]

    def _is_unnamed(self, origin: Origin) -> bool:
        """Whether nobody is named: neither somebody nor whose document it is."""
        heard = self._heard.get(origin.id)
        return heard is not None and heard.entity is None and (heard.is_unnamed or heard.is_document)

    def _is_vague(self, origin: Origin) -> bool:
        heard = self._heard.get(origin.id)
        return heard is not None and (heard.is_document or heard.entity is None)

    def _is_hearsay(self, origin: Origin) -> bool:
        heard = self._heard.get(origin.id)
        return heard is not None and heard.is_hearsay

    def _said(self, claim: Told) -> Origin | None:
        """The innermost source that says it; that someone said a thing is known from the one who said it."""
        said = claim.attributions[0] if claim.attributions else spoken(claim)
        return self._remarks[claim.article.id, said] if said else None

    def _tellers(self, claims: Sequence[Told]) -> frozenset[str]:
        """The keys of those who tell a thing, not only name it; empty where all do, or nobody does."""
        told = [claim for claim in claims if not is_only_named(claim)]
        if len(told) == len(claims):
            return frozenset()
        found = [self._said(claim) or self._own_words(claim, frozenset()) for claim in told]
        return frozenset(origin.key for origin in found)

    def _own_words(self, claim: Told, told_by: frozenset[str]) -> Origin:
        """The outlet whose words a claim stands in, or the one that it copied or credits.

        A report that is mostly a copy owes its own wording of the rest to the same text, where that one (in `told_by`)
        tells it too.
        """
        article = claim.article
        copied = self._copies.of(article.id, claim.claim.sentence) or self._copies.whole.get(article.id)
        if copied is not None and copied not in told_by:
            copied = self._copies.of(article.id, claim.claim.sentence)
        credited = credited_outlet(claim, self._owed[article.id])
        words = credited or self._publisher[copied or article.id]
        key = f"outlet:{fold(family(credited))}" if credited else self._own_key(copied or article.id)
        if known := self._found.get((article.id, article.body_start, article.body_start, key)):
            return known
        evidence = Evidence(article.id, article.body_start, article.body_start, "")
        return self._keep(Origin("", key, words, "own reporting", None, evidence))

    def _own_key(self, article: str) -> str:
        """The key of an outlet's own words."""
        return self._own_keys[article]

    def _attribution(self, reading: Reading, attribution: Attribution) -> Origin:
        article = reading.article
        key, heard = self._sources.of(reading, attribution)
        beside = f" via {heard.via}" if heard.via else f" ({heard.channel})" if heard.channel else ""
        names = (attribution.speaker, *outer(reading, attribution))
        is_doubted = attribution.stance == "not confirmed" or any(
            fold(name) in self._doubted[article.id] for name in names
        )
        place, kind = phrase(reading, attribution).on(article.id), kind_of(attribution, heard)
        origin = self._keep(Origin("", key, heard.words + beside, kind, False if is_doubted else None, place))
        self._heard[origin.id] = heard
        return origin

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


def _by_tellers(told: Sequence[tuple[Told, Origin]]) -> list[tuple[Told, Origin]]:
    """Without those who only mention, in a remark on something else, what their report has from somebody else.

    "They met on Monday. Hale said that Roe was tired when they met": Hale is no second source of the meeting. Nor is
    the outlet one of what somebody tells it, where its own words only name the thing: "charged in the shooting".
    """
    first: dict[str, str] = {}
    for claim, origin in sorted(told, key=lambda item: _passing(item[0])):
        first.setdefault(claim.article.id, origin.key)
    return [item for item in told if first[item[0].article.id] == item[1].key or not _passing(item[0])]


def _passing(claim: Told) -> int:
    """How far a claim only mentions a thing: not at all, in a remark on something else, in the report's own words."""
    is_beside = not claim.attributions and claim.claim.form in _BESIDE
    return 2 if is_beside else int(is_mentioned(claim))


def _reason(articles: int, origins: Sequence[Origin]) -> str:
    """ "3 articles, 2 origins: the White House (statement); a city official via Radio Orrin"."""
    names = "; ".join(dict.fromkeys(origin.origin for origin in origins))
    count = f"{len(origins)} origin{'s' if len(origins) != 1 else ''}"
    return f"{articles} article{'s' if articles != 1 else ''}, {count}: {names}"
