"""Who held which office: the facts of all articles on one person's holding of one office, joined."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord import resources
from onrecord.model import Evidence, Tenure, TenureFact, When
from onrecord.model.reading import TenureState
from onrecord.naming import tokens
from onrecord.record import times
from onrecord.record.identity.entities import Identity
from onrecord.record.offices.endings import Ending
from onrecord.record.offices.holdings import Holding, is_general, known
from onrecord.record.offices.names import is_variant, office_key

__all__ = ["Ended", "closed", "ended", "tenures"]


def tenures(held: Sequence[tuple[Holding, ...]], identity: Identity) -> tuple[Tenure, ...]:
    """One tenure for each holding of an office, in the order in which the reports tell of them."""
    names = identity.names
    return tuple(_tenure(group, names) for group in held)


def _tenure(group: tuple[Holding, ...], names: Mapping[str, str]) -> Tenure:
    facts = [item.fact for item in group]
    start, end = _time(fact.start for fact in facts), _time(fact.end for fact in facts)
    how = _first(fact.ended for fact in facts)
    office = _office(facts)
    known_as = _first(names.get(item.organization or "") for item in group)
    named = [fact.organization for fact in facts if fact.organization and not fact.organization.islower()]
    tenure = Tenure(
        id="",
        person=group[0].person,
        office=office[:1].upper() + office[1:],
        organization=known_as or _first(named) or _first(fact.organization for fact in facts),
        start=start,
        end=end,
        began=_first(fact.began for fact in facts),
        ended=how,
        acting=any(fact.acting for fact in facts),
        vote=_first(fact.vote for fact in facts),
        state=_state(facts, how),
        evidence=tuple(dict.fromkeys(item.evidence for item in group)),
    )
    return replace(tenure, id=_id(tenure))


@dataclass(frozen=True, slots=True)
class Ended:
    """A tenure that some reports tell as held and others as over, with the passages of both kinds."""

    tenure: Tenure
    before: tuple[Evidence, ...]
    after: tuple[Evidence, ...]


def ended(held: Sequence[tuple[Holding, ...]], found: Sequence[Tenure]) -> list[Ended]:
    """The tenures that ended between reports; a report that tells both, "the mayor resigned", speaks of the end."""
    result = []
    for group, tenure in zip(held, found, strict=True):
        over = [item for item in group if item.fact.state == "former" or item.fact.ended]
        told = {item.evidence for item in group}
        after = dict.fromkeys((*(item.evidence for item in over), *(e for e in tenure.evidence if e not in told)))
        later = {evidence.article for evidence in after}
        before = dict.fromkeys(
            item.evidence for item in group if item.fact.state == "current" and item.evidence.article not in later
        )
        if before and after and tenure.state == "former":
            result.append(Ended(tenure, tuple(before), tuple(after)))
    return result


def _office(facts: Sequence[TenureFact]) -> str:
    """The plainest name of the office: fewest words, then most frequent; "head", "chair" only where that is all."""
    exact = [fact for fact in facts if not is_general(fact.office)]
    counts = Counter(fact.office for fact in exact or facts)
    return min(counts, key=lambda name: (is_variant(name), len(tokens(name)), -counts[name], name))


def _id(tenure: Tenure) -> str:
    start = tenure.start.edtf if tenure.start else ""
    parts = (
        tenure.person,
        *sorted(office_key(tenure.office)),
        tenure.organization or "",
        start,
        tenure.state,
        str(tenure.acting),
    )
    return "t-" + hashlib.sha256("|".join(parts).encode()).hexdigest()[:10]


def _time(whens: Iterable[When | None]) -> When | None:
    found: When | None = None
    for when in whens:
        found = times.finer(found, known(when))
    return found


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _state(facts: Sequence[TenureFact], how: str | None) -> TenureState:
    """The state as the latest report sees it; what a report tells as ended, or most passages as over, is former."""
    latest = facts[-1].state
    over = sum(fact.state == "former" for fact in facts)
    if latest in ("current", "former") and over:
        return "former" if how or 2 * over >= len(facts) else "current"
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
    return tuple(_gone(tenure, result) for tenure in result)


def _gone(tenure: Tenure, others: Sequence[Tenure]) -> Tenure:
    """ "A former official of the agency" was one until she "retired as its deputy director in 2014"."""
    staff = tenure.office.casefold() in resources.load("offices")["generic"]["staff"]
    if not staff or tenure.organization is None or tenure.state != "former" or tenure.end or tenure.ended:
        return tenure
    here = [other for other in others if (other.person, other.organization) == (tenure.person, tenure.organization)]
    left = [other for other in here if other.ended in resources.load("tenure_verbs")["end_all"]["how"]]
    if len(left) != 1 or any(other.state != "former" for other in here):
        return tenure
    evidence = tuple(dict.fromkeys((*tenure.evidence, *left[0].evidence)))
    return replace(tenure, end=left[0].end, ended=left[0].ended, evidence=evidence)


def _closes(tenures: Sequence[Tenure], ending: Ending) -> int | None:
    """The one tenure that an ending can mean: held until now, or known to have ended in this way on no known day."""
    open_ = [
        number
        for number, tenure in enumerate(tenures)
        if tenure.person == ending.person
        and tenure.end is None
        and not tenure.acting
        and not (ending.how == "fired" and _is_elected(tenure))
        and (tenure.state == "current" or _alike(tenure.ended, ending.how))
    ]
    named = [number for number in open_ if office_key(tenures[number].office) <= ending.words]
    chosen = named or open_
    return chosen[0] if len(chosen) == 1 else None


def _alike(one: str | None, other: str) -> bool:
    """Whether two words may tell of one end: "quit" and "resigned"."""
    own = resources.load("tenure_verbs")["end_alike"]["how"]
    return one == other or (one in own and other in own)


def _is_elected(tenure: Tenure) -> bool:
    """Whether only voters take the office away: a whip who is ousted still sits for a district."""
    terms = resources.load("tenure_verbs")["elective"]["terms"]
    return any(word in terms for word in tokens(tenure.office))
