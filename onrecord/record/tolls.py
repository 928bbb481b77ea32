"""Tolls: how many an event killed, hurt, drove out, as claims count them."""

from __future__ import annotations

from onrecord.model import Quantity
from onrecord.record.numbers import is_tally
from onrecord.record.predicates import is_growing
from onrecord.record.told import Told

__all__ = ["toll"]


def toll(claim: Told) -> Quantity | None:
    """How many undergo what a claim tells: "at least two people" of "killing at least two people and hurting 90"."""
    if not is_growing(claim.relation):
        return None
    patients = [argument.span for argument in claim.claim.arguments if argument.role == "patient"]
    undergoing = patients or [argument.span for argument in claim.claim.arguments if argument.role == "agent"]
    inside = [item for item in claim.quantities if any(span.contains(item.span) for span in undergoing)]
    return inside[0] if inside and not is_tally(inside[0]) else None
