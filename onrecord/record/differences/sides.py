"""A difference as the record holds it: what it is of, and the value and passages of each side."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Sequence

from onrecord.model import Difference, Side
from onrecord.model.record import DifferenceKind
from onrecord.record import times
from onrecord.record.drafts import Draft
from onrecord.record.told import Told

__all__ = ["difference", "is_history", "is_later", "of_drafts"]


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


def is_history(claim: Told, days: float) -> bool:
    """Whether it is of longer ago than that; an undated report is of the latest day it names: "convicted in 2005"."""
    if claim.when is None:
        return False
    told = [time.when for time in claim.reading.times if time.when is not None and times.is_exact(time.when)]
    now = claim.article.published or max(told, key=lambda when: when.sort_key, default=None)
    return times.days_between(claim.when, now) > days
