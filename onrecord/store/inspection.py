"""Whether a record still holds what was put into it: hashes, evidence offsets, decisions."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, select, text

from onrecord.errors import StoreError
from onrecord.model import Article, Reading, Span
from onrecord.store.engine import reading_from
from onrecord.store.rows import inputs_of, to_article, to_decision, unpacked, words_of
from onrecord.store.tables import article, decision, reading

__all__ = ["problems", "spans_of"]


def problems(engine: Engine) -> Iterator[str]:
    """One line for each thing that is wrong."""
    with reading_from(engine) as connection:
        if engine.dialect.name == "sqlite":
            checks = connection.scalars(text("PRAGMA integrity_check")).all()
            yield from (f"the database file: {line}" for line in checks if line != "ok")
            broken = connection.execute(text("PRAGMA foreign_key_check")).all()
            yield from (f"a row of table {row[0]} belongs to an article that is gone" for row in broken)
        yield from _articles(connection)
        yield from _readings(connection)
        yield from _decisions(connection)


def spans_of(value: Any) -> Iterator[Span]:
    """Every span inside a model value."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_of(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Article):
        for field in dataclasses.fields(value):
            yield from spans_of(getattr(value, field.name))


def _articles(connection: Connection) -> Iterator[str]:
    columns = select(article.c.hash, article.c.id, article.c.words, article.c.document)
    for row in connection.execution_options(yield_per=500).execute(columns):
        try:
            found = to_article(row.document)
        except StoreError as error:
            yield f"article {row.id}: {error}"
            continue
        if found.content_hash != row.hash or words_of(found) != row.words or found.id != row.id:
            yield f"article {row.id}: its words are not those that were added; restore it from a backup"
        if not 0 <= found.body_start <= len(found.text):
            yield f"article {row.id}: its body begins outside its text; delete it and add it again"


def _readings(connection: Connection) -> Iterator[str]:
    columns = select(reading.c.version, reading.c.inputs, reading.c.document, article.c.document.label("article"))
    joined = columns.join(article, article.c.hash == reading.c.hash)
    for row in connection.execution_options(yield_per=100).execute(joined):
        try:
            source = to_article(row.article)
            found = unpacked(row.document, source)
        except StoreError as error:
            yield str(error)
            continue
        if row.inputs == inputs_of(source):  # else it is stale and made anew when it is asked for
            yield from _offsets(found)


def _offsets(found: Reading) -> Iterator[str]:
    text = found.article.text
    wrong = [span for span in spans_of(found) if text[span.start : span.end] != span.quote]
    if wrong:
        where = f"first {wrong[0].quote!r} at {wrong[0].start}"
        yield f"article {found.article.id}: {len(wrong)} quotes are not where they should be, {where}"


def _decisions(connection: Connection) -> Iterator[str]:
    earlier: set[str] = set()
    for row in connection.execute(select(decision.c.id, decision.c.document).order_by(decision.c.number)):
        try:
            found = to_decision(row.document)
        except StoreError as error:
            yield f"decision {row.id}: {error}"
            continue
        if found.kind == "undo" and not set(found.subjects) <= earlier:
            yield f"decision {row.id} takes back {', '.join(found.subjects)}, which was never made"
        earlier.add(found.id)
