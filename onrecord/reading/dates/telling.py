"""The values of expressions in text order: which way a weekday lies, what "the next day" counts from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from onrecord.model import Basis, Span, TimeExpression, When
from onrecord.model.recurring import in_year
from onrecord.model.relative import needs_anchor, resolve
from onrecord.reading.dates.draft import Draft
from onrecord.reading.dates.timex import timex_value

__all__ = ["Direction", "Style", "Teller", "judged_style"]

Style = Literal["news", "narrative"]
# Tells "past", "surely past" (of the verb right beside it), "future" or "" for the expression between two offsets.
Direction = Callable[[int, int], str]
_YEAR_FOLLOWS = re.compile(r"\s*(?:,|and|or|to|through|until|till|[-–—])\s*(?:the\s+|early\s+|late\s+)?", re.IGNORECASE)
# "This year" and "the next month" of a narrative count from the time told before.
_UNIT = re.compile(r"(?:week|month|year|decade|century):(?:-1|0|1)$|next:1:")
# "Has until Tuesday", "as soon as Friday" look ahead.
_UNTIL = re.compile(r"\b(?:until|till|(?:as )?(?:soon|early|late) as)\s+$", re.IGNORECASE)
# "Extended the loan through January" does not tell when it was extended.
_THROUGH = re.compile(r"\bthrough\s+$", re.IGNORECASE)
# "Since Tuesday", "from Tuesday to Friday" look back.
_SINCE = re.compile(r"\b(?:since|from|between)\s+$", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"\b[A-Z]\w+ $")
_QUARTER = re.compile(r"--3[3-6]|quarter:-?[01]$|^\d{4}-(01/\d{4}-03|04/\d{4}-06|07/\d{4}-09|10/\d{4}-12)$")
_IS_QUARTER = re.compile(r"--3[3-6]")
_NEAR = re.compile(r"weekday|recurring:--3|(?:day|week|month|weekend|quarter):|last:|next:|earlier|later")
_OLD_YEARS, _DISTANT = 8, 10
_DAY_OR_MONTH = re.compile(r"recurring:(?P<form>--(?P<month>0\d|1[0-2])(?:-\d\d)?):")
# A report tells a month without its year for about half a year. Of the values of TimeBank and AQUAINT 1498 are right
# with 0 days, 1500 with 30, 1501 with 90 or more.
_LONG_AGO = timedelta(days=150)


def _in_told_year(form: str, year: str) -> str:
    """A recurring day, month or season ("recurring:--06-19:?"), or a stretch of two, in a year that the text tells."""
    sides = [side.split(":")[1] for side in form.split(" to ")]
    if year.startswith("-"):  # before our era only days and months have a value
        return " to ".join(f"{year}{side[1:]}" for side in sides if re.fullmatch(r"--\d\d(-\d\d)?", side)) or year
    return " to ".join(in_year(side, int(year)) or year for side in sides)


def _closing(draft: Draft) -> str:
    """The last steps of a rule: about then, at that time of day."""
    at = f" > at:{draft.clock}" if draft.clock and not draft.clock.startswith("24") else ""
    return f" > about{at}" if draft.approximate and not at else at


def _last_told(form: str, when: When | None) -> str:
    """What later expressions count from: the value where it needs no anchor, else the rule (of a stretch, its end)."""
    if when is not None and not needs_anchor(form):
        value = when.edtf.partition("T")[0].rstrip("~")
        return value.rpartition("/")[2] if " to " in form else value
    return form.rpartition(" to ")[2]


_QUOTATION = re.compile(r"“[^“”\n]{1,600}”|\"[^\"\n]{1,600}\"")
# Between a quotation and its day: " she told reporters on ", no other sentence and no other quotation.
_SAID = re.compile(r"[^.!?;“”\"\n]{1,70}")
_NIGHT, _DAWN = frozenset(("NI", "EV")), "05:00"
# "That day", "later that night", "that same evening": of the day told in this paragraph or the one before it.
_THAT = re.compile(r"(?:(?:earlier|later|early|late)(?:\s+in)?\s+)?(?:that|the\s+same)\b", re.IGNORECASE)
_PARAGRAPHS, _NEAR_PARAGRAPHS = re.compile(r"\n\s*"), 1
# Set on WikiWars (value F1 highest at 8 to 12 years).
_BACKGROUND_YEARS = 10


class Teller:
    """Gives expressions their values in text order; remembers the time told before."""

    def __init__(self, text: str, anchor: date | None, style: Style, direction: Direction) -> None:
        self.text, self.anchor, self.style, self.direction = text, anchor, style, direction
        self.quotations = [match.span() for match in _QUOTATION.finditer(text)]
        self.dated: dict[str, set[str]] = {}  # the years in which the text dates things of a month, by month
        self.told: list[str] = []  # forms of the times told before, in order
        self.ends: list[int] = []  # where each of them ends in the text
        self.at_night = False  # whether the last of them is an evening or a night

    def remember(self, found: list[Draft]) -> None:
        """Takes note of the months that the text tells with their year."""
        for draft in found:
            if month := re.match(r"(\d{4})-(0\d|1[0-2])(?!\d)", draft.form):
                self.dated.setdefault(month[2], set()).add(month[1])

    def tell(self, draft: Draft, following: list[Draft]) -> TimeExpression:
        if self._is_loose_today(draft):
            draft = replace(draft, form="", value="PRESENT_REF")
        form = self._whole_form(draft, following) if draft.form else ""
        span = Span.of(self.text, draft.start, draft.end)
        rule = f"{form}{_closing(draft)}" if form else ""
        when = self._when(rule, span.quote) if rule else None
        if form and draft.type in ("DATE", "TIME") and "quarter:-4" not in form and "XX" not in form:
            self.told.append(_last_told(form, when))
            self.ends.append(draft.end)
            self.at_night = draft.part in _NIGHT or (self.at_night and draft.narrative and draft.clock >= _DAWN)
        relative = rule if needs_anchor(rule) else ""
        return TimeExpression(span, draft.type, timex_value(draft, when), when, relative)

    def _when(self, rule: str, words: str) -> When | None:
        try:
            when = resolve(rule, self.anchor, words)
        except ValueError:  # words that name no day: "2021-13-45", "31 February"
            return None
        if when is None and self.anchor is None and needs_anchor(rule):
            return When.unplaced(Basis(words, "", rule))
        return when

    def _is_loose_today(self, draft: Draft) -> bool:
        """ "Today" in history and "today's world" are no day, nor that of "Harbour Today", "Harbour Tonight"."""
        if draft.form != "day:0" or draft.narrative:
            return False
        named = self.text[draft.start].isupper() and _NAME_BEFORE.search(
            self.text, max(0, draft.start - 20), draft.start
        )
        return bool(named) or (self.style == "narrative" and not draft.part)

    def _whole_form(self, draft: Draft, following: list[Draft]) -> str:
        form = self._form(draft, following)
        spoken = self._spoken(draft, following) if draft.form.startswith("day:") and not draft.narrative else ""
        return " > ".join(step for step in (spoken, form, draft.then) if step)

    def _spoken(self, draft: Draft, following: list[Draft]) -> str:
        """The day on which a quotation was spoken: "I leave tomorrow," she said on Monday."""
        quotation = next((span for span in self.quotations if span[0] < draft.start and draft.end <= span[1]), None)
        if quotation is None:
            return ""
        for other in following:
            if other.start >= quotation[1]:
                beside = other.form.startswith("weekday") and not other.narrative
                words = self.text[quotation[1] : other.start]
                return self._form(other, []) if beside and _SAID.fullmatch(words) else ""
        return ""

    def _form(self, draft: Draft, following: list[Draft]) -> str:
        if draft.unit == "year ago" and self._is_of_quarter():
            return self._quarter(draft)
        if draft.unit == "quarter" and draft.narrative:
            return self._quarter(draft)
        if draft.narrative or (self.style == "narrative" and _UNIT.match(draft.form)):
            return self._from_told(draft)
        if not draft.form.endswith("?"):
            return draft.form
        year = self._year_that_follows(draft, following)
        if year is not None and draft.form.startswith("recurring:"):
            return _in_told_year(draft.form, f"{year:04}")
        told = self._year_told() if self.style == "narrative" and draft.form.startswith("recurring:") else ""
        return _in_told_year(draft.form, told) if told else self._directed(draft)

    def _is_of_quarter(self) -> bool:
        """ "A year earlier" beside "the third quarter" is that quarter of the year before."""
        return any(_QUARTER.search(form) for form in self.told[-3:])

    def _directed(self, draft: Draft) -> str:
        direction = self.direction(*(draft.asked or (draft.start, draft.end)))
        if _UNTIL.search(self.text, max(0, draft.start - 12), draft.start):
            direction = "future"
        elif _THROUGH.search(self.text, max(0, draft.start - 12), draft.start):
            direction = ""
        if draft.form.startswith("weekend"):
            return self._weekend(direction)
        if draft.form.startswith("weekday"):
            past = "abroad" if self._is_of_tomorrow(draft) else "past"
            return draft.form.replace("?", "future" if direction == "future" else past)
        if direction == "surely past" or (direction != "future" and _IS_QUARTER.search(draft.form)):
            return draft.form.replace("?", "past")
        form = draft.form.replace("?", f"near-{direction}" if direction else "near")
        return form if direction == "future" else self._of_namesake(form) or form

    def _of_namesake(self, form: str) -> str:
        """ "After a July fire", where the report tells elsewhere of July 2014 and of no other July: that one.

        Of a July some months ago; the last one is told without its year beside that of the year before.
        """
        day = _DAY_OR_MONTH.match(form)
        years = self.dated.get(day["month"], set()) if day and self.style == "news" else set()
        nearest = resolve(form, self.anchor) if len(years) == 1 else None
        if day is None or nearest is None or nearest.last_day is None or self.anchor is None:
            return ""
        return in_year(day["form"], int(min(years))) if self.anchor - nearest.last_day > _LONG_AGO else ""

    def _is_of_tomorrow(self, draft: Draft) -> bool:
        """ "It struck early on Tuesday" in a report of Monday was told where it was Tuesday; "last Tuesday" is older.

        Of 40 weekdays in reports of many outlets that would be six days old, 30 are the day after (read by hand).
        """
        after = resolve(draft.form.replace("?", "future"), self.anchor)
        if self.anchor is None or after is None or _SINCE.search(self.text, max(0, draft.start - 9), draft.start):
            return False
        return after.first_day == self.anchor + timedelta(1)

    def _weekend(self, direction: str) -> str:
        """ "The weekend" that is over, unless it is on or the words look ahead."""
        today = self.anchor is not None and self.anchor.weekday() >= 5
        return "weekend:0" if direction == "future" or (today and direction.endswith("past")) else "weekend:-1"

    def _year_told(self) -> str:
        """The year of the time told before, where it stood in the text itself.

        A bare year far from the date before it is background ("as in 1812"), not where the narrative stands.
        """
        background = ""
        for form in reversed(self.told):
            if not re.match(r"-?\d{4}", form):
                continue
            year = form[:5] if form.startswith("-") else form[:4]
            if not background and len(form) == len(year):
                background = year
            elif background and abs(int(year) - int(background)) > _BACKGROUND_YEARS:
                return year
            else:
                return background or year
        return background

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

    def _is_unbound(self, draft: Draft) -> bool:
        """ "That night" means one just told; many paragraphs later it is that of an event, on whatever day it was."""
        if self.style == "narrative" or draft.clock or not _THAT.match(self.text, draft.start):
            return False
        last = self.ends[-1] if self.ends else 0
        return not self.ends or len(_PARAGRAPHS.findall(self.text, last, draft.start)) > _NEAR_PARAGRAPHS

    def _from_told(self, draft: Draft) -> str:
        """Counted from the time told before, if that is fine enough; else from the day of publication."""
        if draft.unit in ("day", "") and draft.form == "day:0" and self._is_unbound(draft):
            return ""
        step = f"{draft.form.split(':')[2]}:1" if draft.form.startswith("next:1:") else draft.form
        finest = {"day": ("day",), "week": ("day", "interval"), "month": ("day", "month"), "": ("day",)}.get(draft.unit)
        if draft.form.startswith("recurring") or draft.unit in ("year", "year ago", "decade", "century"):
            finest = None
        for form in reversed(self.told[-12:]):
            when = resolve(form, self.anchor or date(2000, 1, 1))
            if when is None or when.first_day is None or (self.style == "narrative" and needs_anchor(form)):
                continue
            if finest and when.granularity not in finest:
                break
            small_hours = draft.unit == "small hours" or "" < draft.clock < _DAWN
            after_midnight = self.at_night and small_hours  # "Tuesday night ... at 12:47 a.m." is Wednesday
            return f"{form} > {'day:1' if after_midnight else step}"
        year = self._year_told() if self.style == "narrative" else ""
        if year and finest:
            return f"{year}-XX-XX"
        # "The next day" of no day told is none; "a day earlier" may still count from the day of publication.
        return "" if re.match(r"(?:day|week):[1-9]", draft.form) and not draft.clock else draft.form

    def _quarter(self, draft: Draft) -> str:
        """ "The quarter" is the one told before, "the year-ago quarter" the same of the year before."""
        form = next((form for form in reversed(self.told[-8:]) if _QUARTER.search(form)), "")
        if draft.form == "quarter:0":
            return form or "quarter:-1"
        return f"{form} > quarter:-4" if form else "quarter:-5" if draft.unit == "quarter" else draft.form


def judged_style(found: list[Draft], anchor: date | None) -> Style:
    """Narrative where a text tells mostly of years before its own (history, biography); news otherwise.

    News tells most times from the day of publication and has few old years; a short life has none of the first and
    years long past; a guide has neither, and its "today" is no day.
    """
    years = [int(draft.form[:4]) for draft in found if re.match(r"[12]\d{3}", draft.form)]
    years += [0 for draft in found if draft.form.startswith("-")]
    near = sum(1 for draft in found if _NEAR.match(draft.form) and not draft.narrative and draft.form != "day:0")
    old = sum(1 for year in years if anchor is None or year < anchor.year)
    distant = sum(1 for year in years if anchor is None or year < anchor.year - _DISTANT)
    today = sum(1 for draft in found if draft.form == "day:0" and not draft.narrative)
    is_life = not near and old >= 3 and distant > old / 2 and old > 4 * today
    return "narrative" if is_life or (old >= _OLD_YEARS and old > 3 * near) else "news"
