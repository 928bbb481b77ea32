"""The record of a story as it was built last, where nothing that it was built from has changed since."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from onrecord.model import Record, When
from onrecord.reading import version
from onrecord.store import Key, glance

__all__ = ["key", "record_at"]

HOME = Path(__file__).parent
# What a record follows from, beside the readings: a change of this code makes kept records stale.
CODE = ("record/*.py", "stories/*.py", "pipeline.py")


def key(story: str | None, as_of: When | None) -> Key:
    """The key of a record that this version builds."""
    return Key(story, as_of.edtf if as_of else "", version(), _code())


def record_at(location: str, story: str | None, as_of: When | None) -> Record | None:
    """The record that is kept in a file; None if there is none, it is out of date, or the record is on a server."""
    return None if "://" in location else glance(Path(location), key(story, as_of))


@cache
def _code() -> str:
    """Twelve hexadecimal digits over the code that builds records."""
    digest = hashlib.sha256()
    for file in sorted(file for pattern in CODE for file in HOME.glob(pattern)):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
