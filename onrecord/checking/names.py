"""Names and titles of a draft against the people, organizations and tenures of the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from onrecord.checking.entities import entity_of
from onrecord.checking.finding import Finding
from onrecord.model import Entity, Reading, Record, Tenure, TenureFact
from onrecord.resources import load

__all__ = ["check_names", "check_titles"]

# Share of equal letters from which an unknown name is taken for a slip: one letter in five may differ ("Jonsen" for
# "Jansen" is another name, "Janesn" a slip); `python -m bench check` shows what another value finds and costs.
MISSPELT = 78
# Two offices of one person are the same post from this ratio of equal words on.
SAME_OFFICE = 75


def check_names(draft: Reading, base: Record) -> Iterator[Finding]:
    """A finding for each place where the draft names a person or organization that the record spells otherwise."""
    forms = {_fold(name): entity for entity in base.entities for name in (entity.name, *entity.aliases)}
    for chain in draft.chains:
        for mention in chain.mentions if chain.named and chain.type != "place" else ():
            name = _fold(mention.name)
            near = None if not name or name in forms else _nearest(name, chain.type, forms)
            if near is not None:
                words = f"the record has {near.name}"
                yield Finding(mention.span, "name spelt otherwise", words, evidence=near.mentions[:1])


def _nearest(name: str, type_: str, forms: Mapping[str, Entity]) -> Entity | None:
    """The entity one of whose forms is the name but for a slip; none if the name stands in a form as it is."""
    scored = [(_likeness(name, form), entity) for form, entity in forms.items() if entity.type == type_]
    score, entity = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return entity if MISSPELT <= score < 100 else None


def _likeness(name: str, form: str) -> float:
    """Of the least alike of the words that stand in the same place: "Ann Ray" and "Ann Poe" are not alike.

    A surname alone is likened to the last word of a form.
    """
    first, second = name.split(), form.split()
    if len(first) == 1:
        second = second[-1:]
    if len(first) != len(second):
        return 0.0
    return min((_ratio(a, b) for a, b in zip(first, second, strict=True)), default=0.0)


def _ratio(word: str, other: str) -> float:
    """Share of equal letters, two neighbours that changed places counted once."""
    return 100 * (1 - DamerauLevenshtein.distance(word, other) / max(len(word), len(other), 1))


def check_titles(draft: Reading, base: Record, joined: Record) -> Iterator[Finding]:
    """A finding for each office that the draft gives a person whom the record knows in other offices only."""
    for fact in draft.tenures:
        person = entity_of(draft.chains[fact.person], draft.article.id, joined)
        held = [tenure for tenure in base.tenures if person is not None and tenure.person == person.id]
        if not held or person is None:
            continue
        if any(_same_office(fact, tenure) for tenure in held) or _fold(fact.office) not in _leaders():
            yield _title(fact, person, held, ends=_tells_end(fact, draft))


def _tells_end(fact: TenureFact, draft: Reading) -> bool:
    """Whether the draft itself tells that the post ended: "Mayor Ada Quill resigned" gives her title as it was."""
    others = (other for other in draft.tenures if other.person == fact.person and other is not fact)
    return any(other.state == "former" or other.ended for other in others)


def _title(fact: TenureFact, person: Entity, held: list[Tenure], *, ends: bool) -> Finding:
    same = [tenure for tenure in held if _same_office(fact, tenure)]
    described = "; ".join(dict.fromkeys(_described(tenure) for tenure in same or held))
    evidence = (same or held)[0].evidence[:1]
    if not same:
        return Finding(fact.span, "wrong title", f"the record has {person.name} as {described}", evidence=evidence)
    if all(tenure.state == "former" for tenure in same) and fact.state == "current" and not ends:
        ended = [tenure for tenure in same if tenure.end is not None]
        words = f"{person.name} held this post before: {described}"
        if ended:
            words = f"since {ended[0].end}: {person.name} {ended[0].ended or 'left'}; before that {described}"
        return Finding(fact.span, "outdated", words, evidence=(ended or same)[0].evidence[-1:])
    return Finding(fact.span, "supported", described, evidence=evidence)


def _same_office(fact: TenureFact, tenure: Tenure) -> bool:
    return (
        fuzz.token_set_ratio(_fold(fact.office), _fold(tenure.office)) >= SAME_OFFICE and fact.acting == tenure.acting
    )


@cache
def _leaders() -> frozenset[str]:
    """Words for whoever leads: "heads the council" may stand for chairing it, so it is never a wrong title."""
    return frozenset(load("offices")["generic"]["leaders"])


def _described(tenure: Tenure) -> str:
    of = f", {tenure.organization}" if tenure.organization else ""
    dates = f" ({tenure.start or ''} – {tenure.end or ''})" if tenure.start or tenure.end else ""
    return f"{tenure.office}{of}{dates}"


def _fold(name: str) -> str:
    return " ".join(name.replace("’", "'").replace(".", "").casefold().split())
