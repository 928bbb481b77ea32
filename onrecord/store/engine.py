"""Opening a database: a file for SQLite, or a PostgreSQL URL; its failures in words that help."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from onrecord.errors import StoreError

__all__ = ["explained", "opened", "reading_from", "shown", "writing_to"]

# Seconds to wait for another writer. One article commits in milliseconds, a backup takes a read lock only; SQLite's
# waiting is not in turn, so that beside a program that never pauses it may take long.
_PATIENCE = 30
# One writer at a time on PostgreSQL too, so that both back ends give the same promises; any constant serves.
_WRITER_LOCK = 0x0_4EC0_4D
# Parts of the messages of SQLite (sqlite3 result codes) and PostgreSQL, with what to do about each.
_ADVICE = (
    ("database is locked", "another program is writing to it; try again when it is done"),
    ("database table is locked", "another program is writing to it; try again when it is done"),
    ("lock timeout", "another program is writing to it; try again when it is done"),
    ("disk is full", "the disk is full; free some space, all that was added before is kept"),
    ("No space left", "the disk is full; free some space, all that was added before is kept"),
    ("readonly database", "it may not be written; check the permissions of the file and its folder"),
    ("unable to open database file", "it cannot be opened; check that its folder exists and may be written"),
    (
        "file is not a database",
        "it is no On Record database or is damaged; name another with --record or restore a backup",
    ),
    ("malformed", "it is damaged; restore it from a backup made with `onrecord backup`"),
    ("disk I/O error", "the disk failed; check it, then run `onrecord verify`"),
    ("Connection refused", "no PostgreSQL server answers there; start it or correct the URL"),
    ("could not translate host name", "there is no such server; correct the URL"),
    ("password authentication failed", "the server refused the user; correct user and password in the URL"),
    ("FATAL:  database", "the server has no such database; create it with: createdb"),
    ("server closed the connection", "the server went away; all that was acknowledged is kept, try again"),
    ("terminating connection", "the server went away; all that was acknowledged is kept, try again"),
)


def opened(location: str | Path) -> Engine:
    """The engine of a record: a path is an SQLite file, a postgresql:// URL a server. Raises StoreError."""
    url = _url(location)
    try:
        if url.get_backend_name() == "sqlite":
            return _sqlite(url)
        if url.get_backend_name() == "postgresql":
            options = f"-c lock_timeout={_PATIENCE * 1000} -c synchronous_commit=on"
            connect = {"options": options, "connect_timeout": _PATIENCE}
            return create_engine(url.set(drivername="postgresql+psycopg"), connect_args=connect, pool_pre_ping=True)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise StoreError(
            f"{shown(url)} needs the PostgreSQL driver; install it with: pip install 'onrecord[postgresql]'"
        ) from error
    raise StoreError(f"{shown(url)} is no kind of database that can be used; give a file or a postgresql:// URL")


@contextmanager
def reading_from(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the record. Raises StoreError."""
    with explained(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing_to(engine: Engine, *, patience: float | None = None) -> Iterator[Connection]:
    """One transaction: committed and on the disk when the block ends, or not at all. Raises StoreError.

    `patience` is how many seconds to wait for another writer.
    """
    wait = _PATIENCE if patience is None else patience
    options = {"onrecord_writes": True, "onrecord_patience": wait}
    with explained(engine), engine.connect().execution_options(**options) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {round(1000 * wait)}")
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITER_LOCK})
        yield connection


@contextmanager
def explained(engine: Engine) -> Iterator[None]:
    """Turns the database's errors into StoreError with what to do."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        words = str(error.orig if isinstance(error, DBAPIError) and error.orig else error).strip()
        known = next((advice for part, advice in _ADVICE if part in words), None)
        advice = known or f"{words.splitlines()[0]}; run `onrecord verify` to check it"
        raise StoreError(f"{shown(engine.url)}: {advice}") from error


def shown(url: URL) -> str:
    """The location as people may see it: without password."""
    return (
        url.database or ":memory:" if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)
    )


def _url(location: str | Path) -> URL:
    if isinstance(location, Path) or "://" not in location:
        return URL.create("sqlite", database=str(location))
    try:
        return make_url(location)
    except (ArgumentError, ValueError) as error:
        raise StoreError("the record's URL cannot be read; write postgresql://user@host/database") from error


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"timeout": _PATIENCE, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy's own BEGIN rules, see `begin`
        # Write-ahead log: readers and one writer at a time. FULL: a commit is on the disk before it returns.
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer takes the lock at once: one that starts as a reader could fail half-way ("database is locked").
        options = connection.get_execution_options()
        writes = options.get("onrecord_writes", False)
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(1000 * options.get('onrecord_patience', _PATIENCE))}")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
