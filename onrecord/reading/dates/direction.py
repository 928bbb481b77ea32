"""Whether a weekday or a month without a year lies before or after the day of publication, by the verb it goes with."""

from __future__ import annotations

import re

from onrecord.reading.dates.lexicon import BASES, LEXICON, PAST_FORMS

__all__ = ["NOT", "direction_by_words"]

_CUES = LEXICON["direction"]
_MODALS = frozenset(_CUES["future_modals"])
_FUTURE = frozenset(_CUES["future"])
_COPULAS = frozenset(_CUES["present_copulas"])
_BE = frozenset(["is", "are", "was", "were", "been"])
NOT = frozenset({"not", "n't", "n’t"})
_COULD_NOT = frozenset({"couldn't", "couldn’t"})
_IS, _LINKS = frozenset(_CUES["present_be"]), frozenset(_CUES["links"])
_WAS, _LOOKING_AHEAD = frozenset(_CUES["past_be"]), frozenset(_CUES["looking_ahead"]) | _FUTURE
_NO_VERBS = frozenset(_CUES["no_past_forms"])
_AFTER_TO = frozenset(_CUES["after_to"])
_REQUESTS = frozenset(_CUES["requests"])
_WORD = re.compile(r"[\w’']+|[.!?;:,]")
_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[A-Z\"“‘(])|\n\s*\n")
_NO_END = re.compile(
    r"\b(?:mr|mrs|ms|dr|gov|sen|rep|st|jr|sr|gen|col|lt|sgt|no|vs|inc|corp|co|u\.s|[a-z])\.$", re.IGNORECASE
)
# How far a verb may stand from its time, in words ("will hold a special election for the vacant seat on Tuesday").
_LEFT_WORDS, _RIGHT_WORDS = 16, 12


def direction_by_words(text: str, start: int, end: int) -> str:
    """The direction of the expression between two offsets by the words around it alone; "" without a cue."""
    left, right = _sentence(text, start, end)
    return _leftward(_WORD.findall(text[left:start])) or _rightward(_WORD.findall(text[end:right].lower()))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    left = max(0, start - 300, text.rfind("\n\n", 0, start) + 2)
    for match in _SENTENCE_END.finditer(text, left, start):
        if not _NO_END.search(text, max(0, match.start() - 6), match.start() + 1):
            left = match.end()
    after = _SENTENCE_END.search(text, end, end + 200)
    return left, after.start() if after else min(len(text), end + 200)


def _leftward(written: list[str]) -> str:
    """The nearest verb before: "said Friday" is past, "will meet on Tuesday", "to vote Thursday" are future."""
    words, comma = [word.lower() for word in written], False
    for index in range(len(words) - 1, max(-1, len(words) - 1 - _LEFT_WORDS), -1):
        word, before = words[index], words[max(0, index - 3) : index]
        comma = comma or word == ","
        if not _COULD_NOT.isdisjoint(before) or ("could" in before and not NOT.isdisjoint(before)):
            return "past"  # "could not be reached on Sunday"
        if word in (";", ":"):
            return ""
        if not comma and _is_infinitive(written, index):
            # what was asked or managed is over: "told them to leave on Monday"
            asked = _REQUESTS.intersection(words[max(0, index - 8) : index]) or _was_ready(words, index)
            return "past" if asked or word == "have" else "future"
        if _MODALS.intersection(before) and word in BASES:
            return "past" if word == "have" else "future"
        if word == "set" and _BE.intersection(before[-1:]):
            return "future"  # "trial is set for"
        if _is_past(word):
            planned = _MODALS.intersection(before) or "be" in before  # "to be published in May"
            if (word in _FUTURE and "had" not in before) or (planned and "have" not in before):
                return "future"
            if _IS.intersection(before[-1:]):
                return ""  # "is heard in May", "is charged with a robbery on Tuesday"
            return "surely past" if _LINKS.issuperset(words[index + 1 :]) else "past"
        if _is_modal(word) or word in _FUTURE or (word in _COPULAS and index >= len(words) - 4):
            return "future"
    return ""


def _is_modal(word: str) -> bool:
    return word in _MODALS or word.endswith(("'ll", "’ll"))


def _is_past(word: str) -> bool:
    return word in PAST_FORMS or (len(word) > 4 and word.endswith("ed") and word not in _NO_VERBS)


def _is_infinitive(words: list[str], index: int) -> bool:
    """Whether "to" makes a verb of this word: "to remove", but not "to lawmakers", "to court", "to Tucson"."""
    if index == 0 or words[index - 1].lower() != "to":
        return False
    word = words[index]
    return word in BASES or (word.islower() and not word.endswith("s") and word not in _AFTER_TO)


def _was_ready(words: list[str], index: int) -> bool:
    """Whether the infinitive completes what somebody was then: "was ready to go", "had been due to end on Friday"."""
    had, was, what = ["", "", "", *words[: index - 1]][-3:]
    return was in _WAS and (what not in _LOOKING_AHEAD or had == "had")


def _rightward(words: list[str]) -> str:
    """The first verb after: "On Tuesday, lawmakers will ..." """
    for index, word in enumerate(words[:_RIGHT_WORDS]):
        if word in (";", ":"):
            return ""
        if word in _IS and words[index + 1 : index + 2] == ["to"]:
            return "future"
        if _is_modal(word):
            return "past" if "have" in words[index + 1 : index + 3] else "future"
        if _is_past(word):
            return "past"
    return ""
