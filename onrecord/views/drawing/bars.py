"""Holders of an office as bars on a common scale, in per cent of the width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model import Record, Tenure, When
from onrecord.views.offices import Office

__all__ = ["Bar", "Bars", "bars"]

# Per cent of the width: an acting head of one day in a chart of years must still be seen.
_LEAST = 2.5


@dataclass(frozen=True, slots=True)
class Bar:
    """One holder from `left` to `right`; an open end means that it is over but no report says since when."""

    tenure: Tenure
    left: float
    right: float
    open_left: bool
    open_right: bool

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Bars:
    """All holders of one office with the years below them (per cent, label)."""

    office: Office
    bars: tuple[Bar, ...]
    years: tuple[tuple[float, str], ...]


def bars(record: Record, office: Office) -> Bars | None:
    """The bars of an office up to the latest report; None where no report dates any holder."""
    days = [day for tenure in office.holders for when in (tenure.start, tenure.end) for day in _bounds(when)]
    if not days:
        return None
    days += [day for article in record.articles for day in _bounds(article.published)]
    first, last = min(days), max(days)
    scale = _Scale(first.toordinal(), max(last.toordinal(), first.toordinal() + 1))
    drawn = tuple(_bar(tenure, scale) for tenure in office.holders if tenure.start or tenure.end)
    return Bars(office, drawn, tuple(_years(first, last, scale)))


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int

    def at(self, day: date) -> float:
        return round(100 * (day.toordinal() - self.first) / (self.last - self.first), 2)


def _bounds(when: When | None) -> list[date]:
    return [day for day in (when.first_day, when.last_day) if day] if when else []


def _bar(tenure: Tenure, scale: _Scale) -> Bar:
    start, end = _bounds(tenure.start), _bounds(tenure.end)
    left = scale.at(min(start)) if start else 0.0
    right = scale.at(max(end)) if end else 100.0 if tenure.state == "current" else scale.at(max(start)) + 8
    right = min(100.0, max(right, left + _LEAST))
    return Bar(tenure, min(left, right - _LEAST), right, not start, not end and tenure.state != "current")


def _years(first: date, last: date, scale: _Scale) -> Sequence[tuple[float, str]]:
    """At most six years, evenly chosen; a span within one year is named by its first and last month."""
    if first.year == last.year:
        return (
            [(0.0, f"{first:%b %Y}"), (86.0, f"{last:%b %Y}")]
            if first.month != last.month
            else [(0.0, f"{first:%b %Y}")]
        )
    step = -(-(last.year - first.year) // 5)
    years = [(scale.at(date(year, 1, 1)), str(year)) for year in range(first.year + 1, last.year + 1, step)]
    return [(place, year) for place, year in years if 0 <= place <= 92]
