"""How long and how often: durations ("15 years") and sets ("every Tuesday"), in TIMEX3 values; no dates."""

from __future__ import annotations

from onrecord.reading.dates.draft import Build, Draft, Match
from onrecord.reading.dates.lexicon import LEXICON, number, unit_of

__all__ = ["READERS"]


def _value(count: float | None, unit: str) -> str:
    letter, time = LEXICON["units"][unit]
    if unit in ("decade", "century") and count is not None:
        letter, count = "Y", count * (10 if unit == "decade" else 100)
    if unit == "fortnight":
        count = None if count is None else count * 2
    if unit == "weekend":
        letter, count = "D", None if count is None else count * 2
    if count is not None and count != int(count):
        return _fraction(count, unit)
    return f"P{time}{'X' if count is None else int(count)}{letter}"


def _fraction(count: float, unit: str) -> str:
    """A year and a half is P1Y6M in TIMEX3, half an hour PT30M."""
    finer = {"year": (12, "month"), "day": (24, "hour"), "hour": (60, "minute"), "minute": (60, "second")}.get(unit)
    letter, time = LEXICON["units"][unit]
    if finer is None:
        return f"P{time}{count:g}{letter}"
    whole, rest = int(count), round((count - int(count)) * finer[0])
    finer_letter, finer_time = LEXICON["units"][finer[1]]
    head = f"P{time}{whole}{letter}" if whole else f"P{time}"
    return f"{head}{'T' if finer_time and not time else ''}{rest}{finer_letter}"


def _length(match: Match) -> Draft | None:
    unit, words = unit_of(match["unit"]), " ".join(match["count"].lower().split())
    if match.string[match.end() :].startswith(("-earlier", "-ago")):
        return None
    if (unit == "second" and words in ("a", "one")) or (unit == "weekend" and words == "a"):
        return None  # "a second betrayal", "a weekend of rain"
    if unit == "quarter" and (
        words in ("a", "three", "one") or match.string[match.end() : match.end() + 8].startswith("-century")
    ):
        return None  # a part of something: "three-quarters", "a quarter-century"
    count = 1.0 if words in ("a", "an") else 2.0 if words.startswith(("a couple", "couple")) else number(words)
    if words.startswith("half"):
        count = 0.5
    if match.groupdict().get("half") and count is not None:
        count += {"quarter": 0.25, "3/4": 0.75, "1/4": 0.25}.get(match["half"].lower(), 0.5)
    return Draft(*match.span(), "DURATION", value=_value(count, unit), unit=unit)


def _between(match: Match) -> Draft | None:
    """ "Two to three weeks": told by the first of them."""
    return Draft(*match.span(), "DURATION", value=_value(number(match["count"]), unit_of(match["unit"])))


def _one_and_half(match: Match) -> Draft | None:
    return Draft(*match.span(), "DURATION", value=_value(1.5, unit_of(match["unit"])))


def _unknown(match: Match) -> Draft | None:
    if unit_of(match["unit"]) in ("quarter", "night"):
        return None  # "his quarters"
    return Draft(*match.span(), "DURATION", value=_value(None, unit_of(match["unit"])))


def _long(match: Match) -> Draft | None:
    word = match["unit"].lower()
    return Draft(*match.span(), "DURATION", value=_value(None if word.endswith("s") else 1.0, unit_of(word)))


def _every(match: Match) -> Draft | None:
    what = match["what"].lower().rstrip(".")
    count = number(match["count"]) if match["count"] and match["count"].lower() != "other" else None
    if what in LEXICON["weekdays"]:
        value = f"XXXX-WXX-{list(dict.fromkeys(LEXICON['weekdays'].values())).index(LEXICON['weekdays'][what]) + 1}"
    elif what in LEXICON["months"]:
        value = f"XXXX-{LEXICON['months'][what]:02}"
    elif what in LEXICON["seasons"]:
        value = f"XXXX-{ {21: 'SP', 22: 'SU', 23: 'FA', 24: 'WI'}[LEXICON['seasons'][what]] }".replace(" ", "")
    elif what in LEXICON["parts_of_day"]:
        value = f"XXXX-XX-XXT{LEXICON['parts_of_day'][what]}"
    else:
        other = (match["count"] or "").lower() == "other"
        value = _value(2.0 if other else count or 1.0, unit_of(what))
    return Draft(*match.span(), "SET", value=value)


def _weekdays(match: Match) -> Draft | None:
    if not match["weekday"][0].isupper():
        return None
    name = LEXICON["weekdays"][match["weekday"].lower()]
    order = list(dict.fromkeys(LEXICON["weekdays"].values()))
    return Draft(*match.span(), "SET", value=f"XXXX-WXX-{order.index(name) + 1}")


def _adverb(match: Match) -> Draft | None:
    return Draft(*match.span(), "SET", value=LEXICON["adverbs_of_sets"][match["word"].lower()])


def _rate(match: Match) -> Draft | None:
    return Draft(*match.span(), "SET", value=_value(1.0, unit_of(match["unit"])))


READERS: dict[str, Build] = {
    "length": _length,
    "between": _between,
    "one_and_half": _one_and_half,
    "unknown": _unknown,
    "long": _long,
    "every": _every,
    "weekdays": _weekdays,
    "adverb": _adverb,
    "rate": _rate,
}
