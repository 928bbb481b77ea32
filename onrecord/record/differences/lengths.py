"""Lengths of time as reports state them ("just 11 months"), compared with what two dates leave between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord import resources
from onrecord.model import Claim, Evidence, Reading, Tenure, TimeExpression, When
from onrecord.naming import tokens
from onrecord.record.drafts import Draft
from onrecord.record.identity.entities import Identity

__all__ = ["Mismatch", "anniversaries", "tenure_lengths"]

_VALUE = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_DAYS = (365.25, 30.44, 7.0, 1.0)  # of a year, a month, a week, a day
# "Nine years" are told of eight and a half as of nine and three quarters.
_UNDER, _OVER = 0.75, 1.0
_LINK = re.compile(r"\s+(?P<word>after|before)\s+")
_NEAR = 25  # characters from "after" to the event: "a year after | the company's merger"
_AHEAD = 80  # characters behind a length that may name the office: "as deputy director of the Selm Port Authority"
_DATED = 31  # days; a coarser date of the event before leaves no anniversary to check


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A stated value and what other dates come to, each with the passages that it rests on."""

    field: str
    stated: str
    stated_at: tuple[Evidence, ...]
    reckoned: str
    reckoned_at: tuple[Evidence, ...]


def tenure_lengths(readings: Sequence[Reading], identity: Identity, held: Sequence[Tenure]) -> Iterator[Mismatch]:
    """Stated lengths of tenures that their dates contradict: "lasted two years" of March to June 2021."""
    for reading in readings:
        for expression, length in _lengths(reading):
            for tenure in _meant(reading, expression, identity, held):
                until = tenure.end or reading.article.published
                between = _between(tenure.start, until)
                if between is not None and _excludes(length, between):
                    reckoned = f"{tenure.office}: {tenure.start} to {tenure.end or 'the report'}"
                    place = (expression.span.on(reading.article.id),)
                    yield Mismatch("duration", expression.span.quote, place, reckoned, tenure.evidence)


def anniversaries(readings: Sequence[Reading], drafts: Sequence[Draft]) -> Iterator[Mismatch]:
    """Dated events told so long after or before another whose own date says otherwise."""
    draft_of = {
        (told.article.id, told.claim.span.start, told.claim.span.end): draft
        for draft in drafts
        for told in draft.claims
    }
    for reading in readings:
        for expression, length in _lengths(reading):
            link = _LINK.match(reading.article.text, expression.span.end)
            if link is None:
                continue
            main, other = _told_apart(reading, expression, link.end())
            draft = draft_of.get((reading.article.id, other.span.start, other.span.end)) if other else None
            if main is None or draft is None or draft.when is None or not _is_dated(draft.when):
                continue
            first, last = (draft.when, main.when) if link["word"] == "after" else (main.when, draft.when)
            between = _between(first, last)
            if between is not None and _excludes(length, between):
                stated = f"{expression.span.quote} {link['word']}: {main.when}"
                place = (main.span.on(reading.article.id),)
                yield Mismatch("date", stated, place, f"{draft.predicate}: {draft.when}", draft.evidence)


def _lengths(reading: Reading) -> Iterator[tuple[TimeExpression, tuple[float, float]]]:
    """The definite lengths that a report states, with the least and the most days that its words allow."""
    for expression in reading.times:
        match = _VALUE.fullmatch(expression.value) if expression.type == "DURATION" else None
        if match is None:
            continue
        units = [(int(count), days) for count, days in zip(match.groups(), _DAYS, strict=True) if count]
        if not units:
            continue
        whole, finest = sum(count * days for count, days in units), units[-1][1]
        words = expression.span.quote.casefold()
        least = 0.0 if _begins(words, "at_most") else whole - _UNDER * finest
        most = float("inf") if _begins(words, "at_least") else whole + _OVER * finest
        yield expression, (least, most)


