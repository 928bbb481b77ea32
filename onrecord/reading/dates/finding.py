"""`find_times`: the time expressions of a text with their values."""

from __future__ import annotations

from datetime import date

from onrecord.model import TimeExpression
from onrecord.reading.dates.direction import direction_by_words
from onrecord.reading.dates.joining import halves, joined, spans_of_time
from onrecord.reading.dates.scan import drafts
from onrecord.reading.dates.telling import Direction, Style, Teller, judged_style

__all__ = ["Direction", "Style", "find_times"]


def find_times(
    text: str,
    anchor: date | None = None,
    *,
    ranges: bool = True,
    style: Style | None = None,
    direction: Direction | None = None,
) -> list[TimeExpression]:
    """The time expressions of a text in order; offsets count from its start.

    `anchor` is the day of publication; without it, times told from it stay unplaced with their rule. `ranges` joins
    "from 2016 to 2020" to one expression; TIMEX3 keeps two. `style` says whether times count from the day of
    publication (news) or from the time told before (narrative, e.g. history); it is judged from the text if left out.
    `direction` tells from syntax which way a weekday lies; without it the words around do.
    """
    found = joined(text, drafts(text), across_prepositions=ranges)
    if not ranges:
        found = [part for draft in found for part in halves(draft)]
    by_words: Direction = lambda start, end: direction_by_words(text, start, end)  # noqa: E731
    teller = Teller(text, anchor, style or judged_style(found, anchor), direction or by_words)
    teller.remember(found)
    told = [teller.tell(draft, found[index + 1 : index + 3]) for index, draft in enumerate(found)]
    pairs = list(zip(found, told, strict=True))
    if ranges:
        pairs = spans_of_time(text, pairs, anchor)
    return [expression for _, expression in pairs]
