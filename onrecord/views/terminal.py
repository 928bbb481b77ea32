"""A record for the terminal: known now, changed, disputed or unconfirmed, offices, timeline, who said what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.model import Difference, Entry, Evidence, Record
from onrecord.views import sections
from onrecord.views.chain import describe
from onrecord.views.ids import short_ids
from onrecord.views.offices import Office, gaps, holding, offices, period
from onrecord.views.printing import printed_line, printed_words
from onrecord.views.reports import Report, labels, reports, span_of_reports, summary
from onrecord.views.timeline import Event, timeline
from onrecord.views.unnamed import unnamed
from onrecord.views.voices import Remark, Voice, voices
from onrecord.views.wording import (
    contrast,
    cut,
    factuality_label,
    listed,
    origin_words,
    plural,
    status_label,
)

__all__ = ["Limits", "Shown", "terminal", "voice_text"]

STYLES = {
    "corroborated": "green",
    "reported": "yellow",
    "unconfirmed": "dark_orange3",
    "disputed": "red",
    "superseded": "bright_black",
    "retracted": "bright_black",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How many lines of each section to show before the rest is counted only; None shows all."""

    known: int | None = 12
    weak: int | None = 8
    compatible: int | None = 3
    events: int | None = 20
    offices: int | None = 8
    voices: int | None = 8
    remarks: int | None = 4

    @classmethod
    def none(cls) -> Limits:
        return cls(None, None, None, None, None, None, None)


@dataclass(frozen=True, slots=True)
class Shown:
    """A record with the names that its lines use for reports, people and the lines themselves."""

    record: Record
    reports: dict[str, str]
    people: dict[str, str]
    ids: dict[str, str]

    @classmethod
    def of(cls, record: Record) -> Shown:
        people = {entity.id: entity.name for entity in record.entities}
        return cls(record, labels(record), people, short_ids(record))

    def reported_by(self, places: Iterable[Evidence]) -> str:
        return listed(self.reports[place.article] for place in places)


def terminal(record: Record, limits: Limits = Limits()) -> RenderableType:
    """The whole record as text with styles; every line carries its reports and an id for `onrecord why`."""
    shown = Shown.of(record)
    parts: list[RenderableType] = [_head(record)]
    for title, lines in (
        ("Known now", _entries(shown, sections.known(record), limits.known)),
        ("Changed", _changes(shown)),
        ("Disputed or unconfirmed", _weak(shown, limits)),
        ("Offices", _offices(shown, limits)),
        ("Timeline", _timeline(shown, limits.events)),
        ("Who said what", _voices(shown, limits)),
        ("Reports", _reports(record)),
        ("Notes", [Text(note) for note in record.notes]),
    ):
        found = list(lines)
        if found:
            parts += [Text(f"\n{title}", style="bold underline"), *(Padding(line, (0, 0, 0, 2)) for line in found)]
    return Group(*parts)


def _head(record: Record) -> Text:
    articles, named, origins = summary(record)
    text = Text(record.title or record.story, style="bold")
    facts = [plural(articles, "report"), plural(named, "outlet"), plural(origins, "origin"), span_of_reports(record)]
    if record.as_of:
        facts.append(f"as reported by {record.as_of}")
    return text.append(f"\n{' · '.join(facts)}", style="not bold dim")


def _entry(shown: Shown, entry: Entry, *more: str) -> Table:
    mark = Text(status_label(entry), style=STYLES[entry.status])
    sources = shown.reported_by(entry.evidence)
    return printed_line(shown.ids[entry.id], printed_words(entry.text), [mark, factuality_label(entry), sources, *more])


def _entries(shown: Shown, entries: tuple[Entry, ...], limit: int | None) -> Iterator[RenderableType]:
    for entry in entries[:limit]:
        yield _entry(shown, entry, origin_words(shown.record, entry))
    yield from _rest(len(entries), limit)


def _rest(count: int, limit: int | None) -> Iterator[Text]:
    if limit is not None and count > limit:
        yield Text(f"and {count - limit} more: --all shows them", style="dim")


def _changes(shown: Shown) -> Iterator[RenderableType]:
    for change in sections.changed(shown.record):
        text = printed_words(change.before, "strike dim").append(" → ", style="not strike")
        text.append_text(printed_words(change.after))
        sources = shown.reported_by((*change.before_evidence, *change.after_evidence))
        field = "update" if change.field == "status" else f"update of the {change.field}"
        yield printed_line(shown.ids[change.before_entry or change.id], text, [field, sources])


def _weak(shown: Shown, limits: Limits) -> Iterator[RenderableType]:
    record = shown.record
    conflicts, compatible = sections.conflicts(record), sections.compatible(record)
    entries = (*sections.disputed(record), *sections.unconfirmed(record))
    for conflict in conflicts[: limits.weak]:
        yield _difference(shown, conflict)
    for entry in entries[: limits.weak]:
        yield _entry(shown, entry, entry.reason)
    for difference in compatible[: limits.compatible]:
        yield _difference(shown, difference)
    rest = (conflicts, limits.weak), (entries, limits.weak), (compatible, limits.compatible)
    hidden = sum(len(found) - min(len(found), len(found) if limit is None else limit) for found, limit in rest)
    if hidden:
        yield Text(f"and {hidden} more: --all shows them", style="dim")


