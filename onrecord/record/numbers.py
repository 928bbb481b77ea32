"""Comparing quantities: the numbers that the words allow, and what they count."""

from __future__ import annotations

import re

from onrecord.model import Quantity

__all__ = ["apart", "comparable", "covers", "is_tally"]

_TALLY = re.compile(r"^\d+\s*[-–—]\s*\d+$")
_ABOUT = 0.1  # "about 60" and "64" can be one count: reporters round to one or two digits


def is_tally(quantity: Quantity) -> bool:
    """Whether a quantity is the result of a vote or a game: "50-47"."""
    return bool(_TALLY.match(quantity.value)) and quantity.low is None


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities count the same kind of thing."""
    if is_tally(one) or is_tally(other):
        return is_tally(one) and is_tally(other)
    return bool(one.unit) and _unit(one.unit) == _unit(other.unit)


def _unit(unit: str) -> str:
    """A unit in the singular, by its last word: "police officers" and "officer" count alike."""
    words = unit.casefold().split()
    return words[-1].removesuffix("s") if words else ""


def bounds(quantity: Quantity) -> tuple[float, float]:
    """The lowest and the highest number that the words allow, with room for rounding in "about"."""
    low = float("-inf") if quantity.low is None else quantity.low
    high = float("inf") if quantity.high is None else quantity.high
    if quantity.comparator == "about":
        return low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
    return low, high


def apart(one: Quantity, other: Quantity) -> bool:
    """Whether two comparable quantities cannot both hold of one thing."""
    if is_tally(one) and is_tally(other):
        return _digits(one.value) != _digits(other.value)
    (low, high), (other_low, other_high) = bounds(one), bounds(other)
    return high < other_low or other_high < low


def covers(one: Quantity, other: Quantity) -> bool:
    """Whether the first allows all that the second allows: it is the less exact."""
    (low, high), (other_low, other_high) = bounds(one), bounds(other)
    return low <= other_low and other_high <= high and (low, high) != (other_low, other_high)


def _digits(tally: str) -> list[str]:
    return sorted(re.findall(r"\d+", tally))
