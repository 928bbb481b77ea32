"""Rules that tell a time from an anchor ("late Saturday"), and what they come to once the anchor is known.

A rule is one line of text, kept with every time that was resolved by it (`When.basis.rule`), so that an article whose
date becomes known or is corrected can be resolved again without reading it again. Steps are joined by " > ": the
result of one is the anchor of the next; two of them joined by " to " are the ends of a stretch.

    day:-1  week:0  weekend:1  month:-2  quarter:0  half:0  year:1  decade:0  century:-1   calendar units
    weekday:SAT:past          past (on or before), future (on or after), last (before), next (of the next week), this,
                              abroad (past where it is a day later already: the day after, or before)
    recurring:--12:past       a month; --06-19 a day (--06-19=FRI: of a year in which it is a Friday); --23 a season (21
                              to 24); --33 a quarter; --11-THU-4 the fourth Thursday of November (--11-MON-1+1: the day
                              after the first Monday); easter, easter-2
    last:3:month  next:2:week the stretch of that length up to or from the anchor
    earlier:week  later:year  the part of the current unit before or after the anchor
    from:  until:             open stretches from or up to the anchor
    about  perhaps            last steps: what came before them, approximately; as far as the narrative tells
    at:08:30:00-05:00         last step: at that time of the day
    2016  2016-09-30          any EDTF value: no anchor is needed
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any, TypeVar

from onrecord.model.recurring import occurrence
from onrecord.model.units import stretch, unit
from onrecord.model.when import Basis, When

__all__ = ["anchored", "needs_anchor", "perhaps", "placed", "resolve"]

T = TypeVar("T")
_DAYS = frozenset({"day", "instant"})
_DAY = len("2021-06-14")
_NOT_SIMPLE = re.compile(r"[/\[{~?%XT]")
_WEEKDAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]


def resolve(relative: str, anchor: date | None, words: str = "") -> When | None:
    """The time that a rule comes to for an anchor day; None if it needs an anchor and has none, or leaves the calendar.

    `words` are the words of the report, kept in the basis. A rule that is no rule raises ValueError.
    """
    basis = Basis(words, anchor.isoformat() if anchor is not None and needs_anchor(relative) else "", relative)
    try:
        edtf = _stretch_of_two(relative, anchor) if " to " in relative else _chain(relative, anchor)
        return When.parse(edtf, basis) if edtf else None
    except OverflowError:
        return None


def _chain(relative: str, anchor: date | None) -> str:
    """Step after step, each counted from the first day of the one before; empty where one has no anchor."""
    day, edtf = anchor, ""
    for step in relative.split(" > "):
        if step in ("about", "perhaps") or step.startswith("at:"):
            return _closed(edtf, step)
        if edtf:
            day = When.parse(edtf).first_day
        edtf = _step(step, day)
        if not edtf:
            return ""
    return edtf


def _closed(edtf: str, step: str) -> str:
    """ "About", "perhaps" and a time of day where the value can bear them: not a stretch, and a day."""
    first, _, last = edtf.partition("/")
    if step == "perhaps" and len(first) == len(last) == _DAY and not _NOT_SIMPLE.search(first + last):
        return f"{first}?/{last}?"  # "perhaps over the weekend"
    if step in ("about", "perhaps"):
        return edtf if _NOT_SIMPLE.search(edtf) else f"{edtf}{'~' if step == 'about' else '?'}"
    return f"{edtf}T{step.removeprefix('at:')}" if len(edtf) == 10 and not _NOT_SIMPLE.search(edtf) else edtf


def _stretch_of_two(relative: str, anchor: date | None) -> str:
    """ "weekday:MON:past to weekday:FRI:past" as an interval; a last day that comes first counts from the first."""
    first, last = (_chain(side, anchor) for side in relative.split(" to "))
    if not first or not last or first.partition("T")[0] == last.partition("T")[0]:
        return first and last.partition("T")[0]
    start, end = When.parse(first), When.parse(last)
    if start.earliest is None or end.latest is None or end.latest < start.earliest:
        return ""
    return f"{first.partition('/')[0].partition('T')[0]}/{last.rpartition('/')[2].partition('T')[0]}"


def needs_anchor(relative: str) -> bool:
    """Whether the rule says nothing without the day it counts from."""
    return any(side[:1].isalpha() for side in relative.split(" to "))


def perhaps(when: When) -> When:
    """A day, month or year as an uncertain value: it is told of something else, and this was perhaps then too."""
    rule = f"{when.basis.rule.partition(' > at:')[0].removesuffix(' > about')} > perhaps"
    basis = Basis(when.basis.words, when.basis.anchor, rule)
    if when.is_unplaced:
        return When.unplaced(basis)
    value = f"{when.first_day}" if when.granularity in _DAYS else when.edtf.rstrip("~?%")
    return When.parse(_closed(value, "perhaps"), basis)


def placed(value: T, day: date) -> T:
    """A reading (or any model value) whose unplaced times are resolved against the day its article was published.

    Times that name no day of their own ("late Saturday" in an undated report) stand as `XXXX-XX-XX` with their rule;
    every one of them in the value is replaced, in claims and tenures too.
    """
    return _changed(value, lambda when: _resolved_again(when, day) if when.is_unplaced else when)


def anchored(value: T, day: date) -> T:
    """A reading whose times are all resolved again, now that its article's date was corrected to `day`."""
    return _changed(value, lambda when: _resolved_again(when, day))


