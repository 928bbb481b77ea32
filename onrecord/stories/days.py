"""The days that a report names: two reports of one event name the same day of it, look-alikes do not."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from onrecord import resources

__all__ = ["days_of"]

_WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
_AHEAD = 30  # "Feb. 6" in a report of January lies ahead, in one of March it is past


def days_of(text: str, published: date, most: int) -> tuple[int, ...]:
    """The first days that a text names, as proleptic ordinals: "Tuesday", "Feb. 6", "March 3, 2014".

    A weekday is the last one up to publication: the news of the week. The reader's own dates are better, but
    stories are found before anything is read.
    """
    found: dict[int, None] = {}
    for match in _pattern().finditer(text):
        day = _weekday(match, published) if match["weekday"] else _date(match, published)
        if day is not None:
            found[day.toordinal()] = None
        if len(found) == most:
            break
    return tuple(found)


def _weekday(match: re.Match[str], published: date) -> date:
    number = _WEEKDAYS.index(resources.load("dates")["weekdays"][match["weekday"].lower()])
    return published - timedelta((published.weekday() - number) % 7)


def _date(match: re.Match[str], published: date) -> date | None:
    month, day = resources.load("dates")["months"][match["month"].lower()], int(match["day"])
    try:
        if match["year"]:
            return date(int(match["year"]), month, day)
        this_year = date(published.year, month, day)
        return this_year if this_year - published <= timedelta(_AHEAD) else this_year.replace(year=published.year - 1)
    except ValueError:  # "Feb. 30", or the 29th of a year that has none
        return None


@cache
def _pattern() -> re.Pattern[str]:
    """A weekday in full, or a month with a day; "May 5" but never "may 5"."""
    words = resources.load("dates")
    weekdays = "|".join(word.capitalize() for word in words["weekdays"] if word.endswith("day"))
    months = "|".join(sorted((word.capitalize() for word in words["months"]), key=len, reverse=True))
    year = r"(?:,? (?P<year>(?:19|20)\d\d)\b)?"
    return re.compile(
        rf"\b(?:(?P<weekday>{weekdays})|(?P<month>{months})\.? (?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?![:,]\d){year})"
    )
