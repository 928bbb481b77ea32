"""Calendar dates: days, months, years, decades, centuries, seasons, quarters, holidays."""

from __future__ import annotations

import re

from onrecord.model.recurring import in_year
from onrecord.reading.dates.draft import Draft, Match, Rule
from onrecord.reading.dates.lexicon import LEXICON, number, ordinal

__all__ = ["RULES"]

# "last May" is the latest that is over, "this May" the one of this year; "that May" counts from the time told before.
WHICH = {
    "last": "last", "past": "past", "this past": "past", "this": "this", "next": "next", "this coming": "future",
    "coming": "future", "the coming": "future", "upcoming": "future", "": "?",
}  # fmt: skip
_NARRATIVE = {"that": "this", "the same": "this", "the following": "next", "the previous": "last", "following": "next"}
_WHICH = (
    r"(?:(?P<which>last|this past|this coming|this|next|past|coming|that|(?:the )?following|the same|the previous) )?"
)
_ERA = r"(?: ?(?P<era>b\.c\.(?:e\.)?|bce?|a\.d\.|c\.e\.|ad|ce)(?!\w))?"


def _month(word: str) -> int:
    return int(LEXICON["months"][word.lower().rstrip(".")])


def _full_year(words: str) -> int:
    digits = re.sub(r"\D", "", words)
    if len(digits) == 2:
        return (1900 if int(digits) > 30 else 2000) + int(digits)
    return int(digits)


def _named(match: Match, recurring: str) -> Draft:
    """A part of the year that comes back: of a year that is told, or in a direction."""
    groups = match.groupdict()
    if (groups.get("year") or "").lower().rstrip(".").endswith(("bc", "b.c", "bce")):
        year = int(re.sub(r"\D", "", groups["year"]))
        return Draft(*match.span(), "DATE", f"{'-' if year > 1 else ''}{year - 1:04}{recurring[1:]}")
    if groups.get("year"):
        return Draft(*match.span(), "DATE", in_year(recurring, _full_year(groups["year"])))
    if groups.get("ofyear"):
        shift = {"last": -1, "next": 1, "following": 1, "previous": -1}.get(groups["ofyear"].lower().split()[-1], 0)
        told = groups["ofyear"].lower() not in ("last", "next", "this")
        return Draft(*match.span(), "DATE", f"year:{shift} > recurring:{recurring}:this", narrative=told)
    which = " ".join((groups.get("which") or "").lower().split())
    if which in _NARRATIVE:
        return Draft(*match.span(), "DATE", f"recurring:{recurring}:{_NARRATIVE[which]}", narrative=True)
    return Draft(*match.span(), "DATE", f"recurring:{recurring}:{WHICH.get(which, '?')}")


def _is_month(match: Match) -> bool:
    """Whether "may", "march", "sat" are names here: written with a capital."""
    word = match["month"]
    return word[0].isupper() and (
        match.end() - match.start() > 3 or word.lower() not in LEXICON["double_meanings"]["short_names"]
    )


def _day(match: Match) -> Draft | None:
    if not _is_month(match):
        return None
    day = int(re.sub(r"\D", "", match["day"]))
    return _checked(_named(match, f"--{_month(match['month']):02}-{day:02}"))


def _checked(draft: Draft) -> Draft | None:
    return draft if draft.form else None


def _days(match: Match) -> Draft | None:
    """ "June 19-21, 2014": a stretch."""
    month = f"--{_month(match['month']):02}"
    first, last = (int(re.sub(r"\D", "", match[name])) for name in ("day", "until"))
    if not _is_month(match) or first >= last or last > 31:
        return None
    if match["year"]:
        year = _full_year(match["year"])
        start, end = in_year(f"{month}-{first:02}", year), in_year(f"{month}-{last:02}", year)
        form = f"{start} to {end}" if start and end else ""
    else:
        form = f"recurring:{month}-{first:02}:? to recurring:{month}-{last:02}:?"
    first_name = "month" if match.start("month") < match.start("day") else "day"
    second_name = "until"
    ends = (match.end("day"), match.start(second_name))
    return _checked(Draft(match.start(first_name), match.end(), "DATE", form, ends=ends))


