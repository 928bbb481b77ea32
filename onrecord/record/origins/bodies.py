"""One voice under several names: a force and its chief, "police" and "Elm Police", a video and those who made it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.model import Reading
from onrecord.naming import fold, tokens
from onrecord.record.identity.entities import Identity
from onrecord.record.origins.spokespeople import is_official
from onrecord.resources import load

__all__ = ["Bodies", "Heard"]


@dataclass(frozen=True, slots=True)
class Heard:
    """Who an origin is: the words for it, its entity if it is one, its channel; `via` is who heard one unnamed.

    `is_hearsay` is whether it only says that others report: "according to reports", "local media".
    """

    words: str
    entity: str | None = None
    channel: str | None = None
    via: str | None = None
    is_document: bool = False
    is_unnamed: bool = False
    is_hearsay: bool = False


class Bodies:
    """For which bodies the people of a story speak, and by which office alone each of them is known."""

    def __init__(self, readings: Sequence[Reading], identity: Identity) -> None:
        self._identity = identity
        self._posts: defaultdict[str, set[str]] = defaultdict(set)
        holders: defaultdict[str, set[str]] = defaultdict(set)
        for reading in readings:
            for tenure in reading.tenures:
                person = identity.of(reading.article.id, tenure.person)
                if person is None or tenure.state not in ("current", "future"):
                    continue
                holders[fold(tenure.office) + ("-elect" if tenure.state == "future" else "")].add(person)
                body = identity.of(reading.article.id, tenure.organization_chain)
                body = body or identity.named(tenure.organization or "")
                if body is not None and not _is_seat(tenure.office):
                    self._posts[person].add(body)
        self._holders = {office: min(people) for office, people in holders.items() if len(people) == 1}
        self._words = {entity.id: frozenset(tokens(entity.name)) for entity in identity.entities}

    def holder(self, words: str) -> str | None:
        """The person whom a title alone names, if the story tells of one holder: "the president-elect"."""
        return self._holders.get(fold(words).removeprefix("the "))

    def are_one(self, one: Heard, other: Heard) -> bool:
        """Whether two origins of one thing are one voice, so that the second adds nothing to the first."""
        return (
            self._speaks_for(one, other)
            or self._speaks_for(other, one)
            or _is_medium(one, other)
            or _is_medium(other, one)
            or _is_one_document(one, other)
            or any(_is_one_force(a, b) for a in self._names(one) for b in self._names(other))
            or _is_spoken_for(one, other)
            or _is_spoken_for(other, one)
            or self._is_house_of(one, other)
            or self._is_house_of(other, one)
        )

    def _speaks_for(self, one: Heard, other: Heard) -> bool:
        return one.entity is not None and other.entity in self._posts.get(one.entity, ())

    def _is_house_of(self, one: Heard, other: Heard) -> bool:
        """Whether words without a name are for the body that the other speaks for, or is a part of.

        "The zoo" and "zoo officials" are the Tolm Zoo and its director; "Tolm Bank" is "Tolm Bank Research".
        """
        if one.entity is None:
            house = _described(one.words)
            return bool(house) and any(house <= self._words[body] for body in self._posts.get(other.entity or "", ()))
        first, second = tokens(one.words), tokens(other.words)
        return 1 < len(first) < len(second) and second[: len(first)] == first

    def _names(self, heard: Heard) -> list[frozenset[str]]:
        """The words for a voice, and those for the bodies that it speaks for."""
        bodies = self._posts.get(heard.entity or "", ())
        return [frozenset(tokens(heard.words)), *(self._words[body] for body in bodies)]


def _is_seat(office: str) -> bool:
    """Whether an office is one of many in its body, for which its holder does not speak: "senator", "professor"."""
    return not frozenset(tokens(office)).isdisjoint(load("voices")["bodies"]["seats"])


def _is_one_force(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both are the police, of one place or of no named one: "officers" and "Elm Police Department"."""
    bodies = load("voices")["bodies"]
    force, ranks, kinds = (frozenset(bodies[name]) for name in ("force", "ranks", "kinds"))
    if not all(words & force or (words & ranks and words <= ranks | kinds) for words in (one, other)):
        return False
    places = one - force - ranks - kinds, other - force - ranks - kinds
    return places[0] <= places[1] or places[1] <= places[0]


def _is_spoken_for(one: Heard, other: Heard) -> bool:
    """Whether a spokesman without a name is of a body: "a government spokesman" and "the Tolm government"."""
    if one.entity is not None or not is_official(one.words):
        return False
    official, kinds = load("voices")["official"]["nouns"], load("voices")["bodies"]["kinds"]
    house = frozenset(tokens(one.words)).difference(official, kinds)
    return bool(house) and house <= frozenset(tokens(other.words))


def _described(words: str) -> frozenset[str]:
    """The words that tell a body from others, without those for how many of its people speak and what they are."""
    voices = load("voices")
    people = (voices["bodies"]["kinds"], voices["bodies"]["people"], voices["official"]["nouns"])
    return frozenset(tokens(words)).difference(*people, voices["indefinite"]["words"], voices["phrases"]["ends"])


def _is_medium(one: Heard, other: Heard) -> bool:
    """Whether a document is what the other spoke in: "the video" and "the rebels (video)"."""
    is_somebody = other.entity is not None or not other.is_document
    return one.is_document and one.entity is None and is_somebody and (other.channel or "") in _media(one.words)


def _is_one_document(one: Heard, other: Heard) -> bool:
    """Whether two documents are described alike: "a report" and "a statement posted on the firm's website"."""
    if not (one.is_document and other.is_document):
        return False
    nouns = frozenset().union(*_channels().values(), load("voices")["bodies"]["kinds"])
    described = frozenset(tokens(one.words)) - nouns
    return bool(described) and described == frozenset(tokens(other.words)) - nouns


@cache
def _media(words: str) -> frozenset[str]:
    """The channels that the last word of a document names; "report" too is one."""
    last = tokens(words)[-1:]
    return frozenset(name for name, nouns in _channels().items() if last and last[0] in nouns)


@cache
def _channels() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(nouns) for name, nouns in load("channels")["channels"].items()}