def _difference(shown: Shown, difference: Difference) -> Table:
    text = Text()
    words = contrast(*sections.sides(shown.record, difference))
    sides = zip((difference.a, difference.b), words, strict=True)
    for side, parts in sides:
        if text:
            text.append("  ≠  " if difference.kind == "conflict" else "  ≈  ", style="bold")
        for part, differs in parts:
            text.append(part, style="bold" if differs else "")
        text.append(f" ({shown.reported_by(side.evidence)})", style="dim")
    style = "red" if difference.kind == "conflict" else "bright_black"
    entries = " ".join(shown.ids[id] for id in (difference.a.entry, difference.b.entry) if id)
    return printed_line(shown.ids[difference.id], text, [Text(difference.kind, style), difference.field, entries])


def _offices(shown: Shown, limits: Limits) -> Iterator[RenderableType]:
    found = offices(shown.record)
    for office in found[: limits.offices]:
        yield _office(shown, office)
    yield from _rest(len(found), limits.offices)


def _office(shown: Shown, office: Office) -> Group:
    lines: list[RenderableType] = []
    for tenure in office.holders:
        text = Text(shown.people.get(tenure.person, tenure.person))
        facts = [period(tenure), holding(tenure), shown.reported_by(tenure.evidence)]
        text.append("".join(f" · {fact}" for fact in facts if fact), style="dim")
        lines.append(printed_line(shown.ids[tenure.id], text, []))
    lines.extend(Text(f"  {gap}", style="dim") for gap in gaps(shown.record, office))
    return Group(Text(office.title, style="bold"), *lines)


def _timeline(shown: Shown, limit: int | None) -> Iterator[RenderableType]:
    """The latest events are kept where there are too many, as they are what a person looks for."""
    found = [event for event in timeline(shown.record) if not event.is_behind or limit is None]
    kept = found if limit is None else found[-limit:]
    if len(kept) < len(found):
        yield Text(f"{len(found) - len(kept)} earlier: --all shows them", style="dim")
    for event in kept:
        yield _event(shown, event)


def _event(shown: Shown, event: Event) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True, style="cyan", min_width=4)
    grid.add_column(width=24, overflow="fold")
    grid.add_column(overflow="fold")
    entry = event.entry
    text = printed_words(entry.text, "strike dim" if entry.status == "superseded" else "")
    came_of = [f"{words} {shown.ids[other.id]}" for words, other in event.came_of]
    mark = " · ".join(part for part in (factuality_label(entry), _weakness(entry), *came_of) if part)
    grid.add_row(
        shown.ids[entry.id], str(event.when), text.append(f"  {mark}" if mark else "", style=STYLES[entry.status])
    )
    return grid


def _weakness(entry: Entry) -> str:
    return "" if entry.status in ("corroborated", "reported") else entry.status


def _voices(shown: Shown, limits: Limits) -> Iterator[RenderableType]:
    found = voices(shown.record)
    for voice in found[: limits.voices]:
        yield voice_text(shown, voice, limits.remarks)
    yield from _rest(len(found), limits.voices)


def voice_text(shown: Shown, voice: Voice, limit: int | None) -> Group:
    """One speaker with what they said, at most so many remarks."""
    name = Text(voice.name, style="bold").append("" if voice.is_named else "  unnamed", style="not bold dark_orange3")
    if not voice.is_named and (details := str(unnamed(shown.record, voice.remarks[0].first))):
        name.append(f"  {details}", style="not bold dim")
    lines = [_remark(shown, remark) for remark in voice.remarks[:limit]]
    return Group(name, *(Padding(line, (0, 0, 0, 2)) for line in lines), *_rest(len(voice.remarks), limit))


def _remark(shown: Shown, remark: Remark) -> Text:
    marks = [describe(remark.first), shown.reported_by(speech.evidence for speech in remark.speech)]
    text = Text(f"{remark.lead} " if remark.lead else "", style="dim").append(cut(remark.words, 200), style="not dim")
    return text.append("".join(f" · {mark}" for mark in marks if mark))


def _reports(record: Record) -> Iterator[RenderableType]:
    for report in reports(record):
        yield _report(report)


def _report(report: Report) -> Table:
    article = report.article
    text = Text(article.name, style="bold").append(f" {report.date}", style="not bold")
    if report.is_undated:
        text.append(" undated: placed", style="dark_orange3")
    if report.origins:
        text.append(f" ← {listed((origin.origin for origin in report.origins), 6)}", style="not bold dim")
    return printed_line(article.id[:6], text, [article.headline or ""])
