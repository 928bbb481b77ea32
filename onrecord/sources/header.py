"""The lines before a report's first sentence: title, byline, outlet, date, dateline, labelled fields."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from onrecord.model import DateCandidate
from onrecord.resources import load
from onrecord.sources.byline import byline
from onrecord.sources.dateline import dateline
from onrecord.sources.outlets import known_names, outlet_of_words
from onrecord.sources.published import candidate, day_in_words

__all__ = ["Header", "header"]

_FIELD = re.compile(r"([A-Za-z][A-Za-z -]{1,20}?)\s*:[ \t]*(\S[^\n]*)")
_BARE_DATE_FIELD = re.compile(r"(?i)(?:date|published|posted)\s+(\d{4}-\d\d-\d\d)\b[ \t]*(?:[—–|-][ \t]+)?")
_ISO_START = re.compile(r"(\d{4}-\d\d-\d\d)(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?\b[ \t]*(?:[—–|:-][ \t]+)?")
# "Nov. 12, 2022 WASHINGTON — ", "12 November 2022 - The mayor": a dash or capitals follow
_WRITTEN_START = re.compile(
    r"([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})(?:[ \t]*[—–|-][ \t]+|[ \t]+(?=[A-Z]{4,}))"
)
# Numbers and zones that may stand in a line that holds a date and nothing more; its words are in the lexicon.
_DATE_LINE_PARTS = r"\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,2}[:.]\d\d|[ap]\.?m\.?|[a-z]{1,5}t|gmt|utc"
_MINUTES_TO_READ = re.compile(r"(?i)\d{1,2}[ -]min(?:ute)?s?(?: read)?")
# A title has a few words and does not end as a sentence. The longest of 2,927 local news titles has 27 words.
_LONGEST_TITLE = 27
# A longer line that is not the known title is the first sentence: nine in ten of 3,258 titles have no more words.
_LONG_TITLE = 15
# More lines than this are no header but a list.
_MOST_LINES = 14


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the body. `end` is where the body begins; dates keep where they were found.

    `stated` is the title that is known from around the text.
    """

    end: int = 0
    headline: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    place: str | None = None
    url: str | None = None
    dates: tuple[DateCandidate, ...] = ()
    stated: str | None = None

    def dated(self, edtf: str | None, origin: str) -> Header:
        return replace(self, dates=(*self.dates, DateCandidate(edtf, origin))) if edtf else self


def header(text: str, stated: str | None = None) -> Header:
    """All that stands before the first sentence of the body, item by item; `stated` is a known title."""
    found = Header(stated=stated)
    for _ in range(_MOST_LINES):
        start = _skip_blank(text, found.end)
        steps: tuple[Callable[[Header, str, int], Header | None], ...] = (
            _dateline, _bare_date, _field, _byline, _date_line, _outlet_line, _furniture, _title,
        )  # fmt: skip
        advanced = next((result for step in steps if (result := step(found, text, start))), None)
        if advanced is None or not text[advanced.end :].strip():
            break
        found = advanced
        if advanced.place and text[: advanced.end].rstrip().endswith(("—", "–", "-", "―", ":")):
            break  # a dateline is the last thing before the first sentence
    return replace(found, end=_skip_blank(text, found.end)) if found.end else found


def _dateline(found: Header, text: str, start: int) -> Header | None:
    line = dateline(text, start)
    if line is None:
        return None
    outlet = found.outlet or line.outlet
    return replace(found, end=line.end, place=line.place or found.place, outlet=outlet).dated(line.day, "text")


def _bare_date(found: Header, text: str, start: int) -> Header | None:
    """ "date 2024-05-31 HARLOW — ..." or "2024-05-31 — ...": an ISO day opens the text."""
    match = _BARE_DATE_FIELD.match(text, start) or _ISO_START.match(text, start) or _WRITTEN_START.match(text, start)
    rest = text[match.end() :] if match else ""
    if match is None or rest[:1].islower():  # "2022-11-12 was the day ..." is a sentence
        return None
    return replace(found, end=match.end()).dated(day_in_words(match[1]), "header")


