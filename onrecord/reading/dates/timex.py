"""TIMEX3 values of expressions: what the value of a resolved time leaves out (part of day, clock) is added."""

from __future__ import annotations

from onrecord.model import When
from onrecord.reading.dates.draft import Draft

__all__ = ["timex_value"]


def timex_value(draft: Draft, when: When | None) -> str:
    """The TIMEX3 value of an expression: "1998-08-07TMO", "P3M", "2022-W45", "PRESENT_REF"."""
    if (draft.value and draft.type in ("DURATION", "SET")) or when is None:
        return draft.value or "XXXX-XX-XX"
    if draft.value:
        return draft.value
    value = when.to_timex()
    if draft.clock:
        clock = draft.clock[:5].removesuffix(":00") if draft.clock.startswith("24") else draft.clock[:5]
        return f"{value[:10]}T{clock}"
    return f"{value}T{draft.part}" if draft.part and len(value) == 10 else value