def _just_month(match: Match) -> Draft | None:
    return _named(match, f"--{_month(match['month']):02}") if _is_month(match) else None


def _season(match: Match) -> Draft | None:
    return _named(match, f"--{LEXICON['seasons'][match['season'].lower()]}")


def _quarter(match: Match) -> Draft | None:
    word = match["nth"].lower()
    nth = 4 if word in ("final", "last") else ordinal(word) if not word.isdigit() else int(word)
    return _named(match, f"--{32 + nth}") if 1 <= nth <= 4 else None


def _half(match: Match) -> Draft | None:
    first = match["nth"].lower() in ("first", "1st")
    if match["year"]:
        year = _full_year(match["year"])
        return Draft(*match.span(), "DATE", f"{year}-01/{year}-06" if first else f"{year}-07/{year}-12")
    shift = {"last": -1, "next": 1}.get((match["ofyear"] or "").lower(), 0)
    return Draft(*match.span(), "DATE", f"year:{shift} > half:{0 if first else 1}")


def _holiday(match: Match) -> Draft | None:
    if not match["holiday"][0].isupper():
        return None
    return _named(match, LEXICON["holidays"][" ".join(match["holiday"].lower().replace("’", "'").split())])


def _year(match: Match) -> Draft | None:
    year = _full_year(match["year"])
    era = (match["era"] or "").lower()
    if era.startswith("b"):
        return Draft(*match.span(), "DATE", f"{'-' if year > 1 else ''}{year - 1:04}", f"BC{year:04}")
    return Draft(*match.span(), "DATE", f"{year:04}")


def _years(match: Match) -> Draft | None:
    """ "The 1997-98 season"."""
    first = _full_year(match["year"])
    last = first // 100 * 100 + int(match["until"])
    return (
        Draft(*match.span(), "DATE", f"{first} to {last}", ends=match.span("until"))
        if first < last <= first + 20
        else None
    )


def _iso(match: Match) -> Draft | None:
    form = f"{match['year']}-{match['month']}-{match['day']}"
    if match["hour"] is None:
        return Draft(*match.span(), "DATE", form)
    clock = f"{match['hour']}:{match['minute']}:{match['second'] or '00'}{(match['zone'] or '').upper()}"
    return Draft(*match.span(), "TIME", form, clock=clock)


def _numeric(match: Match) -> Draft | None:
    """ "9/11/2001" as Americans write it; "13.9.2001" as Europeans do."""
    first, second, year = int(match["first"]), int(match["second"]), _full_year(match["year"])
    day, month = (first, second) if match["mark"] == "." or first > 12 else (second, first)
    if not 1 <= month <= 12:
        return None
    return _checked(Draft(*match.span(), "DATE", in_year(f"--{month:02}-{day:02}", year)))


def _decade(match: Match) -> Draft | None:
    if match["words"]:
        first = 1900 + int(LEXICON["decades"][match["words"].lower()])
    else:
        first = int(match["long"]) if match["long"] else 1900 + int(match["short"])
    value = str(first)[:2] if first % 100 == 0 and first < 2000 else str(first)[:3]
    last = first + (99 if len(value) == 2 else 9)
    return Draft(*match.span(), "DATE", f"{first}/{last}", value)


def _century(match: Match) -> Draft | None:
    nth = ordinal(match["nth"])
    if (match["era"] or "").lower().startswith("b"):
        return Draft(*match.span(), "DATE", f"{-(nth * 100 - 1):05}/{-((nth - 1) * 100):05}".replace("-0000", "0000"),
                     f"BC{nth - 1:02}")  # fmt: skip
    first = max((nth - 1) * 100, 1)
    return Draft(*match.span(), "DATE", f"{first:04}/{nth * 100 - 1:04}", f"{nth - 1:02}") if nth < 99 else None


