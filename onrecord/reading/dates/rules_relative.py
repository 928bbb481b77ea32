"""Times told from an anchor: the day of publication ("last week") or the time told before ("the next day")."""

from __future__ import annotations

import re

from onrecord.reading.dates.draft import Build, Draft, Match
from onrecord.reading.dates.lexicon import LEXICON, number, unit_of

__all__ = ["READERS"]

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_FROM_ANCHOR = {"last": -1, "this": 0, "current": 0, "next": 1, "this past": -1, "this coming": 1, "latest": -1}
_FROM_NARRATIVE = {"previous": -1, "preceding": -1, "prior": -1, "that": 0, "same": 0, "following": 1, "ensuing": 1}
_CLOCK_UNITS = ("second", "minute", "hour")
# "A week ago" counts back to a day or the one beside it, "six weeks ago" to some day of that week.
_FEW_WEEKS = 2
_WEEKDAY_OF = {"last": "last", "this": "this", "next": "next", "this past": "past", "past": "past",
               "this coming": "future", "coming": "future", "": "?"}  # fmt: skip


def _words(text: str | None) -> str:
    return " ".join((text or "").lower().split())


def _part(text: str | None) -> str:
    return str(LEXICON["parts_of_day"][text.lower()]) if text else ""


def _near_day(match: Match) -> Draft | None:
    word = _words(match["day"])
    owner = re.match(r"['’]s\b(?P<name> [A-Z])?", match.string[match.end() :]) if word == "today" else None
    if owner is not None and not match["part"]:
        if owner["name"] and match["day"][0].isupper():
            return None  # the newsletter "Today's Headlines"
        return Draft(*match.span(), "DATE", "day:0", unit="now")
    if match["beyond"]:
        return Draft(*match.span(), "DATE", f"day:{2 * _DAYS[word]}" if word != "today" else "day:0")
    part = "NI" if word == "tonight" else _part(match["part"])
    return Draft(*match.span(), "TIME" if part else "DATE", f"day:{_DAYS[word]}", part=part)


def _part_of_day(match: Match) -> Draft | None:
    which, part = _words(match["which"]), _part(match["part"])
    if which in ("this", "last"):
        return Draft(*match.span(), "TIME", f"day:{-1 if which == 'last' else 0}", part=part)
    shift = 1 if which in ("the next", "the following", "next") else -1 if which == "the previous" else 0
    return Draft(*match.span(), "TIME", f"day:{shift}", part=part, narrative=True)


def _small_hours(match: Match) -> Draft | None:
    """ "Into the early hours of the morning": of the day after the night that was told."""
    of_a_day = re.match(r"\s+(?:on\s+|of\s+)?[A-Z\d]", match.string[match.end() :])
    return None if of_a_day else Draft(*match.span(), "TIME", "day:0", part="MO", narrative=True, unit="small hours")


def _weekday(match: Match) -> Draft | None:
    if not match["weekday"][0].isupper() or match["weekday"].lower() in LEXICON["double_meanings"]["short_names"]:
        return None
    name = LEXICON["weekdays"][match["weekday"].lower().rstrip(".")]
    part, week, which = _part(match["part"]), _words(match["week"]), _words(match["which"])
    if match["part"] and match["part"].lower().endswith("s"):
        order = list(dict.fromkeys(LEXICON["weekdays"].values()))
        return Draft(*match.span(), "SET", value=f"XXXX-WXX-{order.index(name) + 1}T{part}")
    plain = which.removeprefix("the ")
    narrative = not week and (plain in ("following", "previous", "that", "that same", "same") or which == "the next")
    if week:
        form = f"week:{_FROM_ANCHOR[week]} > weekday:{name}:this"
    elif narrative:
        # "the following Friday" is after the time told before, "that Friday" is reckoned from it.
        form = f"day:1 > weekday:{name}:future" if plain in ("following", "next") else f"weekday:{name}:past"
        form = form if plain != "previous" else f"weekday:{name}:last"
    else:
        form = f"weekday:{name}:{_WEEKDAY_OF.get(which, '?')}"
    return Draft(*match.span(), "TIME" if part else "DATE", form, part=part, narrative=narrative)


