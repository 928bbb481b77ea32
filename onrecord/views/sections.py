"""Which entries of a record answer which question: known now, changed, disputed or unconfirmed, background."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from onrecord.model import Difference, Entry, Evidence, Record, Side
from onrecord.views.wording import cut_around

__all__ = [
    "Change",
    "background",
    "changed",
    "compatible",
    "conflicts",
    "disputed",
    "known",
    "retracted",
    "sides",
    "unconfirmed",
]

_BARE = 3  # words; a value this short says nothing without those around it
_AROUND = 160  # characters
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was so and is no longer: the earlier words, the later words, where each stands."""

    id: str
    before: str
    after: str
    field: str
    before_entry: str | None
    after_entry: str | None
    before_evidence: tuple[Evidence, ...]
    after_evidence: tuple[Evidence, ...]


def known(record: Record) -> tuple[Entry, ...]:
    """What stands on at least one named origin, best first; background and what a later value replaced are apart."""
    updates = _updates(record)
    return _ranked(
        entry
        for entry in record.entries
        if _is_known(entry) and not _is_behind(entry) and not _is_replaced(entry, updates)
    )


def background(record: Record) -> tuple[Entry, ...]:
    """What nobody disputes and no reader needs first: biography, what cannot be read alone, what was said above."""
    return _ranked(
        entry
        for entry in record.entries
        if (_is_known(entry) and _is_behind(entry)) or (entry.status == "unconfirmed" and entry.rank < 0)
    )


def unconfirmed(record: Record) -> tuple[Entry, ...]:
    """What rests on unnamed sources only, or what an outlet says that it could not confirm."""
    updates = _updates(record)
    return _ranked(
        entry
        for entry in record.entries
        if entry.status == "unconfirmed" and entry.rank >= 0 and not _is_replaced(entry, updates)
    )


def _is_known(entry: Entry) -> bool:
    return entry.status in ("corroborated", "reported")


def _is_behind(entry: Entry) -> bool:
    return entry.background or entry.rank < 0


def _is_replaced(entry: Entry, updates: Iterable[Difference]) -> bool:
    """Whether a later report tells what came of it, or updates a number that its line tells, as its own or in passing.

    It is shown as changed.
    """
    return any(
        entry.id == update.a.entry
        or (update.field == "number" and any(place.quote in entry.text for place in update.a.evidence))
        for update in updates
        if entry.id != update.b.entry
    )


def _updates(record: Record) -> list[Difference]:
    return [
        update
        for update in record.differences
        if update.kind == "update" and update.field in ("number", "status") and update.a.entry != update.b.entry
    ]


def disputed(record: Record) -> tuple[Entry, ...]:
    """Disputed entries that no listed conflict shows yet."""
    shown = {side.entry for conflict in conflicts(record) for side in (conflict.a, conflict.b)}
    return _ranked(entry for entry in record.entries if entry.status == "disputed" and entry.id not in shown)


def retracted(record: Record) -> tuple[Entry, ...]:
    """What its article withdrew or a person rejected."""
    return _ranked(entry for entry in record.entries if entry.status == "retracted")


def conflicts(record: Record) -> tuple[Difference, ...]:
    """Pairs of values that cannot both hold."""
    return tuple(difference for difference in record.differences if difference.kind == "conflict")


def compatible(record: Record) -> tuple[Difference, ...]:
    """Pairs of values of which one is only less precise; two reports that have the same value do not differ."""
    return tuple(
        difference
        for difference in record.differences
        if difference.kind == "compatible" and _bare(difference.a.value) != _bare(difference.b.value)
    )


def changed(record: Record) -> tuple[Change, ...]:
    """Superseded entries with what replaced them, then other updates; the latest report first."""
    by_id = {entry.id: entry for entry in record.entries}
    changes = [
        _succession(entry, _last(entry, by_id))
        for entry in _latest_first(entry for entry in record.entries if entry.status == "superseded")
    ]
    pairs = {(change.before_entry, change.after_entry) for change in changes}
    seen: set[tuple[str, str, str]] = set()
    for update in record.differences:
        values = update.field, _bare(update.a.value), _bare(update.b.value)
        if update.kind == "update" and (update.a.entry, update.b.entry) not in pairs and values not in seen:
            seen.add(values)
            changes.append(_update(record, update))
    return tuple(changes)


def _bare(value: str) -> str:
    """The value as it is compared: "143 million" and "143million" are one."""
    return "".join(value.casefold().split())


def _succession(before: Entry, after: Entry | None) -> Change:
    return Change(
        before.id,
        before.text,
        after.text if after else "",
        "status",
        before.id,
        after.id if after else None,
        before.evidence,
        after.evidence if after else (),
    )


def _update(record: Record, difference: Difference) -> Change:
    """An update in words: "Nora Reyes, mayor: in office", "killing at least two people" rather than "two"."""
    a, b = difference.a, difference.b
    before, after = (_told(record, side, difference.field) for side in (a, b))
    holder = None if a.entry or b.entry else _holder(record, difference)
    if holder and holder not in before:
        before, after = f"{holder}, {before}", f"{holder}, {after}"
    return Change(difference.id, before, after, difference.field, a.entry, b.entry, a.evidence, b.evidence)


def sides(record: Record, difference: Difference) -> tuple[str, str]:
    """Both values of a difference; what says nothing by itself ("not happened", "seven") in the words around it."""
    a, b = difference.a.value, difference.b.value
    if difference.field == "status" or len(a.split()) == len(b.split()) == 1:
        told = tuple(_told(record, side, difference.field) for side in (difference.a, difference.b))
        a, b = told if told[0] != told[1] else (a, b)
    holder = None if difference.a.entry or difference.b.entry else _holder(record, difference)
    return (f"{holder}, {a}", f"{holder}, {b}") if holder and holder not in a else (a, b)


def _told(record: Record, side: Side, field: str) -> str:
    """The value of one side; a bare number or status, or a piece of a clause, in its line or in its report's words.

    A number is shown with the words around it, a status by the whole line, which may tell it last.
    """
    stands = len(side.value.split()) > _BARE and not side.value[:1].islower()
    if stands or side.entry is None:
        return side.value
    line = next((entry.text for entry in record.entries if entry.id == side.entry), "")
    texts = [text for text in (line, *(place.quote for place in side.evidence)) if text]
    text = next((text for text in texts if side.value in text), texts[0] if texts else side.value)
    return text if field == "status" else cut_around(text, _AROUND, side.value)


def _holder(record: Record, difference: Difference) -> str | None:
    """Whose tenure rests on the same words as both sides of the difference."""
    sides = set(difference.a.evidence), set(difference.b.evidence)
    for tenure in record.tenures:
        if all(side.intersection(tenure.evidence) for side in sides):
            return next((entity.name for entity in record.entities if entity.id == tenure.person), None)
    return None


def _last(entry: Entry, by_id: dict[str, Entry]) -> Entry | None:
    """The entry that stands at the end of a succession (a refusal, then a promise, then the act)."""
    seen = {entry.id}
    following = by_id.get(entry.superseded_by or "")
    while following and following.superseded_by in by_id and following.id not in seen:
        seen.add(following.id)
        following = by_id[following.superseded_by or ""]
    return following


def _ranked(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (-entry.rank, entry.id)))


def _latest_first(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(_ranked(entries), key=_first_reported, reverse=True)


def _first_reported(entry: Entry) -> datetime:
    return entry.reported.sort_key[0] if entry.reported else _LONG_AGO