def _field(found: Header, text: str, start: int) -> Header | None:
    """ "Date: 12 May 2024", "Source: Example Post"."""
    match = _FIELD.match(text, start)
    kind = _fields().get(" ".join(match[1].casefold().split())) if match else None
    if match is None or kind is None:
        return None
    end, value = match.end(), match[2].strip()
    if kind == "date":
        dated = candidate(value, "header")
        return replace(found, end=end).dated(dated.edtf, "header") if dated else None
    if kind == "author":
        line = byline(f"By {value}", 0)
        return (
            replace(found, end=end, authors=line.authors or (value,), outlet=found.outlet or line.outlet)
            if line
            else None
        )
    found = replace(found, end=end)
    if kind == "outlet":
        return replace(found, outlet=outlet_of_words(value))
    if kind == "title":
        return replace(found, headline=value)
    if kind == "url":
        return replace(found, url=value)
    return replace(found, place=value) if kind == "place" else found


def _byline(found: Header, text: str, start: int) -> Header | None:
    line = byline(text, start)
    if line is None or found.authors:
        return None
    return replace(found, end=line.end, authors=line.authors, outlet=found.outlet or line.outlet).dated(
        line.day, "byline"
    )


def _date_line(found: Header, text: str, start: int) -> Header | None:
    """A line that is a date: "Published Nov. 12, 2022 at 6:04 p.m. EST"; one that was only updated gives none."""
    line = _line(text, start)
    day = day_in_words(line)
    rest = _date_line_words().sub("", line)
    if day is None or len(line) > 120 or re.search(r"[A-Za-z]{2,}", rest) or line.rstrip().endswith(("!", "?")):
        return None
    advanced = replace(found, end=start + len(line))
    return advanced if line.casefold().startswith(("updated", "last", "modified")) else advanced.dated(day, "header")


def _outlet_line(found: Header, text: str, start: int) -> Header | None:
    """A line that is an outlet's name: a listed one, or right after the byline one that ends in a newsroom word."""
    line = _line(text, start)
    words = line.strip(" |-—–•").split()
    name = " ".join(words)
    known = known_names().get(name)
    unlisted = (
        found.authors and 2 <= len(words) <= 6 and words[-1] in load("outlets")["newsroom_words"] and name.istitle()
    )
    if not known and not unlisted:
        return None
    return replace(found, end=start + len(line), outlet=found.outlet or known or name)


def _furniture(found: Header, text: str, start: int) -> Header | None:
    line = _line(text, start)
    bare = line.strip().casefold().rstrip(":")
    if bare in load("datelines")["furniture"] or _MINUTES_TO_READ.fullmatch(bare):
        return replace(found, end=start + len(line))
    return None


def _title(found: Header, text: str, start: int) -> Header | None:
    """The first line, if it reads as a title and more text follows: "Mayor of Springfield resigns"."""
    line = _line(text, start).strip()
    rest = text[start + len(line) :]
    is_first = found.headline is None and not found.authors and not found.place
    if not is_first or not line or not rest.startswith("\n") or not rest.strip():
        return None
    if (
        len(line.split()) > _LONGEST_TITLE
        or line[-1] in '.,;:"”)'
        or not (line[0].isupper() or line[0] in "‘'“\"0123456789$£€")
    ):
        return None
    if found.stated and len(line.split()) > _LONG_TITLE and line.casefold() not in found.stated.casefold():
        return None  # the first sentence, without its full stop
    if "." in line and re.search(r"[a-z]{3,}[.!?] [A-Z]", line):
        return None
    return replace(found, end=start + len(line), headline=line)


def _line(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]


def _skip_blank(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip())


@cache
def _fields() -> dict[str, str]:
    return {word: kind for kind, words in load("datelines")["fields"].items() for word in words}


@cache
def _date_line_words() -> re.Pattern[str]:
    """All that a line may hold which is a date and nothing more: "Published Nov. 12, 2022 at 6:04 p.m. EST"."""
    lexicon = load("datelines")
    months = [*lexicon["months"], *(month[:3] for month in lexicon["months"]), "sept"]
    days = [*lexicon["weekdays"], *(day[:length] for day in lexicon["weekdays"] for length in (3, 4, 5))]
    words = "|".join(sorted({*lexicon["date_lines"], *months, *days}, key=len, reverse=True))
    return re.compile(rf"(?i)\b(?:{words}|{_DATE_LINE_PARTS})\b\.?")
