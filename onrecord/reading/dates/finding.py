"""`find_times`: the time expressions of a text with their values."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Literal

from onrecord.model import Basis, Span, TimeExpression, When
from onrecord.model.recurring import in_year
from onrecord.model.relative import needs_anchor, resolve
from onrecord.reading.dates.direction import direction_by_words
from onrecord.reading.dates.draft import Draft
from onrecord.reading.dates.joining import joined, spans_of_time
from onrecord.reading.dates.scan import drafts
from onrecord.reading.dates.timex import timex_value

__all__ = ["Direction", "Style", "find_times"]

Style = Literal["news", "narrative"]
# Tells "past", "future" or "" for the expression between two offsets.
Direction = Callable[[int, int], str]
_YEAR_FOLLOWS = re.compile(r"\s*(?:,|and|or|to|through|until|till|[-–—])\s*(?:the\s+|early\s+|late\s+)?", re.IGNORECASE)


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
    by_words: Direction = lambda start, end: direction_by_words(text, start, end)  # noqa: E731
    teller = _Teller(text, anchor, style or judged_style(found, anchor), direction or by_words)
    told = [teller.tell(draft, found[index + 1 : index + 3]) for index, draft in enumerate(found)]
    pairs = list(zip(found, told, strict=True))
    if ranges:
        pairs = spans_of_time(text, pairs, anchor)
    return [expression for _, expression in pairs]


def judged_style(found: list[Draft], anchor: date | None) -> Style:
    """Narrative where a text tells mostly of years long before its own; news otherwise."""
    years = [int(draft.form[:4]) for draft in found if re.match(r"[12]\d{3}", draft.form)]
    near = sum(1 for draft in found if draft.form.startswith(("weekday", "day:")) and not draft.narrative)
    if anchor is None:
        return "narrative" if len(years) >= 3 and len(years) > 2 * near else "news"
    # Three years: what stands further back is background in news but the matter of history and biography.
    old = sum(1 for year in years if year < anchor.year - 3)
    return "narrative" if old >= 8 and old > 2 * (len(years) - old) and old > 3 * near else "news"


def _last_told(form: str, when: When | None) -> str:
    """What later expressions count from: the value where it needs no anchor, else the rule (of a stretch, its end)."""
    if when is not None and not needs_anchor(form):
        return when.edtf.rpartition("/")[2].rstrip("~") if " to " in form else when.edtf.rstrip("~")
    return form.rpartition(" to ")[2]


class _Teller:
    """Gives expressions their values in text order; remembers the time told before."""

    def __init__(self, text: str, anchor: date | None, style: Style, direction: Direction) -> None:
        self.text, self.anchor, self.style, self.direction = text, anchor, style, direction
        self.told: list[str] = []  # forms of the times told before, in order

    def tell(self, draft: Draft, following: list[Draft]) -> TimeExpression:
        form = self._form(draft, following) if draft.form else ""
        span = Span.of(self.text, draft.start, draft.end)
        when = self._when(draft, form, span.quote) if form else None
        if form and draft.type in ("DATE", "TIME") and not draft.value.endswith("_REF"):
            self.told.append(_last_told(form, when))
        relative = form if form and needs_anchor(form) else ""
        return TimeExpression(span, draft.type, timex_value(draft, when), when, relative)

    def _when(self, draft: Draft, form: str, words: str) -> When | None:
        when = resolve(form, self.anchor, words)
        if when is None:
            return When.unplaced(Basis(words, "", form)) if self.anchor is None and needs_anchor(form) else None
        if draft.approximate and when.granularity in ("day", "month", "year", "season"):
            return When.parse(f"{when.edtf}~", when.basis)
        if draft.clock and when.granularity == "day" and not draft.clock.startswith("24"):
            return When.parse(f"{when.edtf}T{draft.clock}", when.basis)
        return when

    def _form(self, draft: Draft, following: list[Draft]) -> str:
        if draft.narrative:
            return self._from_told(draft)
        if not draft.form.endswith("?"):
            return draft.form
        year = self._year_that_follows(draft, following)
        if year is not None and draft.form.startswith("recurring:"):
            return in_year(draft.form.split(":")[1], year) or draft.form.replace("?", "past")
        if self.style == "narrative" and draft.form.startswith("recurring:"):
            told = self._year_told()
            if told:
                return f"{told} > {draft.form.replace('?', 'this')}"
        return self._directed(draft)

    def _directed(self, draft: Draft) -> str:
        direction = self.direction(draft.start, draft.end)
        if draft.form.startswith("weekend"):
            return self._weekend(direction)
        if draft.form.startswith("weekday"):
            return draft.form.replace("?", direction or "past")
        return draft.form.replace("?", direction or "nearest")

    def _weekend(self, direction: str) -> str:
        """ "The weekend" that is over, unless it is on or the words look ahead."""
        today = self.anchor is not None and self.anchor.weekday() >= 5
        return "weekend:0" if direction == "future" or (today and direction == "past") else "weekend:-1"

    def _year_told(self) -> str:
        for form in reversed(self.told):
            when = resolve(form, self.anchor)
            if when is not None and when.earliest is not None:
                return form
        return ""

    def _year_that_follows(self, draft: Draft, following: list[Draft]) -> int | None:
        """ "April and June 1955", "from May 3 to July 9, 2010": the year stands with the last of them."""
        end = draft.end
        for other in following:
            link = _YEAR_FOLLOWS.match(self.text, end)
            if link is None or link.end() < other.start:
                return None
            if re.match(r"\d{4}-", other.form):
                return int(other.form[:4])
            end = other.end
        return None

    def _from_told(self, draft: Draft) -> str:
        """Counted from the time told before, if that is fine enough; else from the day of publication."""
        finest = {"day": ("day",), "week": ("day", "interval"), "month": ("day", "month"), "": ("day",)}.get(draft.unit)
        if draft.form.startswith("recurring") or draft.unit in ("year", "decade", "century"):
            finest = None
        for form in reversed(self.told[-12:]):
            when = resolve(form, self.anchor or date(2000, 1, 1))
            if when is None or when.earliest is None or (finest and when.granularity not in finest):
                if draft.unit == "quarter" or finest is None:
                    continue
                break
            if draft.unit == "quarter":
                if ":--3" not in form and "quarter:" not in form:
                    continue
                return f"{form} > quarter:-4" if draft.form == "year:-1" else form
            return f"{form} > {draft.form}"
        if draft.unit == "quarter":
            return "quarter:-5" if draft.form == "year:-1" else "quarter:-1"
        return draft.form
