"""Offices that one report tells as held and another as over, or as another's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from onrecord import resources
from onrecord.model import Article, Difference, Evidence, Side, When
from onrecord.model.record import DifferenceKind
from onrecord.naming import fold
from onrecord.record import times
from onrecord.record.differences.sides import difference
from onrecord.record.drafts import Draft
from onrecord.record.offices.handovers import Overlap
from onrecord.record.offices.tenures import Ended
from onrecord.record.words import sequence_of

__all__ = ["held"]

_LEAVING = frozenset(("retire", "resign"))
_SPELT = 0.85  # of the letters of two family names that are one: "Kurban", "Gurban"
_LONG = 4  # letters of a name that two people do not share by chance
_WEEK = 5  # days
_HISTORY = 10 * 365  # days before all that is told from which an end is none of the story


def held(
    drafts: Sequence[Draft], offices: Sequence[Ended], holders: Sequence[Overlap], handed: Sequence[Overlap]
) -> Iterator[Difference]:
    """The offices that reports tell as held and as over, then those given to two people at once or in turn."""
    articles = {claim.article.id: claim.article for draft in drafts for claim in draft.claims}
    latest = max((when for draft in drafts for when in (draft.when, draft.reported) if when), default=None)
    for office in offices:
        dated = all(
            articles[item.article].published for item in (*office.before, *office.after) if item.article in articles
        )
        if dated and not _is_of_the_dead(office, articles) and not _is_history(office, latest):
            yield _office(office, drafts, articles)
    yield from (_holders(item, "conflict") for item in holders if not _is_one_name(item))
    yield from (_holders(item, "update") for item in handed if not _is_one_name(item))


def _office(office: Ended, drafts: Sequence[Draft], articles: Mapping[str, Article]) -> Difference:
    """An office that one report tells as held and another as over.

    An update if it is told how or when it ended, or by reports of later days. What was over when the report that tells
    it as held came out is a conflict.
    """
    name, how, end = office.tenure.office, office.tenure.ended, office.tenure.end
    before, after = (
        [articles[item.article].published for item in side if item.article in articles]
        for side in (office.before, office.after)
    )
    past = end is not None and any(report is not None and end.precedes(report) for report in before)
    since = bool(before and after) and all(_is_later(one, other) for one in before for other in after)
    kind: DifferenceKind = "update" if (how or end or since) and not past else "conflict"
    sides = (
        Side(None, f"{name}: in office", office.before),
        Side(None, f"{name}: {how or 'former'}", (*office.after, *_told_as_over(office, drafts))),
    )
    return difference("status", kind, *sides)


def _is_later(one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return False
    return one.precedes(other) and times.days_between(one, other) > _WEEK


def _is_of_the_dead(office: Ended, articles: Mapping[str, Article]) -> bool:
    """Whether all that ended is a life, of whose end all tell: "Sergeant Hale was killed"."""
    if office.tenure.ended != "died":
        return False
    deadly = frozenset(resources.load("counted")["fates"]["die"])
    before = [articles[item.article] for item in office.before if item.article in articles]
    return all(not deadly.isdisjoint(sequence_of(article.text)) for article in before)


def _is_history(office: Ended, latest: When | None) -> bool:
    end = office.tenure.end
    return end is not None and latest is not None and times.days_between(end, latest) > _HISTORY


def _told_as_over(office: Ended, drafts: Sequence[Draft]) -> Iterator[Evidence]:
    """What else reports of the end tell of it: "Hale lasted just 11 months in the job", "before retiring in 2014"."""
    before, after = ({evidence.article for evidence in side} for side in (office.before, office.after))
    tails = resources.load("lengths")["tails"]
    for draft in drafts:
        lasted, left = draft.predicate == "last", draft.relation in _LEAVING
        if (lasted or left) and draft.factuality == "happened" and office.tenure.person in draft.participants:
            for claim in draft.claims:
                ended = lasted and claim.article.id in after and any(tail in claim.claim.span.quote for tail in tails)
                retired = left and claim.article.id not in before and claim.claim.form != "nominal"
                if ended or retired:
                    yield claim.evidence


def _holders(overlap: Overlap, kind: DifferenceKind) -> Difference:
    """An office that one person at a time holds, given to two: at once, or to one after the other."""
    sides = (Side(None, value, evidence) for value, evidence in (overlap.one, overlap.other))
    return difference("name", kind, *sides)


def _is_one_name(overlap: Overlap) -> bool:
    """Whether two names are spellings of one, or share a name: "Assad", "Assads"."""
    names = [fold(value.partition(": ")[2]).split() for value, _ in (overlap.one, overlap.other)]
    shared = {name for name in names[0] if len(name) >= _LONG} & set(names[1])
    one, other = ("".join(name[-1:]) for name in names)
    return bool(shared) or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SPELT
