"""The day by which reports name one event: "the May 4 shooting" in the one, "the June 4 shooting" in the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from onrecord import resources
from onrecord.model import Chain, Evidence, Reading, Span, TimeExpression, When
from onrecord.record import times
from onrecord.record.words import words_of

__all__ = ["Named", "dated"]

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_BEHIND = re.compile(r",?(?: [A-Za-z][\w’'-]*){1,3}")  # "the June 29 street gunfight"
_BEFORE = re.compile(r"\b(?:for|over|after|following|since|from) (?:(?:an?|the) )?((?:[\w’'-]+ ){1,12})$")
_ALONG = re.compile(r"(?: (?:in|at|on|near|outside) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)?")
_YEAR = re.compile(r"\d{4}")
_LONGEST = 32  # days that a time may cover by which an event is named: a month
_NEAR = 45  # days between two times of one event: more are two events, or a slip of a year
_SHARED = 2  # named people, organizations and places that reports of one event share


@dataclass(frozen=True, slots=True)
class Named:
    """An event of one report by its time: the kind of event, the time and the clauses that name it so."""

    when: When
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Naming:
    kind: str
    when: When
    with_year: bool
    places: frozenset[str]
    behind: bool  # whether the time stands behind the noun: then both must name one place
    evidence: Evidence


def dated(readings: Sequence[Reading]) -> Iterator[tuple[Named, Named]]:
    """The pairs of reports that give one event two times, the earlier report first."""
    told = [(reading, _named(reading)) for reading in readings]
    for (one, mine), (other, yours) in combinations(told, 2):
        for kind in sorted(mine.keys() & yours.keys()):
            a, b = mine[kind], yours[kind]
            if _is_apart(a[0], b[0]) and _is_one(a, b, one, other):
                yield _of(a), _of(b)


def _of(namings: Sequence[_Naming]) -> Named:
    return Named(namings[0].when, tuple(dict.fromkeys(item.evidence for item in namings)))


def _named(reading: Reading) -> dict[str, list[_Naming]]:
    """The events that a report gives a single time, by kind; those with a year first."""
    found: defaultdict[str, list[_Naming]] = defaultdict(list)
    for expression in reading.times:
        if expression.type == "DATE" and expression.when is not None and _is_narrow(expression.when):
            for naming in _namings(reading, expression, expression.when):
                found[naming.kind].append(naming)
    ordered = {kind: sorted(items, key=lambda item: not item.with_year) for kind, items in found.items()}
    return {kind: items for kind, items in ordered.items() if all(_is_same(items[0], item) for item in items)}


def _is_narrow(when: When) -> bool:
    length = times.days(when)
    return length is not None and length <= _LONGEST


def _is_same(one: _Naming, other: _Naming) -> bool:
    """Whether two times of one report may be one: "the July 29, 2014, shooting", "a July shooting"."""
    if not times.apart(one.when, other.when):
        return True
    months = {item.when.first_day.month for item in (one, other) if item.when.first_day is not None}
    return len(months) == 1 and not other.with_year


def _namings(reading: Reading, expression: TimeExpression, when: When) -> Iterator[_Naming]:
    text, span = reading.article.text, expression.span
    sentence = next((item for item in reading.sentences if item.contains(span)), None)
    if sentence is None:
        return
    with_year = _YEAR.search(span.quote) is not None
    behind = _BEHIND.match(text, span.end, sentence.end)
    for word in _WORD.finditer(text, span.end, behind.end()) if behind else ():
        if kind := _kinds().get(word[0].casefold()):
            along = _ALONG.match(text, word.end())
            places = _places(reading, Span.of(text, span.end, along.end() if along else word.end()))
            yield _Naming(kind, when, with_year, places, False, _around(reading, sentence, span))
            return
    before = _BEFORE.search(text, sentence.start, span.start)
    for word in _WORD.finditer(before[1]) if before else ():
        if kind := _kinds().get(word[0].casefold()):
            places = _places(reading, sentence)
            yield _Naming(kind, when, with_year, places, True, _around(reading, sentence, span))
            return


def _places(reading: Reading, span: Span) -> frozenset[str]:
    named = [chain.name for chain in reading.chains if chain.type == "place" and _stands_in(chain, span)]
    return words_of(" ".join(named))


def _stands_in(chain: Chain, span: Span) -> bool:
    return chain.named and any(span.contains(mention.span) for mention in chain.mentions)


def _around(reading: Reading, sentence: Span, time: Span) -> Evidence:
    """The shortest clause that names the event by that time, else its sentence."""
    clauses = [claim.span for claim in reading.claims if claim.form == "clause" and claim.span.contains(time)]
    return min(clauses, key=lambda span: len(span.quote), default=sentence).on(reading.article.id)


def _is_apart(one: _Naming, other: _Naming) -> bool:
    if not times.apart(one.when, other.when):
        return False
    first, last = sorted((one.when, other.when), key=lambda when: when.sort_key)
    if first.last_day is None or last.first_day is None:
        return False
    return (last.first_day - first.last_day).days <= _NEAR


def _is_one(mine: Sequence[_Naming], yours: Sequence[_Naming], one: Reading, other: Reading) -> bool:
    """Whether two reports may mean one event: of the same names, and of no other place."""
    places = [frozenset(word for item in items for word in item.places) for items in (mine, yours)]
    if places[0] and places[1] and places[0].isdisjoint(places[1]):
        return False
    if any(item.behind for item in (*mine, *yours)) and not places[0] & places[1]:
        return False
    return len(_names(one) & _names(other)) >= _SHARED


def _names(reading: Reading) -> frozenset[str]:
    return frozenset(chain.name.casefold() for chain in reading.chains if chain.named)


@cache
def _kinds() -> dict[str, str]:
    """The words for events that happen once at one time, by the verb that tells the same."""
    nouns: dict[str, list[str]] = resources.load("event_nouns")["verbs"]
    struck = resources.load("event_nouns")["once"]["verbs"]
    return {form: verb for verb in struck for noun in nouns[verb] for form in (noun, f"{noun}s")}
