"""EDTF values (ISO 8601-2, Library of Congress 2019) as the first and the last second that they may cover.

Level 0 and 1 (days, months, years, instants, intervals, open ends, qualifiers, unspecified digits, seasons) and of
level 2 the quarters and halves of a year, one-of sets `[..]` and all-of sets `{..}`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

__all__ = ["UNPLACED", "Bounds", "bounds", "members", "sides"]

Bounds = tuple[datetime | None, datetime | None]
# Some day, it is not known which: what "Saturday" comes to in an article whose own date is unknown.
UNPLACED = "XXXX-XX-XX"
_DATE = re.compile(r"((?!-0000)-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[~?%]?")
_YEAR = re.compile(r"-?\d{4}")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d(?::\d\d)?)?")
# First and last month; winter begins in December of its year, as "winter 1998" is counted by meteorologists. 25 to 28
# are the northern seasons, 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves (ISO 8601-2, 4.8).
_MONTHS_OF = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 14),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> Bounds:
    """The first and the last second of an EDTF value in UTC, None where open. Raises ValueError if it is none."""
    if edtf == UNPLACED:
        return None, None
    if edtf[:1] in "[{" and edtf:
        return _bounds_of_set(edtf)
    if "/" not in edtf:
        return _bounds_of_date(edtf)
    first, last = sides(edtf)
    if first in ("", "..") and last in ("", ".."):
        raise ValueError(f"{edtf!r} is an interval without any end; leave the time out instead")
    if _is_inverted_before_year_1(first, last):
        raise ValueError(f"{edtf!r} ends before it begins")
    earliest = None if first in ("", "..") else _bounds_of_date(first)[0]
    latest = None if last in ("", "..") else _bounds_of_date(last)[1]
    return _ordered(edtf, earliest, latest)


def sides(edtf: str) -> tuple[str, str]:
    """Start and end of an interval "a/b". Raises ValueError unless there are exactly two."""
    first, slash, last = edtf.partition("/")
    if not slash or "/" in last:
        raise ValueError(f"{edtf!r} is no EDTF interval; write start/end")
    return first, last


def _is_inverted_before_year_1(first: str, last: str) -> bool:
    """Whether the second side lies in a year before 1 and before the first: there no datetime can tell."""
    one, other = _YEAR.match(first), _YEAR.match(last)
    if one is None or other is None or int(other[0]) >= 1:
        return False
    rests = first[one.end() :], last[other.end() :]
    later_in_year = len(rests[0]) == len(rests[1]) and rests[0] > rests[1]
    return int(one[0]) > int(other[0]) or (int(one[0]) == int(other[0]) and later_in_year)


def members(edtf: str) -> list[tuple[str, str]]:
    """The members of a set as (first, last) pairs: equal for a single date, empty on an open side."""
    if len(edtf) < 3 or edtf[0] + edtf[-1] not in ("[]", "{}"):
        raise ValueError(f"{edtf!r} is no EDTF set; write [a,b], [a..b] or {{a,b}}")
    pairs = []
    for item in edtf[1:-1].split(","):
        first, dots, last = item.strip().partition("..")
        pairs.append((first, last) if dots else (first, first))
    return pairs


def _bounds_of_set(edtf: str) -> Bounds:
    every = [
        (_bounds_of_date(first)[0] if first else None, _bounds_of_date(last)[1] if last else None)
        for first, last in members(edtf)
    ]
    starts = [start for start, _ in every if start is not None]
    ends = [end for _, end in every if end is not None]
    for start, end in every:
        _ordered(edtf, start, end)
    return (min(starts) if len(starts) == len(every) else None), (max(ends) if len(ends) == len(every) else None)


def _ordered(edtf: str, earliest: datetime | None, latest: datetime | None) -> Bounds:
    if earliest is None and latest is None:
        raise ValueError(f"{edtf!r} has no end at all; leave the time out instead")
    if earliest is not None and latest is not None and latest < earliest:
        raise ValueError(f"{edtf!r} ends before it begins")
    return earliest, latest


def _bounds_of_date(edtf: str) -> Bounds:
    if "T" in edtf:
        return _bounds_of_instant(edtf)
    match = _DATE.fullmatch(edtf)
    if match is None:
        raise ValueError(f"{edtf!r} is no EDTF date; write 2022-11-12, 2022-11, 2022, 202X, 2022-23 or an interval a/b")
    year, month, day = match.groups()
    if year.startswith("-") or year == "0000":
        # Years before 1 have no datetime; they end before every other. Their calendar is that of 400 years later.
        _days(edtf, 2000 + int(year) % 400, 2000 + int(year) % 400, month, day)
        return None, datetime.min.replace(tzinfo=UTC)
    start, end = _days(edtf, max(int(year.replace("X", "0")), 1), int(year.replace("X", "9")), month, day)
    return datetime.combine(start, time(0), UTC), datetime.combine(end, time(23, 59, 59), UTC)


def _days(edtf: str, first_year: int, last_year: int, month: str | None, day: str | None) -> tuple[date, date]:
    """The first and the last day of a date whose month and day may be left out or unspecified ("XX")."""
    first_month, last_month = (1, 12) if month in (None, "XX") else _MONTHS_OF.get(int(month), (int(month), int(month)))
    if day is not None and day != "XX":
        if last_month != first_month or month == "XX":
            raise ValueError(f"{edtf!r} names a day without its month")
        return _day(edtf, first_year, first_month, int(day)), _day(edtf, last_year, first_month, int(day))
    if day == "XX" and month is not None and month != "XX" and int(month) > 12:
        raise ValueError(f"{edtf!r} names a day of a season")
    return _day(edtf, first_year, first_month, 1), _last_day(edtf, last_year, last_month)


def _bounds_of_instant(edtf: str) -> Bounds:
    if _INSTANT.fullmatch(edtf) is None:
        raise ValueError(f"{edtf!r} is no EDTF instant; write 2022-11-12T18:30:00Z")
    moment = datetime.fromisoformat(edtf)
    try:
        # Without a zone the place's own clock is meant; UTC stands in for it, at most half a day off.
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"{edtf!r} is outside the years 1 to 9999") from error
    return moment, moment


def _day(edtf: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ValueError(f"{edtf!r} is no day of the calendar") from error


def _last_day(edtf: str, year: int, month: int) -> date:
    if month > 12:  # the winter's February, of the next year
        year, month = (year + 1, month - 12) if year < 9999 else (year, 12)
    first = _day(edtf, year, month, 1)
    return first + timedelta(monthrange(year, month)[1] - 1)
