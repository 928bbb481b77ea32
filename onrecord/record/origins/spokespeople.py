"""For whom somebody speaks: what a spokeswoman, a named representative and "the statement" say is one body's word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.model import Attribution, Chain, Reading
from onrecord.naming import tokens
from onrecord.record.identity.entities import Identity
from onrecord.record.origins.outlets import outlet_name
from onrecord.resources import load

__all__ = ["can_be_asked", "is_official", "newsroom", "newsrooms", "outlets", "principal", "principals"]


def is_official(words: str) -> bool:
    """Whether somebody speaks for another by office: "a spokeswoman for the ministry", "her publicist".

    So do the officials of a local office, which tells what it does: "officials with the coroner's office", "police
    officials"; not "two police officials".
    """
    voices, said = load("voices"), tokens(words)
    if any(word in voices["official"]["nouns"] for word in said):
        return True
    counted = said[:1] and said[0] in (*voices["indefinite"]["words"], *voices["source_details"]["numbers"])
    staff, public = voices["official"]["staff"], voices["official"]["public"]
    return not counted and any(word in staff for word in said) and any(word in public for word in said)


def can_be_asked(words: str) -> bool:
    """Whether a source without a name is known all the same: by office, or as everyone of a body that is named.

    "Every Conservative on the Tolm Board" is, "many in Tolm" is not.
    """
    first, *others = words.split() or [""]
    whole = first.casefold() in load("voices")["official"]["whole"] and any(word[:1].isupper() for word in others)
    return whole or is_official(words)


def principal(reading: Reading, attribution: Attribution, identity: Identity) -> str | None:
    """The entity for whom the source of a remark speaks: the mill of "Tolm Mill spokeswoman Ida Brandt"."""
    source = attribution.source
    if source is None or not is_official(source.quote):
        return None
    for chain in reading.chains:
        if chain.id == attribution.speaker_chain or chain.type == "place":
            continue
        if any(source.contains(mention.span) for mention in chain.mentions):
            entity = identity.of(reading.article.id, chain.id)
            if entity is not None:
                return entity
    return None


def outlets(reading: Reading) -> list[tuple[str, Chain]]:
    """The outlets that a report names."""
    return [(outlet, chain) for chain in reading.chains if (outlet := outlet_name(chain.name)) is not None]


def newsroom(attribution: Attribution, named: Iterable[tuple[str, Chain]]) -> str | None:
    """The one of its report's outlets for which a source reports: "Bay Radio's Ida Brandt"."""
    source = attribution.source
    if source is None or attribution.speaker_type not in ("person", "organization"):
        return None
    beside = (
        outlet
        for outlet, chain in named
        if chain.id != attribution.speaker_chain and any(source.contains(mention.span) for mention in chain.mentions)
    )
    return next(beside, None)


def newsrooms(readings: Sequence[Reading], identity: Identity) -> Mapping[str, str]:
    """The people whom some report names as an outlet's: "Bay Radio’s Ida Brandt"; who later is "Brandt" alone."""
    found: dict[str, str] = {}
    for reading in readings:
        named = outlets(reading)
        for attribution in reading.attributions:
            person = identity.of(reading.article.id, attribution.speaker_chain)
            outlet = newsroom(attribution, named)
            if person is not None and outlet is not None:
                found.setdefault(person, outlet)
    return found


def principals(readings: Sequence[Reading], identity: Identity) -> Mapping[str, str]:
    """The named people who speak for somebody, each with the entity for whom; in any report of the story."""
    found: dict[str, str] = {}
    for reading in readings:
        for attribution in reading.attributions:
            own = identity.of(reading.article.id, attribution.speaker_chain)
            other = principal(reading, attribution, identity) if own is not None else None
            if own is not None and other is not None and own != other and attribution.speaker_type == "person":
                found.setdefault(own, other)
    return found
