"""What a changed text says otherwise than the text that stood at its address before: facts, not words."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Difference, Entry, Record
from onrecord.views.sections import changed, conflicts

__all__ = ["revision_lines"]


def revision_lines(both: Record, before: str, after: str) -> list[str]:
    """One line for each change, in the record that the two texts (article ids) give together."""
    updates = [(change.before, change.after) for change in changed(both)]
    disputes = [_in_order(found, before) for found in conflicts(both)]
    lines = [f"{was} → {now}" if now else f"no longer so: {was}" for was, now in (*updates, *disputes)]
    return list(dict.fromkeys([*lines, *_alone(both, before, "taken out"), *_alone(both, after, "new")]))


def _in_order(found: Difference, before: str) -> tuple[str, str]:
    sides = (found.a, found.b) if any(place.article == before for place in found.a.evidence) else (found.b, found.a)
    return f"{found.field}: {sides[0].value}", sides[1].value


def _alone(both: Record, article: str, word: str) -> Iterator[str]:
    """What only one of the two texts says, and no change shows yet."""
    shown = {side.entry for found in both.differences for side in (found.a, found.b)}
    shown |= {id for change in changed(both) for id in (change.before_entry, change.after_entry)}
    for entry in sorted(both.entries, key=lambda entry: -entry.rank):
        if entry.id not in shown and not entry.background and _is_of(entry, article):
            yield f"{word}: {entry.text}"


def _is_of(entry: Entry, article: str) -> bool:
    return all(place.article == article for place in entry.evidence)
