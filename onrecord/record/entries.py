"""The lines of the record: each with its status, its origins, its words and its place on the screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import Entry
from onrecord.model.record import Status
from onrecord.record.drafts import Draft
from onrecord.record.identity.entities import Identity
from onrecord.record.lines.ranking import Story, rank, without_repetitions
from onrecord.record.lines.wording import wording
from onrecord.record.origins.sourcing import Origins, Sourcing

__all__ = ["Changes", "entries"]


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of entries: successors by id, those in conflict, and claims whose entries people rejected."""

    superseded: Mapping[str, str]
    disputed: frozenset[str]
    rejected: frozenset[str]


def entries(drafts: Sequence[Draft], origins: Origins, identity: Identity, changes: Changes) -> tuple[Entry, ...]:
    """The entries, highest rank first."""
    story = Story.of(drafts, changes.superseded, changes.disputed)
    lines = []
    for draft in drafts:
        words = wording(draft, identity)
        sourcing = origins.of(words.alike)
        place = rank(draft, words, sourcing.count, story)
        lines.append((_entry(draft, words.text, sourcing, changes=changes, place=place), words))

    return without_repetitions(lines)


def _entry(draft: Draft, text: str, sourcing: Sourcing, *, changes: Changes, place: float) -> Entry:
    return Entry(
        id=draft.id,
        text=text,
        predicate=draft.predicate,
        who=draft.who,
        when=draft.when,
        factuality=draft.factuality,
        status=_status(draft, sourcing, changes),
        superseded_by=changes.superseded.get(draft.id),
        origins=sourcing.ids,
        origin_count=sourcing.count,
        reason=sourcing.reason,
        evidence=draft.evidence,
        reported=draft.reported,
        rank=place,
        background=draft.background,
    )


def _status(draft: Draft, sourcing: Sourcing, changes: Changes) -> Status:
    """The first that applies: rejected by a person, succeeded, in conflict, weakly sourced, well sourced."""
    if changes.rejected and any(claim.key in changes.rejected for claim in draft.claims):
        return "retracted"
    if draft.id in changes.superseded:
        return "superseded"
    if draft.id in changes.disputed:
        return "disputed"
    if sourcing.unconfirmed:
        return "unconfirmed"
    return "corroborated" if sourcing.corroborated else "reported"
