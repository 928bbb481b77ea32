"""Finding expressions in a text: at every word of time the longest rule wins, then words that qualify it join."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.reading.dates import rules_calendar, rules_clock, rules_length, rules_relative
from onrecord.reading.dates.draft import Draft, Rule
from onrecord.reading.dates.lexicon import LEXICON, RULES, alternatives
from onrecord.reading.dates.standing import stands
from onrecord.reading.dates.words_before import with_words_before

__all__ = ["drafts"]

_READERS = {
    "calendar": rules_calendar.READERS,
    "relative": rules_relative.READERS,
    "clock": rules_clock.READERS,
    "length": rules_length.READERS,
}


def _rule(entry: dict[str, str]) -> Rule:
    part, _, name = entry["reads"].partition(".")
    return Rule(entry["pattern"], _READERS[part][name])


_RULES = [_rule(entry) for entry in RULES["rule"]]
_VAGUE_VALUES = {"present": "PRESENT_REF", "past": "PAST_REF", "future": "FUTURE_REF"}
_VAGUE = {word: value for kind, value in _VAGUE_VALUES.items() for word in LEXICON["vague"][kind]}
# Every expression holds one of these; elsewhere no rule is tried.
_CORE_WORDS = [
    *(word for part in ("months", "weekdays", "seasons", "units", "unit_forms") for word in LEXICON[part]),
    *(word for part in ("holidays", "decades", "parts_of_day", "clock_words") for word in LEXICON[part]),
    *(f"{day}s" for day in LEXICON["weekdays"] if day.endswith("day")),
    *LEXICON["adverbs_of_sets"],
    *LEXICON["core"]["words"],
    *_VAGUE,
]
_CORE = re.compile(
    rf"(?<![\w$£€#])(?:{alternatives(_CORE_WORDS)}|{'|'.join(LEXICON['core']['patterns'])})(?![^\W_])", re.IGNORECASE
)
# What a core may begin with; looking words up is ten times as fast as matching the whole alternation everywhere.
_PIECE = re.compile(r"[^\W\d_]+|['’‘]?\d+")
_FIRST_WORDS = frozenset(match[0] for word in _CORE_WORDS if (match := _PIECE.match(word))) | {"q", "fy", "ad", "d"}
_LEADING_PARTS = ("numbers", "ordinals", "months", "weekdays")
_LEADING = frozenset(
    word
    for phrases in [*(LEXICON[part] for part in _LEADING_PARTS), LEXICON["vague_counts"]["words"]]
    for phrase in phrases
    for word in phrase.split()
) | frozenset(LEXICON["leading"]["words"])
_WORD_BEFORE = re.compile(r"([\w.'’/,:]+)[\s-]+$")
# "On the morning of the third of October last" needs six.
_WORDS_BEFORE = 6


def drafts(text: str) -> list[Draft]:
    """The expressions of a text in order, none overlapping another."""
    found: list[Draft] = []
    end = 0
    for core in _cores(text):
        if core.start() < end:
            continue
        draft = _at(text, core.start(), core.end(), end)
        if draft is not None:
            draft = with_words_before(text, draft, end)
            found.append(draft)
            end = draft.end
    return found


def _cores(text: str) -> Iterator[re.Match[str]]:
    for piece in _PIECE.finditer(text):
        word = piece[0]
        if word.lower() in _FIRST_WORDS or word[-1].isdigit():
            core = _CORE.match(text, piece.start())
            if core is not None:
                yield core


def _at(text: str, start: int, end: int, floor: int) -> Draft | None:
    """The longest expression that covers the core word, from the leftmost place where one begins."""
    for place in _places(text, start, floor):
        best = _longest(text, place, end)
        if best is not None:
            return best
    vague = _VAGUE.get(" ".join(text[start:end].lower().split()))
    return Draft(start, end, "DATE", value=vague) if vague else None


def _longest(text: str, place: int, end: int) -> Draft | None:
    best: Draft | None = None
    for rule in _RULES:
        match = rule.match(text, place)
        if match is None or match.end() < end or (best is not None and match.end() <= best.end):
            continue
        draft = rule.build(match)
        if draft is not None and stands(text, draft):
            best = draft
    return best


def _places(text: str, start: int, floor: int) -> Iterator[int]:
    """Where an expression with the core word at `start` may begin, leftmost first."""
    places = [start]
    for _ in range(_WORDS_BEFORE):
        match = _WORD_BEFORE.search(text, max(floor, places[-1] - 16), places[-1])
        if match is None or match.start(1) < floor:
            break
        word = match[1].lower().strip(",.")
        if word not in _LEADING and not word[:1].isdigit() and not all(part in _LEADING for part in word.split("-")):
            break
        places.append(match.start(1))
    return reversed(places)
