"""The day of the news of a report that names none: as other reports of the story name it, else the report's own.

"The council closed the pool. Members wept." A report that was put up an hour later names no day; another one tells that
the council closed the pool on Monday. So the members perhaps wept on Monday: the entry bears the uncertain value, and
its basis the words of the report that named the day. What one does once in a story, and one report tells with its day,
is perhaps of that day where another tells it without ("the first to report that Roe was asked to resign").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta

from onrecord.model import Basis, Entry, When
from onrecord.model.relative import perhaps
from onrecord.record.drafts import Draft
from onrecord.record.predicates import is_single
from onrecord.record.told import Told

__all__ = ["with_scenes"]

_NEWS = timedelta(days=1)  # only a fresh report needs to name no day
_AT_ONCE = timedelta(days=1)  # reports of one day or the next tell the same news


def with_scenes(lines: Sequence[Entry], drafts: Sequence[Draft]) -> tuple[Entry, ...]:
    """The entries, those without a time at the day that their report's news is perhaps of."""
    scenes, single = _scenes(drafts), _SingleActs(drafts)
    draft_of = {draft.id: draft for draft in drafts}
    return tuple(_placed(line, draft_of.get(line.id), scenes, single) for line in lines)


def _placed(line: Entry, draft: Draft | None, scenes: Mapping[str, When], single: _SingleActs) -> Entry:
    if draft is None or (line.when is not None and not line.when.is_uncertain):
        return line
    found = single.when(draft) or line.when
    if found is None:
        found = next((scenes[told.article.id] for told in _narrated(draft) if told.article.id in scenes), None)
    return line if found == line.when else replace(line, when=found)


class _SingleActs:
    """The times at which the story's people did what one does once, or were to do it: resign, be sworn in."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._dated: dict[tuple[str, str], list[Draft]] = defaultdict(list)
        for draft in drafts:
            told = draft.when is not None and not draft.when.is_uncertain and perhaps(draft.when).is_uncertain
            if is_single(draft.relation) and told:
                self._dated[draft.relation, draft.factuality].append(draft)

    def when(self, draft: Draft) -> When | None:
        """The time at which others tell the same act of the same person; None where they tell two or none.

        What was told to be planned for a day and is told as done after it was perhaps done on that day.
        """
        same = [*self._of(draft, draft.factuality)]
        if not same and draft.factuality == "happened":
            same = [plan for plan in self._of(draft, "planned") if not _is_before(draft.reported, plan.when)]
        found = {other.when.edtf: other.when for other in same if other.when is not None}
        return perhaps(next(iter(found.values()))) if len(found) == 1 and not draft.background else None

    def _of(self, draft: Draft, factuality: str) -> Iterator[Draft]:
        """The dated drafts of the same act and person."""
        dated = self._dated.get((draft.relation, factuality), ())
        return (other for other in dated if draft.subjects & other.subjects)


def _is_before(report: When | None, plan: When | None) -> bool:
    return report is None or plan is None or report.precedes(plan)


def _narrated(draft: Draft) -> list[Told]:
    return [told for told in draft.claims if told.claim.narrated]


def _scenes(drafts: Sequence[Draft]) -> dict[str, When]:
    """For each report that names no day the one on which others put what it tells, or of which they tell at once."""
    named: dict[str, Counter[When]] = defaultdict(Counter)
    lacking = {told.article.id: told for draft in drafts for told in _narrated(draft)}
    for draft in drafts:
        dated = {_perhaps(told.when) for told in draft.claims if told.when is not None and _is_day(told.when)}
        for article in {told.article.id for told in _narrated(draft)} if dated else ():
            published = _published(lacking[article])
            named[article].update(when for when in dated if _is_news(when, published))
    scenes = {article: _commonest(counts) for article, counts in named.items() if counts}
    at_once = _at_once({_published(told) for article, told in lacking.items() if article not in scenes}, drafts)
    for article, told in lacking.items():
        if article not in scenes and (found := at_once.get(_published(told))):
            scenes[article] = _commonest(found)
    return {**_days_of_reports(drafts), **scenes}


def _days_of_reports(drafts: Sequence[Draft]) -> dict[str, When]:
    """The day of each report whose lead tells news of a day that no report names.

    Its news is of that day or the one before: of 82 reports of news clusters to which others gave the day 38 came out
    on it and 44 on the next.
    """
    leads = (told for draft in drafts for told in _narrated(draft) if told.claim.lead)
    days = {told.article.id: day for told in leads if (day := _published(told))}
    basis = {day: Basis(anchor=f"{day}", rule="the day of the report, or the one before") for day in days.values()}
    return {article: When.parse(f"{day}?", basis[day]) for article, day in days.items()}


def _days(drafts: Sequence[Draft]) -> dict[date, list[When]]:
    """The days of all that is told, by the day of its report."""
    days: dict[date, list[When]] = defaultdict(list)
    for told in (told for draft in drafts for told in draft.claims):
        if told.when is not None and _is_day(told.when) and (published := _published(told)):
            days[published].append(told.when)
    return days


def _at_once(lacking: Set[date | None], drafts: Sequence[Draft]) -> Mapping[date | None, Counter[When]]:
    """For each day the days of what reports tell that came out at once with one of that day that names none."""
    found: dict[date | None, Counter[When]] = defaultdict(Counter)
    for other, told in _days(drafts).items():
        for published in lacking:
            if published and abs(other - published) <= _AT_ONCE:
                found[published].update(_perhaps(when) for when in told if _is_news(when, published))
    return found


def _published(told: Told) -> date | None:
    return told.article.published.first_day if told.article.published else None


def _perhaps(when: When) -> When:
    return when if when.is_uncertain else perhaps(when)


def _is_day(when: When) -> bool:
    return when.granularity in {"day", "instant"} and when.first_day is not None


def _is_news(when: When, published: date | None) -> bool:
    day = when.first_day
    return published is not None and day is not None and timedelta(0) <= published - day <= _NEWS


def _commonest(days: Counter[When]) -> When:
    """The day named most often, the later of equals."""
    votes: Counter[str] = Counter()
    for when, count in days.items():
        votes[when.edtf] += count
    chosen = max(votes, key=lambda edtf: (votes[edtf], edtf))
    return min((when for when in days if when.edtf == chosen), key=lambda when: when.basis)