def _is_title(match: Match) -> bool:
    """Whether both words are capitals in running text: the programme "This Week"."""
    words = match["which"], match["unit"]
    return all(word[0].isupper() for word in words) and not words[1].isupper()


def _unit(match: Match) -> Draft | None:
    """ "Last week", "this year", "the following month", "the past year"."""
    which, unit = _words(match["which"]), unit_of(match["unit"])
    if unit in _CLOCK_UNITS or (unit == "night" and which != "that") or _is_title(match):
        return None
    if unit == "day" and which in ("this", "last"):
        return None  # "to this day", "it is my last day"
    unit = {"fortnight": "week", "night": "day"}.get(unit, unit)
    if which in ("past", "coming", "upcoming") or (match["the"] and which in ("last", "next") and unit != "day"):
        return _rolling(match, unit, back=which in ("past", "last"))
    if which == "this coming" and unit == "weekend":
        return Draft(*match.span(), "DATE", "weekend:0")  # the one that is next, not that of next week
    if which in _FROM_NARRATIVE or (unit == "day" and which == "next"):
        return Draft(*match.span(), "DATE", f"{unit}:{_FROM_NARRATIVE.get(which, 1)}", narrative=True, unit=unit)
    return Draft(*match.span(), "DATE", f"{unit}:{_FROM_ANCHOR[which]}", unit=unit)


def _rolling(match: Match, unit: str, *, back: bool) -> Draft:
    if unit == "weekend":
        return Draft(*match.span(), "DATE", f"weekend:{-1 if back else 0}")
    count = 10 if unit == "decade" else 100 if unit == "century" else 1
    name = "year" if unit in ("decade", "century") else unit
    return Draft(*match.span(), "DATE", f"{'last' if back else 'next'}:{count}:{name}", unit=unit)


def _some_units(match: Match) -> Draft | None:
    """ "The past three months", "the next 12 years", "the first two weeks"."""
    which, unit = _words(match["which"]), unit_of(match["unit"])
    words = _words(match["count"])
    count = 2.0 if words.startswith("couple") else number(words) if words else None
    letter, time = LEXICON["units"][unit]
    if count is None and which in ("last", "past") and not time:
        return Draft(*match.span(), "DATE", value="PAST_REF")
    if count is None or count != int(count):
        return Draft(*match.span(), "DURATION", value=f"P{time}X{letter}")
    value = f"P{time}{int(count)}{letter}"
    of_something = match.string.startswith(" of ", match.end())  # "the last two quarters of 2008"
    if which in ("last", "past", "next", "coming") and not (time or of_something) and unit not in ("weekend", "night"):
        factor = {"decade": 10, "century": 100, "fortnight": 2}.get(unit, 1)
        name = {"decade": "year", "century": "year", "fortnight": "week"}.get(unit, unit)
        direction = "last" if which in ("last", "past") else "next"
        return Draft(*match.span(), "DURATION", f"{direction}:{int(count) * factor}:{name}", value)
    return Draft(*match.span(), "DURATION", value=value)


def _coming(match: Match) -> Draft | None:
    """ "The coming weeks" begin now and have no end."""
    letter, time = LEXICON["units"][unit_of(match["unit"])]
    return Draft(*match.span(), "DURATION", "from:", f"P{time}X{letter}")


def _recent(match: Match) -> Draft | None:
    """ "Recent weeks" are no date."""
    return Draft(*match.span(), "DATE", value="PAST_REF")


