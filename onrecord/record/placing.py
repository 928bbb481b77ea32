"""When an undated article was published, as far as its own words and the dated articles of the story allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.model import Basis, Reading, When
from onrecord.model.relative import anchored, resolve
from onrecord.record import times
from onrecord.record.predicates import relation
from onrecord.record.words import words_of

__all__ = ["ordered", "place"]

_REACH = timedelta(days=21)  # a story's undated report is sought around its dated ones
_AGREES, _DISAGREES = 2.0, -3.0  # an event that a dated report puts on the same day, or on another
_LATE = 3.0  # "resigned late Saturday" is written that night or on the next day
_LATE_WORDS = ("late ", "early ", "night", "evening", "morning", "afternoon")
_FAR = 0.1  # for each day between the candidate and the nearest dated report
_SHARED_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event that a dated report tells with its day."""

    relation: str
    words: frozenset[str]
    when: When


def ordered(readings: Iterable[Reading]) -> list[Reading]:
    """The readings by date of publication, then content; each article once; the undated last."""
    unique = {reading.article.id: reading for reading in sorted(readings, key=_authority)}
    return sorted(unique.values(), key=_order)


def _authority(reading: Reading) -> tuple[str, str, str]:
    """Of two readings of one article the later version counts, and the one that knows its date."""
    article = reading.article
    return reading.version, article.published.edtf if article.published else "", article.file or ""


def _order(reading: Reading) -> tuple[bool, str, str]:
    published = reading.article.published
    day = published.first_day if published else None
    return day is None, f"{day}", reading.article.content_hash


def place(readings: Sequence[Reading], given: Mapping[str, str]) -> tuple[list[Reading], list[str]]:
    """The readings with every article placed that can be, and a note with the reason for each undated one.

    `given` holds dates that people gave, EDTF by article id.
    """
    result: list[Reading] = []
    notes: list[str] = []
    dated = [reading for reading in readings if reading.article.published and reading.article.id not in given]
    events = [event for reading in dated for event in _events(reading)]
    days = sorted({day for reading in dated for day in [_published(reading)] if day})
    for reading in readings:
        if reading.article.id in given:
            result.append(_at(reading, When.parse(given[reading.article.id], Basis(rule="given by a person"))))
        elif reading.article.published:
            result.append(reading)
        else:
            found, note = _found(reading, events, days)
            result.append(found)
            notes.append(note)
    return ordered(result), notes


def _published(reading: Reading) -> date | None:
    return reading.article.published.first_day if reading.article.published else None


def _at(reading: Reading, when: When) -> Reading:
    """A reading whose article was published then, its relative times resolved."""
    reading = replace(reading, article=replace(reading.article, published=when))
    day = when.last_day or when.first_day
    return anchored(reading, day) if day else reading


def _events(reading: Reading) -> Iterator[_Dated]:
    for claim in reading.claims:
        if claim.when is not None and times.is_exact(claim.when):
            yield _Dated(relation(claim.predicate), words_of(claim.span.quote), claim.when)


def _found(reading: Reading, events: Sequence[_Dated], days: Sequence[date]) -> tuple[Reading, str]:
    """The reading placed where its words agree best with the dated reports, with the reason in words."""
    name = reading.article.name
    if not days:
        return reading, f"{name} bears no date and the story has no dated report to place it by"
    told = _told(reading, events)
    scores = {day: _agreement(told, day) + _score(reading, day, days) for day in _candidates(reading, days)}
    best = max(scores.values())
    first = min(day for day, score in scores.items() if score == best)
    last = first
    while (
        (following := last + timedelta(days=1)) in scores
        and best - scores[following] <= _FAR
        and _alike(reading, first, following)
    ):
        last = following
    reasons = ", ".join(_reasons(reading, first)) or "the dated reports of the story"
    when = When.between(first, last, Basis(rule="placed by " + reasons))
    return _at(reading, when), f"{name} bears no date; placed on {_words(first, last)} by {reasons}"


def _words(first: date, last: date) -> str:
    return str(When.throughout(first, last))


def _candidates(reading: Reading, days: Sequence[date]) -> list[date]:
    """Days around the dated reports, none before an explicit date that the article tells as past."""
    told = [
        claim.when.last_day
        for claim in reading.claims
        if claim.when and claim.factuality == "happened" and claim.when.last_day
    ]
    first = max([days[0] - _REACH, *(day for day in told if day <= days[-1] + _REACH)])
    return [first + timedelta(days=step) for step in range((days[-1] + _REACH - first).days + 1)]


def _score(reading: Reading, day: date, days: Sequence[date]) -> float:
    """What speaks against a day: a fresh weekday that would be stale, and the distance to the dated reports."""
    distance = min(abs((day - other).days) for other in days)
    late = sum(
        _LATE
        for words, rule in _late(reading)
        if (when := resolve(rule, day)) and when.first_day not in (day, day - timedelta(days=1))
    )
    return -late - _FAR * distance


def _late(reading: Reading) -> list[tuple[str, str]]:
    """Weekdays with a time of day: reports name the night only while it is fresh."""
    return [
        (expression.span.quote, expression.relative)
        for expression in reading.times
        if expression.relative.startswith("weekday:")
        and any(word in expression.span.quote.casefold() for word in _LATE_WORDS)
    ]


def _agreement(told: Sequence[tuple[str, list[_Dated]]], day: date) -> float:
    """How well the events of the article fall on the days on which dated reports tell them."""
    total = 0.0
    for rule, same in told:
        when = resolve(rule, day)
        if when is not None and times.is_exact(when):
            total += _AGREES if any(not times.apart(when, event.when) for event in same) else _DISAGREES
    return total


def _told(reading: Reading, events: Sequence[_Dated]) -> list[tuple[str, list[_Dated]]]:
    """The rules of the article's unplaced events, each with the dated events that are the same."""
    found = []
    for claim in reading.claims:
        if claim.when is not None and claim.when.is_unplaced:
            same = _same(relation(claim.predicate), words_of(claim.span.quote), events)
            if same:
                found.append((claim.when.basis.rule, same))
    return found


def _same(name: str, words: frozenset[str], events: Sequence[_Dated]) -> list[_Dated]:
    return [event for event in events if event.relation == name and len(event.words & words) >= _SHARED_WORDS]


def _alike(reading: Reading, one: date, other: date) -> bool:
    """Whether the article's exact times mean the same on both days of publication."""
    rules = {expression.relative for expression in reading.times if expression.relative.startswith("weekday:")}
    return bool(rules) and all(_edtf(rule, one) == _edtf(rule, other) for rule in rules)


def _edtf(rule: str, day: date) -> str:
    when = resolve(rule, day)
    return when.edtf if when else ""


def _reasons(reading: Reading, day: date) -> list[str]:
    """The words of the article that fix its place: “late Saturday” is 12 Nov 2022."""
    counts: Counter[str] = Counter()
    for expression in reading.times:
        if expression.relative.startswith("weekday:") and (when := resolve(expression.relative, day)):
            counts[f"“{expression.span.quote}” = {when}"] += 1
    return sorted(counts, key=lambda words: (-counts[words], words))[:3]
