"""Comparing quantities: the numbers that the words allow, and what they count."""

from __future__ import annotations

import re
from functools import cache

from onrecord import resources
from onrecord.model import Quantity

__all__ = ["apart", "comparable", "covers", "is_length", "is_tally", "is_vague", "stated", "told_apart"]

_TALLY = re.compile(r"^\d+\s*[-–—]\s*\d+$")
_BEYOND = 1e-6  # a number that is left out itself
_SIZE = 1.25  # numbers without a unit further apart than this count other things
_NUMERAL = 10  # small numbers are alike by chance
_ABOUT = 0.1  # "about 60" and "64" can be one count: reporters round to one or two digits


def is_tally(quantity: Quantity) -> bool:
    """Whether a quantity is the result of a vote or a game: "50-47"."""
    return bool(_TALLY.match(quantity.value)) and quantity.low is None


def is_length(quantity: Quantity) -> bool:
    """Whether a quantity is a length of time."""
    return _unit(quantity.unit) in resources.load("quantities")["units"]["durations"]


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities count the same kind of thing; where one names no unit, only if they are close."""
    if is_tally(one) or is_tally(other):
        return is_tally(one) and is_tally(other)
    if one.unit and other.unit:
        units = {_unit(one.unit), _unit(other.unit)}
        return len(units) == 1 or units <= _people()
    return bool(one.unit or other.unit) and _close(one, other)


def _unit(unit: str) -> str:
    """A unit in the singular, by its last word: "police officers" and "officer" count alike."""
    words = unit.casefold().split()
    return words[-1].removesuffix("s") if words else ""


@cache
def _people() -> frozenset[str]:
    return frozenset(_unit(word) for word in resources.load("counted")["people"])


def _close(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are of one size: "856" beside "more than 860 cases"."""
    sizes = sorted((stated(one), stated(other)))
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


def told_apart(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are different counts of one thing, though words like "at least" may allow both.

    "at least two dead" and "at least six dead" are two states of one toll; "some 30" and "more than 30" are one.
    """
    if is_vague(one) or is_vague(other):
        return apart(one, other)
    low, high = sorted((stated(one), stated(other)))
    return apart(one, other) or high - low > 2 * _ABOUT * high


def stated(quantity: Quantity) -> float:
    """The number that the words name, about."""
    return abs(quantity.low if quantity.low is not None else quantity.high or 0.0)


def is_vague(quantity: Quantity) -> bool:
    """Whether no number is named: "dozens", "scores", "millions"."""
    return not quantity.comparator and (quantity.low is None or quantity.high is None)


def covers(one: Quantity, other: Quantity) -> bool:
    """Whether the first allows all that the second allows: it is the less exact."""
    (low, high), (other_low, other_high) = bounds(one), bounds(other)
    return low <= other_low and other_high <= high and (low, high) != (other_low, other_high)


def _digits(tally: str) -> list[str]:
    return sorted(re.findall(r"\d+", tally))
