"""Calendar dates: days, months, years, decades, centuries, seasons, quarters, holidays."""

from __future__ import annotations

import re

from onrecord.model.recurring import in_year
from onrecord.reading.dates.draft import Build, Draft, Match
from onrecord.reading.dates.lexicon import LEXICON, number, ordinal

__all__ = ["READERS"]

# "last May" is the latest that is over, "this May" the one of this year; "that May" counts from the time told before.
WHICH = {
    "last": "last", "past": "past", "this past": "past", "this": "this", "next": "next", "this coming": "future",
    "coming": "future", "the coming": "future", "upcoming": "future", "": "?",
}  # fmt: skip
_NARRATIVE = {"that": "this", "the same": "this", "the following": "next", "the previous": "last", "following": "next"}


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
        year = max(int(re.sub(r"\D", "", groups["year"])), 1)
        named = recurring[1:] if re.fullmatch(r"--\d\d(-\d\d)?", recurring) else ""
        return Draft(*match.span(), "DATE", f"{'-' if year > 1 else ''}{year - 1:04}{named}")
    if groups.get("year"):
        recurring = recurring.partition("=")[0]  # where the year is told, a wrong weekday changes nothing
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
    weekday = LEXICON["weekdays"].get((match["weekday"] or "").lower().rstrip("."))
    return _checked(_named(match, f"--{_month(match['month']):02}-{day:02}{'=' + weekday if weekday else ''}"))


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


def _two_days(match: Match) -> Draft | None:
    """ "June 19 and 20", "between June 19 and 25": one stretch; other days beside each other are two."""
    first, last = (int(re.sub(r"\D", "", match[name])) for name in ("day", "until"))
    between = match.string[max(0, match.start() - 9) : match.start()].rstrip().lower().endswith("between")
    return _days(match) if between or last == first + 1 else None


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
    if year == 0:
        return None
    era = (match["era"] or "").lower()
    if era.startswith("b"):
        return Draft(*match.span(), "DATE", f"{'-' if year > 1 else ''}{year - 1:04}", f"BC{year:04}")
    return Draft(*match.span(), "DATE", f"{year:04}")


def _short_year(match: Match) -> Draft | None:
    """ "The flood of '97"."""
    before = match.string[max(0, match.start() - 8) : match.start()].lower().split()
    if not before or before[-1] not in LEXICON["double_meanings"]["before_years"]:
        return None
    return Draft(*match.span(), "DATE", f"{_full_year(match['year']):04}")


def _years(match: Match) -> Draft | None:
    """ "The 1997-98 season"."""
    first = _full_year(match["year"])
    last = first // 100 * 100 + int(match["until"])
    return (
        Draft(*match.span(), "DATE", f"{first} to {last}", ends=(match.end("year"), match.start("until")))
        if first < last <= first + 20
        else None
    )


def _iso(match: Match) -> Draft | None:
    form = f"{match['year']}-{match['month']}-{match['day']}"
    if match["hour"] is None:
        return Draft(*match.span(), "DATE", form)
    clock = f"{match['hour']}:{match['minute']}:{match['second'] or '00'}{(match['zone'] or '').upper()}"
    return Draft(*match.span(), "TIME", form, clock=clock)


def _fixed(match: Match) -> Draft | None:
    """Days that have a name of their own: "9/11", "D-Day"."""
    return Draft(*match.span(), "DATE", LEXICON["fixed_days"][" ".join(match[0].lower().split())])


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
    month = f"-{_month(match['month']):02}" if match["month"] else ""
    return Draft(*match.span(), "DATE", f"{year:04}{month}") if 1000 <= year < 2100 else None


READERS: dict[str, Build] = {
    "iso": _iso,
    "numeric": _numeric,
    "fixed": _fixed,
    "day": _day,
    "days": _days,
    "two_days": _two_days,
    "just_month": _just_month,
    "season": _season,
    "quarter": _quarter,
    "years": _years,
    "short_year": _short_year,
    "year": _year,
    "half": _half,
    "holiday": _holiday,
    "decade": _decade,
    "century": _century,
    "spelled_year": _spelled_year,
}
