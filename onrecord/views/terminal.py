"""A record for the terminal: known now, changed, disputed or unconfirmed, offices, timeline, who said what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.model import Difference, Entry, Record
from onrecord.views import sections
from onrecord.views.chain import describe
from onrecord.views.offices import Office, holding, offices, period
from onrecord.views.reports import Report, labels, reports, span_of_reports, summary
from onrecord.views.timeline import Event, timeline
from onrecord.views.voices import Remark, Voice, voices
from onrecord.views.wording import (
    cut,
    factuality_label,
    listed,
    origin_names,
    plural,
    split_additions,
    status_label,
)

__all__ = ["Limits", "terminal", "voice_text"]

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
    events: int | None = 20
    offices: int | None = 8
    voices: int | None = 8
    remarks: int | None = 4

    @classmethod
    def none(cls) -> Limits:
        return cls(None, None, None, None, None)


def terminal(record: Record, limits: Limits = Limits()) -> RenderableType:
    """The whole record as text with styles; every line carries its reports and an id for `onrecord why`."""
    parts: list[RenderableType] = [_head(record)]
    for title, lines in (
        ("Known now", _entries(record, sections.known(record), limits.known)),
        ("Changed", _changes(record)),
        ("Disputed or unconfirmed", _weak(record)),
        ("Offices", _offices(record, limits)),
        ("Timeline", _timeline(record, limits.events)),
        ("Who said what", _voices(record, limits)),
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


def _words(text: str, style: str = "") -> Text:
    """An entry's text with what was added in square brackets set back."""
    words = Text(style=style)
    for part, is_added in split_additions(text):
        words.append(part, style="dim" if is_added else "")
    return words


def _line(id: str, text: Text, marks: Iterable[str | Text]) -> Table:
    """An id, the words, and below them where they come from."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True, style="cyan", min_width=4)
    grid.add_column(overflow="fold")
    below = Text(" · ").join(mark if isinstance(mark, Text) else Text(mark, "dim") for mark in marks if mark)
    grid.add_row(id, text)
    if below:
        grid.add_row("", below)
    return grid


def _entry(record: Record, entry: Entry, *more: str) -> Table:
    mark = Text(status_label(entry), style=STYLES[entry.status])
    sources = _reported_by(record, (place.article for place in entry.evidence))
    return _line(entry.id, _words(entry.text), [mark, factuality_label(entry), sources, *more])


def _entries(record: Record, entries: tuple[Entry, ...], limit: int | None) -> Iterator[RenderableType]:
    for entry in entries[:limit]:
        yield _entry(record, entry, f"from {names}" if (names := origin_names(record, entry)) else "")
    yield from _rest(len(entries), limit)


def _reported_by(record: Record, articles: Iterable[str]) -> str:
    names = labels(record)
    return listed(names[id] for id in articles)


def _rest(count: int, limit: int | None) -> Iterator[Text]:
    if limit is not None and count > limit:
        yield Text(f"and {count - limit} more: --all shows them", style="dim")


def _changes(record: Record) -> Iterator[RenderableType]:
    for change in sections.changed(record):
        text = _words(change.before, "strike dim").append(" → ", style="not strike").append_text(_words(change.after))
        sources = _reported_by(record, (place.article for place in (*change.before_evidence, *change.after_evidence)))
        field = "update" if change.field == "status" else f"update of the {change.field}"
        yield _line(change.before_entry or change.id, text, [field, sources])


def _weak(record: Record) -> Iterator[RenderableType]:
    for conflict in sections.conflicts(record):
        yield _difference(record, conflict)
    for entry in (*sections.disputed(record), *sections.unconfirmed(record)):
        yield _entry(record, entry, entry.reason)
    for difference in sections.compatible(record):
        yield _difference(record, difference)


def _difference(record: Record, difference: Difference) -> Table:
    text = Text()
    for side, joint in ((difference.a, "  ≠  " if difference.kind == "conflict" else "  ≈  "), (difference.b, "")):
        sources = _reported_by(record, (place.article for place in side.evidence))
        text.append(cut(side.value, 90)).append(f" ({sources})", style="dim")
        text.append(joint, style="bold")
    style = "red" if difference.kind == "conflict" else "bright_black"
    entries = " ".join(id for id in (difference.a.entry, difference.b.entry) if id)
    return _line(difference.id, text, [Text(difference.kind, style), difference.field, entries])


def _offices(record: Record, limits: Limits) -> Iterator[RenderableType]:
    found = offices(record)
    for office in found[: limits.offices]:
        yield _office(record, office)
    yield from _rest(len(found), limits.offices)


def _office(record: Record, office: Office) -> Group:
    names = {entity.id: entity.name for entity in record.entities}
    lines = []
    for tenure in office.holders:
        text = Text(names.get(tenure.person, tenure.person))
        facts = [period(tenure), holding(tenure), _reported_by(record, (place.article for place in tenure.evidence))]
        lines.append(_line(tenure.id, text.append("".join(f" · {fact}" for fact in facts if fact), style="dim"), []))
    return Group(Text(office.title, style="bold"), *lines)


def _timeline(record: Record, limit: int | None) -> Iterator[RenderableType]:
    """The latest events are kept where there are too many, as they are what a person looks for."""
    found = [event for event in timeline(record) if not event.entry.background or limit is None]
    shown = found if limit is None else found[-limit:]
    if len(shown) < len(found):
        yield Text(f"{len(found) - len(shown)} earlier: --all shows them", style="dim")
    for event in shown:
        yield _event(event)


def _event(event: Event) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True, style="cyan", min_width=4)
    grid.add_column(width=24, overflow="fold")
    grid.add_column(overflow="fold")
    entry = event.entry
    text = _words(entry.text, "strike dim" if entry.status == "superseded" else "")
    mark = " · ".join(part for part in (factuality_label(entry), _weakness(entry)) if part)
    grid.add_row(entry.id, str(event.when), text.append(f"  {mark}" if mark else "", style=STYLES[entry.status]))
    return grid


def _weakness(entry: Entry) -> str:
    return "" if entry.status in ("corroborated", "reported") else entry.status


def _voices(record: Record, limits: Limits) -> Iterator[RenderableType]:
    found = voices(record)
    for voice in found[: limits.voices]:
        yield voice_text(record, voice, limits.remarks)
    yield from _rest(len(found), limits.voices)


def voice_text(record: Record, voice: Voice, limit: int | None) -> Group:
    """One speaker with what they said, at most so many remarks."""
    name = Text(voice.name, style="bold").append("" if voice.is_named else "  unnamed", style="not bold dark_orange3")
    lines = [_remark(record, remark) for remark in voice.remarks[:limit]]
    return Group(name, *(Padding(line, (0, 0, 0, 2)) for line in lines), *_rest(len(voice.remarks), limit))


def _remark(record: Record, remark: Remark) -> Text:
    marks = [describe(remark.first), _reported_by(record, (speech.evidence.article for speech in remark.speech))]
    return Text(cut(remark.words, 200)).append("".join(f" · {mark}" for mark in marks if mark), style="dim")


def _reports(record: Record) -> Iterator[RenderableType]:
    for report in reports(record):
        yield _report(report)


def _report(report: Report) -> Table:
    article = report.article
    text = Text(article.name, style="bold").append(f" {report.date}", style="not bold")
    if report.is_undated:
        text.append(" undated: placed", style="dark_orange3")
    if report.origins:
        text.append(f" ← {', '.join(origin.origin for origin in report.origins)}", style="not bold dim")
    return _line(article.id, text, [article.headline or ""])