def _resolved_again(when: When, day: date) -> When:
    """A time told from an anchor, counted from another day; any other time as it is."""
    if not needs_anchor(when.basis.rule) or when.basis.rule.partition(":")[0] not in _STEPS:
        return when
    return resolve(when.basis.rule, day, when.basis.words) or when


def _changed(value: T, change: Callable[[When], When]) -> T:
    result: Any = value
    if isinstance(value, When):
        result = change(value)
    elif isinstance(value, tuple):
        result = tuple(_changed(item, change) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        changes = {}
        for field in fields(value):
            before = getattr(value, field.name)
            if isinstance(before, str | int | bytes | None):
                continue
            after = _changed(before, change)
            if after != before:
                changes[field.name] = after
        result = replace(value, **changes) if changes else value
    return result  # type: ignore[no-any-return]


def _step(step: str, anchor: date | None) -> str:
    """One step as an EDTF value; empty where it needs an anchor and has none."""
    name, _, rest = step.partition(":")
    if not name[:1].isalpha() or step.startswith("XXXX"):
        return step
    if name not in _STEPS:
        raise ValueError(f"{step!r} is no rule for a time; rules begin with {', '.join(_STEPS)}")
    if anchor is None:
        return ""
    return _STEPS[name](anchor, name, rest)


def _unit(anchor: date, name: str, rest: str) -> str:
    return unit(anchor, name, int(rest))


def _weekday(anchor: date, _: str, rest: str) -> str:
    name, which = rest.split(":")
    ahead = _WEEKDAYS.index(name) - anchor.weekday()
    past = ahead if ahead <= 0 else ahead - 7
    days = {
        "this": ahead,
        "next": ahead + 7,
        "past": past,
        "abroad": 1 if past == -6 else past,
        "last": ahead if ahead < 0 else ahead - 7,
        "future": ahead if ahead >= 0 else ahead + 7,
    }[which]
    return (anchor + timedelta(days)).isoformat()


def _recurring(anchor: date, _: str, rest: str) -> str:
    which_day, which = rest.rsplit(":", 1)
    return occurrence(which_day, anchor, which)


def _stretch(anchor: date, name: str, rest: str) -> str:
    count, name_of_unit = rest.split(":")
    return stretch(anchor, name_of_unit, int(count) if name == "next" else -int(count))


def _earlier_or_later(anchor: date, name: str, rest: str) -> str:
    """ "Earlier this week" is Monday to today, "later this year" today to December."""
    whole = When.parse(unit(anchor, rest, 0))
    first, last = (whole.first_day or anchor, anchor) if name == "earlier" else (anchor, whole.last_day or anchor)
    return When.throughout(first, last).edtf


def _open(anchor: date, name: str, _: str) -> str:
    return f"{anchor}/.." if name == "from" else f"../{anchor}"


_STEPS: dict[str, Callable[[date, str, str], str]] = {
    **dict.fromkeys(
        ("day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century", "season"), _unit
    ),
    "weekday": _weekday,
    "recurring": _recurring,
    "last": _stretch,
    "next": _stretch,
    "earlier": _earlier_or_later,
    "later": _earlier_or_later,
    "from": _open,
    "until": _open,
}
