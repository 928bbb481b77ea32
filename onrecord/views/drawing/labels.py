"""Words above the marks of a timeline, so many as fit without touching one another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.views.timeline import Event
from onrecord.views.wording import cut, split_additions

__all__ = ["LANE", "Placed", "place"]

# Pixels: the height of a line of words, and the width of a character of 11.5 px type (an average, measured in a
# browser's system type over news prose).
LANE, _CHARACTER = 16.0, 6.0
_MOST, _LANES, _LENGTH = 8, 8, 34
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Placed:
    """The words of the event at `index`, from `left` to `right` in a lane counted upwards from the marks."""

    index: int
    text: str
    lane: int
    left: float
    right: float
    leader: float


def place(events: Sequence[tuple[Event, float]], width: float) -> list[Placed]:
    """The words that fit, from left to right: one for each place, the most important events first.

    Words end at their line and run to the left, so a label stands above those whose lines it would cross: a staircase
    that rises to the right, where the latest events are.
    """
    best: dict[int, int] = {}
    for index in sorted(range(len(events)), key=lambda it: -events[it][0].entry.rank):
        if not events[index][0].entry.background:
            best.setdefault(round(events[index][1]), index)
    placed: list[Placed] = []
    for index in sorted(list(best.values())[:_MOST], key=lambda it: events[it][1]):
        found = _fit(index, *events[index], width, placed)
        if found:
            placed.append(found)
    return placed


def _fit(index: int, event: Event, x: float, width: float, placed: Sequence[Placed]) -> Placed | None:
    text = words_of(event)
    length = len(text) * _CHARACTER
    for left in (x - length + 4, x - 4):
        for lane in range(_LANES):
            candidate = Placed(index, text, lane, left, left + length, x)
            if left >= 0 and left + length <= width and all(_apart(candidate, other) for other in placed):
                return candidate
    return None


def words_of(event: Event) -> str:
    """The entry's words without what was added, cut short."""
    text = "".join(part if not is_added else _kept(part) for part, is_added in split_additions(event.entry.text))
    return cut(_SPACE.sub(" ", text.replace("… ", "")), _LENGTH)


def _kept(addition: str) -> str:
    """A filled-in name stays, a filled-in date goes: the axis shows it."""
    return "" if any(character.isdigit() for character in addition) else addition[1:-1]


def _apart(one: Placed, other: Placed) -> bool:
    """Whether neither covers the other's words or the line that leads down from them."""
    if one.lane == other.lane:
        return one.right + 8 < other.left or other.right + 8 < one.left
    low, high = (one, other) if one.lane < other.lane else (other, one)
    return not low.left - 3 <= high.leader <= low.right + 3