def _ago(match: Match) -> Draft | None:
    """ "Two weeks ago", "a year earlier", "three days from now"."""
    unit, word = unit_of(match["unit"]), _words(match["word"])
    letter, time = LEXICON["units"][unit]
    words = _words(match["count"])
    count = 1.0 if words in ("a", "an") else 2.0 if "couple" in words else number(words) if words else None
    back = word in ("ago", "earlier", "before", "previously", "prior", "back")
    narrative = word in ("earlier", "later", "before", "after", "afterward", "afterwards", "previously", "prior", "on")
    if time or unit == "night":
        return Draft(*match.span(), "DURATION", value=f"P{time}{_count(count)}{letter}")
    if count is None:
        vague = "PAST_REF" if word == "ago" else f"P{time}X{letter}"
        return Draft(*match.span(), "DATE" if word == "ago" else "DURATION", value=vague)
    if count != int(count):
        unit, count = ("month", count * 12) if unit == "year" else (unit, round(count))
    if unit in ("decade", "century"):
        unit, count = "year", count * (10 if unit == "decade" else 100)
    if (unit, count) == ("year", 1) and back:
        return Draft(*match.span(), "DATE", "year:-1", narrative=narrative, unit="year ago")
    unit, count = ("week", 2 * count) if unit == "fortnight" else (unit, count)
    steps = -int(count) if back else int(count)
    if unit == "week" and count <= _FEW_WEEKS:
        return Draft(*match.span(), "DATE", f"day:{7 * steps}", narrative=narrative, unit=unit, approximate=True)
    return Draft(*match.span(), "DATE", f"{unit}:{steps}", narrative=narrative, unit=unit)


def _count(count: float | None) -> str:
    return "X" if count is None else f"{count:g}"


def _within(match: Match) -> Draft | None:
    """ "Earlier this week" is its part up to today, "later this year" the rest of it."""
    unit, word, which = unit_of(match["unit"]), _words(match["word"]), _words(match["which"])
    if unit in _CLOCK_UNITS or unit in ("night", "fortnight"):
        return None
    if which == "this" and word in ("earlier", "later") and unit != "weekend":
        return Draft(*match.span(), "DATE", f"{word}:{unit}", unit=unit)
    return Draft(*match.span(), "DATE", f"{unit}:{_FROM_ANCHOR[which]}", unit=unit)


def _that_unit(match: Match) -> Draft | None:
    unit = {"night": "day", "fortnight": "week"}.get(unit_of(match["unit"]), unit_of(match["unit"]))
    return None if unit in _CLOCK_UNITS else Draft(*match.span(), "DATE", f"{unit}:0", narrative=True, unit=unit)


def _year_end(match: Match) -> Draft | None:
    return Draft(*match.span(), "DATE", "year:0", unit="year")


def _the_unit(match: Match) -> Draft | None:
    """ "By the end of the year", "the month": the current one where it is a date, else a length."""
    unit = unit_of(match["unit"])
    if match["of"]:
        return Draft(*match.span(), "DATE", f"{unit}:0", unit=unit)
    return None


def _weekend(match: Match) -> Draft | None:
    return Draft(*match.span(), "DATE", "weekend:?")


def _day_before(match: Match) -> Draft | None:
    """ "The day before", "the year after": only where no event follows that it would count from."""
    unit = unit_of(match["unit"])
    if unit in _CLOCK_UNITS:
        return None
    unit = {"night": "day", "fortnight": "week"}.get(unit, unit)
    shift = -1 if _words(match["word"]) in ("before", "previous") else 1
    return Draft(*match.span(), "DATE", f"{unit}:{shift}", narrative=True, unit=unit)


def _year_ago_period(match: Match) -> Draft | None:
    """ "The year-ago quarter" of business news: the same part of the year before."""
    return Draft(*match.span(), "DATE", "year:-1", narrative=True, unit="quarter")


def _quarter(match: Match) -> Draft | None:
    """ "The quarter": the one told before, else the latest that is over."""
    return Draft(*match.span(), "DATE", "quarter:0", narrative=True, unit="quarter")


READERS: dict[str, Build] = {
    "near_day": _near_day,
    "part_of_day": _part_of_day,
    "small_hours": _small_hours,
    "weekday": _weekday,
    "unit": _unit,
    "some_units": _some_units,
    "coming": _coming,
    "recent": _recent,
    "ago": _ago,
    "within": _within,
    "weekend": _weekend,
    "year_end": _year_end,
    "that_unit": _that_unit,
    "day_before": _day_before,
    "year_ago_period": _year_ago_period,
    "quarter": _quarter,
    "the_unit": _the_unit,
}
