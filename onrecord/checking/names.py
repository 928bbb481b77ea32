"""Names and titles of a draft against the people, organizations and tenures of the record."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from onrecord.checking.finding import Finding
from onrecord.model import Chain, Entity, Reading, Record, Tenure, TenureFact

__all__ = ["check_names", "check_titles"]

# Ratio of equal characters from which an unknown name is taken for a misspelling: one letter in six may differ
# ("Jensen" for "Jansen" has 83); below that it is more often another name.
MISSPELT = 83
# Two offices of one person are the same post from this ratio of equal words on.
SAME_OFFICE = 75


def check_names(draft: Reading, base: Record) -> Iterator[Finding]:
    """A finding for each person or organization of the draft whose name the record spells otherwise."""
    known = {_fold(name): entity for entity in base.entities for name in (entity.name, *entity.aliases)}
    for chain in draft.chains:
        if not chain.named or chain.type == "place" or _fold(chain.name) in known:
            continue
        near = _nearest(chain, base.entities)
        if near is not None:
            place = next((m.span for m in chain.mentions if m.kind == "name"), chain.mentions[0].span)
            words = f"the record has {near.name}"
            yield Finding(place, "name spelt otherwise", words, evidence=near.mentions[:1])


def _nearest(chain: Chain, entities: tuple[Entity, ...]) -> Entity | None:
    candidates = [entity for entity in entities if entity.type == chain.type]
    scored = [(_likeness(chain.name, entity.name), entity) for entity in candidates]
    score, entity = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return entity if score >= MISSPELT else None


def _likeness(name: str, other: str) -> float:
    """Of the least alike of the words that stand in the same place: "Ann Lee" and "Ann Poe" are not alike."""
    first, second = _fold(name).split(), _fold(other).split()
    if len(first) != len(second):
        return 0.0
    return min((fuzz.ratio(a, b) for a, b in zip(first, second, strict=True)), default=0.0)


def check_titles(draft: Reading, base: Record, joined: Record) -> Iterator[Finding]:
    """A finding for each office that the draft gives a person whom the record knows in other offices only."""
    for fact in draft.tenures:
        person = _entity_of(draft.chains[fact.person], draft.article.id, joined)
        held = [tenure for tenure in base.tenures if person is not None and tenure.person == person.id]
        if not held or person is None:
            continue
        yield _title(fact, person, held)


def _title(fact: TenureFact, person: Entity, held: list[Tenure]) -> Finding:
    same = [tenure for tenure in held if _same_office(fact, tenure)]
    described = "; ".join(dict.fromkeys(_described(tenure) for tenure in same or held))
    evidence = (same or held)[0].evidence[:1]
    if not same:
        return Finding(fact.span, "wrong title", f"the record has {person.name} as {described}", evidence=evidence)
    if all(tenure.state == "former" for tenure in same) and fact.state == "current":
        return Finding(fact.span, "outdated", f"{person.name} held this post before: {described}", evidence=evidence)
    return Finding(fact.span, "supported", described, evidence=evidence)


def _same_office(fact: TenureFact, tenure: Tenure) -> bool:
    return (
        fuzz.token_set_ratio(_fold(fact.office), _fold(tenure.office)) >= SAME_OFFICE and fact.acting == tenure.acting
    )


def _described(tenure: Tenure) -> str:
    of = f", {tenure.organization}" if tenure.organization else ""
    dates = f" ({tenure.start or ''} – {tenure.end or ''})" if tenure.start or tenure.end else ""
    return f"{tenure.office}{of}{dates}"


def _entity_of(chain: Chain, article: str, joined: Record) -> Entity | None:
    places = {(mention.span.start, mention.span.end) for mention in chain.mentions}
    for entity in joined.entities:
        if places & {(place.start, place.end) for place in entity.mentions if place.article == article}:
            return entity
    return None


def _fold(name: str) -> str:
    return " ".join(name.replace("’", "'").replace(".", "").casefold().split())
