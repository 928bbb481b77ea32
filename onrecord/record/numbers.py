"""Comparing quantities: the numbers that the words allow, and what they count."""

from __future__ import annotations

import re

from onrecord.model import Quantity

__all__ = ["apart", "comparable", "covers", "is_tally"]

_TALLY = re.compile(r"^\d+\s*[-–—]\s*\d+$")
_BEYOND = 1e-6  # a number that is left out itself
_SIZE = 1.25  # numbers without a unit further apart than this count other things
_NUMERAL = 10  # small numbers are alike by chance
_ABOUT = 0.1  # "about 60" and "64" can be one count: reporters round to one or two digits


def is_tally(quantity: Quantity) -> bool:
    """Whether a quantity is the result of a vote or a game: "50-47"."""
    return bool(_TALLY.match(quantity.value)) and quantity.low is None


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities count the same kind of thing; where one names no unit, only if they are close."""
    if is_tally(one) or is_tally(other):
        return is_tally(one) and is_tally(other)
    if one.unit and other.unit:
        return _unit(one.unit) == _unit(other.unit)
    return bool(one.unit or other.unit) and _close(one, other)


def _unit(unit: str) -> str:
    """A unit in the singular, by its last word: "police officers" and "officer" count alike."""
    words = unit.casefold().split()
    return words[-1].removesuffix("s") if words else ""


def _close(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are of one size: "856" beside "more than 860 cases"."""
    sizes = sorted(abs(item.low if item.low is not None else item.high or 0.0) for item in (one, other))
    return sizes[0] > _NUMERAL and sizes[1] <= _SIZE * sizes[0]


def bounds(quantity: Quantity) -> tuple[float, float]:
    """The lowest and the highest number that the words allow; "more than 60" leaves 60 out, "about 60" has room."""
    low = float("-inf") if quantity.low is None else quantity.low
    high = float("inf") if quantity.high is None else quantity.high
    if quantity.comparator == "about":
        return min(low, low - abs(low) * _ABOUT), max(high, high + abs(high) * _ABOUT)
    if quantity.comparator == "more than":
        return low + abs(low) * _BEYOND, float("inf")
    if quantity.comparator == "less than":
        return float("-inf"), high - abs(high) * _BEYOND
    if quantity.comparator in ("at least", "at most"):
        return (low, float("inf")) if quantity.comparator == "at least" else (float("-inf"), high)
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
