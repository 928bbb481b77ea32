"""The days filled into a line behind times that are told from the day of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model import Span
from onrecord.record.lines.clauses import lexicon
from onrecord.record.lines.stretches import Stretch
from onrecord.record.told import Told

__all__ = ["days"]

_POINTS_BACK = re.compile(r"(?i)th(?:at|ose)\b")  # "that night": which, the words before tell
_DATED = re.compile(r"\d")  # "Thursday" and "last Friday" need a date beside them, "June 19" has one
_CLOCK = re.compile(r"(?i)\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m\b\.?|\d{1,2}:\d\d")
_DAY = re.compile(r"(?i)day\b|yesterday|tomorrow|tonight")


def days(told: Told, stretch: Stretch) -> Iterator[tuple[int, int, str]]:
    """Fillings after times that are told from the day of the report: “late Saturday [12 Nov 2022]”."""
    for time in told.reading.times:
        inside = stretch.start <= time.span.start and time.span.end <= stretch.end
        if not inside or not time.relative or not time.when or time.when.is_unplaced or _is_dated(time.span.quote):
            continue
        if _POINTS_BACK.match(time.span.quote) or _is_told_from_another(told, time.span) or _is_part(time.span.quote):
            continue
        if time.when.earliest is None or time.when.latest is None:
            continue  # "in the coming weeks"
        day = time.when.first_day if time.when.granularity in ("day", "instant") else None
        if not re.match(r"[’']| \d", told.article.text[time.span.end : time.span.end + 2]):
            about = "about " if time.when.edtf.endswith("~") else ""  # "a week ago"
            filled = f"{about}{day.day} {day:%b %Y}" if day else f"{time.when}"
            yield time.span.end, time.span.end, f" [{filled}]"


def _is_dated(quote: str) -> bool:
    """Whether the words give the day: "June 19" does, "2 p.m. Wednesday" does not, and "2 p.m." needs none."""
    day = _CLOCK.sub("", quote)
    return bool(_DATED.search(day)) or (day != quote and not _DAY.search(day))


def _is_part(quote: str) -> bool:
    """Whether it is a part of a day or year that was told of before: "before midnight", "spring practice"."""
    *others, last = quote.casefold().split()
    return last in lexicon("parts") and not any(word in lexicon("from_now") or _DAY.search(word) for word in others)


def _is_told_from_another(told: Told, span: Span) -> bool:
    """Whether a time is reckoned from another that follows: "the Saturday before the vote"."""
    text = told.article.text
    return text[: span.start].endswith("the ") and bool(re.match(r" (?:before|after)\b", text[span.end : span.end + 8]))
