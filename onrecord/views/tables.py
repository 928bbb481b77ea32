"""The record as plain tables: what spreadsheets and CSV files hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from onrecord.model import Article, Evidence, Record, When
from onrecord.views.basis import known_from
from onrecord.views.json import edtf
from onrecord.views.reports import labels
from onrecord.views.timeline import timeline

__all__ = ["Table", "tables"]

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, the names of its columns, its rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(record: Record) -> tuple[Table, ...]:
    """Entries first; `evidence` holds every passage of the others, by their ids."""
    names = {entity.id: entity.name for entity in record.entities}
    reports = labels(record)

    def first_words(places: tuple[Evidence, ...]) -> tuple[Cell, Cell]:
        """The report and the words of the first passage: enough to judge a row without another sheet."""
        return (reports[places[0].article], places[0].quote) if places else (None, None)

    return (
        _entries(record, names, first_words),
        _timeline(record),
        _tenures(record, names, first_words),
        _speech(record, reports),
        _differences(record, first_words),
        _origins(record, reports),
        _entities(record),
        _articles(record),
        _evidence(record, reports),
    )


FirstWords = Callable[[tuple[Evidence, ...]], tuple[Cell, Cell]]


def _entries(record: Record, names: dict[str, str], first_words: FirstWords) -> Table:
    columns = (
        "id", "text", "status", "origins", "factuality", "when", "when_in_words", "when_known", "who", "predicate",
        "reason", "superseded_by", "first_reported", "background", "report", "quote",
    )  # fmt: skip
    rows = tuple(
        (
            entry.id, entry.text, entry.status, entry.origin_count, entry.factuality, edtf(entry.when),
            _in_words(entry.when), known_from(entry.when) or None,
            "; ".join(names.get(id, id) for id in entry.who), entry.predicate, entry.reason,
            entry.superseded_by, _in_words(entry.reported),
            "yes" if entry.background else "no", *first_words(entry.evidence),
        )
        for entry in sorted(record.entries, key=lambda entry: (entry.background, -entry.rank, entry.id))
    )  # fmt: skip
    return Table("entries", columns, rows)


def _timeline(record: Record) -> Table:
    rows = tuple(
        (
            event.when.edtf, str(event.when), _day(event.when.first_day), _day(event.when.last_day),
            known_from(event.when) or None, event.entry.text,
            event.entry.factuality, event.entry.status, event.entry.id,
        )
        for event in timeline(record)
    )  # fmt: skip
    columns = ("when", "in_words", "earliest", "latest", "known", "text", "factuality", "status", "entry")
    return Table("timeline", columns, rows)


def _in_words(when: When | None) -> str | None:
    return str(when) if when else None


def _date_known_by(article: Article) -> str | None:
    """Where the date was found, or the rule that placed an undated report."""
    found = "; ".join(candidate.origin for candidate in article.date_candidates)
    return found or (article.published.basis.rule if article.published else None)


def _day(day: object) -> str | None:
    return str(day) if day else None


def _tenures(record: Record, names: dict[str, str], first_words: FirstWords) -> Table:
    columns = (
        "id", "person", "office", "organization", "start", "start_known", "end", "end_known", "began", "ended",
        "acting", "vote", "state", "report", "quote",
    )  # fmt: skip
    rows = tuple(
        (
            tenure.id, names.get(tenure.person, tenure.person), tenure.office, tenure.organization,
            edtf(tenure.start), known_from(tenure.start) or None, edtf(tenure.end), known_from(tenure.end) or None,
            tenure.began, tenure.ended,
            "yes" if tenure.acting else "no", tenure.vote, tenure.state, *first_words(tenure.evidence),
        )
        for tenure in record.tenures
    )  # fmt: skip
    return Table("offices", columns, rows)


def _speech(record: Record, reports: dict[str, str]) -> Table:
    columns = (
        "speaker", "speaker_type", "kind", "content", "cue", "channel", "addressee", "stance", "report", "start", "end",
    )  # fmt: skip
    rows = tuple(
        (
            speech.speaker, speech.speaker_type, speech.kind, speech.evidence.quote, speech.cue, speech.channel,
            speech.addressee, speech.stance, reports[speech.evidence.article], speech.evidence.start,
            speech.evidence.end,
        )
        for speech in record.speech
    )  # fmt: skip
    return Table("speech", columns, rows)


def _differences(record: Record, first_words: FirstWords) -> Table:
    columns = ("id", "field", "kind", "a", "a_report", "a_quote", "b", "b_report", "b_quote")
    rows = tuple(
        (
            it.id, it.field, it.kind, it.a.value, *first_words(it.a.evidence), it.b.value, *first_words(it.b.evidence),
        )
        for it in record.differences
    )  # fmt: skip
    return Table("differences", columns, rows)


def _origins(record: Record, reports: dict[str, str]) -> Table:
    rows = tuple(
        (
            it.id, it.key, it.origin, it.kind, {True: "yes", False: "no", None: None}[it.confirmed],
            reports[it.evidence.article], it.evidence.quote,
        )
        for it in record.origins
    )  # fmt: skip
    return Table("origins", ("id", "independent_origin", "origin", "kind", "confirmed", "report", "quote"), rows)


def _entities(record: Record) -> Table:
    rows = tuple((it.id, it.name, it.type, "; ".join(it.aliases), len(it.mentions)) for it in record.entities)
    return Table("people and organizations", ("id", "name", "type", "aliases", "mentions"), rows)


def _articles(record: Record) -> Table:
    columns = ("id", "outlet", "headline", "published", "date_known_by", "authors", "url", "file", "sha256")
    rows = tuple(
        (
            it.id, it.outlet, it.headline, edtf(it.published),
            _date_known_by(it),
            "; ".join(it.authors), it.url, it.file, it.content_hash,
        )
        for it in record.articles
    )  # fmt: skip
    return Table("reports", columns, rows)


def _evidence(record: Record, reports: dict[str, str]) -> Table:
    rows = tuple(
        (kind, id, reports[place.article], place.article, place.start, place.end, place.quote)
        for kind, id, places in _supported(record)
        for place in places
    )
    return Table("evidence", ("of", "id", "report", "article", "start", "end", "quote"), rows)


def _supported(record: Record) -> Iterator[tuple[str, str, Iterable[Evidence]]]:
    for entry in record.entries:
        yield "entry", entry.id, entry.evidence
    for tenure in record.tenures:
        yield "office", tenure.id, tenure.evidence
    for difference in record.differences:
        yield "difference", difference.id, (*difference.a.evidence, *difference.b.evidence)
