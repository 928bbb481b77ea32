"""Backups: the whole record in one SQLite file, from either kind of database."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Engine, insert, select, text

from onrecord.errors import StoreError
from onrecord.store.engine import opened, reading_from, writing_to
from onrecord.store.migrations import migrate
from onrecord.store.tables import metadata, setting

__all__ = ["copy_to"]

_AT_ONCE = 500


def copy_to(engine: Engine, to: Path) -> None:
    """Writes a consistent copy beside its final name and renames it when it is whole and on the disk."""
    if to.exists():
        raise StoreError(f"{to} is there already; name a new file for the backup")
    if not to.parent.is_dir():
        raise StoreError(f"the folder {to.parent} is not there; make it first")
    partial = to.with_name(f".{to.name}.{os.getpid()}.partial")
    try:
        if engine.dialect.name == "sqlite":
            _vacuum(engine, partial)
        else:
            _copy_rows(engine, partial)
        _sync(partial)
        os.link(partial, to)  # fails where somebody else made that file meanwhile
        _sync(to.parent)
    except OSError as error:
        raise StoreError(
            f"the backup {to} cannot be written ({error.strerror}); free space or name another place"
        ) from error
    finally:
        for leftover in (partial, Path(f"{partial}-wal"), Path(f"{partial}-shm"), Path(f"{partial}-journal")):
            leftover.unlink(missing_ok=True)


def _vacuum(engine: Engine, to: Path) -> None:
    """SQLite's own copy: one snapshot, defragmented, while others read and write."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("VACUUM INTO ?", (str(to),))
    except Exception as error:
        raise StoreError(
            f"the backup cannot be written ({error}); check space, permissions and `onrecord verify`"
        ) from error
    finally:
        raw.close()


def _copy_rows(engine: Engine, to: Path) -> None:
    target = opened(to)
    try:
        with reading_from(engine) as source, writing_to(target) as copy:
            source.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
            migrate(copy)
            copy.execute(setting.delete())
            for table in metadata.sorted_tables:
                rows = source.execution_options(yield_per=_AT_ONCE).execute(select(table))
                for part in rows.mappings().partitions(_AT_ONCE):
                    copy.execute(insert(table), [dict(row) for row in part])
        with target.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        target.dispose()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
