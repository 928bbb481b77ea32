"""Where the knowledge comes from: each independent origin with the reports that use it and what rests on it."""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.errors import NotFoundError
from onrecord.model import Entry, Origin, Record
from onrecord.views.ids import full_id, short_ids
from onrecord.views.json import origin_json
from onrecord.views.reports import labels
from onrecord.views.wording import cut, listed, plural

__all__ = ["Source", "origins_json", "origins_text", "sources"]


@dataclass(frozen=True, slots=True)
class Source:
    """One independent origin: every place that names it, every entry that rests on it."""

    places: tuple[Origin, ...]
    entries: tuple[Entry, ...]

    @property
    def first(self) -> Origin:
        return self.places[0]


def sources(record: Record, entry: str | None = None) -> tuple[Source, ...]:
    """The origins of a record or of one entry, the one that most rests on first. Raises NotFoundError."""
    by_key: dict[str, list[Origin]] = {}
    wanted = _wanted(record, entry)
    for origin in record.origins:
        if wanted is None or origin.id in wanted:
            by_key.setdefault(origin.key, []).append(origin)
    found = [Source(tuple(places), _resting(record, places)) for places in by_key.values()]
    return tuple(sorted(found, key=lambda source: (-len(source.entries), source.first.origin)))


def _wanted(record: Record, entry: str | None) -> set[str] | None:
    if entry is None:
        return None
    id = full_id(record, entry)
    try:
        return set(record.entry(id).origins)
    except KeyError:
        raise NotFoundError(
            f"{id} is no entry but a tenure or difference; `onrecord why {id}` has its words."
        ) from None


def _resting(record: Record, places: list[Origin]) -> tuple[Entry, ...]:
    ids = {origin.id for origin in places}
    return tuple(entry for entry in record.entries if ids.intersection(entry.origins))


def origins_text(record: Record, found: tuple[Source, ...], entry: str | None = None) -> RenderableType:
    """For the terminal: the sentence that says why, for one entry, then origin, kind, reports and what rests on it."""
    names, ids = labels(record), short_ids(record)
    parts: list[RenderableType] = [_source_text(names, ids, source) for source in found]
    if entry is not None:
        line = record.entry(full_id(record, entry))
        parts.insert(0, Text(f"{line.text}\n{line.status}: {line.reason}\n"))
    return Group(*parts)


def _source_text(names: dict[str, str], ids: dict[str, str], source: Source) -> RenderableType:
    kind = source.first.kind + (" · not confirmed" if source.first.confirmed is False else "")
    used_by = listed(names[origin.evidence.article] for origin in source.places)
    head = Text(source.first.origin, style="bold").append(f"  {kind} · {used_by}", style="not bold dim")
    lines = [
        Text(f"{ids[entry.id]}  ", style="cyan").append(cut(entry.text, 90), style="default")
        for entry in source.entries[:5]
    ]
    if len(source.entries) > 5:
        lines.append(Text(plural(len(source.entries) - 5, "more line"), style="dim"))
    return Group(head, *(Padding(line, (0, 0, 0, 2)) for line in lines))


def origins_json(found: tuple[Source, ...]) -> list[dict[str, object]]:
    return [
        {
            "origin": source.first.origin,
            "key": source.first.key,
            "kind": source.first.kind,
            "places": [origin_json(origin) for origin in source.places],
            "entries": [entry.id for entry in source.entries],
        }
        for source in found
    ]
