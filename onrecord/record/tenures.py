"""Who held which office: the facts of all articles on one person's holding of one office, joined."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.model import Evidence, Reading, Tenure, TenureFact, When
from onrecord.model.reading import TenureState
from onrecord.record import times
from onrecord.record.endings import Ending
from onrecord.record.identity import Identity
from onrecord.record.names import organization_key, tokens
from onrecord.record.office_names import office_key

__all__ = ["closed", "tenures"]

_HOLDING: dict[TenureState, str] = {"former": "held", "current": "held", "future": "held", "prospective": "sought"}


@dataclass(frozen=True, eq=False)
class _Fact:
    """One fact with the person as an entity, and the rank of its article in the order of reports."""

    fact: TenureFact
    person: str
    organization: str | None  # entity id where it is one
    evidence: Evidence
    number: int

    @cached_property
    def office(self) -> frozenset[str]:
        return office_key(self.fact.office)


def tenures(readings: Sequence[Reading], identity: Identity) -> tuple[Tenure, ...]:
    """One tenure for each person, office and organization, in the order in which the reports tell of them."""
    groups: list[list[_Fact]] = []
    by_person: dict[str, list[list[_Fact]]] = {}
    for fact in _facts(readings, identity):
        mine = by_person.setdefault(fact.person, [])
        fitting = [group for group in mine if all(_one_tenure(fact, other) for other in group)]
        if fitting:
            max(fitting, key=lambda group: max(_closeness(fact, other) for other in group)).append(fact)
        else:
            group = [fact]
            mine.append(group)
            groups.append(group)
    names = {entity.id: entity.name for entity in identity.entities}
    return tuple(_tenure(group, names) for group in groups)


def _facts(readings: Sequence[Reading], identity: Identity) -> list[_Fact]:
    """The facts about named people, those that name the organization first so that the others can join them."""
    found = []
    for number, reading in enumerate(readings):
        article = reading.article.id
        for fact in reading.tenures:
            person = identity.of(article, fact.person)
            if person is None or not office_key(fact.office):
                continue
            organization = identity.of(article, fact.organization_chain) or identity.named(fact.organization or "")
            found.append(_Fact(fact, person, organization, fact.span.on(article), number))
    return sorted(found, key=lambda item: (not item.fact.organization, item.number, item.evidence, item.fact.office))


def _one_tenure(one: _Fact, other: _Fact) -> bool:
    """Whether two facts about one person can tell of one tenure: nothing that both say is at odds."""
    a, b = one.fact, other.fact
    if _HOLDING[a.state] != _HOLDING[b.state] or a.acting != b.acting:
        return False
    if not (one.office <= other.office or other.office <= one.office):
        return False
    if a.organization and b.organization and not _one_organization(one, other):
        return False
    return not times.apart(_known(a.start), _known(b.start)) and not times.apart(_known(a.end), _known(b.end))


def _known(when: When | None) -> When | None:
    return None if when is None or when.is_unplaced else when


def _one_organization(one: _Fact, other: _Fact) -> bool:
    if one.organization and one.organization == other.organization:
        return True
    a, b = (set(organization_key(item.fact.organization or "")) for item in (one, other))
    return a <= b or b <= a


def _closeness(one: _Fact, other: _Fact) -> int:
    """How much two facts share: office words, the organization, the state."""
    return (
        len(one.office & other.office)
        + 2 * (one.organization == other.organization)
        + (one.fact.state == other.fact.state)
    )


def _tenure(group: list[_Fact], names: dict[str, str]) -> Tenure:
    facts = [item.fact for item in sorted(group, key=lambda item: (item.number, item.evidence))]
    office = max(
        (fact.office for fact in facts),
        key=lambda name: (-len(tokens(name)), Counter(f.office for f in facts)[name], name),
    )
    start, end = _time(fact.start for fact in facts), _time(fact.end for fact in facts)
    ended = _first(fact.ended for fact in facts)
    person = group[0].person
    organization = next((names[item.organization] for item in group if item.organization), None) or _first(
        fact.organization for fact in facts
    )
    acting = any(fact.acting for fact in facts)
    place = "|".join(
        (
            person,
            " ".join(sorted(office_key(office))),
            organization or "",
            str(acting),
            f"{start.edtf if start else ''}",
            facts[0].state,
        )
    )
    return Tenure(
        id="t-" + hashlib.sha256(place.encode()).hexdigest()[:10],
        person=person,
        office=office[:1].upper() + office[1:],
        organization=organization,
        start=start,
        end=end,
        began=_first(fact.began for fact in facts),
        ended=ended,
        acting=acting,
        vote=_first(fact.vote for fact in facts),
        state=_state(facts, ended, end),
        evidence=tuple(
            sorted(
                {item.evidence for item in group},
                key=lambda evidence: [i.number for i in group if i.evidence == evidence],
            )
        ),
    )


def _time(whens: Iterable[When | None]) -> When | None:
    found: When | None = None
    for when in whens:
        found = times.finer(found, _known(when))
    return found


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _state(facts: Sequence[TenureFact], ended: str | None, end: When | None) -> TenureState:
    """The state as the latest report sees it; what has an end that no report puts into the future is former."""
    latest = facts[-1].state
    if latest == "current" and (ended or any(fact.state == "former" for fact in facts)):
        return "former"
    return latest


def closed(found: Sequence[Tenure], endings: Sequence[Ending]) -> tuple[Tenure, ...]:
    """The tenures after resignations and dismissals that were told as events.

    An ending closes the tenure whose office its clause names, else the person's one open tenure: "Commissioner Adams
    resigned late Saturday".
    """
    result = list(found)
    for ending in endings:
        chosen = _closes(result, ending)
        if chosen is None:
            continue
        tenure = result[chosen]
        evidence = tuple(dict.fromkeys((*tenure.evidence, ending.evidence)))
        result[chosen] = replace(tenure, end=ending.when, ended=ending.how, state="former", evidence=evidence)
    return tuple(result)


def _closes(tenures: Sequence[Tenure], ending: Ending) -> int | None:
    open_ = [
        number
        for number, tenure in enumerate(tenures)
        if tenure.person == ending.person and tenure.state == "current" and not tenure.acting and tenure.end is None
    ]
    named = [number for number in open_ if office_key(tenures[number].office) <= ending.words]
    chosen = named or open_
    return chosen[0] if len(chosen) == 1 else None
