"""The words of time (`resources/dates.toml`) as fragments of patterns, and numbers in words."""

from __future__ import annotations

import re
from typing import Any

from onrecord.resources import load

__all__ = [
    "BASES", "LEXICON", "PAST_FORMS", "REPORTING", "RULES", "alternatives", "compiled", "number", "ordinal", "unit_of"
]  # fmt: skip

LEXICON: dict[str, Any] = load("dates")
RULES: dict[str, Any] = load("date_rules")
_VERBS = load("verbs_of_time")
_IRREGULAR = {form for forms in load("irregular_verbs")["verbs"].values() for form in forms if not form.endswith("ing")}
# Verb forms that tell the direction of a time; of regular verbs only the bases that news use with times to come.
PAST_FORMS = frozenset(_VERBS["past"]) | _IRREGULAR
BASES, REPORTING = frozenset(_VERBS["bases"]), frozenset(_VERBS["reporting"])
_DASH = "[-‐‑–—]"
_FRAGMENT = re.compile(r"%([A-Z]+)%")


def alternatives(words: list[str]) -> str:
    """An alternation, longest words first, in which a space is any white space and quotes are straight or curly."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in ordered) + ")"


def _with_abbreviations(words: list[str], longest: int) -> str:
    """Names in full, or cut to at most `longest` letters and then with or without a full stop ("June", "Sept.")."""
    full = [word for word in words if len(word) > longest or word in ("june", "july", "may")]
    return rf"(?:{alternatives(full)}\b|{alternatives([word for word in words if word not in full])}\b\.?)"


_SIMPLE_NUMBER = alternatives(list(LEXICON["numbers"]))
_DAY_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th)\b)?(?![\d%$]|[.,:]\d)"
_UNITS = list(LEXICON["units"])
FRAGMENTS = {
    "MONTH": _with_abbreviations(list(LEXICON["months"]), 4),
    "WEEKDAY": _with_abbreviations(list(LEXICON["weekdays"]), 5),
    "SEASON": alternatives(list(LEXICON["seasons"])),
    "UNIT": alternatives([*_UNITS, *LEXICON["unit_forms"]]) + r"\b",
    "ONEUNIT": alternatives(_UNITS) + r"\b",
    "UNITS": alternatives(list(LEXICON["unit_forms"])) + r"\b",
    "NUMBER": r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d+)?(?!\d)|"
    rf"{_SIMPLE_NUMBER}(?:(?:\s+and\s+|[\s-]+){_SIMPLE_NUMBER})*)",
    "VAGUE": alternatives(LEXICON["vague_counts"]["words"]),
    "ORDINAL": rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{alternatives(list(LEXICON['ordinals']))})",
    "FIXED": alternatives(list(LEXICON["fixed_days"])),
    "HOLIDAY": alternatives(list(LEXICON["holidays"])),
    "PART": alternatives(list(LEXICON["parts_of_day"])),
    "ZONE": alternatives([*LEXICON["zones"]]) + r"(?:\s+(?:standard\s+|daylight\s+)?time)?",
    "CLOCKWORD": alternatives(list(LEXICON["clock_words"])),
    "DAY": _DAY_NUMBER,
    "YEAR": r"(?:1\d|20)\d\d(?!\d|[.,]\d|%)",
    "SHORTYEAR": r"['’‘]\d\d\b",
    "DECADES": alternatives(list(LEXICON["decades"])),
    "ADVERB": alternatives(list(LEXICON["adverbs_of_sets"])),
    "DASH": rf"\s?{_DASH}\s?",
}


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern in which `%NAME%` is a fragment, a space any white space and `~` white space or a hyphen."""
    for _ in range(3):  # fragments of the rules are made of fragments of words
        pattern = _FRAGMENT.sub(lambda match: RULES["fragments"].get(match[1], match[0]), pattern)
    spaced = pattern.replace(" ?", r"\s*").replace(" ", r"\s+").replace("~", r"[\s-]+")
    return re.compile(_FRAGMENT.sub(lambda match: FRAGMENTS[match[1]], spaced) + r"(?!\w)", re.IGNORECASE)


def unit_of(word: str) -> str:
    """The unit that a word names: "years" is a year."""
    folded = word.lower()
    return str(LEXICON["unit_forms"].get(folded, folded))


def ordinal(words: str) -> int:
    """ "Third", "3rd" and "twenty-third" as numbers."""
    folded = re.sub(r"\s+", "-", words.lower())
    digits = re.match(r"\d+", folded)
    return int(digits[0]) if digits else int(LEXICON["ordinals"][folded])


def number(words: str) -> float | None:
    """The number that words or digits tell ("twenty-two", "two hundred and five"); None for "several"."""
    folded = words.lower().replace(",", "")
    if re.fullmatch(r"[\d.]+", folded):
        return float(folded)
    total, part = 0.0, 0.0
    for word in re.split(r"[\s-]+|\band\b", folded):
        if not word:
            continue
        value = LEXICON["numbers"].get(word)
        if value is None:
            return None
        if value in (100, 12) and part:
            part *= value
        elif value == 1000:
            total, part = total + (part or 1) * value, 0.0
        else:
            part += value
    return total + part
