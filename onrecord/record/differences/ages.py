"""Ages and birthdays as reports state them: those of one person that no day of birth can make true together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from onrecord.model import Evidence, Reading, Span
from onrecord.naming import PersonName
from onrecord.record.differences.lengths import Mismatch
from onrecord.record.identity.entities import Identity

__all__ = ["ages"]

# "Ida Brandt, 62, said"; "the 62-year-old harbour master"
_BEHIND = re.compile(r", (?P<age>\d{1,3})(?=[,.;)]| and )")
# Not "the 17-year-old who knew Brandt", nor "3-year-old Ida and 5-year-old Olaf".
_BETWEEN = r"(?: (?!who\b|whose\b|that\b|of\b|from\b|and\b)[\w’'-]+)"
_BEFORE = re.compile(rf"\b(?P<age>\d{{1,3}})-year-old{_BETWEEN}{{0,3}} $")
_INSIDE = re.compile(rf"\b(?P<age>\d{{1,3}})-year-old{_BETWEEN}*\.?$")
_NICKNAMED = re.compile(r"[\"”] $")
_OLDEST = 115
_GENERATION = 12  # years; an age farther off is that of a child or a parent of the same name
_BORN = frozenset(("bear", "be born"))
_YEAR = timedelta(days=300)  # before its report, from which a sentence's age may be another one
_SLACK = timedelta(days=7)  # an age may be that of the day of the event, told some days later


@dataclass(frozen=True, slots=True)
class _Birth:
    """The days on which a person can have been born by one statement; the name that it stands with."""

    name: str
    first: date
    last: date
    words: str
    evidence: Evidence


def ages(readings: Sequence[Reading], identity: Identity) -> Iterator[Mismatch]:
    """For each person the first two statements of age or birth that exclude each other."""
    births: dict[str, list[_Birth]] = {}
    for reading in readings:
        for person, birth in (*_stated(reading, identity), *_born(reading, identity)):
            births.setdefault(person, []).append(birth)
    for found in births.values():
        for one, other in combinations(found, 2):
            if _exclude(one, other):
                yield Mismatch("age", one.words, (one.evidence,), other.words, (other.evidence,))
                break


def _exclude(one: _Birth, other: _Birth) -> bool:
    """Whether no day of birth makes both true; not "Ida Brandt, 40" and "her son Ida, 5", nor one age told years on.

    Those who died keep the age they had.
    """
    apart = one.last + _SLACK < other.first or other.last + _SLACK < one.first
    names = [PersonName.parse(birth.name) for birth in (one, other) if birth.name]
    alike = len({(name.family, name.suffix) for name in names}) < 2
    years = abs((one.last - other.last).days) // 365
    return apart and alike and years <= _GENERATION and one.words.split()[0] != other.words.split()[0]


def _stated(reading: Reading, identity: Identity) -> Iterator[tuple[str, _Birth]]:
    published = reading.article.published
    day = published.first_day if published is not None and published.granularity == "day" else None
    if day is None:
        return
    for chain in reading.chains:
        person = identity.of(reading.article.id, chain.id) if chain.type == "person" else None
        for mention in chain.mentions if person else ():
            now = mention.kind == "name" and not _is_past(reading, mention.span, day)
            now = now and (len(mention.name.split()) > 1 or not _is_shared(reading, mention.name))
            place = _age(reading.article.text, mention.span) if now else None
            if person and place is not None and 0 < int(place[0]) <= _OLDEST:
                age, span = int(place[0]), Span.of(reading.article.text, *place[1])
                first, last = _years_before(day, age + 1) + timedelta(days=1), _years_before(day, age)
                words = f"{age} on {published}"
                yield person, _Birth(mention.name, first, last, words, span.on(reading.article.id))


def _is_shared(reading: Reading, family: str) -> bool:
    """Whether several people of a report bear a family name: "Hale, 57" may be the husband."""
    people = (chain for chain in reading.chains if chain.type == "person" and chain.named)
    return sum(chain.name.split()[-1:] == [family] for chain in people) > 1


def _is_past(reading: Reading, mention: Span, day: date) -> bool:
    """Whether a sentence tells of another year: "two years ago Ida Brandt, 60, sold the ferry"."""
    sentence = next((item for item in reading.sentences if item.contains(mention)), mention)
    whens = [time.when for time in reading.times if sentence.contains(time.span)]
    return any(when and when.last_day and when.last_day < day - _YEAR for when in whens)


def _age(text: str, mention: Span) -> tuple[str, tuple[int, int]] | None:
    """The age that stands with a mention, and the offsets of both together."""
    behind = _BEHIND.match(text, mention.end)
    if behind and not _NICKNAMED.search(text, max(0, mention.start - 2), mention.start):
        return behind["age"], (mention.start, behind.end())
    if before := _BEFORE.search(text, max(0, mention.start - 60), mention.start):
        return before["age"], (before.start(), mention.end)
    inside = _INSIDE.search(mention.quote)
    return (inside["age"], (mention.start, mention.end)) if inside else None


def _born(reading: Reading, identity: Identity) -> Iterator[tuple[str, _Birth]]:
    """ "She was born in May 1960"."""
    for claim in reading.claims:
        when = claim.when
        if claim.predicate not in _BORN or when is None or when.first_day is None or when.last_day is None:
            continue
        for argument in claim.arguments:
            person = identity.of(reading.article.id, argument.chain) if argument.role != "other" else None
            if person:
                words = f"born {when}"
                yield person, _Birth("", when.first_day, when.last_day, words, claim.span.on(reading.article.id))


def _years_before(day: date, years: int) -> date:
    """The same day so many years ago; of 29 February the day before."""
    year = day.year - years
    return day.replace(year=year) if (day.month, day.day) != (2, 29) else date(year, 2, 28)
