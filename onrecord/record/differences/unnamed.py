"""Whom a report could not name and a later one names: "the victim's name was not released", "Ida Brandt, 31"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord import resources
from onrecord.record import times
from onrecord.record.differences.sides import is_later
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.told import Told
from onrecord.record.words import stem

__all__ = ["named_later"]

_Item = tuple[Draft, Told]
_LATER = 4  # days within which reports name whom they could not name at first
_FRESH = 7  # days before the first report that its news are of at most
_TOLD = frozenset(("happened", "ongoing"))


def named_later(drafts: Sequence[Draft]) -> Iterator[tuple[_Item, str, list[_Item]]]:
    """What says that somebody is not named yet, the only entity whom a later report names so, and what it tells of it.

    A victim is named by what befell, a suspect by the steps of a case.
    """
    told: defaultdict[tuple[str, str], list[_Item]] = defaultdict(list)
    unnamed: list[tuple[str, _Item]] = []
    for draft in drafts:
        for claim in draft.claims:
            if is_furniture(claim) or claim.claim.background:
                continue
            for role, whom in _named(draft, claim):
                told[role, whom].append((draft, claim))
            if _withheld().search(claim.claim.span.quote):
                unnamed += [(role, (draft, claim)) for role in _roles_of(claim)]
    known = _known(drafts) if unnamed else {}
    seen = set()
    for role, before in unnamed:
        found = {}
        for (other, whom), items in told.items():
            new = [item for item in items if _is_news(before[1], item[1])]
            if other == role and new and not any(_last(whom) in known[number] for number in _until(before[1], known)):
                found[whom] = new
        if len(found) == 1 and (role, before[1].number) not in seen:
            seen.add((role, before[1].number))
            whom, now = next(iter(found.items()))
            yield before, whom, now


def _known(drafts: Sequence[Draft]) -> dict[int, set[str]]:
    """The last names that the claims of each report mention, by its number."""
    known: defaultdict[int, set[str]] = defaultdict(set)
    for claim in (claim for draft in drafts for claim in draft.claims):
        known[claim.number] |= {_last(chain.name) for _, chain in claim.mentions if chain.named and chain.name}
    return known


def _until(claim: Told, known: dict[int, set[str]]) -> Iterator[int]:
    return (number for number in known if number <= claim.number)


def _is_news(before: Told, now: Told) -> bool:
    reported, when = before.article.published, now.when
    old = when is not None and reported is not None and when.precedes(reported)
    if old and times.days_between(when, reported) > _FRESH:
        return False  # "in February 18-year-old Ida Brandt was shot at the same school"
    return is_later(before, now) and times.days_between(reported, now.article.published) <= _LATER


def _named(draft: Draft, claim: Told) -> Iterator[tuple[str, str]]:
    """The people whom a claim names as the victim or as the accused."""
    if claim.claim.factuality not in _TOLD or _telling().isdisjoint((draft.relation, claim.relation)):
        return
    for role, relations in _lexicon("named").items():
        if draft.relation in relations or claim.relation in relations:
            people = claim.patients or (claim.agents if claim.relation in _lexicon("suffering") else frozenset())
            for whom in people:
                if any(chain.type == "person" and chain.named for _, chain in claim.mentions):
                    yield role, whom


@cache
def _telling() -> frozenset[str]:
    return frozenset(relation for relations in _lexicon("named").values() for relation in relations)


def _roles_of(claim: Told) -> list[str]:
    """Whose name is not told: of the suspect where the sentence speaks of one, else of the victim."""
    sentence = claim.reading.sentences[claim.claim.sentence].quote
    words = {stem(word) for word in re.findall(r"[a-z]+", sentence.casefold())}
    found = [role for role, forms in _lexicon("roles").items() if not words.isdisjoint(map(stem, forms))]
    return found if len(found) == 1 else []


def _last(name: str) -> str:
    return name.replace("-", " ").casefold().split()[-1] if name.strip() else ""


def _lexicon(key: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = resources.load("unnamed")[key]
    return found


@cache
def _withheld() -> re.Pattern[str]:
    return re.compile("|".join(resources.load("unnamed")["withheld"]["patterns"]), re.IGNORECASE)
