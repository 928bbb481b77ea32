"""Who a draft means: the entities of the record that its mentions joined."""

from __future__ import annotations

from onrecord.model import Chain, Entity, Record

__all__ = ["entity_of"]


def entity_of(chain: Chain, article: str, joined: Record) -> Entity | None:
    """The entity of the joined record that the chain's mentions in this article belong to."""
    places = {(mention.span.start, mention.span.end) for mention in chain.mentions}
    for entity in joined.entities:
        if places & {(place.start, place.end) for place in entity.mentions if place.article == article}:
            return entity
    return None
