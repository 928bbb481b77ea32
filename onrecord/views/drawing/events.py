"""The timeline drawn: a dot for what is known to the day, a dashed bar for what is only known roughly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.views.drawing.axis import Axis
from onrecord.views.drawing.labels import LANE, Placed, place
from onrecord.views.drawing.ticks import Tick, ticks
from onrecord.views.timeline import Event

__all__ = ["Drawing", "Label", "Shape", "draw"]

# Pixels: the height of one row of marks, the margin left and right, the half width of a dot.
_ROW, _MARGIN, _DOT = 14.0, 14.0, 5.0


@dataclass(frozen=True, slots=True)
class Shape:
    """One event: a dot where left and right are equal, else a bar of uncertain time."""

    event: Event
    left: float
    right: float
    y: float

    @property
    def is_dot(self) -> bool:
        return self.left == self.right

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Label:
    """Words above an event and the line that leads down to it (from `y` to `foot` at `leader`)."""

    words: Placed
    y: float
    foot: float
    shape: Shape


@dataclass(frozen=True, slots=True)
class Drawing:
    """A timeline of some width: the axis at `baseline`, shapes above it, words above them, dates below."""

    width: float
    height: float
    baseline: float
    axis: Axis
    ticks: tuple[Tick, ...]
    shapes: tuple[Shape, ...]
    labels: tuple[Label, ...]


def draw(events: Sequence[Event], width: float, *, with_words: bool = True) -> Drawing | None:
    """The drawing of these events; None where none has a day."""
    placed = [(event, days) for event in events if (days := _days(event))]
    if not placed:
        return None
    axis = Axis.over([days for _, days in placed], _MARGIN, width - _MARGIN)
    extents = [_extent(axis, event, days) for event, days in placed]
    rows = _rows(extents)
    words = place([(event, sum(extent) / 2) for (event, _), extent in zip(placed, extents, strict=True)], width)
    words = words if with_words else []
    top = LANE * (max((word.lane for word in words), default=-1) + 1) + 8
    baseline = top + _ROW * (max(rows) + 1) + 4
    shapes = [
        Shape(event, *extent, baseline - 11 - row * _ROW)
        for (event, _), extent, row in zip(placed, extents, rows, strict=True)
    ]
    labels = tuple(
        Label(word, top - 4 - word.lane * LANE, shapes[word.index].y - _DOT, shapes[word.index]) for word in words
    )
    return Drawing(
        width, baseline + 24, baseline, axis, ticks(axis, [event for event, _ in placed], width), tuple(shapes), labels
    )


def _days(event: Event) -> tuple[date, date] | None:
    first, last = event.when.first_day or event.when.last_day, event.when.last_day or event.when.first_day
    return (first, last) if first and last else None


def _extent(axis: Axis, event: Event, days: tuple[date, date]) -> tuple[float, float]:
    """Left and right of a mark; a bar is never narrower than a dot, an "about" of one day is a small bar."""
    left, right = axis.at(days[0], 0.0), axis.at(days[1], 1.0)
    if event.is_exact:
        return (left + right) / 2, (left + right) / 2
    spare = max(0.0, 2 * _DOT + 2 - (right - left)) / 2
    return left - spare, right + spare


def _rows(extents: Sequence[tuple[float, float]]) -> list[int]:
    """The lowest row for each mark in which it touches no other: short ones first, so that dots stand on the axis."""
    taken: list[list[tuple[float, float]]] = []
    rows = [0] * len(extents)
    for index in sorted(range(len(extents)), key=lambda it: (extents[it][1] - extents[it][0], it)):
        left, right = extents[index][0] - _DOT - 1.5, extents[index][1] + _DOT + 1.5
        row = next((n for n, others in enumerate(taken) if all(right < a or b < left for a, b in others)), len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append((left, right))
        rows[index] = row
    return rows
