"""Records as they were built, kept beside what they were built from.

Standard library only: a record that is looked up again is printed before SQLAlchemy would be loaded (0.3 seconds).
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.model import Record
from onrecord.model.codec import decode, encode

__all__ = ["SCHEMA", "Ask", "Key", "digest_of", "glance", "looked_up", "packed_record"]

SCHEMA = 3  # that of onrecord.store.migrations

# Runs SQL with its named parameters and returns all rows.
Ask = Callable[[str, dict[str, Any]], Sequence[Any]]

_TOLD = (
    "SELECT telling.hash, reading.inputs FROM telling LEFT JOIN reading"
    " ON reading.hash = telling.hash AND reading.version = :reader WHERE telling.story = :story"
)
_DECIDED = "SELECT document FROM decision WHERE story = :story ORDER BY number"
_BUILT = "SELECT document FROM built WHERE story = :story AND as_of = :as_of AND digest = :digest"
_STORIES = "SELECT DISTINCT story FROM telling LIMIT 2"
_SCHEMA = "SELECT value FROM setting WHERE name = 'schema'"


@dataclass(frozen=True, slots=True)
class Key:
    """Which record is asked for: of a story (None: the only one), up to a moment (EDTF, or empty), by which code."""

    story: str | None
    as_of: str
    reader: str
    code: str


def digest_of(told: Iterable[tuple[str, str]], decided: Sequence[str], key: Key) -> str:
    """SHA-256 over what a record is built from: articles with the inputs of their readings, decisions, and the code."""
    return hashlib.sha256(json.dumps([key.reader, key.code, sorted(told), decided]).encode()).hexdigest()


def glance(path: Path, key: Key) -> Record | None:
    """The kept record in an SQLite file, if all that it was built from is as it was; else None: open the store."""
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("BEGIN")  # one state of the record for all that is asked
            return looked_up(lambda sql, values: connection.execute(sql, values).fetchall(), key)
    except sqlite3.Error:
        return None


def looked_up(ask: Ask, key: Key) -> Record | None:
    """The kept record, or None."""
    if [tuple(row) for row in ask(_SCHEMA, {})] != [(str(SCHEMA),)]:
        return None
    story = key.story or _only(ask)
    told = [(row[0], row[1]) for row in ask(_TOLD, {"story": story, "reader": key.reader})]
    if story is None or not told or any(inputs is None for _, inputs in told):
        return None
    decided = [row[0] for row in ask(_DECIDED, {"story": story})]
    rows = ask(_BUILT, {"story": story, "as_of": key.as_of, "digest": digest_of(told, decided, key)})
    return _unpacked(bytes(rows[0][0])) if rows else None


def packed_record(record: Record) -> bytes:
    """A record as compressed JSON."""
    return zlib.compress(json.dumps(encode(record), ensure_ascii=False, separators=(",", ":")).encode(), level=3)


def _unpacked(document: bytes) -> Record | None:
    """The record of a row; a damaged one is made anew."""
    try:
        return decode(Record, json.loads(zlib.decompress(document)))
    except (ValueError, KeyError, TypeError, zlib.error):
        return None


def _only(ask: Ask) -> str | None:
    stories = ask(_STORIES, {})
    return stories[0][0] if len(stories) == 1 else None
