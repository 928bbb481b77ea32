"""When it was published: every candidate is kept, one is preferred by rule."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from onrecord.model import Basis, DateCandidate, When
from onrecord.resources import load
from onrecord.sources.options import Overrides

__all__ = ["candidate", "day_in_words", "from_url", "preferred", "with_given"]

# What a person says, then when a text was changed at its address, then what the publisher states for machines, then
# what stands in the text, then the address.
_PREFERENCE = ("given", "revised", "json-ld", "meta", "feed", "header", "byline", "text", "url")
# Clocks differ by up to 14 hours from UTC (Kiritimati); a date more than one day ahead is an error.
_AHEAD = timedelta(days=1)
# The first newspaper, the Relation of Strasbourg, is of 1605; an earlier year is an error ("0001-01-01").
_FIRST_YEAR = 1605
_ISO = re.compile(
    r"\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?\s*"
)
_URL_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_-]?(0?[1-9]|1[0-2]|[a-z]{3})[/_-]?([0-2]\d|3[01]|\d(?=[/_-]))(?!\d)", re.I
)
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def candidate(words: str | None, origin: str) -> DateCandidate | None:
    """A candidate from a machine-readable date (ISO 8601, RFC 822) or a written one; None if it is no date."""
    edtf = _iso(words or "") or _mail(words or "") or day_in_words(words or "")
    return DateCandidate(edtf, origin) if edtf else None


def day_in_words(words: str) -> str | None:
    """The first written day ("November 12, 2022", "12 Nov. 2022", "11/13/2022") as ISO 8601; None if there is none.

    Day and month in figures are read only where one of them cannot be a month: "11/12/2022" names two days.
    """
    for pattern, order in ((_MONTH_DAY, (3, 1, 2)), (_DAY_MONTH, (3, 2, 1))):
        for match in pattern.finditer(words):
            month = _month(match[order[1]])
            day = _day(match[order[0]], month, match[order[2]]) if month else None
            if day:
                return day
    slashed = _SLASHED.search(words)
    if slashed:
        first, second = int(slashed[1]), int(slashed[2])
        if first == second or max(first, second) > 12:
            return _day(slashed[3], min(first, second), max(first, second))
    plain = re.search(r"\b\d{4}-\d\d-\d\d\b", words)
    return _iso(plain[0]) if plain else None


def from_url(url: str | None) -> DateCandidate | None:
    """The day in an address: "/2014/06/13/", "/2014/jun/13/", "-20140613-"; None if there is none."""
    path = re.sub(r"^https?://web\.archive\.org/web/[^/]+/", "", url or "")
    for match in _URL_DAY.finditer(path):
        month = int(match[2]) if match[2].isdigit() else _month(match[2])
        day = _day(match[1], month, match[3]) if month else None
        if day:
            return DateCandidate(day, "url")
    return None


def with_given(candidates: Iterable[DateCandidate | None], overrides: Overrides) -> tuple[DateCandidate, ...]:
    """All candidates, each once, the person's own first."""
    given = DateCandidate(overrides.date, "given") if overrides.date else None
    return tuple(dict.fromkeys(item for item in (given, *candidates) if item is not None))


def preferred(candidates: Iterable[DateCandidate], now: datetime) -> When | None:
    """The publication date by rule: the most trusted place that gives a possible date; its place is the basis' rule.

    A date in the future, and one before there were newspapers, is passed over unless a person gave it.
    """
    ranked = sorted(candidates, key=lambda item: _PREFERENCE.index(item.origin))
    for item in ranked:
        when = When.parse(item.edtf, Basis(words=item.edtf, rule=item.origin))
        if item.origin == "given" or _is_possible(when, now):
            return when
    return None


def _is_possible(when: When, now: datetime) -> bool:
    return when.earliest is not None and when.earliest.year >= _FIRST_YEAR and when.earliest <= now + _AHEAD


def _iso(words: str) -> str | None:
    match = _ISO.match(words)
    if not match or (match.end() < len(words) and match[4] is None and words[match.end()].isalnum()):
        return None
    day = _day(match[1], match[2], match[3])
    if day is None or match[4] is None or match[7] is None:
        return day  # an hour without its zone could be of either day: the day as written is what is known
    instant = f"{day}T{match[4]}:{match[5]}:{match[6] or '00'}{_zone(match[7])}"
    try:
        When.parse(instant)
    except ValueError:
        return day
    return instant


def _zone(written: str) -> str:
    if written in ("Z", "UTC", "GMT"):
        return "Z"
    return written if ":" in written or len(written) == 3 else f"{written[:3]}:{written[3:]}"


def _mail(words: str) -> str | None:
    """ "Sat, 12 Nov 2022 18:04:00 -0500", the form of feeds (RFC 822)."""
    if ":" not in words:
        return None
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return _iso(moment.isoformat())


def _month(word: str) -> int | None:
    number: int | None = _months().get(word.casefold()[:3])
    return number if number and _full(number).startswith(word.casefold().replace("sept", "sep")[:9]) else None


def _months() -> dict[str, int]:
    return {name[:3]: index + 1 for index, name in enumerate(load("datelines")["months"])}


def _full(number: int) -> str:
    name: str = load("datelines")["months"][number - 1]
    return name


def _day(year: str | int, month: str | int, day: str | int) -> str | None:
    try:
        return datetime(int(year), int(month), int(day), tzinfo=UTC).date().isoformat()
    except ValueError:
        return None
