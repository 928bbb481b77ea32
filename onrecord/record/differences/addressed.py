"""To whom reports say that one thing was given, sold or submitted, where they name different people for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, takewhile

from onrecord import resources
from onrecord.record import times
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.told import Told
from onrecord.record.words import words_of

__all__ = ["Addressed", "addressed"]

_TO = re.compile(r"\bto (?P<whom>(?:the |his |her |their |its |an? )?(?:[\w’'-]+ ?){1,5})")
_AT_ONCE = 12  # claims of one entry that are compared; what tells more often names the same


@dataclass(frozen=True, slots=True)
class Addressed:
    """Two claims of one deed, with the words for whom it came to."""

    one: Told
    other: Told
    words: tuple[str, str]


def addressed(drafts: Sequence[Draft]) -> Iterator[Addressed]:
    """For each entry the pairs of reports that name others."""
    for draft in drafts:
        told = [claim for claim in draft.claims[:_AT_ONCE] if _is_handing(claim) and not is_furniture(claim)]
        for one, other in combinations(told, 2):
            whom = _whom(one), _whom(other)
            if one.article.id != other.article.id and _may_be_one(one, other) and _are_others(*whom, one, other):
                yield Addressed(one, other, whom)


def _is_handing(claim: Told) -> bool:
    return claim.claim.predicate in _lexicon("verbs")


@cache
def _lexicon(name: str) -> frozenset[str]:
    return frozenset(resources.load("handing")[name])


def _whom(claim: Told) -> str:
    """The words behind "to" that stand for somebody: "the Crown Prince"; empty where there are none or several."""
    found = {}
    for match in _TO.finditer(claim.claim.span.quote):
        start = claim.claim.span.start + match.start("whom")
        words = " ".join(takewhile(lambda word: word not in _lexicon("until"), match["whom"].split()))
        end = start + len(words)
        if any(chain.type != "place" and start <= mention.span.start < end for mention, chain in claim.mentions):
            found[words.casefold()] = words
    return next(iter(found.values())) if len(found) == 1 else ""


def _may_be_one(one: Told, other: Told) -> bool:
    """Whether two claims tell one deed: the same thing, by the same people where both name them, at no other time."""
    apart = one.agents and other.agents and not one.agents & other.agents
    return not apart and not times.apart(one.when, other.when) and bool(one.patient_words & other.patient_words)


def _are_others(whom: str, other_whom: str, one: Told, other: Told) -> bool:
    """Whether two names have no word in common and neither sentence holds the other's."""
    words = words_of(whom), words_of(other_whom)
    sentences = [words_of(claim.reading.sentences[claim.claim.sentence].quote) for claim in (one, other)]
    held = words[0] <= sentences[1] or words[1] <= sentences[0]
    return bool(words[0] and words[1]) and words[0].isdisjoint(words[1]) and not held
