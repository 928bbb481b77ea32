"""The names filled into a line for the bodies that it means by a mere noun: “the company [Tolm Mills]”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model import Mention
from onrecord.model.reading import Chain
from onrecord.record.identity.entities import Identity
from onrecord.record.lines.people import Change
from onrecord.record.lines.stretches import Stretch
from onrecord.record.told import Mentioned, Told

__all__ = ["bodies"]

_NEAR = 2  # sentences before
_PLAIN = re.compile(r"[Tt]he [a-z-]+")  # "the northern company" is told from another
_OWNS = re.compile(r"['’]s\b")
_TOLD_APART = re.compile(r",? (?:that|which|who|whose)\b")  # "the company that it bought"


def bodies(told: Told, stretch: Stretch, identity: Identity) -> Iterator[Change]:
    """Fillings of the first mention of the body that was named last, shortly before.

    “the firm” → “the firm [Tolm Mills]”; “the firm’s” → “[Tolm Mills’s]”.
    """
    text, seen = told.article.text, {told.speaker if stretch.speaker else None, stretch.subject}
    inside = told.page.mentions(stretch.start, stretch.end)
    for mention, chain in inside:
        entity = identity.of(told.article.id, chain.id) if chain.type == "organization" else None
        if entity is None or entity in seen:
            continue
        seen.add(entity)
        end, name = mention.span.end, identity.names[entity]
        if not _is_meant(told, mention, chain) or name in stretch.words(told):
            continue
        if owns := _OWNS.match(text, end):
            yield mention.span.start, owns.end(), f"[{name}’s]"
        elif not _TOLD_APART.match(text, end):
            yield end, end, f" [{name}]"


def _is_meant(told: Told, mention: Mention, chain: Chain) -> bool:
    """Whether a plain noun stands for the body that was named last before it, and no other is named with it."""
    if mention.kind != "nominal" or not _PLAIN.fullmatch(mention.span.quote):
        return False
    start = told.reading.sentences[max(0, told.claim.sentence - _NEAR)].start
    named = [item for item in told.page.mentions(start, mention.span.start) if _is_named(item)]
    return bool(named) and named[-1][1].id == chain.id


def _is_named(item: Mentioned) -> bool:
    mention, chain = item
    return mention.kind == "name" and chain.type == "organization"
