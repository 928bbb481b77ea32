"""Words that are times only beside others: numbers that are no years, "may", "march", "Sun"."""

from __future__ import annotations

import re

from onrecord.reading.dates.draft import Draft
from onrecord.reading.dates.lexicon import LEXICON, alternatives

__all__ = ["stands"]

_MEANINGS = LEXICON["double_meanings"]
_SHORT_NAMES = frozenset(_MEANINGS["short_names"])
_WORDS = frozenset(_MEANINGS["words"])
_BEFORE_YEAR = re.compile(rf"\b(?:{'|'.join(_MEANINGS['before_years'])})\s+$|[(–—-]\s?$", re.IGNORECASE)
_BEFORE_TIME = re.compile(rf"\b(?:{'|'.join(_MEANINGS['before_times'])})[\s-]+$", re.IGNORECASE)
_MEASURED = re.compile(rf"\s*(?:{alternatives(_MEANINGS['measured'])})\b", re.IGNORECASE)
_BEFORE_CLOCK = re.compile(rf"(?:^|[.,;:(]\s*|\b(?:{'|'.join(_MEANINGS['before_clock_words'])})\s+)$", re.IGNORECASE)
_DAY_FOLLOWS = re.compile(
    rf"\s*(?:[.,;)]|$)|\s+(?:on|local|{alternatives([*LEXICON['weekdays'], *LEXICON['months']])})\b", re.IGNORECASE
)
_GAME = re.compile(rf"\b(?:{alternatives(_MEANINGS['games'])})\b", re.IGNORECASE)
_NEAR = 160  # code points: the sentence around
_FAR = 800  # code points: the paragraphs around
_FALLING = re.compile(rf"\b(?:{alternatives(_MEANINGS['falling'])})\b", re.IGNORECASE)
_PAPER = re.compile(rf"\b(?:{alternatives(_MEANINGS['papers'])}) on $")
_PAPER_DAYS = frozenset(_MEANINGS["paper_days"])
_PART_OF_GAME = re.compile(r"--3[3-6]|half:")
_NUMBERED = re.compile(r"[^\W_]*\d[-–]$")
_OF_NUMBERED = re.compile(rf"\b{alternatives(_MEANINGS['numbered'])}\s+$", re.IGNORECASE)
_PHONE = re.compile(r"\d{3}[-–.\s)]{1,2}\d{3}[-–.\s]$")
_ADDRESS = re.compile(r"\bat\s+$", re.IGNORECASE)
_STREET = re.compile(r"\s+(?:[NSEW]\.?\s+)?[A-Z][a-z]")
_FRACTION = re.compile(r"\b(?:one|two|three|a)[\s-]+$", re.IGNORECASE)
_TO = re.compile(r"\bto\s+$", re.IGNORECASE)
_OF_SOMETHING = re.compile(r"\s+of\s+(?!\d)", re.IGNORECASE)
# Before this a bare number is a count unless a word says that it is a year: "in 1066", but "1400 victims".
_FIRST_PLAIN_YEAR = 1700
# ... and before this a plural noun makes it a count: "1709 schoolchildren", but "1990 elections".
_FIRST_LIKELY_YEAR = 1900
_AT = re.compile(r"\b(?:in|since|until|till|by|before|after|during|circa)\s+$", re.IGNORECASE)
_COUNTED = re.compile(r"\s+(?:[a-z]+s|\w*children|\w*(?:men|women)|people|percent)\b")


def stands(text: str, draft: Draft) -> bool:
    """Whether the words around leave it a time: not "2000 people", "the fall of the wall", "Sun Microsystems"."""
    words = text[draft.start : draft.end]
    before = max(0, draft.start - 12)
    if draft.clock and words.isalpha() and not _BEFORE_CLOCK.search(text, before, draft.start):
        return _DAY_FOLLOWS.match(text, draft.end) is not None
    if _PART_OF_GAME.search(draft.form) and not re.search(r"\d{4}|fiscal", words):
        return _GAME.search(text, max(0, draft.start - _NEAR), draft.end + _NEAR) is None
    if words.isdigit() and not (draft.value or draft.clock):
        if _OF_NUMBERED.search(text, before, draft.start):
            return False  # "Case 2000"
        if re.match(r"[A-Z]", (_NUMBERED.search(text, before, draft.start) or " ")[0]):
            return False  # "the galaxy J1131-1231"
        if _PHONE.search(text, before, draft.start):
            return False  # "555-010-1300"
        if _ADDRESS.search(text, before, draft.start) and _STREET.match(text, draft.end):
            return False  # "at 1700 Mill Lane"
        if int(words) < _FIRST_PLAIN_YEAR and not _BEFORE_YEAR.search(text, before, draft.start):
            return False
        if (
            int(words) < _FIRST_LIKELY_YEAR
            and not _AT.search(text, before, draft.start)
            and _COUNTED.match(text, draft.end)
        ):
            return False
        return _MEASURED.match(text, draft.end) is None
    if draft.value.endswith("Q") and _FRACTION.search(text, before, draft.start):
        return False  # "three-quarters of the seats"
    if _PAPER.search(text, max(0, draft.start - _NEAR), draft.start) and words.title() in _PAPER_DAYS:
        return False  # "told the Mail on Sunday"
    folded = words.lower().rstrip(".")
    if folded.removeprefix("the ") == "fall" and _FALLING.search(text, max(0, draft.start - _FAR), draft.end + _FAR):
        return False  # "the climber slipped ... lost his hat in the fall"
    if folded in _SHORT_NAMES and "." not in words:
        return False
    if folded in ("fall", "spring") and _TO.search(text, before, draft.start):
        return False  # "expected to fall"
    if folded in _WORDS:
        return _BEFORE_TIME.search(text, before, draft.start) is not None
    if folded.startswith("the ") and folded[4:] in _WORDS:
        return _OF_SOMETHING.match(text, draft.end) is None
    return True