def _begins(words: str, kind: str) -> bool:
    return words.startswith(tuple(_lexicon()[kind]))


@cache
def _lexicon() -> Mapping[str, list[str]]:
    lexicon: Mapping[str, list[str]] = resources.load("lengths")
    return lexicon


def _excludes(length: tuple[float, float], between: tuple[float, float]) -> bool:
    return length[1] < between[0] or length[0] > between[1]


def _between(first: When | None, last: When | None) -> tuple[float, float] | None:
    """The least and the most days from one time to another; None where they have no ends."""
    if first is None or last is None or first.is_uncertain or last.is_uncertain:
        return None
    if first.earliest is None or first.latest is None or last.earliest is None or last.latest is None:
        return None
    day = 86_400
    least, most = (last.earliest - first.latest).total_seconds(), (last.latest - first.earliest).total_seconds()
    return max(0.0, least / day), most / day


def _meant(
    reading: Reading, expression: TimeExpression, identity: Identity, held: Sequence[Tenure]
) -> Iterator[Tenure]:
    """The dated tenure whose length the words state, if it is clear which.

    "She lasted 11 months" and "left after 11 months on the job" mean the only one that is dated, "served 11 months as
    mayor" and "has led the port for 11 months" the one whose office or organization they name.
    """
    after = reading.article.text[expression.span.end : expression.span.end + _AHEAD].lstrip(" ,").casefold()
    if after.startswith(tuple(f"{word} " for word in _lexicon()["events"])):
        return
    as_what = frozenset(tokens(re.split(r"[,.;]", after)[0])) if after.startswith("as ") else frozenset()
    meant = set()
    for claim in _claims_around(reading, expression):
        words = as_what or frozenset(tokens(claim.span.quote))
        plain = not as_what and (claim.predicate == "last" or after.startswith(tuple(_lexicon()["tails"])))
        if plain or as_what or claim.predicate in _lexicon()["verbs"]:
            people = set(_agents(reading, claim, identity))
            meant |= {tenure for tenure in held if tenure.person in people and (plain or _is_named(tenure, words))}
    dated = [tenure for tenure in meant if tenure.start and (tenure.end or tenure.state == "current")]
    if len(dated) == 1:
        yield dated[0]


def _is_named(tenure: Tenure, words: frozenset[str]) -> bool:
    organization = tokens(tenure.organization or "")
    return words.issuperset(tokens(tenure.office)) or (bool(organization) and words.issuperset(organization))


def _claims_around(reading: Reading, expression: TimeExpression) -> Iterator[Claim]:
    for sentence in reading.sentences:
        if sentence.contains(expression.span):
            yield from (claim for claim in reading.claims if sentence.contains(claim.span))


def _agents(reading: Reading, claim: Claim, identity: Identity) -> Iterator[str]:
    """Who acts, or whose it is that does: "she", "her tenure"."""
    for argument in claim.arguments:
        if argument.role == "agent":
            inside = [
                chain.id
                for chain in reading.chains
                for mention in chain.mentions
                if argument.span.contains(mention.span)
            ]
            for chain in {argument.chain, *inside}:
                person = identity.of(reading.article.id, chain)
                if person is not None:
                    yield person


def _told_apart(reading: Reading, expression: TimeExpression, after: int) -> tuple[Claim | None, Claim | None]:
    """The dated claim that a length stands in, and the one told behind "after"."""
    around = list(_claims_around(reading, expression))
    main = [
        claim for claim in around if claim.when and claim.span.start < expression.span.start and _is_dated(claim.when)
    ]
    behind = [claim for claim in around if after <= claim.span.start <= after + _NEAR]
    other = min(behind, key=lambda claim: (claim.span.start, claim.span.end), default=None)
    return (main[-1] if main else None), other


def _is_dated(when: When) -> bool:
    if when.is_uncertain or when.earliest is None or when.latest is None:
        return False
    return (when.latest - when.earliest).days <= _DATED
