"""Where that which a claim tells took place, as far as its report says: two places tell two events."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import pairwise

from onrecord import resources
from onrecord.naming import fold
from onrecord.properties import kept
from onrecord.record.drafts import Draft
from onrecord.record.told import Page, Told
from onrecord.record.words import ROOT, words_of

__all__ = ["Settings"]

_BACK = 2  # sentences before one that names no place in which its place may stand
_LEAD = 3  # sentences of a report that name the place of its news
_AT = re.compile(
    r"\b(?:in|at|near|outside|inside|on|across|around|over|targeting|hit|rocked|struck)(?: [\w’'-]+){0,4} $"
)
_AWAY = re.compile(r"\b(?:miles|kilometers|kilometres|km|north\w*|south\w*|east|west) (?:of|from)(?: the \w+)? $")
# "Selm, | near | Brandt", "Selm | in northern | Hale", "the Hale | district of | Selm"
_INSIDE = re.compile(r"[,(’']*s? ?(?:(?!and\b|or\b|but\b|then\b|to\b)[a-z]+[ -]){0,4}")
_AROUND = 40  # characters before a place in which the word stands by which something happens there

_ALIKE = 0.8  # of the letters of two spellings of one name: "Mazar-i-Sharif", "Mazar-e-Sharif"

_Place = frozenset[str]


class Settings:
    """The places that the reports of a story name, and which of them lie in one another."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        pages = {claim.page: None for draft in drafts for claim in draft.claims}
        self._inside = frozenset(pair for page in pages for pair in _side_by_side(page))

    def elsewhere(self, one: Told, other: Told, *, stated: bool = False) -> bool:
        """Whether claims of two reports are of different places, neither of which is told to lie in the other.

        A claim is of the places of its clause or sentence, else of the sentences right before it or of its report's
        lead; where they must be `stated` of those of its clause alone. Countries and states, in which other places lie,
        tell no two events apart.
        """
        if one.article.id == other.article.id:
            return False
        mine, yours = ((_of_clause if stated else _of_event)(claim) for claim in (one, other))
        return bool(mine and yours) and not any(self._may_be_one(a, b) for a in mine for b in yours)

    def _may_be_one(self, one: _Place, other: _Place) -> bool:
        if one <= other or other <= one or frozenset((one, other)) in self._inside:
            return True
        names = [[word for word in place if len(word) >= ROOT and word not in _kinds()] for place in (one, other)]
        return any(a.startswith(b) or b.startswith(a) or _is_spelling(a, b) for a in names[0] for b in names[1])


def _is_spelling(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _of_clause(claim: Told) -> frozenset[_Place]:
    return _between(claim.page, claim.claim.span.start, claim.claim.span.end)


def _of_event(claim: Told) -> frozenset[_Place]:
    """The places of a claim, of its sentence, or of the nearest one before, of the lead and most of the text."""
    number = claim.claim.sentence
    if own := _of_clause(claim) or _of_sentence(claim.page, number):
        return own
    before = (_of_sentence(claim.page, sentence) for sentence in range(number - 1, max(-1, number - _BACK - 1), -1))
    return next(filter(None, before), frozenset()) | _of_news(claim.page)


@lru_cache(maxsize=256)
def _of_news(page: Page) -> frozenset[_Place]:
    """The places of a report's first sentences, and the one that it names most often."""
    lead = frozenset(place for sentence in range(_LEAD) for place in _of_sentence(page, sentence))
    chains = [item for item in page.reading.chains if item.type == "place" and item.named and len(item.mentions) > 1]
    chains = [item for item in chains if not _is_wide(item.name)]
    often = max(chains, key=lambda chain: (len(chain.mentions), -chain.id), default=None)
    return lead | ({words_of(often.name)} if often is not None else frozenset())


@lru_cache(maxsize=4096)
def _of_sentence(page: Page, number: int) -> frozenset[_Place]:
    if number >= len(page.reading.sentences):
        return frozenset()
    span = page.reading.sentences[number]
    return _between(page, span.start, span.end)


def _between(page: Page, start: int, end: int) -> frozenset[_Place]:
    """The places in which a stretch of text tells something: "in Selm", "at the Selm market"; not "Selm said"."""
    text = page.reading.article.text
    return frozenset(
        words_of(chain.name)
        for mention, chain in page.mentions(start, end)
        if chain.type == "place" and chain.named and not _is_wide(chain.name)
        if _AT.search(text, near := max(start, mention.span.start - _AROUND), mention.span.start)
        and not _AWAY.search(text, near, mention.span.start)
    ) - {frozenset()}


@kept
def _side_by_side(page: Page) -> frozenset[frozenset[_Place]]:
    """The pairs of places that a report names so: "Selm, near Brandt", "the Hale district of Selm"."""
    text = page.reading.article.text
    chains = [item for item in page.reading.chains if item.type == "place" and item.named]
    words = [sorted(words_of(item.name)) for item in chains]
    mentions = sorted(
        (item.span.start, item.span.end, name)
        for chain, name in zip(chains, words, strict=True)
        for item in chain.mentions
    )
    return frozenset(
        frozenset((frozenset(name), frozenset(other)))
        for (_, end, name), (start, _, other) in pairwise(mentions)
        if name != other and start >= end and _INSIDE.fullmatch(text[end:start])
    )


def _is_wide(name: str) -> bool:
    """Whether it is a country, a state or a sea."""
    words = fold(name)
    return words in _wide() or not _waters().isdisjoint(words.split())


@cache
def _wide() -> frozenset[str]:
    countries = resources.load("demonyms")["adjectives"]
    return frozenset(fold(name) for name in (*countries, *countries.values(), *resources.load("states")["states"]))


@cache
def _waters() -> frozenset[str]:
    return frozenset(resources.load("settings")["wide"])


@cache
def _kinds() -> frozenset[str]:
    return words_of(" ".join(resources.load("settings")["kinds"]))
