"""A claim as one article tells it, with its participants as entities of the story."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.model import Argument, Article, Attribution, Claim, Evidence, Mention, Quantity, Reading, Span, When
from onrecord.model.reading import Chain
from onrecord.naming import fold
from onrecord.properties import cached_property
from onrecord.record.identity.entities import Identity
from onrecord.record.predicates import relation_of
from onrecord.record.words import ROOT, content_of, sequence_of, stem, words_of

__all__ = ["Mentioned", "Page", "Told", "tell"]

Mentioned = tuple[Mention, Chain]
_WILL = frozenset(("asks", "refuses", "denies"))  # stances in which the speaker wills, and does not report


class Page:
    """What one reading holds, found by its place in the text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._mentions: list[Mentioned] = sorted(
            ((mention, chain) for chain in reading.chains for mention in chain.mentions),
            key=lambda item: (item[0].span.start, -item[0].span.end, item[1].id),
        )
        self._starts = [mention.span.start for mention, _ in self._mentions]
        self._within: dict[tuple[int, int], tuple[Mentioned, ...]] = {}
        self._claims: dict[int, list[Claim]] = {}
        for claim in reading.claims:
            self._claims.setdefault(claim.sentence, []).append(claim)
        self._cues = sorted(
            ((item.cue.start, number) for number, item in enumerate(reading.attributions) if item.cue is not None)
        )

    def mentions(self, start: int, end: int) -> tuple[Mentioned, ...]:
        """The mentions between two offsets in text order, outer ones first."""
        known = self._within.get((start, end))
        if known is None:  # every line is asked about several times
            near = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
            known = self._within[start, end] = tuple([item for item in near if item[0].span.end <= end])
        return known

    def claims(self, sentence: int) -> Sequence[Claim]:
        """The claims of a sentence, by its number."""
        return self._claims.get(sentence, ())

    def cued(self, start: int, end: int) -> list[Attribution]:
        """The attributions whose cue begins between two offsets, in text order."""
        near = self._cues[bisect_left(self._cues, (start, 0)) : bisect_left(self._cues, (end, 0))]
        return [self.reading.attributions[number] for _, number in near]


@dataclass(frozen=True, eq=False)
class Told:
    """One claim of one reading. Two are equal only if they are the same object."""

    reading: Reading
    claim: Claim
    roles: tuple[tuple[str, str], ...]  # (role, entity id), in text order
    number: int  # the place of its article in the order of reports
    page: Page
    speaker: str | None = None  # the entity that says it, if its source is one
    mentions: tuple[Mentioned, ...] = ()  # the mentions inside the clause, in text order, outer ones first
    subject: str | None = None  # the entity that a clause without a subject of its own is about: it stands before it

    @cached_property
    def article(self) -> Article:
        return self.reading.article

    @cached_property
    def key(self) -> str:
        """A name of the claim that survives rebuilds: made from its article, its place and its predicate."""
        claim = self.claim
        place = f"{self.article.id}:{claim.span.start}:{claim.span.end}:{claim.predicate}:{claim.factuality}"
        return "c-" + hashlib.sha256(place.encode()).hexdigest()[:10]

    @cached_property
    def relation(self) -> str:
        objects = [argument.span.quote for argument in self.claim.arguments if argument.role in ("patient", "other")]
        return relation_of(self.claim.predicate, objects)

    @cached_property
    def participants(self) -> frozenset[str]:
        return frozenset(entity for _, entity in self.roles)

    def in_role(self, *roles: str) -> frozenset[str]:
        """The entities that take part in one of those roles."""
        return frozenset(entity for role, entity in self.roles if role in roles)

    @cached_property
    def agents(self) -> frozenset[str]:
        return self.in_role("agent")

    @cached_property
    def patients(self) -> frozenset[str]:
        return self.in_role("patient")

    @cached_property
    def agent_words(self) -> frozenset[str]:
        """The content words for who acts: "every member of the board"."""
        spans = [argument.span.quote for argument in self.claim.arguments if argument.role == "agent"]
        return words_of(" ".join(spans))

    @cached_property
    def patient_words(self) -> frozenset[str]:
        """The content words for what is acted on: "the four-page summary"."""
        spans = [argument.span.quote for argument in self.claim.arguments if argument.role == "patient"]
        return words_of(" ".join(spans))

    @cached_property
    def root(self) -> str:
        """The word that names the event, folded: "candidate" of "be candidate"."""
        return fold(self.claim.predicate.removeprefix("be ")).partition(" ")[0]

    @cached_property
    def words(self) -> frozenset[str]:
        """The content words of the clause."""
        return content_of(self.sequence)

    @cached_property
    def topic(self) -> frozenset[str]:
        """The content words beside its predicate."""
        acts = {stem(word)[:ROOT] for word in fold(self.claim.predicate).split()}
        return frozenset(word for word in self.words if word[:ROOT] not in acts)

    @cached_property
    def demanders(self) -> frozenset[str]:
        """Whose will a demand or a refusal is: the source that voices it, or who stands beside the one it is put to."""
        if self.attributions and self.attributions[0].stance in _WILL:
            unnamed = frozenset(f"~{word}" for word in words_of(self.attributions[0].speaker))
            return frozenset({self.speaker}) if self.speaker else unnamed
        return self.in_role("other", "recipient") - self.agents

    @cached_property
    def sequence(self) -> tuple[str, ...]:
        """All words of the clause in order, folded."""
        return sequence_of(self.claim.span.quote)

    @property
    def is_speech_act(self) -> bool:
        """Whether the clause tells that something was said, not what."""
        return self.relation == "say"

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        return tuple(self.reading.quantities[index] for index in self.claim.quantities)

    @cached_property
    def when(self) -> When | None:
        return self.claim.when

    @cached_property
    def evidence(self) -> Evidence:
        return self.claim.span.on(self.article.id)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """The chain of attribution from the innermost source outwards."""
        found: list[Attribution] = []
        index = self.claim.attribution
        while index is not None and (attribution := self.reading.attributions[index]) not in found:
            found.append(attribution)
            index = attribution.parent
        return tuple(found)

    @cached_property
    def is_quoted(self) -> bool:
        """Whether its innermost source says it in its own words."""
        return bool(self.attributions) and self.attributions[0].kind == "direct"

    @cached_property
    def vector(self) -> np.ndarray:
        """The unit vector of the clause, empty where the reader gave none. Shape (384,) or (0,)."""
        return np.frombuffer(self.claim.vector, dtype=np.int8).astype(np.float32) / 127


