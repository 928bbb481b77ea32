"""What one voice says of a thing and another its contrary: lawful or unlawful, the reason or no reason for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from onrecord import resources
from onrecord.record import times
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.told import Told
from onrecord.record.words import words_of

__all__ = ["contraries", "unrelated"]

_TOLD = frozenset(("happened", "ongoing", "possible"))
_SIDES = _TOLD | {"not happened", "denied"}
_ROOT = 5  # letters that a verb and its noun share: "suspend" and "suspension"
_LINKED = 2  # roots of either side that a claim of the link shares


def contraries(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Entries of which one calls a thing what the other calls it not, in another voice."""
    sided = [(draft, kind, side) for draft in drafts for kind, side in _sides(draft)]
    for (one, kind, side), (other, other_kind, other_side) in combinations(sided, 2):
        if (
            kind == other_kind
            and side != other_side
            and any(_may_differ(a, b) and _one_subject(a, b) for a in one.claims for b in other.claims)
        ):
            yield one, other


def _sides(draft: Draft) -> Iterator[tuple[str, bool]]:
    """The kind of word that a thing is called by, and on which side it stands: "is not illegal" stands with "legal"."""
    word = draft.predicate.removeprefix("be ")
    if word == draft.predicate or draft.factuality not in _SIDES or all(map(is_furniture, draft.claims)):
        return
    for kind, (one, other) in _kinds().items():
        if word in one | other:
            yield kind, (word in one) == (draft.factuality in _TOLD)


@cache
def _kinds() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    lexicon = resources.load("opposed")
    return {
        kind: (frozenset(words["one"]), frozenset(words["other"]))
        for kind, words in lexicon.items()
        if isinstance(words, dict)
    }


def _may_differ(one: Told, other: Told) -> bool:
    """Whether two voices speak, of what may be one time."""
    one_voice = one.article.id == other.article.id and one.claim.attribution == other.claim.attribution
    speakers = [claim.attributions[0].speaker if claim.attributions else "" for claim in (one, other)]
    one_voice = one_voice or bool(speakers[0] and speakers[0] == speakers[1])
    return not one_voice and not times.apart(one.when, other.when)


def _one_subject(one: Told, other: Told) -> bool:
    """Whether both speak of one thing: "the decision to suspend her", "the suspension"."""
    named = bool(one.agents & other.agents)
    return named or not _roots(one.agent_words).isdisjoint(_roots(other.agent_words))


def unrelated(drafts: Sequence[Draft]) -> Iterator[tuple[tuple[tuple[Draft, Told], ...], Draft]]:
    """Each "the inquiry had nothing to do with his suspension" with the claims that tell of the two as linked."""
    for denial in drafts:
        claim = denial.claims[0]
        split = _unrelated().search(claim.claim.span.quote)
        if split is None or all(map(is_furniture, denial.claims)):
            continue
        quote = claim.claim.span.quote
        ends = _roots(words_of(quote[: split.start()])), _roots(words_of(quote[split.end() :]))
        linked = tuple(
            (draft, other)
            for draft in drafts
            if draft is not denial
            for other in draft.claims
            if _links(other, claim, ends) and not is_furniture(other)
        )
        if linked:
            yield linked, denial


def _links(other: Told, denial: Told, ends: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether a clause tells in another voice that one of two things led to the other."""
    if other.claim.factuality not in _TOLD or not _may_differ(other, denial) or _linking().isdisjoint(other.sequence):
        return False
    if other.article.id == denial.article.id and other.claim.sentence == denial.claim.sentence:
        return False
    found = _roots(other.words)
    shared = found & (ends[0] - ends[1]), found & (ends[1] - ends[0])
    return all(shared) and len(shared[0] | shared[1]) > _LINKED


def _roots(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_ROOT] for word in words)


@cache
def _linking() -> frozenset[str]:
    return frozenset(resources.load("opposed")["linking"])


@cache
def _unrelated() -> re.Pattern[str]:
    """ "had nothing to do with", "is not linked to"."""
    words = "|".join(map(re.escape, resources.load("opposed")["unlinked"]))
    return re.compile(rf"\b(?:{words})(?: whatsoever| at all)?(?: to do)? (?:with|to|between) ", re.IGNORECASE)
