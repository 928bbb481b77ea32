"""TIMEX3 values of expressions: what the value of a resolved time leaves out (part of day, clock) is added."""

from __future__ import annotations

from datetime import date

from onrecord.model import When
from onrecord.model.relative import resolve
from onrecord.reading.dates.draft import Draft

__all__ = ["timex_value"]

_SHIFTS = {"earlier": 0, "later": 0, "last": -1, "next": 1}


def _whole_unit(when: When) -> str:
    """ "Later this year" is the year in TIMEX3, which keeps "later" as a modifier; "the past year" the one before."""
    name, _, unit = when.basis.rule.partition(":")
    if name not in _SHIFTS or not when.basis.anchor:
        return ""
    count, _, counted = unit.rpartition(":")
    step = f"{ {'10': 'decade', '100': 'century'}.get(count, counted) }:{_SHIFTS[name]}"
    whole = resolve(step, date.fromisoformat(when.basis.anchor))
    return whole.to_timex() if whole is not None else ""


def timex_value(draft: Draft, when: When | None) -> str:
    """The TIMEX3 value of an expression: "1998-08-07TMO", "P3M", "2022-W45", "PRESENT_REF"."""
    if (draft.value and draft.type in ("DURATION", "SET")) or when is None:
        return draft.value or "XXXX-XX-XX"
    if draft.value:
        return draft.value
    value = _whole_unit(when) or when.to_timex()
    if draft.unit == "week" and when.granularity == "day" and when.first_day is not None:
        value = "{}-W{:02}".format(*when.first_day.isocalendar()[:2])  # "a week ago" counts weeks
    if draft.clock:
        clock = draft.clock[:5].removesuffix(":00") if draft.clock.startswith("24") else draft.clock[:5]
        return f"{value[:10]}T{clock}"
    return f"{value}T{draft.part}" if draft.part and len(value) == 10 else value
