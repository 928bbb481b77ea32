"""EDTF values in the words of a news desk ("late Sat 12 Nov 2022") and as TIMEX3 values ("2022-W45")."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from onrecord.model.edtf import UNPLACED, members, sides

__all__ = ["in_words", "timex"]

_MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_PARTS_OF_YEAR = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter", 25: "spring", 26: "summer", 27: "autumn", 28: "winter",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of", 36: "fourth quarter of",
    37: "first third of", 38: "second third of", 39: "last third of", 40: "first half of", 41: "second half of",
}  # fmt: skip
_TIMEX_PARTS = {
    21: "SP", 22: "SU", 23: "FA", 24: "WI", 25: "SP", 26: "SU", 27: "FA", 28: "WI",
    33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "H1", 41: "H2",
}  # fmt: skip
# What the value cannot hold but the reader should see again: "late Saturday", "early June", "Thursday morning".
_LEADING = re.compile(r"\b(early|late|mid)(?=[\s-])", re.I)
_TRAILING = re.compile(r"\b(morning|afternoon|evening|night|noon|midnight|overnight)\b", re.I)


def in_words(edtf: str, words: str = "") -> str:
    """The value for people; `words` of the report give back what the value leaves out ("late", "morning")."""
    if edtf == UNPLACED:
        return f"{words} (date not known)".strip()
    if edtf[:1] in "[{":
        return _set_in_words(edtf)
    if "/" in edtf and all(side.endswith("?") for side in edtf.split("/")):
        return f"perhaps {in_words(edtf.replace('?', ''), words)}"
    if "/" in edtf:
        return _interval_in_words(edtf, words)
    value, qualifier = _split_qualifier(edtf)
    leading, trailing = _LEADING.search(words), _TRAILING.search(words)
    text = _date_in_words(value, full_month=bool(leading))
    if leading:
        text = f"{leading[1].lower()}{'-' if leading[1].lower() == 'mid' else ' '}{text}"
    if trailing and len(value) == 10:
        text = f"{text}, {trailing[1].lower()}"
    return f"{qualifier}{text}"


def _split_qualifier(edtf: str) -> tuple[str, str]:
    value = edtf.rstrip("~?%")
    return value, {"": "", "~": "about ", "?": "perhaps "}.get(edtf[len(value) :], "perhaps about ")


def _date_in_words(value: str, *, full_month: bool = False) -> str:
    if "T" in value:
        return _instant_in_words(value)
    year, month, day = [*value.lstrip("-").split("-"), "", ""][:3]
    early = value.startswith(("-", "0000"))
    name = f"{int(year) + 1} BC" if early else _year_in_words(year)
    if month in ("", "XX"):
        return name
    if int(month) > 12:
        return f"{_PARTS_OF_YEAR.get(int(month), 'part of')} {name}"
    month_name = _MONTHS[int(month) - 1] if full_month and day == "" else _MONTHS[int(month) - 1][:3]
    if day in ("", "XX"):
        return f"{month_name} {name}"
    weekday = "" if "X" in year or early else _DAYS[date(int(year), int(month), int(day)).weekday()]
    return f"{weekday} {int(day)} {month_name} {name}".strip()


def _year_in_words(year: str) -> str:
    if year.endswith("XX"):
        return f"{year[:2]}00s"
    return f"{year[:3]}0s" if year.endswith("X") else year


def _instant_in_words(value: str) -> str:
    moment = datetime.fromisoformat(value)
    offset = moment.utcoffset()
    zone = ""
    if offset is not None:
        minutes = int(offset.total_seconds() // 60)
        hours = f"{abs(minutes) // 60}" + (f":{abs(minutes) % 60:02}" if minutes % 60 else "")
        zone = " UTC" if not minutes else f" UTC{'-' if minutes < 0 else '+'}{hours}"
    return f"{_date_in_words(value[:10])}, {moment:%H:%M}{zone}"


def _interval_in_words(edtf: str, words: str) -> str:
    first, last = sides(edtf)
    if first in ("", ".."):
        return f"until {in_words(last)}"
    if last in ("", ".."):
        return f"{'from' if 'coming' in words else 'since'} {in_words(first)}"
    return _pair_in_words(first, last, " to ")


def _set_in_words(edtf: str) -> str:
    pairs, every = members(edtf), edtf.startswith("{")
    shown = [_member_in_words(first, last, every=every) for first, last in pairs]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} {'and' if every else 'or'} {shown[-1]}"


def _member_in_words(first: str, last: str, *, every: bool) -> str:
    if first == last:
        return in_words(first)
    if not first:
        return f"by {in_words(last)}"
    if not last:
        return f"on or after {in_words(first)}"
    return _pair_in_words(first, last, " to ") if every else f"between {_pair_in_words(first, last, ' and ')}"


def _pair_in_words(first: str, last: str, link: str) -> str:
    """Two dates with what they share said once: "9 and 12 Nov 2022", "Nov to Dec 2022", "2016 to 2020"."""
    start, end = in_words(first), in_words(last)
    if first[:4] != last[:4] or len(first) != len(last) or len(first) not in (7, 10) or not first[5:].isascii():
        return f"{start}{link}{end}"
    days = len(first) == 10
    if days:  # weekdays say little in a stretch
        start, end = start.partition(" ")[2], end.partition(" ")[2]
    shared = 2 if days and first[:7] == last[:7] else 1
    return f"{start.rsplit(' ', shared)[0]}{link}{end}"


def timex(edtf: str) -> str:
    """The TIMEX3 value of an EDTF value; intervals that have no TIMEX3 form stay as they are (TimeML 1.2.1)."""
    if edtf[:1] in "[{":
        return edtf
    if "/" in edtf:
        return _timex_of_interval(edtf)
    if edtf == UNPLACED:
        return edtf
    value, _ = _split_qualifier(edtf)
    if "T" in value:
        return value[:16]
    if value.startswith(("-", "0000")):
        year, rest = int(value.removeprefix("-")[:4]), value.removeprefix("-")[4:]
        return f"BC{year + 1:04}{timex('2000' + rest)[4:]}"
    if "-XX" not in value:
        value = value.rstrip("X")
    if len(value) == 7 and value[4] == "-" and value[5:].isdigit() and int(value[5:]) > 12:
        return f"{value[:5]}{_TIMEX_PARTS.get(int(value[5:]), value[5:])}"
    return value


def _timex_of_interval(edtf: str) -> str:
    first, last = (_split_qualifier(side)[0] for side in sides(edtf))
    if first in ("", ".."):
        return "PAST_REF"
    if last in ("", ".."):
        return "FUTURE_REF"
    if len(first) == len(last) == 4 and first[:2] == last[:2] and (first[2:], last[2:]) == ("00", "99"):
        return first[:2]
    if len(first) == len(last) == 4 and first[:3] == last[:3] and (first[3], last[3]) == ("0", "9"):
        return first[:3]
    if len(first) == len(last) == 7:
        part = {("01", "03"): "Q1", ("04", "06"): "Q2", ("07", "09"): "Q3", ("10", "12"): "Q4", ("01", "06"): "H1",
                ("07", "12"): "H2"}.get((first[5:], last[5:]))  # fmt: skip
        return f"{first[:5]}{part}" if part and first[:4] == last[:4] else f"{first}/{last}"
    if len(first) == len(last) == 10 and "T" not in edtf and "X" not in edtf:
        return _timex_of_days(date.fromisoformat(first), date.fromisoformat(last))
    return f"{first}/{last}"


def _timex_of_days(first: date, last: date) -> str:
    year, week, weekday = first.isocalendar()
    days = (last - first) // timedelta(1) + 1
    if weekday == 1 and days == 7:
        return f"{year}-W{week:02}"
    if weekday == 6 and days == 2:
        return f"{year}-W{week:02}-WE"
    if first.day == 1 and days == monthrange(first.year, first.month)[1]:
        return first.isoformat()[:7]
    return f"{first}/{last}"
