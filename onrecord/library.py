"""The two functions of the design, for people who write Python."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from onrecord.model import Article, Decision, Reading, Record, When
from onrecord.reading import Reader, load
from onrecord.record import assemble

__all__ = ["load", "read", "record"]


@cache
def _reader() -> Reader:
    return Reader()


def read(article: Article) -> Reading:
    """Everything that this article's words say. The first call loads the reader (about a second)."""
    return _reader().read(article)


def record(
    readings: Iterable[Reading], decisions: Iterable[Decision] = (), as_of: When | None = None, *, title: str = ""
) -> Record:
    """Everything that follows from putting the readings of one story side by side, in any order."""
    return assemble(tuple(readings), tuple(decisions), as_of, title=title)
