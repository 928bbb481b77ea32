"""What one voice tells as the reason of a thing and another as unrelated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord import resources
from onrecord.record import times
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.told import Told
from onrecord.record.words import LONG_ROOT, words_of

__all__ = ["unrelated"]

_TOLD = frozenset(("happened", "ongoing", "possible"))
_LINKED = 2  # roots of either side that a claim of the link shares


def unrelated(drafts: Sequence[Draft]) -> Iterator[tuple[tuple[tuple[Draft, Told], ...], Draft]]:
    """Each "the inquiry had nothing to do with his suspension" with the claims that tell of the two as linked."""
    linking = [(draft, claim) for draft in drafts for claim in draft.claims if _is_linking(claim)]
    for denial in drafts:
        claim = denial.claims[0]
        split = _unrelated().search(claim.claim.span.quote)
        if split is None or all(map(is_furniture, denial.claims)):
            continue
        quote = claim.claim.span.quote
        ends = _roots(words_of(quote[: split.start()])), _roots(words_of(quote[split.end() :]))
        linked = tuple(
            (draft, other)
            for draft, other in linking
            if draft is not denial and _links(other, claim, ends) and not is_furniture(other)
        )
        if linked:
            yield linked, denial


def _is_linking(claim: Told) -> bool:
    """Whether a clause tells, in words that link, of what may have been: "was suspended because of the inquiry"."""
    return claim.claim.factuality in _TOLD and not _linking().isdisjoint(claim.sequence)


def _links(other: Told, denial: Told, ends: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether a clause tells in another voice that one of two things led to the other."""
    if not _may_differ(other, denial):
        return False
    if other.article.id == denial.article.id and other.claim.sentence == denial.claim.sentence:
        return False
    found = _roots(other.words)
    shared = found & (ends[0] - ends[1]), found & (ends[1] - ends[0])
    return all(shared) and len(shared[0] | shared[1]) > _LINKED


def _roots(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:LONG_ROOT] for word in words)


def _may_differ(one: Told, other: Told) -> bool:
    """Whether two voices speak, of what may be one time."""
    one_voice = one.article.id == other.article.id and one.claim.attribution == other.claim.attribution
    speakers = [claim.attributions[0].speaker if claim.attributions else "" for claim in (one, other)]
    one_voice = one_voice or bool(speakers[0] and speakers[0] == speakers[1])
    return not one_voice and not times.apart(one.when, other.when)


@cache
def _linking() -> frozenset[str]:
    return frozenset(resources.load("opposed")["linking"])


@cache
def _unrelated() -> re.Pattern[str]:
    """ "had nothing to do with", "is not linked to"."""
    words = "|".join(map(re.escape, resources.load("opposed")["unlinked"]))
    return re.compile(rf"\b(?:{words})(?: whatsoever| at all)?(?: to do)? (?:with|to|between) ", re.IGNORECASE)
