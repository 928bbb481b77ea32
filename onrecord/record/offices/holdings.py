"""What the reports say of people's offices, put together: one group of facts for each holding of an office."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from onrecord import resources
from onrecord.model import Evidence, Reading, Span, TenureFact, When
from onrecord.model.reading import TenureState
from onrecord.naming import organization_key, tokens
from onrecord.properties import cached_property
from onrecord.record import times
from onrecord.record.identity.entities import Identity
from onrecord.record.offices.names import office_key

__all__ = ["Holding", "holdings", "is_general", "known"]

_AFTERWARDS = timedelta(days=90)
_HOLDING: dict[TenureState, str] = {"former": "held", "current": "held", "future": "held", "prospective": "sought"}


@dataclass(frozen=True, eq=False)
class Holding:
    """One fact about a person's holding of an office, with the person as an entity."""

    fact: TenureFact
    reading: Reading
    person: str
    organization: str | None  # entity id where it is one
    number: int  # the place of its article in the order of reports

    @property
    def evidence(self) -> Evidence:
        return self.fact.span.on(self.reading.article.id)

    @cached_property
    def office(self) -> frozenset[str]:
        return office_key(self.fact.office)

    @cached_property
    def is_of_unnamed(self) -> bool:
        """Whether it is of a body without a name, which may be another of its report: "the movement's spokesman"."""
        chain = self.fact.organization_chain
        return bool(chain and not self.reading.chains[chain].named)

    @cached_property
    def telling(self) -> Hashable:
        """What decides which facts about the person can tell of one tenure with it; many reports tell the same."""
        fact = self.fact
        published = self.reading.article.published if fact.state == "current" and not fact.began else None
        said = fact.office, fact.organization, self.organization, fact.acting, fact.state, fact.began, fact.ended
        return *said, fact.start, fact.end, published, self.number if self.is_of_unnamed else None


class _Group:
    """The facts that can tell of one tenure, and one of each telling, so that copies are compared once."""

    def __init__(self, fact: Holding) -> None:
        self.facts = [fact]
        self._unlike = {fact.telling: fact}

    def fits(self, fact: Holding) -> bool:
        others = self.facts if fact.is_of_unnamed else self._unlike.values()
        return all(_one_tenure(fact, other) for other in others)

    def closeness(self, fact: Holding) -> int:
        return max(_closeness(fact, other) for other in self._unlike.values())

    def add(self, fact: Holding) -> None:
        self.facts.append(fact)
        self._unlike.setdefault(fact.telling, fact)


def holdings(readings: Sequence[Reading], identity: Identity) -> list[tuple[Holding, ...]]:
    """The facts of all readings, in one group for each person, office and organization, each in order of report."""
    groups: list[_Group] = []
    by_person: dict[str, list[_Group]] = {}
    for fact in _facts(readings, identity):
        mine = by_person.setdefault(fact.person, [])
        fitting = [group for group in mine if group.fits(fact)]
        if fitting:
            max(fitting, key=lambda group: group.closeness(fact)).add(fact)
        else:
            mine.append(_Group(fact))
            groups.append(mine[-1])
    told = [tuple(sorted(group.facts, key=lambda item: (item.number, item.fact.span))) for group in groups]
    return sorted(told, key=lambda group: (group[0].number, group[0].fact.span, group[0].person, group[0].fact.office))


def _facts(readings: Sequence[Reading], identity: Identity) -> list[Holding]:
    """The facts about named people, those that name organization and office first so that the others can join them."""
    found = []
    for number, reading in enumerate(readings):
        article = reading.article.id
        for fact in reading.tenures:
            person = identity.of(article, fact.person)
            if person is None or not office_key(fact.office):
                continue
            found.append(Holding(fact, reading, person, _organization(reading, fact, identity), number))
    return sorted(found, key=_order)


def _order(item: Holding) -> tuple[bool, bool, int, Span, str]:
    return not item.fact.organization, is_general(item.fact.office), item.number, item.fact.span, item.fact.office


