"""The words of an entry: what one report says of it, with names and dates filled in square brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from onrecord.model import Claim
from onrecord.record.drafts import Draft
from onrecord.record.identity.entities import Identity
from onrecord.record.lines.alone import leaves_open, points_back, reads_alone
from onrecord.record.lines.clauses import form_of
from onrecord.record.lines.filling import filled
from onrecord.record.lines.stretches import Stretch, around, stretches
from onrecord.record.told import Told

__all__ = ["DAYS_OLDER", "LONG_AGO", "Wording", "day_of", "wording"]

DAYS_OLDER = timedelta(days=2)  # what goes on is told anew by reports of later days
LONG_AGO = datetime.min.replace(tzinfo=UTC)

_WORDY = 25  # words; of two claims the one told in fewer is clearer
_BESIDE = 20  # words beside the claim that weigh as much as a name; set by reading the lines of fourteen stories
_TYPICAL = 5  # a claim much nearer to the others than the rest (cosine higher by 0.2) weighs as much as a name
_COMPARED = 20  # claims of one entry
_ALIKE = 0.45  # cosine; of the claims of an entry just below it three in four say something else (read by hand)
_GOES_ON = re.compile(r"\b(?:is|are)\b.*\b\w+ing\b")  # "are digging", "is being searched"
_VAGUE = 2  # "were killed in the incident": another report says where
_CURT = 8  # words; shorter lines leave out where, when or to whom


Line = tuple[Told, Stretch, str]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an entry, and whether they can be read by themselves."""

    text: str
    stands_alone: bool
    told: Told  # the claim whose words they are
    stretch: Stretch
    alike: tuple[Told, ...]  # the claims that say what the words say: an entry may hold one that says less or else

    @property
    def neighbours(self) -> Sequence[Claim]:
        """What the sentence that they stand in tells."""
        return self.told.page.claims(self.told.claim.sentence)

    @property
    def place(self) -> tuple[str, int]:
        """The article and the number of the sentence that they stand in."""
        return self.told.article.id, self.told.claim.sentence


def wording(draft: Draft, identity: Identity) -> Wording:
    """The shortest stretch of its clearest claim that reads alone, else the sentence of the clearest claim."""
    claims: Sequence[Told] = draft.claims
    if len(claims) > 1:
        claims = sorted(claims, key=lambda told: (told.number, told.claim.span))
    lines = [line for told in claims for line in [_line(told, identity)] if line]
    counts = {tuple(quantity.value for quantity in told.quantities) for told in claims if told.quantities}
    if len(counts) > 1:  # "six were hurt" takes the place of "two were hurt"
        last = max((told.number for told, _, _ in lines if told.quantities), default=0)
        lines = [line for line in lines if line[0].quantities and line[0].number == last] or lines
    if lines:
        lines = _current(lines)
        best, stretch, text = lines[0] if len(lines) == 1 else max(lines, key=lambda line: _worth(line, claims))
        return Wording(text, True, best, stretch, _alike(best, claims))
    first = max(claims, key=_clarity) if len(claims) > 1 else claims[0]
    stretch = around(first)
    text = filled(first, stretch, identity) or first.claim.span.quote
    return Wording(text, False, first, stretch, _alike(first, claims))


def _current(lines: Sequence[Line]) -> list[Line]:
    """Without what goes on in a report days older than another: "are digging" is over when a later one says "found"."""
    if len(lines) == 1:
        return [*lines]
    last = max(day_of(told) for told, _, _ in lines)
    return [
        (told, stretch, text)
        for told, stretch, text in lines
        if last - day_of(told) <= DAYS_OLDER or not _GOES_ON.search(text)
    ]


def day_of(told: Told) -> datetime:
    """The day of the report; a time long ago for a report without a day."""
    published = told.article.published
    return (published.latest if published else None) or LONG_AGO


def _line(told: Told, identity: Identity) -> Line | None:
    """The shortest stretch of the claim that reads alone, with what is filled in."""
    for stretch in stretches(told):
        text = filled(told, stretch, identity)
        if text and reads_alone(text, told) and not leaves_open(told, stretch, text, identity):
            return told, stretch, text
    return None


def _worth(line: Line, claims: Sequence[Told]) -> float:
    told, _, text = line
    return _clarity(told) + _typicality(told, claims) - _surplus(told, text)


def _typicality(told: Told, claims: Sequence[Told]) -> float:
    """How near a claim is to the others of its entry: the line is of what they have in common."""
    others = [
        other.vector for other in claims[:_COMPARED] if other is not told and other.vector.size == told.vector.size
    ]
    return _TYPICAL * float(np.add.reduce([vector @ told.vector for vector in others]) / len(others)) if others else 0.0


def _surplus(told: Told, text: str) -> float:
    """What a line tells beside the claim weighs against it, and being curt ("The boy fell, she said") or vague."""
    words = len(text.split())
    return max(0, words - len(told.sequence)) / _BESIDE + max(0, _CURT - words) / 2 + _VAGUE * points_back(text)


def _alike(best: Told, claims: Sequence[Told]) -> tuple[Told, ...]:
    """The claims near enough to the one that is shown to count as its sources; titles bear no vector."""
    if len(claims) == 1:
        return (best,)
    return tuple(
        told
        for told in claims
        if told is best or not (told.vector.size and best.vector.size) or float(told.vector @ best.vector) >= _ALIKE
    )


def _clarity(told: Told) -> float:
    """How well a claim is told: in the report's own voice, by a clause of its own, with names and a time."""
    pronouns = sum(mention.kind == "pronoun" for mention, _ in told.mentions)
    return (
        3 * (form_of(told) == "clause")
        + (form_of(told) in ("shared", "relative"))
        + len(told.participants)
        + 2 * bool(told.when and not told.when.is_uncertain)
        + told.claim.lead
        - pronouns
        - (told.claim.attribution is not None)
        - 2 * told.is_quoted
        - max(0, len(told.sequence) - _WORDY) / 10
    )
