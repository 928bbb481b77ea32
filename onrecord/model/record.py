"""The record: what follows from putting the readings of one story side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeVar

from onrecord.model.article import Article
from onrecord.model.reading import EntityType, Factuality, LinkKind, QuotationKind, SourceType, TenureState
from onrecord.model.span import Evidence
from onrecord.model.when import When

__all__ = [
    "Counted", "DatedExpression", "Difference", "DifferenceKind", "Entity", "Entry", "EntryLink", "Origin", "Record",
    "Side", "Speech", "Status", "Tenure",
]  # fmt: skip

_Item = TypeVar("_Item", "Entity", "Entry", Article)
Status = Literal["corroborated", "reported", "unconfirmed", "disputed", "superseded", "retracted"]
DifferenceKind = Literal["conflict", "update", "compatible"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organization or place that mentions in all articles stand for."""

    id: str
    name: str
    type: EntityType
    aliases: tuple[str, ...]
    mentions: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person's holding of one office, joined over all reports; FtM Occupancy.

    `person`, and `predecessor` and `successor` where the reports date them, are entity ids.
    """

    id: str
    person: str
    office: str
    organization: str | None
    start: When | None
    end: When | None
    began: str | None
    ended: str | None
    acting: bool
    vote: str | None
    state: TenureState
    evidence: tuple[Evidence, ...]
    predecessor: str | None = None
    successor: str | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """One remark in one article. `speaker_entity` is an entity id where the speaker is one."""

    evidence: Evidence
    kind: QuotationKind
    speaker: str
    speaker_type: SourceType
    speaker_entity: str | None
    cue: str
    channel: str | None
    addressee: str | None
    stance: str
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where knowledge comes from. `key` names the independent origin; equal keys are one origin.

    `evidence` is where the report says so (None for an outlet's own words); `words` says it to people
    ("White House statement").
    """

    id: str
    key: str
    origin: str
    kind: str
    confirmed: bool | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DatedExpression:
    """A time expression of one article with its value."""

    evidence: Evidence
    when: When


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity of one article; `counted` is what it counts or measures, in the report's words, and may be empty."""

    evidence: Evidence
    value: str
    unit: str
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the record holds: the claims that assert the same.

    `text` is the clearest clause with pronouns, short names and relative dates filled in square brackets; `who` are
    entity ids; `origins` are ids of `Record.origins`, `origin_count` counts the independent ones and `reason` says
    why in words; `rank` orders screen one, highest first; `background` entries are folded.
    """

    id: str
    text: str
    predicate: str
    who: tuple[str, ...]
    when: When | None
    factuality: Factuality
    status: Status
    superseded_by: str | None
    origins: tuple[str, ...]
    origin_count: int
    reason: str
    evidence: tuple[Evidence, ...]
    reported: When | None
    rank: float
    background: bool


@dataclass(frozen=True, slots=True)
class EntryLink:
    """Two entries of which reports say that the first brought about the other (cause) or came before it (sequel)."""

    kind: LinkKind
    first: str
    then: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference. `entry` is an entry id where the value belongs to one."""

    entry: str | None
    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two values that disagree: by field, and as conflict, update (b succeeds a) or compatible."""

    id: str
    field: str
    kind: DifferenceKind
    a: Side
    b: Side


@dataclass(frozen=True, slots=True)
class Record:
    """One story as it stood at a moment. `notes` are warnings: placed articles, stale decisions, contradictions."""

    story: str
    title: str
    as_of: When | None
    articles: tuple[Article, ...]
    entities: tuple[Entity, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    speech: tuple[Speech, ...] = ()
    dates: tuple[DatedExpression, ...] = ()
    entries: tuple[Entry, ...] = ()
    quantities: tuple[Counted, ...] = ()
    differences: tuple[Difference, ...] = ()
    origins: tuple[Origin, ...] = ()
    notes: tuple[str, ...] = ()
    links: tuple[EntryLink, ...] = ()

    def entity(self, id: str) -> Entity:
        """The entity of that id. Raises KeyError if there is none."""
        return _by_id(self.entities, id)

    def entry(self, id: str) -> Entry:
        """The entry of that id. Raises KeyError if there is none."""
        return _by_id(self.entries, id)

    def article(self, id: str) -> Article:
        """The article of that id. Raises KeyError if there is none."""
        return _by_id(self.articles, id)


def _by_id(items: tuple[_Item, ...], id: str) -> _Item:
    for item in items:
        if item.id == id:
            return item
    raise KeyError(id)