def _organization(reading: Reading, fact: TenureFact, identity: Identity) -> str | None:
    """The entity of an organization's words; "the Elmford waterworks" are not Elmford."""
    words, chain = fact.organization or "", fact.organization_chain
    known = set(reading.chains[chain].name.split()) if chain is not None else set()
    core = re.split(r" (?:in|at) ", words)[0]  # "Acme Ltd. in India" is Acme
    more = (word for word in core.split() if word not in known and word not in _small_words())
    inside = any(word[:1].isalpha() for word in more)  # nor is "the Elmford Reading Project"
    return (None if inside else identity.of(reading.article.id, chain)) or identity.named(words)


@cache
def _small_words() -> frozenset[str]:
    return frozenset(resources.load("name_forms")["small_words"])


def _one_tenure(one: Holding, other: Holding) -> bool:
    """Whether two facts about one person can tell of one tenure: nothing that both say is at odds."""
    a, b = one.fact, other.fact
    if _kind(a) != _kind(b) or a.acting != b.acting or {a.state, b.state} == {"former", "future"}:
        return False
    if _over_before(one, other) or _over_before(other, one):
        return False
    if a.organization and b.organization and not _one_organization(one, other):
        return False
    if not (one.office <= other.office or other.office <= one.office or _leads(one, other) or _leads(other, one)):
        return False
    if (one.office ^ other.office) & _second_ranks() or not _one_head(a.office, b.office):
        return False
    return not times.apart(known(a.start), known(b.start)) and not times.apart(known(a.end), known(b.end))


@cache
def _one_head(one: str, other: str) -> bool:
    """Whether two offices are of one kind: a "chief of detectives" is no detective; any may be called the head."""
    first, second = (tokens(re.split(r" (?:of|for|to|in) ", name)[0])[-1:] for name in (one, other))
    return office_key(" ".join(first)) == office_key(" ".join(second)) or is_general(one) or is_general(other)


@cache
def _second_ranks() -> frozenset[str]:
    """Words of the office of somebody's deputy: a "deputy director" is no director."""
    return office_key(" ".join(resources.load("offices")["seconds"]))


@cache
def is_general(office: str) -> bool:
    """Whether an office says only that somebody leads: "head", "leader"; the exact office may stand elsewhere."""
    words = office_key(office)
    return any(words == office_key(leader) for leader in resources.load("offices")["generic"]["leaders"])


def _leads(exact: Holding, general: Holding) -> bool:
    """Whether an office leads the organization that a general word names: a general manager is its head."""
    if not is_general(general.fact.office):
        return False
    leaders = resources.load("offices")["equivalents"].get(tokens(general.fact.office)[-1], ())
    unsaid = exact.fact.organization is None and exact.fact.state == general.fact.state
    same = general.organization is not None and (unsaid or exact.organization == general.organization)
    return same and any(word in leaders for word in tokens(exact.fact.office))


def _kind(fact: TenureFact) -> str:
    """Whether an office is held or sought; a candidacy is sought even when it is over."""
    candidacy = tokens(fact.office)[-1] in resources.load("offices")["candidacies"]["heads"]
    return "sought" if candidacy else _HOLDING[fact.state]


def _over_before(one: Holding, other: Holding) -> bool:
    """Whether one tells of a holding that was over long before a report gives the title again: a second term of office.

    Reports give the title for some weeks after a resignation.
    """
    end, published = known(one.fact.end), other.reading.article.published
    if (
        other.fact.state != "current"
        or other.fact.began
        or one.fact.ended == "died"
        or end is None
        or published is None
    ):
        return False
    if end.latest is None or published.earliest is None:
        return False
    return end.latest + _AFTERWARDS < published.earliest


def known(when: When | None) -> When | None:
    return None if when is None or when.is_unplaced else when


def _one_organization(one: Holding, other: Holding) -> bool:
    if one.organization and one.organization == other.organization:
        return True
    unnamed = one.is_of_unnamed or other.is_of_unnamed
    if _says_little(one) or _says_little(other) or (unnamed and one.reading is other.reading):
        return True
    a, b = (set(organization_key(item.fact.organization or "")) for item in (one, other))
    return a <= b or b <= a


def _says_little(holding: Holding) -> bool:
    """ "the company", "its board" may be any."""
    return (holding.fact.organization or "").split(" ")[-1] in resources.load("organizations")["nouns"]


def _closeness(one: Holding, other: Holding) -> int:
    """How much two facts share: office words, the organization, the state."""
    return (
        len(one.office & other.office)
        + 2 * (one.organization == other.organization)
        + (one.fact.state == other.fact.state)
    )
