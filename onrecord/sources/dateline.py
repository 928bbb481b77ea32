"""The dateline that opens an agency or newspaper report: where from, which agency, which day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.resources import load
from onrecord.sources.outlets import known_names
from onrecord.sources.published import day_in_words

__all__ = ["Dateline", "dateline"]

_CAPITALS = r"(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]*[A-ZÀ-ÖØ-Þ.]|[A-Z]\.)"  # WASHINGTON, ST., N.Y., PORT-AU-PRINCE
_CITY = rf"(?!BY ){_CAPITALS}(?:[ /]{_CAPITALS}){{0,5}}"
_MIXED_WORD = r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ][\w.'’-]*"
_MIXED_CITY = rf"(?!By |BY ){_MIXED_WORD}(?:[ /](?:de |la |of |al-)?{_MIXED_WORD}){{0,3}}"
_REGION = r"(?:, ?(?!\w+\.? \d)[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})?"  # ", Wash.", ", South Africa"; not ", Nov. 12"
_DAY = r"(?P<day>,? \(?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?\)?)?"
_AGENCY = r"(?: ?[(\[](?P<agency>[A-Z][\w.&/ '’-]{1,40})[)\]])"
_DASH = r"\s*(?:[—–―‒]|--+|(?<=\s)-(?=\s))\s*"
# WASHINGTON — / PUYALLUP, Wash. — / NEW YORK, Nov. 12 (Reuters) - / LONDON (AP) —
_UPPER = re.compile(
    rf"(?P<city>{_CITY})(?P<region>{_REGION}){_DAY}{_AGENCY}?{_DAY.replace('day', 'day2')}{_DASH}(?=\S)"
)
# Washington (CNN) — / Paris, France, Nov. 12 (AFP) – ; a mixed-case place needs its agency
_MIXED = re.compile(
    rf"(?P<city>{_MIXED_CITY})(?P<region>{_REGION}){_DAY}{_AGENCY}{_DAY.replace('day', 'day2')}{_DASH}(?=\S)"
)
# Paris, Nov. 12 — ; or its day
_MIXED_DAY = re.compile(rf"(?P<city>{_MIXED_CITY})(?P<region>{_REGION}){_DAY.removesuffix('?')}{_DASH}(?=\S)")
# Springfield, Ill. — ; or its state
_MIXED_STATE = re.compile(rf"(?P<city>{_MIXED_CITY})(?P<region>, (?:[A-Z]\.[A-Z]\.|[A-Z][a-z]{{2,4}}\.)){_DASH}(?=\S)")
# (Reuters) - / (CNN)
_BARE = re.compile(rf"{_AGENCY.replace(' ?', '', 1)}(?:{_DASH}|\s*)(?=[A-Z“\"‘0-9])")
# NEW DELHI: The minister
_COLON = re.compile(rf"(?=[^:]{{4,}})(?P<city>{_CITY}):\s+(?=[A-Z“\"‘0-9])")
# The station's call letters are its name: (WXYZ), (KABC-TV).
_CALL_LETTERS = re.compile(r"[WK][A-Z]{2,3}(?:-TV)?")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; `end` is where the report's first sentence begins."""

    end: int
    place: str | None = None
    outlet: str | None = None
    day: str | None = None


def dateline(text: str, start: int) -> Dateline | None:
    """The dateline that stands at `start`, or None. A day without its year is passed over."""
    for pattern in (_UPPER, _MIXED, _MIXED_DAY, _MIXED_STATE, _BARE, _COLON):
        match = pattern.match(text, start)
        if match and (found := _from_match(match, text)):
            return found
    return None


def _from_match(match: re.Match[str], text: str) -> Dateline | None:
    groups = match.groupdict()
    city, agency = groups.get("city"), groups.get("agency")
    if city and (city.rstrip(".:").upper() in load("datelines")["labels"] or not _begins_sentence(text, match.end())):
        return None
    outlet = _agency_name(agency) if agency else None
    if not city and not outlet:  # "(Photo)" before a report is no agency
        return None
    day = day_in_words(groups.get("day") or "") or day_in_words(groups.get("day2") or "")
    place = _written(city) + (groups.get("region") or "") if city else None
    return Dateline(match.end(), place, outlet, day)


def _begins_sentence(text: str, start: int) -> bool:
    """A dateline is followed by a sentence: "NASA — and others — said" is none."""
    first = text[start : start + 1]
    return not first.islower()


def _agency_name(words: str) -> str | None:
    for part in (words, *words.split("/")):
        name = known_names().get(part.strip())
        if name:
            return name
    return words if _CALL_LETTERS.fullmatch(words) else None


def _written(city: str) -> str:
    """ "LOS ANGELES" as "Los Angeles"; initials stay: "WASHINGTON, D.C."."""
    return " ".join(word.title() if len(word) > 2 and "." not in word[:-1] else word for word in city.split(" "))
