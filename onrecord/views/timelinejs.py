"""The timeline as TimelineJS 3 reads it; what is only known roughly says so in `display_date`."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from onrecord.model import Record, When
from onrecord.views.reports import labels, span_of_reports
from onrecord.views.timeline import Event, timeline
from onrecord.views.wording import listed, status_label

__all__ = ["to_timelinejs"]

# TimelineJS draws all events at once; more than about this many make it unusable (its own documentation says 20).
_MOST = 60


def to_timelinejs(record: Record) -> dict[str, Any]:
    """Source: https://timeline.knightlab.com/docs/json-format.html. The highest ranked events, in order of time."""
    events = sorted(timeline(record), key=lambda event: (event.entry.background, -event.entry.rank))[:_MOST]
    names = labels(record)
    return {
        "title": {
            "text": {"headline": escape(record.title or record.story), "text": escape(span_of_reports(record))},
        },
        "events": [_event(event, names) for event in sorted(events, key=lambda event: event.number)],
    }


def _event(event: Event, names: dict[str, str]) -> dict[str, Any]:
    entry, when = event.entry, event.when
    quotes = "".join(
        f"<blockquote>{escape(it.quote)}<br>{escape(names[it.article])}</blockquote>" for it in entry.evidence[:2]
    )
    sources = escape(listed(names[place.article] for place in entry.evidence))
    return {
        "unique_id": entry.id,
        **_dates(when, is_exact=event.is_exact),
        "display_date": str(when),
        "text": {
            "headline": escape(entry.text),
            "text": f"<p>{escape(status_label(entry))}, {escape(entry.factuality)}. {sources}</p>{quotes}",
        },
        "group": "disputed or unconfirmed" if entry.status in ("disputed", "unconfirmed") else "reported",
    }


def _dates(when: When, *, is_exact: bool) -> dict[str, Any]:
    first, last = when.first_day or when.last_day, when.last_day or when.first_day
    assert first and last  # an event of the timeline has at least one bound
    dates: dict[str, Any] = {"start_date": _date(first, when)}
    if not is_exact and last > first:
        dates["end_date"] = _date(last, when)
    return dates


def _date(day: date, when: When) -> dict[str, Any]:
    """Coarse values keep their grain: a month has no day, a year no month."""
    if when.granularity in ("year", "decade"):
        return {"year": day.year, "display_date": str(when)}
    if when.granularity == "month":
        return {"year": day.year, "month": day.month, "display_date": str(when)}
    return {"year": day.year, "month": day.month, "day": day.day, "display_date": str(when)}
