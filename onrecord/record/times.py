"""Comparing times by the interval that their words allow."""

from __future__ import annotations

from datetime import timedelta

from onrecord.model import When

__all__ = ["apart", "days", "days_between", "finer", "is_exact", "same_time", "within"]

_ABOUT = timedelta(days=3)  # "a week ago" is said of what was six or ten days ago
_EXACT = timedelta(days=4)  # "late Saturday", "the weekend", "Nov. 9-12" pin an event down; "October" does not


def days(when: When) -> float | None:
    """How many days a time may cover; None where it is open."""
    if when.earliest is None or when.latest is None:
        return None
    return (when.latest - when.earliest) / timedelta(days=1)


def apart(one: When | None, other: When | None, *, in_one_report: bool = False) -> bool:
    """Whether two times cannot be the same: both are known and do not overlap.

    What a narrative leads one to think tells no events apart, but where that report itself gives another time.
    """
    if one is None or other is None or ((one.is_uncertain or other.is_uncertain) and not in_one_report):
        return False
    return _before(one, other) or _before(other, one)


def _before(one: When, other: When) -> bool:
    about = any(when.granularity == "day" and when.is_approximate for when in (one, other))
    slack = _ABOUT if about else timedelta(0)
    return one.latest is not None and other.earliest is not None and one.latest + slack < other.earliest


def days_between(one: When | None, other: When | None) -> float:
    """How many days lie between the beginnings of two times; 0 where one has none."""
    if one is None or other is None or one.earliest is None or other.earliest is None:
        return 0.0
    return abs(one.earliest - other.earliest) / timedelta(days=1)


def within(inner: When, outer: When) -> bool:
    """Whether a time lies wholly inside another."""
    starts = outer.earliest is None or (inner.earliest is not None and inner.earliest >= outer.earliest)
    ends = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    return starts and ends


def is_exact(when: When | None) -> bool:
    """Whether a time pins an event down to a few days."""
    if when is None or when.earliest is None or when.latest is None or when.is_uncertain:
        return False
    return when.latest - when.earliest <= _EXACT


def same_time(one: When | None, other: When | None) -> bool:
    """Whether two exact times overlap."""
    return is_exact(one) and is_exact(other) and not apart(one, other)


def finer(one: When | None, other: When | None) -> When | None:
    """The more exact of two times, one that a report gives before one carried on; the first where they are alike."""
    if one is None or other is None:
        return one or other
    if one.is_uncertain != other.is_uncertain:
        return other if one.is_uncertain else one
    if one.is_approximate and not other.is_approximate and is_exact(other):
        return other
    spans = days(one), days(other)
    if spans[1] is None:
        return one
    return other if spans[0] is None or spans[1] < spans[0] else one
