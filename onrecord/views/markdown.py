"""A brief in Markdown: the record in words that a person can edit, every line with a footnote to its passages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.model import Difference, Entry, Evidence, Record
from onrecord.views import sections
from onrecord.views.chain import describe
from onrecord.views.offices import gaps, holding, offices, period
from onrecord.views.reports import Report, labels, reports, span_of_reports, summary
from onrecord.views.timeline import timeline
from onrecord.views.voices import voices
from onrecord.views.wording import factuality_label, plural

__all__ = ["markdown"]

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def markdown(record: Record) -> str:
    """The whole record with footnotes (as GitHub, pandoc and most editors read them)."""
    notes = _Footnotes(record)
    articles, named, origins = summary(record)
    lines = [
        f"# {escaped(record.title or record.story)}",
        f"{plural(articles, 'report')}, {plural(named, 'outlet')}, {plural(origins, 'independent origin')};"
        f" {span_of_reports(record)}",
    ]
    for title, found in (
        ("Known now", (_entry(entry, notes) for entry in sections.known(record))),
        ("Changed", _changes(record, notes)),
        ("Disputed or unconfirmed", _weak(record, notes)),
        ("Offices", _offices(record, notes)),
        ("Timeline", _timeline(record, notes)),
        ("Who said what", _voices(record, notes)),
        ("Background", (_entry(entry, notes) for entry in sections.background(record))),
        ("Reports", (_report(report) for report in reports(record))),
    ):
        items = list(found)
        if items:
            lines += ["", f"## {title}", "", *items]
    return "\n".join([*lines, "", *notes.lines()]).replace("\n\n\n", "\n\n")


def escaped(text: str) -> str:
    """Text in one line whose signs Markdown does not take for its own."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


class _Footnotes:
    """Numbers passages in the order in which they are first used."""

    def __init__(self, record: Record) -> None:
        self._names = labels(record)
        self._numbers: dict[Evidence, int] = {}

    def marks(self, places: Iterable[Evidence]) -> str:
        return "".join(f"[^{self._numbers.setdefault(place, len(self._numbers) + 1)}]" for place in list(places)[:4])

    def lines(self) -> Iterator[str]:
        for place, number in self._numbers.items():
            yield f"[^{number}]: {escaped(self._names[place.article])}: “{escaped(place.quote.strip('“”'))}”"


def _entry(entry: Entry, notes: _Footnotes) -> str:
    founded = entry.reason if entry.status in ("corroborated", "reported") else f"{entry.status}: {entry.reason}"
    marks = ", ".join(part for part in (factuality_label(entry), founded) if part)
    return f"- {escaped(entry.text)}{notes.marks(entry.evidence)} *({escaped(marks)})*"


def _changes(record: Record, notes: _Footnotes) -> Iterator[str]:
    for change in sections.changed(record):
        before = f"~~{escaped(change.before)}~~{notes.marks(change.before_evidence)}"
        yield f"- {before} → {escaped(change.after)}{notes.marks(change.after_evidence)}"


def _weak(record: Record, notes: _Footnotes) -> Iterator[str]:
    for conflict in sections.conflicts(record):
        yield _difference(record, conflict, "against", notes)
    for entry in (*sections.disputed(record), *sections.unconfirmed(record)):
        yield _entry(entry, notes)
    for difference in sections.compatible(record):
        yield _difference(record, difference, "less precisely", notes)


def _difference(record: Record, difference: Difference, joint: str, notes: _Footnotes) -> str:
    found = zip(sections.sides(record, difference), (difference.a, difference.b), strict=True)
    a, b = (f"{escaped(words)}{notes.marks(side.evidence)}" for words, side in found)
    return f"- {difference.field}: {a} {joint} {b} *({difference.kind})*"


def _offices(record: Record, notes: _Footnotes) -> Iterator[str]:
    names = {entity.id: entity.name for entity in record.entities}
    for office in offices(record):
        yield f"- **{escaped(office.title)}**"
        for tenure in office.holders:
            facts = ", ".join(part for part in (period(tenure), holding(tenure).replace(" · ", ", ")) if part)
            holder = escaped(names.get(tenure.person, tenure.person))
            yield f"  - {holder}{f': {facts}' if facts else ''}{notes.marks(tenure.evidence)}"
        yield from (f"  - *{gap}*" for gap in gaps(record, office))


def _timeline(record: Record, notes: _Footnotes) -> Iterator[str]:
    for event in timeline(record):
        entry = event.entry
        weak = "" if entry.status in ("corroborated", "reported") else entry.status
        mark = ", ".join(part for part in (factuality_label(entry), weak) if part)
        yield f"- **{event.when}** {escaped(entry.text)}{notes.marks(entry.evidence)}{f' *({mark})*' if mark else ''}"


def _voices(record: Record, notes: _Footnotes) -> Iterator[str]:
    for voice in voices(record):
        yield f"- **{escaped(voice.name)}**{'' if voice.is_named else ' (unnamed)'}"
        for remark in voice.remarks:
            how = f" *({describe(remark.first)})*" if describe(remark.first) else ""
            places = notes.marks(speech.evidence for speech in remark.speech)
            yield f"  - {escaped(f'{remark.lead} {remark.words}'.lstrip())}{places}{how}"


def _report(report: Report) -> str:
    article = report.article
    headline = f": {escaped(article.headline)}" if article.headline else ""
    undated = ", undated: placed by its content" if report.is_undated else ""
    return f"- {escaped(article.name)}, {report.date}{undated}{headline}"
