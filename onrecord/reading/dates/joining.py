"""Expressions that are parts of one: a clock time and its day, and the two ends of a stretch."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from onrecord.model import Basis, Span, TimeExpression, When
from onrecord.model.relative import needs_anchor, resolve
from onrecord.reading.dates.draft import Draft
from onrecord.reading.dates.lexicon import LEXICON

__all__ = ["halves", "joined", "spans_of_time"]

_BESIDE = re.compile(r"(?:\s+local\s+time)?,?\s*\(?")
_LINKED = re.compile(r"(?:\s+local\s+time)?\)?,?\s*(?:(?:on|of|at|in\s+the|at\s+around|at\s+about)\s+)?", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|until|till|through|thru|[-–—])\s*", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_PART_OF = re.compile(
    r"\b(?:the\s+)?(?P<part>morning|afternoon|evening|night|week|(?:early|wee)\s+(?:morning\s+)?hours)\s+of\s+$",
    re.IGNORECASE,
)
_THE_DAY = re.compile(r"\bthe\s+day\s+(?P<word>before|after)\s+$", re.IGNORECASE)
_STEP = re.compile(r"\s+(?P<word>before|after|from|prior to|ahead of|following)\s+", re.IGNORECASE)
_BACK = frozenset(("before", "prior to", "ahead of"))
_PLAIN_WEEKDAY, _DEFINITE = re.compile(r"weekday:(?P<day>[A-Z]{3}):\?"), re.compile(r"\bthe\s+$", re.IGNORECASE)
_LENGTH = re.compile(r"P(?P<count>\d{1,3})(?P<unit>[DWMY])")
_UNITS = {"D": ("day", 1), "W": ("day", 7), "M": ("month", 1), "Y": ("year", 1)}
_SAME_DAY = re.compile(r"(?:\s+local\s+time)?\s*(?:\(|,|to|until|through|and|[-–—])\s*", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)


def joined(text: str, found: list[Draft], *, across_prepositions: bool) -> list[Draft]:
    """Clock times joined with the day beside them: "10 p.m. Wednesday", "Friday at 3 p.m."."""
    link = _LINKED if across_prepositions else _BESIDE
    result: list[Draft] = []
    for draft in found:
        before = result[-1] if result else None
        draft = _with_words_before(text, draft, before.end if before else 0, any_step=across_prepositions)
        both = _one_time(text, before, draft, link) if before else None
        if before and both is None and across_prepositions:
            both = _stepped(text, before, draft)
        if both is not None:
            result[-1] = both
        else:
            result.append(draft)
    return _clocks_with_their_day(text, result)


def _clocks_with_their_day(text: str, found: list[Draft]) -> list[Draft]:
    """ "From 6 a.m. to 9 p.m. Tuesday", "18:45 (1645 GMT) on Sunday": the day stands with the last of them."""
    result = list(found)
    for index in range(len(found) - 2, -1, -1):
        first, second = result[index], result[index + 1]
        dated = first.clock and first.narrative and second.clock and not second.narrative
        if dated and _SAME_DAY.fullmatch(text, first.end, second.start):
            asked = (second.start, second.end)
            result[index] = replace(first, form=second.form, then=second.then, narrative=False, asked=asked)
    return result


def _stepped(text: str, length: Draft, draft: Draft) -> Draft | None:
    """ "Two days before Christmas", "a week from Tuesday"."""
    if text.startswith(("'s", "’s"), draft.end):
        return None  # "a day before Saturday's vote": of the vote, which was on Saturday
    between = _STEP.fullmatch(text, length.end, draft.start)
    if between is not None and draft.clock and length.value.startswith("PT"):
        return _shifted(length, draft, back=between["word"].lower() in _BACK)
    weekday = _PLAIN_WEEKDAY.fullmatch(length.form)
    if between is not None and weekday and draft.type == "DATE" and draft.form and not draft.then:
        back = between["word"].lower() in _BACK
        if _DEFINITE.search(text, max(0, length.start - 5), length.start) and (back or between["word"] != "from"):
            step = f"weekday:{weekday['day']}:last" if back else f"day:1 > weekday:{weekday['day']}:future"
            return replace(draft, start=length.start, then=step)  # "the Saturday before Election Day"
    counted = _LENGTH.fullmatch(length.value) if length.type == "DURATION" and not length.form else None
    if between is None or counted is None or draft.type != "DATE" or not draft.form or draft.then:
        return None
    sign = "-" if between["word"].lower() in _BACK else ""
    unit, factor = _UNITS[counted["unit"]]
    step = f"{unit}:{sign}{int(counted['count']) * factor}"
    return replace(draft, start=length.start, then=step)


def _shifted(length: Draft, draft: Draft, *, back: bool) -> Draft | None:
    """ "An hour before midnight": the clock time, as long as it is of the same day."""
    counted = re.fullmatch(r"PT(\d{1,2})([HM])", length.value)
    if counted is None:
        return None
    minutes = int(counted[1]) * (60 if counted[2] == "H" else 1)
    at = int(draft.clock[:2]) * 60 + int(draft.clock[3:5]) + (-minutes if back else minutes)
    clock = f"{at // 60:02}:{at % 60:02}{draft.clock[5:]}"
    return replace(draft, start=length.start, clock=clock) if 0 <= at < 24 * 60 else None


def _with_words_before(text: str, draft: Draft, floor: int, *, any_step: bool) -> Draft:
    """ "The night of 13 February", "the week of March 6", "the day after Christmas"."""
    if draft.type != "DATE" or not draft.form:
        return draft
    beside = _THE_DAY.search(text, max(floor, draft.start - 24), draft.start) if any_step else None
    if beside is not None:
        return replace(draft, start=beside.start(), then=f"day:{-1 if beside['word'].lower() == 'before' else 1}")
    match = _PART_OF.search(text, max(floor, draft.start - 24), draft.start)
    if match is None:
        return draft
    if match["part"].lower() == "week":
        return replace(draft, start=match.start(), then="week:0")
    part = LEXICON["parts_of_day"].get(match["part"].lower(), "MO")
    return replace(draft, start=match.start(), type="TIME", part=part)


def _one_time(text: str, first: Draft, second: Draft, link: re.Pattern[str]) -> Draft | None:
    between = link.match(text, first.end)
    if between is None or between.end() < second.start:
        return None
    clock, day = (first, second) if first.clock else (second, first)
    if not clock.clock or not clock.narrative or day.clock or day.type not in ("DATE", "TIME") or not day.form:
        return None
    return replace(day, start=first.start, end=second.end, type="TIME", clock=clock.clock, part="",
                   approximate=False)  # fmt: skip


def halves(draft: Draft) -> list[Draft]:
    """The two ends of "June 19-21" apart, as TIMEX3 marks them."""
    if not draft.ends:
        return [draft]
    first_end, second_start = draft.ends
    first, _, second = draft.form.partition(" to ")
    return [
        replace(draft, end=first_end, form=first, ends=()),
        replace(draft, start=second_start, form=second, ends=()),
    ]


def spans_of_time(
    text: str, pairs: list[tuple[Draft, TimeExpression]], anchor: date | None
) -> list[tuple[Draft, TimeExpression]]:
    """ "From 2016 to 2020", "between May and July", "1989-2013" joined to one interval."""
    result: list[tuple[Draft, TimeExpression]] = []
    for pair in pairs:
        if result and (both := _stretch(text, result[-1], pair, anchor)) is not None:
            result[-1] = both
        else:
            result.append(pair)
    return result


def _stretch(
    text: str, first: tuple[Draft, TimeExpression], second: tuple[Draft, TimeExpression], anchor: date | None
) -> tuple[Draft, TimeExpression] | None:
    (draft, one), (_, other) = first, second
    if one.when is None or other.when is None or "DURATION" in (one.type, other.type):
        return None
    if "/" in one.when.edtf + other.when.edtf or " to " in one.when.basis.rule:
        return None
    start = _start(text, one.span, other.span)
    if start is None:
        return None
    rule = f"{one.when.basis.rule} to {other.when.basis.rule}"
    span = Span.of(text, start, other.span.end)
    when = resolve(rule, anchor, span.quote)
    if when is None and anchor is None and needs_anchor(rule):
        when = When.unplaced(Basis(span.quote, "", rule))
    if when is None:
        return None
    relative = rule if needs_anchor(rule) else ""
    return draft, TimeExpression(span, "DATE", when.to_timex(), when, relative)


def _start(text: str, one: Span, other: Span) -> int | None:
    """Where the stretch of two expressions begins; None if nothing joins them."""
    link = _TO.fullmatch(text, one.end, other.start)
    if link is not None:
        before = _FROM.search(text, max(0, one.start - 8), one.start)
        return before.start() if before else one.start
    if _AND.fullmatch(text, one.end, other.start):
        before = _BETWEEN.search(text, max(0, one.start - 12), one.start)
        return before.start() if before else None
    return None
