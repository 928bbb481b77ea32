"""Days, months and seasons that come back every year: 19 June, September, spring, the fourth Thursday of November."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from onrecord.model.edtf import bounds

__all__ = ["in_year", "occurrence"]

_WEEKDAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]
# A report leaves out the year of a date up to about this far ahead ("effective Feb. 1", said in late October).
_NEAR = timedelta(100)
# ... and this far where the words tell of the past ("declared a dividend payable Dec. 15", said in late October).
_NEAR_AHEAD = timedelta(35)
# ... and this far back where they look ahead: "chosen to lead a voyage in December", said in March, is the next one.
_NEAR_BEHIND = timedelta(60)
_FORM = re.compile(
    r"--(?P<month>\d\d)(?:-(?P<weekday>[A-Z]{3})-(?P<nth>-?\d)|-(?P<day>\d\d)(?:=(?P<on>[A-Z]{3}))?)?(?P<shift>[+-]\d+)?"
    r"|easter(?P<from_easter>[+-]\d+)?"
)


def in_year(form: str, year: int) -> str:
    """The EDTF value of a recurring form in one year; empty where that year has none (29 February, --06-19=FRI)."""
    match = _FORM.fullmatch(form)
    if match is None:
        raise ValueError(f"{form!r} is no recurring date; write --12, --06-19, --06-19=FRI, --11-THU-4, --23 or easter")
    if match["month"] is None:
        return (_easter(year) + timedelta(int(match["from_easter"] or 0))).isoformat()
    month = int(match["month"])
    if match["weekday"]:
        day = _nth_weekday(year, month, _WEEKDAYS.index(match["weekday"]), int(match["nth"]))
        return (day + timedelta(int(match["shift"] or 0))).isoformat()
    if month in (33, 34, 35, 36):
        first = 3 * (month - 33) + 1
        return f"{year:04}-{first:02}/{year:04}-{first + 2:02}"
    if not match["day"]:
        return f"{year:04}-{month:02}"
    try:
        day = date(year, month, int(match["day"]))
    except ValueError:
        return ""
    return "" if match["on"] and day.weekday() != _WEEKDAYS.index(match["on"]) else day.isoformat()


@lru_cache(maxsize=4096)
def occurrence(form: str, anchor: date, which: str) -> str:
    """The occurrence of a recurring form in a direction from the anchor; empty if there is none on the calendar.

    past: the latest that has begun; last: the latest that is over; future: the first that is not over; next: the first
    that has not begun; this: the one of the anchor's year. near, near-past, near-future: the nearest one, unless it is
    so far off that the report would have told its year; then past, past and future.
    """
    if "=" in form:
        plain = occurrence(form.partition("=")[0], anchor, which)
        named = [in_year(form, year) for year in range(max(anchor.year - 1, 1), min(anchor.year + 1, 9998) + 1)]
        # "Friday, 12 November" names its year: the only one at hand in which that day is a Friday
        return plain if plain in named else next((value for value in named if value), plain)
    years = range(max(anchor.year - _YEARS, 1), min(anchor.year + _YEARS, 9998) + 1)
    spans = [(value, *_days(value)) for year in years if (value := in_year(form, year))]
    if which.startswith("near"):
        near = min(spans, key=lambda span: (_distance(span[1], span[2], anchor), span[1]), default=None)
        ahead, over = near is not None and near[1] > anchor, near is not None and near[2] < anchor
        reach = _NEAR_AHEAD if which == "near-past" and ahead else _NEAR
        reach = _NEAR_BEHIND if which == "near-future" and over else reach
        if near is not None and _distance(near[1], near[2], anchor) <= reach:
            return near[0]
        which = which.partition("-")[2] or "past"
    if which not in _DIRECTIONS:
        raise ValueError(f"{which!r} is no direction; write near, near-past, near-future, {', '.join(_DIRECTIONS)}")
    place, fits = _DIRECTIONS[which]
    found = [value for value, first, last in spans if fits(first, last, anchor)]
    return found[place] if found else ""


# 29 February may be eight years away (1896 to 1904).
_YEARS = 8
# Which of those that fit, in order of time.
_DIRECTIONS: dict[str, tuple[int, Callable[[date, date, date], bool]]] = {
    "past": (-1, lambda first, last, anchor: first <= anchor),
    "last": (-1, lambda first, last, anchor: last < anchor),
    "future": (0, lambda first, last, anchor: last >= anchor),
    "next": (0, lambda first, last, anchor: first > anchor),
    "this": (0, lambda first, last, anchor: first.year == anchor.year),
}


def _distance(first: date, last: date, anchor: date) -> timedelta:
    return max(first - anchor, anchor - last, timedelta(0))


def _days(edtf: str) -> tuple[date, date]:
    first, last = bounds(edtf)
    if first is None or last is None:
        raise ValueError(f"{edtf!r} is open and cannot come back every year")
    return first.date(), last.date()


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta((after.weekday() - weekday - 1) % 7 + 1 + 7 * (-nth - 1))
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    month, day = divmod(h + m - 7 * ((a + 11 * h + 22 * m) // 451) + 114, 31)
    return date(year, month, day + 1)
