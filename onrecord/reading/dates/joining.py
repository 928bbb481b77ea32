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
_LINKED = re.compile(r"(?:\s+local\s+time)?,?\s*(?:(?:on|of|at|in\s+the|at\s+around|at\s+about)\s+)?", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|until|till|through|thru|[-–—])\s*", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_PART_OF = re.compile(
    r"\b(?:the\s+)?(?P<part>morning|afternoon|evening|night|week|(?:early|wee)\s+(?:morning\s+)?hours)\s+of\s+$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)


def joined(text: str, found: list[Draft], *, across_prepositions: bool) -> list[Draft]:
    """Clock times joined with the day beside them: "10 p.m. Wednesday", "Friday at 3 p.m."."""
    link = _LINKED if across_prepositions else _BESIDE
    result: list[Draft] = []
    for draft in found:
        draft = _with_words_before(text, draft, result[-1].end if result else 0)
        before = result[-1] if result else None
        if before is not None and (both := _one_time(text, before, draft, link)) is not None:
            result[-1] = both
        else:
            result.append(draft)
    return result


def _with_words_before(text: str, draft: Draft, floor: int) -> Draft:
    """ "The night of 13 February", "the week of March 6"."""
    if draft.type != "DATE" or not draft.form:
        return draft
    match = _PART_OF.search(text, max(floor, draft.start - 24), draft.start)
    if match is None or match.start() < floor:
        return draft
    if match["part"].lower() == "week":
        return replace(draft, start=match.start(), form=f"{draft.form} > week:0") if "?" not in draft.form else draft
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