def _spelled_year(match: Match) -> Draft | None:
    century, rest = number(match["century"]), number(match["rest"] or "zero")
    if century is None or rest is None:
        return None
    year = int(century * 100 + rest) if century < 100 else int(century + rest)
    return Draft(*match.span(), "DATE", f"{year:04}") if 1000 <= year < 2100 else None


_OF_YEAR = (
    r"(?:(?:,| of| in)? (?P<year>%YEAR%|%SHORTYEAR%|\d{1,4} ?b(?:\.c\.|ce?\b))"
    r"|,?(?: of)? (?P<ofyear>last|next|this|that|the same|the following|the previous) year)?"
)
_WEEKDAY = r"(?:%WEEKDAY%,? (?:the )?)?"

RULES = [
    Rule(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\.\d+)?(?P<zone>z|[+-]\d\d:\d\d)?)?", _iso),
    Rule(r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:\d\d)?\d\d)(?![\d.]\d)", _numeric),
    Rule(rf"{_WEEKDAY}(?P<month>%MONTH%) (?P<day>%DAY%){_OF_YEAR}", _day),
    Rule(rf"{_WEEKDAY}(?:the )?(?P<day>%DAY%)(?: of)? (?P<month>%MONTH%){_OF_YEAR}", _day),
    Rule(r"(?P<month>%MONTH%) (?P<day>%DAY%)(?:%DASH%| to | through )(?P<until>%DAY%)(?:,? (?P<year>%YEAR%))?", _days),
    Rule(r"(?P<day>%DAY%)(?:%DASH%| to )(?P<until>%DAY%) (?P<month>%MONTH%)(?:,? (?P<year>%YEAR%))?", _days),
    Rule(rf"{_WHICH}(?P<month>%MONTH%){_OF_YEAR}", _just_month),
    Rule(rf"{_WHICH}(?:the )?(?P<season>%SEASON%){_OF_YEAR}", _season),
    Rule(rf"(?:the )?(?:fiscal~)?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|final)~quarter{_OF_YEAR}", _quarter),
    Rule(r"(?P<year>%YEAR%)[-–](?P<until>\d\d)(?![\d-])", _years),
    Rule(r"(?:c\.|ca\.|circa) ?(?P<year>\d{3,4})(?P<era>)", _year),
    Rule(rf"q(?P<nth>[1-4]){_OF_YEAR}", _quarter),
    Rule(r"(?:the )?(?P<nth>first|second|latter|1st|2nd)~half of(?: the)? (?:(?P<year>%YEAR%)|(?:(?P<ofyear>last|next|this) )?year)", _half),
    Rule(rf"{_WHICH}(?P<holiday>%HOLIDAY%){_OF_YEAR}", _holiday),
    Rule(rf"(?:the (?:fiscal )?year |fiscal(?: year)? |fy ?)?(?P<year>%YEAR%){_ERA}", _year),
    Rule(r"(?P<year>\d{1,4}) ?(?P<era>b\.c\.(?:e\.)?|bce?|a\.d\.|c\.e\.|ad|ce)(?!\w)", _year),
    Rule(r"(?P<year>\d{1,4})(?=\s?[-–]\s?\d{1,4} ?(?P<era>b\.c\.|bce?))", _year),
    Rule(r"the (?:first|second|third|fourth|last|final|latter|early) (?:part|weeks?|half|days|days|months) of (?P<month>%MONTH%)"
         + _OF_YEAR, _just_month),
    Rule(r"(?P<era>a\.d\.|ad) ?(?P<year>\d{1,4})", _year),
    Rule(r"(?:the )?(?:(?P<long>(?:1\d|20)\d0)['’]?s|['’‘](?P<short>\d0)['’]?s|(?:nineteen~)?(?P<words>%DECADES%))", _decade),
    Rule(rf"(?:the )?(?P<nth>%ORDINAL%)~(?:century|centuries){_ERA}", _century),
    Rule(r"(?P<century>nineteen|eighteen|seventeen|twenty|two thousand)(?:(?<=thousand) and)?~(?P<rest>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|oh|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine)(?:~(?:one|two|three|four|five|six|seven|eight|nine))?)", _spelled_year),
]  # fmt: skip
