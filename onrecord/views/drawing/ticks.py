"""Dates below an axis: those of the most important events that have room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.views.drawing.axis import Axis
from onrecord.views.timeline import Event

__all__ = ["Tick", "ticks"]

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
# Pixels that "10 Oct 2025" needs in 11 px system type, measured in a browser, with room before the next.
_ROOM = 66.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A date and its place on the axis."""

    x: float
    label: str
    anchor: str = "middle"


def ticks(axis: Axis, events: Sequence[Event], width: float) -> tuple[Tick, ...]:
    """Dates that do not run into one another, from left to right; the year where it changes."""
    placed: list[tuple[float, Event, date]] = []
    for event in sorted(events, key=lambda event: -event.entry.rank):
        day = event.when.first_day or event.when.last_day
        if day is None:
            continue
        x = axis.at(day, 0.5 if event.is_exact else 0.0)
        if all(abs(x - other) >= _ROOM for other, *_ in placed):
            placed.append((x, event, day))
    return tuple(_named(sorted(placed, key=lambda it: it[0]), width))


def _named(placed: Iterable[tuple[float, Event, date]], width: float) -> Iterable[Tick]:
    year = 0
    for x, event, day in placed:
        label = _label(event, day, with_year=day.year != year)
        anchor = "start" if x < _ROOM / 2 else "end" if x > width - _ROOM / 2 else "middle"
        yield Tick(x, label, anchor)
        year = day.year


def _label(event: Event, day: date, *, with_year: bool) -> str:
    """As fine as the event is known: "10 Oct", "Oct 2025", "2013"."""
    if event.when.granularity in ("year", "decade") or (event.when.granularity == "interval" and _is_new_year(day)):
        return str(day.year)
    month = _MONTHS[day.month - 1]
    if event.when.granularity in ("month", "season"):
        return f"{month} {day.year}"
    return f"{day.day} {month} {day.year}" if with_year else f"{day.day} {month}"


def _is_new_year(day: date) -> bool:
    return (day.month, day.day) == (1, 1)
