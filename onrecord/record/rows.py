"""Dates and quantities of all articles as rows of the record."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Counted, DatedExpression, Reading

__all__ = ["dates", "quantities"]


def dates(readings: Sequence[Reading]) -> tuple[DatedExpression, ...]:
    """Every expression that names a calendar time, in order of report and text; unplaced ones left out."""
    return tuple(
        DatedExpression(time.span.on(reading.article.id), time.when)
        for reading in readings
        for time in reading.times
        if time.when is not None and not time.when.is_unplaced
    )


def quantities(readings: Sequence[Reading]) -> tuple[Counted, ...]:
    """Every counted or measured thing, in order of report and text."""
    return tuple(
        Counted(quantity.span.on(reading.article.id), quantity.value, quantity.unit, quantity.counted)
        for reading in readings
        for quantity in reading.quantities
    )
