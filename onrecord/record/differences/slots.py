"""What reports fill into one place of one deed: to whom something was given, for what reason it was not done."""

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

__all__ = ["Filled", "filled"]

_TO = re.compile(r"\bto (?P<whom>(?:the |his |her |their |its |an? )?(?:[\w’'-]+ ?){1,5})")
_WHY = re.compile(
    r"\b(?:due to|because of|owing to|as a result of|blamed on|caused by) (?P<why>(?!h(?:is|er)\b|their\b)[^,.;:“”()]+)"
)
_LONGEST = 7  # words of a reason that is a thing: "due to low light levels"
_AT_ONCE = 12  # claims of one entry that are compared; what tells more often names the same


@dataclass(frozen=True, slots=True)
class Filled:
    """Two claims of one deed, with the field and the words in which they differ."""

    field: str
    one: Told
    other: Told
    words: tuple[str, str]


def filled(drafts: Sequence[Draft]) -> Iterator[Filled]:
    """For each entry the pairs of reports that name other people or reasons."""
    for draft in (draft for draft in drafts if len(draft.claims) > 1):
        told = [claim for claim in draft.claims[:_AT_ONCE] if not is_furniture(claim)]
        for one, other in combinations(told, 2):
            if one.article.id != other.article.id and not times.apart(one.when, other.when):
                yield from _differing(one, other)


def _differing(one: Told, other: Told) -> Iterator[Filled]:
    whom = _whom(one), _whom(other)
    if _is_handing(one) and _is_handing(other) and _of_one_deed(one, other) and _are_others(*whom, one, other):
        yield Filled("name", one, other, whom)
    why = _why(one), _why(other)
    if _are_others(*why, one, other):
        yield Filled("cause", one, other, why)


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


def _why(claim: Told) -> str:
    """The thing that a clause gives as the reason: "the weather"; empty where it gives none or several."""
    found = [match["why"] for match in _WHY.finditer(claim.claim.span.quote)]
    if len(found) != 1:
        return ""
    words = " ".join(takewhile(lambda word: word not in _lexicon("until"), found[0].split()))
    return words if len(words.split()) <= _LONGEST else ""


def _of_one_deed(one: Told, other: Told) -> bool:
    """Whether two claims tell one deed: the same thing, by the same people where both name them."""
    apart = one.agents and other.agents and not one.agents & other.agents
    return not apart and bool(one.patient_words & other.patient_words)


def _are_others(value: str, other_value: str, one: Told, other: Told) -> bool:
    """Whether two values have no word in common and neither sentence holds the other's."""
    words = words_of(value), words_of(other_value)
    sentences = [words_of(claim.reading.sentences[claim.claim.sentence].quote) for claim in (one, other)]
    held = words[0] <= sentences[1] or words[1] <= sentences[0]
    return bool(words[0] and words[1]) and words[0].isdisjoint(words[1]) and not held
