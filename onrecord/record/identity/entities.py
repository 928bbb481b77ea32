"""The same people, organizations and places across the articles of a story: precision first, reversible."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.model import Decision, Entity, Reading
from onrecord.model.reading import Chain, EntityType
from onrecord.naming import fold, is_acronym, tokens
from onrecord.properties import cached_property
from onrecord.record.identity.grouping import Group, organizations, people, places
from onrecord.record.identity.holders import with_holders

__all__ = ["Identity", "identify"]

ChainKey = tuple[str, int]
_ALIAS_WORDS = (
    8  # a longer common noun phrase describes rather than names: "the man who had led the force for ten years"
)


@dataclass(frozen=True)
class Identity:
    """The story's entities and the one that each article's chain stands for, by article id and chain id."""

    entities: tuple[Entity, ...]
    of_chain: Mapping[ChainKey, str]
    notes: tuple[str, ...] = ()
    by_name: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of the entities by id."""
        return {entity.id: entity.name for entity in self.entities}

    @cached_property
    def bearers(self) -> Counter[str]:
        """How many people bear each last name."""
        return Counter(entity.name.split()[-1] for entity in self.entities if entity.type == "person")

    def of(self, article: str, chain: int | None) -> str | None:
        """The entity of a chain, if it has a name."""
        return None if chain is None else self.of_chain.get((article, chain))

    def named(self, name: str) -> str | None:
        """The entity that goes by that name in the story, if exactly one does."""
        return self.by_name.get(fold(name))


def identify(readings: Sequence[Reading], decisions: Sequence[Decision] = ()) -> Identity:
    """The entities behind the named chains of all readings; `decisions` of kinds same and different are obeyed."""
    chains = [
        (reading.article.id, chain)
        for reading in readings
        for chain in reading.chains
        if chain.named and tokens(chain.name)
    ]
    named_places = frozenset(fold(chain.name) for _, chain in _of_type(chains, "place"))
    groups = [
        *people(_of_type(chains, "person")),
        *organizations(_of_type(chains, "organization"), named_places),
        *places(_of_type(chains, "place")),
    ]
    groups, notes = _decided(with_holders(groups, readings), decisions)
    order = {reading.article.id: number for number, reading in enumerate(readings)}
    groups = sorted(groups, key=lambda group: _first(group, order))
    entities: list[Entity] = []
    taken: set[str] = set()
    of_chain: dict[ChainKey, str] = {}
    for group in groups:
        entity = _entity(group, taken)
        entities.append(entity)
        taken.add(entity.id)
        of_chain.update({(article, chain.id): entity.id for article, chain in group.chains})
    return Identity(tuple(entities), of_chain, tuple(notes), _names(entities))


def _of_type(chains: Iterable[tuple[str, Chain]], type_: EntityType) -> list[tuple[str, Chain]]:
    return [(article, chain) for article, chain in chains if chain.type == type_]


def _first(group: Group, order: Mapping[str, int]) -> tuple[int, int, str, str]:
    """Where a group is first spoken of: entities are listed in that order."""
    number, start = min((order[article], _start(chain)) for article, chain in group.chains)
    return number, start, group.type, group.name


def _start(chain: Chain) -> int:
    return min((mention.span.start for mention in chain.mentions), default=0)


def _entity(group: Group, taken: set[str]) -> Entity:
    stem = "-".join(tokens(group.name)) or "unnamed"
    id_ = next(name for name in _numbered(stem) if name not in taken)
    mentions = sorted(
        {mention.span.on(article) for article, chain in group.chains for mention in chain.mentions},
        key=lambda evidence: (evidence.article, evidence.start, evidence.end),
    )
    return Entity(id_, group.name, group.type, _aliases(group), tuple(mentions))


def _numbered(stem: str) -> Iterable[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def _aliases(group: Group) -> tuple[str, ...]:
    """Every other form in which the reports name it, most frequent first; pronouns left out."""
    counts: Counter[str] = Counter()
    for _, chain in group.chains:
        for mention in chain.mentions:
            quote = re.sub(r"\s+", " ", mention.span.quote)
            if mention.kind == "name":
                counts.update({mention.name or quote, quote})
            elif mention.kind == "nominal" and len(quote.split()) <= _ALIAS_WORDS:
                counts[quote] += 1
    counts.pop(group.name, None)
    return tuple(alias for alias, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _names(entities: Iterable[Entity]) -> dict[str, str]:
    """Each name form that exactly one entity goes by."""
    found: dict[str, set[str]] = {}
    for entity in entities:
        for name in {entity.name, *entity.aliases}:
            found.setdefault(fold(name), set()).add(entity.id)
            if not is_acronym(name):
                found.setdefault(fold(re.sub(r"^[Tt]he ", "", name)), set()).add(entity.id)
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}


def _decided(groups: list[Group], decisions: Sequence[Decision]) -> tuple[list[Group], list[str]]:
    """The groups after the judgements of people, and a note on each judgement that no longer applies."""
    notes: list[str] = []
    for decision in decisions:
        if decision.kind not in ("same", "different") or len(decision.subjects) != 2:
            continue
        one, other = ([group for group in groups if group.goes_by(name)] for name in decision.subjects)
        if decision.kind == "same" and one and other:
            groups = _joined(groups, one + other)
        elif decision.kind == "different" and any(group in other for group in one):
            groups = [
                part for group in groups for part in (group.split(decision.subjects[1]) if group in one else [group])
            ]
        elif not (one and other) and not _names_entries(decision):
            names = " and ".join(f"“{name}”" for name in decision.subjects)
            notes.append(
                f"decision {decision.id} ({decision.kind} {names}) no longer applies: no such names in this story"
            )
    return groups, notes


def _names_entries(decision: Decision) -> bool:
    """Whether a judgement is about entries, whose ids start with c-, and so not about names."""
    return any(subject.startswith("c-") for subject in decision.subjects)


def _joined(groups: list[Group], chosen: list[Group]) -> list[Group]:
    first, *rest = list(dict.fromkeys(chosen))
    merged = first
    for group in rest:
        merged = merged.with_(group)
    return [merged if group is first else group for group in groups if group is first or group not in rest]
