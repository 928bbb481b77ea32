"""A difference as the record holds it: what it is of, and the value and passages of each side."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Sequence

from onrecord.model import Difference, Side
from onrecord.model.record import DifferenceKind
from onrecord.record.drafts import Draft
from onrecord.record.told import Told

__all__ = ["difference", "is_later", "of_drafts"]


def difference(field: str, kind: DifferenceKind, a: Side, b: Side) -> Difference:
    """A difference with an id made from both its sides."""
    place = "|".join(f"{e.article}:{e.start}:{e.end}" for side in (a, b) for e in side.evidence)
    return Difference("d-" + hashlib.sha256(f"{field}|{place}".encode()).hexdigest()[:10], field, kind, a, b)


def of_drafts(drafts: Sequence[Draft], without: Container[str] = ()) -> Side:
    """What entries tell in common, by the predicate and factuality of the first; reports may be left out."""
    evidence = dict.fromkeys(item for draft in drafts for item in draft.evidence if item.article not in without)
    return Side(drafts[0].id, f"{drafts[0].predicate}: {drafts[0].factuality}", tuple(evidence))


def is_later(one: Told, other: Told) -> bool:
    """Whether the second was reported on a later day."""
    before, after = one.article.published, other.article.published
    return before is not None and after is not None and before.precedes(after)
