"""The lines of the record: each with its status, its origins, its words and its place on the screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import Entry
from onrecord.model.record import Status
from onrecord.record.drafts import Draft
from onrecord.record.identity import Identity
from onrecord.record.origins import Origins, Sourcing
from onrecord.record.ranking import central, rank
from onrecord.record.wording import wording

__all__ = ["Changes", "entries"]


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of entries: successors by id, those in conflict, and claims whose entries people rejected."""

    superseded: Mapping[str, str]
    disputed: frozenset[str]
    rejected: frozenset[str]


def entries(drafts: Sequence[Draft], origins: Origins, identity: Identity, changes: Changes) -> tuple[Entry, ...]:
    """The entries, highest rank first."""
    centre = central(drafts)
    found = [_entry(draft, origins.of(draft.claims), identity, changes, centre) for draft in drafts]
    return tuple(sorted(found, key=lambda entry: (-entry.rank, entry.id)))


def _entry(draft: Draft, sourcing: Sourcing, identity: Identity, changes: Changes, centre: frozenset[str]) -> Entry:
    changed = draft.id in changes.superseded or draft.id in changes.disputed or draft.id in changes.superseded.values()
    return Entry(
        id=draft.id,
        text=wording(draft, identity),
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
        rank=rank(draft, sourcing.count, centre, changed),
        background=draft.background,
    )


def _status(draft: Draft, sourcing: Sourcing, changes: Changes) -> Status:
    """The first that applies: rejected by a person, succeeded, in conflict, weakly sourced, well sourced."""
    if any(claim.key in changes.rejected for claim in draft.claims):
        return "retracted"
    if draft.id in changes.superseded:
        return "superseded"
    if draft.id in changes.disputed:
        return "disputed"
    if sourcing.unconfirmed:
        return "unconfirmed"
    return "corroborated" if sourcing.count > 1 else "reported"