def tell(readings: Sequence[Reading], identity: Identity) -> list[Told]:
    """All claims of the readings in order of report and text."""
    return [claim for number, reading in enumerate(readings) for claim in _told(reading, number, identity)]


def _told(reading: Reading, number: int, identity: Identity) -> Iterator[Told]:
    page = Page(reading)
    for claim in sorted(reading.claims, key=lambda claim: (claim.span, claim.predicate, claim.factuality)):
        inside = page.mentions(claim.span.start, claim.span.end)
        roles = _roles(reading, claim, identity, inside)
        speaker, subject = _speaker(reading, claim, identity), _subject(reading, claim, identity)
        yield Told(reading, claim, roles, number, page, speaker, inside, subject)


def _roles(
    reading: Reading, claim: Claim, identity: Identity, inside: Sequence[Mentioned]
) -> tuple[tuple[str, str], ...]:
    titled = [
        (mention.span, chain.id)
        for mention, chain in inside
        if chain.type == "person" and chain.named and mention.kind == "name" and mention.name != mention.span.quote
    ]
    found = (
        (argument.role, identity.of(reading.article.id, _whole(argument, titled)))
        for argument in sorted(claim.arguments, key=lambda argument: (argument.span, argument.role))
    )
    return tuple(dict.fromkeys((role, entity) for role, entity in found if entity))


def _whole(argument: Argument, titled: Sequence[tuple[Span, int]]) -> int | None:
    """The chain of a participant; a part of a titled name is the person: "Harbor" in "Harbor Board Chair Ann Hale"."""
    for span, chain in titled:
        if span.contains(argument.span) and span != argument.span:
            return chain
    return argument.chain


def _speaker(reading: Reading, claim: Claim, identity: Identity) -> str | None:
    if claim.attribution is None:
        return None
    attribution = reading.attributions[claim.attribution]
    return identity.of(reading.article.id, attribution.speaker_chain) or identity.named(attribution.speaker)


def _subject(reading: Reading, claim: Claim, identity: Identity) -> str | None:
    """The one entity before the clause that it is about; "who was hired by the mill" is not about the mill."""
    outside = {
        identity.of(reading.article.id, argument.chain)
        for argument in claim.arguments
        if argument.role in ("agent", "patient") and argument.span.end <= claim.span.start
    }
    return outside.pop() if len(outside) == 1 else None
