"""Offices that stand for their holder: "the chair of the Harbor Board" is the one whom a report gives that title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord import resources
from onrecord.model import Reading
from onrecord.model.reading import Chain
from onrecord.naming import tokens
from onrecord.record.identity.grouping import Group
from onrecord.record.offices.names import office_key
from onrecord.record.words import stem

__all__ = ["with_holders"]

Title = tuple[frozenset[str], frozenset[str]]  # the words of an office and of one name of its organization


def with_holders(groups: Sequence[Group], readings: Sequence[Reading]) -> list[Group]:
    """The groups of people, each with the descriptions by office that can mean only that person in this story."""
    holders = _holders(groups, readings)
    found: defaultdict[int, list[tuple[str, Chain]]] = defaultdict(list)
    for reading in readings:
        for chain in reading.chains:
            holder = _holder(chain, holders)
            if holder is not None:
                found[holder].append((reading.article.id, chain))
    return [
        Group(group.type, (*group.chains, *found[number])) if number in found else group
        for number, group in enumerate(groups)
    ]


def _holders(groups: Sequence[Group], readings: Sequence[Reading]) -> dict[Title, set[int]]:
    """Who is given which title: numbers of groups by office and name of the organization."""
    number_of = {(article, chain.id): number for number, group in enumerate(groups) for article, chain in group.chains}
    holders: defaultdict[Title, set[int]] = defaultdict(set)
    for reading in readings:
        article = reading.article.id
        for fact in reading.tenures:
            number = number_of.get((article, fact.person))
            if number is None or fact.organization is None or fact.state == "prospective" or fact.acting:
                continue
            organization = number_of.get((article, fact.organization_chain or -1))
            forms = [*groups[organization].forms] if organization is not None else []
            for title in _titles(fact.office, [fact.organization, *forms]):
                holders[title].add(number)
    return holders


def _titles(office: str, names: Iterable[str]) -> Iterator[Title]:
    for name in names:
        words = frozenset(map(stem, tokens(name)))
        if words and office_key(office):
            yield office_key(office), words


def _holder(chain: Chain, holders: dict[Title, set[int]]) -> int | None:
    """The one person whose office and organization a description names, and nothing else."""
    if chain.named or chain.type != "person" or not chain.name.casefold().startswith("the "):
        return None
    small = frozenset(resources.load("small_words")["words"])
    words = frozenset(stem(word) for word in tokens(chain.name))
    idle = frozenset(map(stem, small))
    found = {
        number
        for (office, organization), numbers in holders.items()
        if office <= words and organization <= words and words <= office | organization | idle
        for number in numbers
    }
    return found.pop() if len(found) == 1 else None
