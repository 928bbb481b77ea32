"""Finding expressions in a text: at every word of time the longest rule wins, then words that qualify it join."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.dates import rules_calendar, rules_clock, rules_length, rules_relative
from onrecord.reading.dates.draft import Draft
from onrecord.reading.dates.lexicon import LEXICON

__all__ = ["drafts"]

_RULES = [*rules_calendar.RULES, *rules_relative.RULES, *rules_clock.RULES, *rules_length.RULES]


def _alternatives(words: list[str]) -> str:
    ordered = sorted(set(words), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in ordered)


_VAGUE = {word: kind for kind in ("present", "past", "future") for word in LEXICON["vague"][kind]}
_VAGUE_VALUES = {"present": "PRESENT_REF", "past": "PAST_REF", "future": "FUTURE_REF"}
_CORE = re.compile(
    r"(?<![\w$£€#])(?:"
    + _alternatives(
        [
            *LEXICON["months"], *LEXICON["weekdays"], *(f"{day}s" for day in LEXICON["weekdays"] if len(day) > 5),
            *LEXICON["seasons"], *LEXICON["units"], *LEXICON["unit_forms"], *LEXICON["holidays"], *LEXICON["decades"],
            *LEXICON["parts_of_day"], *LEXICON["clock_words"], *LEXICON["adverbs_of_sets"], "nineteen", "eighteen",
            "yesterday", "today", "tonight", "tomorrow", "o'clock", "year-ago", "gmt", "a.m.", "p.m.", *_VAGUE,
        ]
    )
    + r"|(?:1\d|20)\d\ds?|['’‘]\d0['’]?s|q[1-4]|\d{1,2}(?::\d\d)?\s?[ap]\.?m|\d{1,2}:\d\d|\d{1,4}\s?b\.?c|\d{1,4}(?=\s?[-–]\s?\d{1,4}\s?b\.?c)|fy\s?\d{4}"
    + r"|\d{1,4}[-./]\d\d?[-./]\d{2,4}|(?:1\d|20)\d0['’]s|ad\s?\d+|\d{4}(?=\s(?:gmt|utc|e[sd]t|p[sd]t))"
    + r")(?![^\W_])",
    re.IGNORECASE,
)  # fmt: skip
# Words that may stand before the core word inside an expression; the walk to the left stops at any other.
_LEADING = frozenset(
    word
    for phrase in [
        *LEXICON["numbers"], *LEXICON["ordinals"], *LEXICON["months"], *LEXICON["weekdays"], *LEXICON["vague_counts"]["words"],
        "the", "a", "an", "last", "next", "this", "past", "coming", "upcoming", "current", "latest", "previous",
        "preceding", "prior", "that", "same", "following", "ensuing", "early", "earlier", "late", "later", "in", "of",
        "day", "before", "after", "every", "each", "other", "more", "additional", "full", "straight", "consecutive",
        "half", "couple", "year", "fiscal", "final", "recent", "once", "twice", "times", "per", "another", "these",
        "those", "its", "their", "ad", "a.d", "few", "and", "whole", "extra", "short", "long", "school", "calendar",
        "academic", "to", "or", "end", "beginning", "start", "middle", "close", "rest", "remainder", "course", "subsequent",
        "latter", "part", "weeks", "days", "months", "parts", "c", "ca", "circa",
    ]
    for word in phrase.split()
)  # fmt: skip
_WORD_BEFORE = re.compile(r"([\w.'’/,:]+)[\s-]+$")


def drafts(text: str) -> list[Draft]:
    """The expressions of a text in order, none overlapping another."""
    found: list[Draft] = []
    end = 0
    for core in _CORE.finditer(text):
        if core.start() < end:
            continue
        draft = _at(text, core.start(), core.end(), end)
        if draft is not None:
            draft = _qualified(text, draft, end)
            found.append(draft)
            end = draft.end
    return found


def _at(text: str, start: int, end: int, floor: int) -> Draft | None:
    """The longest expression that covers the core word, from the leftmost place where one begins."""
    for place in _places(text, start, floor):
        best: Draft | None = None
        for rule in _RULES:
            match = rule.match(text, place)
            if match is None or match.end() < end or (best is not None and match.end() <= best.end):
                continue
            draft = rule.build(match)
            if draft is not None and _stands(text, draft):
                best = draft
        if best is not None:
            return best
    vague = _VAGUE.get(" ".join(text[start:end].lower().split()))
    return Draft(start, end, "DATE", value=_VAGUE_VALUES[vague]) if vague else None


def _places(text: str, start: int, floor: int) -> Iterator[int]:
    """Where an expression with the core word at `start` may begin: leftmost first, at most six words before."""
    places = [start]
    for _ in range(6):
        match = _WORD_BEFORE.search(text, max(floor, places[-1] - 16), places[-1])
        if match is None or match.start(1) < floor:
            break
        word = match[1].lower().strip(",.")
        if word not in _LEADING and not word[:1].isdigit() and not all(part in _LEADING for part in word.split("-")):
            break
        places.append(match.start(1))
    return reversed(places)


# Names of days and months that are as often something else: "Sun Microsystems", "Jan Novak".
_SHORT_NAMES = frozenset(LEXICON["double_meanings"]["short_names"])
_DOUBLE_MEANINGS = frozenset(LEXICON["double_meanings"]["words"])
_BEFORE_YEAR = re.compile(
    rf"\b(?:{'|'.join(LEXICON['double_meanings']['before_years'])})\s+$|[(–—-]\s?$", re.IGNORECASE
)
_BEFORE_TIME = re.compile(rf"\b(?:{'|'.join(LEXICON['double_meanings']['before_times'])})[\s-]+$", re.IGNORECASE)
_MEASURED = re.compile(
    r"\s*(?:people|percent|per\s?cent|miles?|kilomet\w+|km|met(?:er|re)s?|feet|foot|pounds?|dollars|euros|troops|soldiers|men|women"
    r"|votes|jobs|workers|employees|members|students|members|points|tons?|tonnes|acres|homes|houses|square|degrees|rpm|cc|hp|mg|kg"
    r"|victims|years?|families|refugees|prisoners|copies|shares|barrels|million|billion|times|words|dead|civilians|ships|aircraft|tanks|guns)\b",
    re.IGNORECASE,
)


def _stands(text: str, draft: Draft) -> bool:
    """Whether the words around a bare number leave it a year: not "2000 people", "$1999", "flight 1549"."""
    words = text[draft.start : draft.end]
    if words.isdigit():
        if int(words) < 1700 and not _BEFORE_YEAR.search(text, max(0, draft.start - 12), draft.start):
            return False
        return _MEASURED.match(text, draft.end) is None
    folded = words.lower().rstrip(".")
    if folded in _SHORT_NAMES and "." not in words:
        return False
    if folded in ("fall", "spring") and re.search(
        r"\bto\s+$", text[max(0, draft.start - 5) : draft.start], re.IGNORECASE
    ):
        return False
    if folded in _DOUBLE_MEANINGS:
        return _BEFORE_TIME.search(text, max(0, draft.start - 12), draft.start) is not None
    if folded.startswith("the ") and folded[4:] in _DOUBLE_MEANINGS:
        return re.match(r"\s+of\s+(?!\d)", text[draft.end : draft.end + 8]) is None
    return True


_QUALIFIERS = {phrase: kind for kind, phrases in LEXICON["modifiers"].items() for phrase in phrases}
_QUALIFIER = re.compile(
    rf"(?<![\w-])(?P<word>{_alternatives(list(_QUALIFIERS))})(?:\s+|-)(?P<the>(?:the|this|last|that)\s+)?$",
    re.IGNORECASE,
)
_OF_PART = re.compile(
    r"(?<![\w-])(?:much|most|part|parts|all|the rest|the remainder|a good part)\s+of\s+$", re.IGNORECASE
)


def _qualified(text: str, draft: Draft, floor: int) -> Draft:
    """With the words before it that belong to it: "early", "mid-", "about", "nearly", "the end of"."""
    if draft.type == "SET" or draft.value.endswith("_REF"):
        return draft
    for _ in range(2):
        match = _QUALIFIER.search(text, max(floor, draft.start - 28), draft.start)
        if match is None:
            break
        kind = _QUALIFIERS[" ".join(match["word"].lower().split())]
        counted = not re.match(
            r"(?:the\s+)?(?:past|last|next|coming|first|several|few|many)\b",
            text[draft.start : draft.end],
            re.IGNORECASE,
        )
        if not _fits(kind, draft, counted=counted):
            break
        about = draft.approximate or kind in ("mid", "approximate")
        draft = replace(draft, start=match.start(), approximate=about)
    the = re.compile(r"(?<!\w)the\s+$", re.IGNORECASE).search(text, max(floor, draft.start - 6), draft.start)
    if the is not None and text[draft.start : draft.start + 4].lower() in ("earl", "late", "mid-", "mid "):
        draft = replace(draft, start=the.start())
    return draft


def _fits(kind: str, draft: Draft, *, counted: bool) -> bool:
    """ "About two weeks" and "early June" belong together; "over Christmas", "about Friday" do not."""
    if kind == "bound":
        return (draft.type == "DURATION" and counted) or (
            draft.unit != "" and draft.form.startswith(("day:-", "week:-", "month:-", "year:-"))
        )
    return True
