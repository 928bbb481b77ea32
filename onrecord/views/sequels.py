"""What came of what, in words: "because of" another line, "after" it."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.model import Entry, Record

__all__ = ["Tie", "origins_of", "sequels_of"]

Tie = tuple[str, Entry]  # "because of" and the other entry


def origins_of(record: Record) -> Mapping[str, tuple[Tie, ...]]:
    """For each entry what it came of: ("because of", cause) or ("after", what came first)."""
    return _ties(record, {"cause": "because of", "sequel": "after"}, backwards=True)


def sequels_of(record: Record) -> Mapping[str, tuple[Tie, ...]]:
    """For each entry what came of it: ("led to", effect) or ("before", what came later)."""
    return _ties(record, {"cause": "led to", "sequel": "before"}, backwards=False)


def _ties(record: Record, words: Mapping[str, str], *, backwards: bool) -> dict[str, tuple[Tie, ...]]:
    """Ties between lines that say something else than each other and that nobody took back."""
    entries = {entry.id: entry for entry in record.entries if entry.status != "retracted"}
    found: dict[str, tuple[Tie, ...]] = {}
    for link in record.links:
        first, then = entries.get(link.first), entries.get(link.then)
        if first and then:
            one, other = (then, first) if backwards else (first, then)
            found[one.id] = (*found.get(one.id, ()), (words[link.kind], other))
    return found
