"""What a process does to a record until it is killed: it says on a pipe what was acknowledged."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection

from onrecord.errors import StoreError
from onrecord.model import Article, Basis, Decision, Reading, Span, When
from onrecord.store import Store
from onrecord.store import migrations as schema

__all__ = ["WORK", "Acknowledge", "article", "slow_steps"]

RELEASED = tuple(schema.STEPS)
# Called with the kind of thing that was acknowledged, and its id.
Acknowledge = Callable[[str, str], None]


def article(name: str) -> Article:
    """An invented report of some kilobytes, so that a transaction writes several pages."""
    text = f"The ferry {name} left Port Ellis on Friday, the harbour master said. " * 60
    return Article(text, outlet=f"Dock Times {name[:2]}", published=When.parse("2024-03-08", Basis(rule="given")))


def add(location: str, acknowledge: Acknowledge) -> None:
    """Adds reports one by one, and in batches."""
    with Store(location) as store:
        for name in _names():
            batch = [article(f"{name}-{number}") for number in range(1 + len(name) % 4)]
            store.add_articles(batch, story="ferry")
            for item in batch:
                acknowledge("article", item.id)


def decide(location: str, acknowledge: Acknowledge) -> None:
    """Appends judgements."""
    with Store(location) as store:
        for name in _names():
            store.append_decision(_decision(name))
            acknowledge("decision", name)


def rebuild(location: str, acknowledge: Acknowledge) -> None:
    """Reads again: puts readings of new versions in place of the old ones, moves stories about."""
    with Store(location) as store:
        for name in _names():
            item = article(name)
            store.add_articles([item])
            acknowledge("article", item.id)
            spans = tuple(Span.of(item.text, start, start + 9) for start in range(0, 900, 9))
            for version in ("before", name):
                store.put_readings([Reading(item, version, sentences=spans)])
            store.assign({item.id: f"story-{name[:1]}"})


def back_up(location: str, acknowledge: Acknowledge) -> None:
    """Writes while it makes backups; a backup that was acknowledged is whole."""
    with Store(location) as store:
        for name in _names():
            store.add_articles([article(name)])
            acknowledge("article", article(name).id)
            copy = Path(f"{location}.{name}.copy") if "://" not in location else Path(f"/tmp/{name}.copy")
            store.backup(copy)
            with Store(copy, create=False) as whole:
                assert article(name) in whole.articles()
            copy.unlink()


def migrate(location: str, acknowledge: Acknowledge) -> None:
    """Opens the record with a newer schema's steps; killed half-way it must still be the old one, or the new one."""
    schema.STEPS = slow_steps()
    with Store(location) as store:
        acknowledge("schema", str(len(schema.STEPS) + 1))
        for name in _names():
            store.add_articles([article(name)])
            acknowledge("article", article(name).id)


def slow_steps() -> tuple[schema.Step, ...]:
    """The released steps and two more that rewrite every article, as a real migration may."""

    def rewrite(connection: Connection) -> None:
        for _ in range(20):
            connection.exec_driver_sql("UPDATE article SET recorded = recorded || ''")
        connection.exec_driver_sql(f"CREATE TABLE extra_{uuid4().hex[:8]} (name TEXT)")

    return *RELEASED, rewrite, rewrite


WORK: dict[str, Callable[[str, Acknowledge], None]] = {
    "add": add,
    "decide": decide,
    "rebuild": rebuild,
    "backup": back_up,
    "migrate": migrate,
}


def run(kind: str, location: str, pipe: int) -> None:
    """The work of a child process; it ends only by being killed, or by an error that it reports."""

    def acknowledge(what: str, id: str) -> None:
        os.write(pipe, (json.dumps([what, id]) + "\n").encode())

    try:
        WORK[kind](location, acknowledge)
    except StoreError as error:
        acknowledge("error", str(error))


def _names() -> Iterator[str]:
    start = uuid4().hex[:10]
    return (f"{start}{number}" for number in count())


def _decision(name: str) -> Decision:
    return Decision(name, "ferry", "reject", ("c-1",), "wrong ship", "editor", datetime(2024, 3, 9, tzinfo=UTC))
