"""The memory by which stories are found, in the database: what an article needs is looked up."""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from onrecord.model.sketch import Sketch
from onrecord.store.tables import frequency, posting, sketch, telling

__all__ = ["Sketches", "forget"]

# A vector's weights are kept in whole numbers of this size.
_STEPS = 10_000
# SQLite takes at most 999 parameters in older builds (SQLITE_MAX_VARIABLE_NUMBER).
_AT_ONCE = 900

_COUNTS = select(frequency.c.term, frequency.c.articles).where(frequency.c.term.in_(bindparam("keys", expanding=True)))
_HOLDERS = select(posting.c.term, posting.c.number, posting.c.weight).where(
    posting.c.term.in_(bindparam("keys", expanding=True))
)
_STORIES = (
    select(sketch.c.number, telling.c.story)
    .join(telling, telling.c.hash == sketch.c.hash)
    .where(sketch.c.number.in_(bindparam("keys", expanding=True)))
    .order_by(telling.c.story)
)
_MEMBERS = (
    select(sketch.c.hash, sketch.c.day, sketch.c.days, sketch.c.terms, sketch.c.weights)
    .join(telling, telling.c.hash == sketch.c.hash)
    .where(telling.c.story == bindparam("story"))
    .order_by(sketch.c.number.desc())
    .limit(bindparam("most"))
)
_MORE = (
    update(frequency)
    .where(frequency.c.term.in_(bindparam("keys", expanding=True)))
    .values(articles=frequency.c.articles + bindparam("more"))
)


class Sketches:
    """A `stories.Memory` inside one transaction: what it keeps is there when the transaction is."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def articles(self) -> int:
        return self._connection.scalar(select(func.max(sketch.c.number))) or 0

    def counts(self, keys: Collection[int]) -> Mapping[int, int]:
        return {term: articles for term, articles in self._asked(_COUNTS, keys)}

    def holders(self, keys: Collection[int]) -> Iterator[tuple[int, int, float]]:
        return ((term, number, weight / _STEPS) for term, number, weight in self._asked(_HOLDERS, keys))

    def stories_of(self, numbers: Collection[int]) -> Mapping[int, Sequence[str]]:
        found: dict[int, list[str]] = {}
        for number, story in self._asked(_STORIES, numbers):
            found.setdefault(number, []).append(story)
        return found

    def members(self, story: str, most: int) -> Sequence[Sketch]:
        rows = self._connection.execute(_MEMBERS, {"story": story, "most": most})
        return [_to_sketch(row) for row in rows][::-1]

    def keep(self, found: Sketch, stories: Sequence[str]) -> None:
        """Keeps the sketch; and that the article tells these stories, unless something is known of that."""
        if self._connection.scalar(select(sketch.c.number).where(sketch.c.hash == found.article)) is not None:
            return  # another program found its stories while this one waited for its turn
        added = self._connection.execute(insert(sketch).values(**_row(found)))
        number = added.inserted_primary_key[0]  # type: ignore[index]
        rows = [{"term": key, "number": number, "weight": round(found.vector[key] * _STEPS)} for key in found.leading]
        if rows:
            self._connection.execute(insert(posting), rows)
        self._count(found.counted)
        told = select(func.count()).select_from(telling).where(telling.c.hash == found.article)
        if not self._connection.scalar(told):
            values = [{"story": story, "hash": found.article, "given": False} for story in stories]
            self._connection.execute(insert(telling), values)

    def _count(self, keys: Sequence[int]) -> None:
        known = self.counts(keys)
        for part in _parts(list(known)):
            self._connection.execute(_MORE, {"keys": part, "more": 1})
        new = [{"term": key, "articles": 1} for key in keys if key not in known]
        if new:
            self._connection.execute(insert(frequency), new)

    def _asked(self, query: Any, keys: Collection[int]) -> Iterator[Any]:
        for part in _parts(list(keys)):
            yield from self._connection.execute(query, {"keys": part})


def forget(connection: Connection, hash: str) -> None:
    """Takes an article out of the memory, and out of its counts."""
    columns = select(sketch.c.number, sketch.c.terms, sketch.c.counted).where(sketch.c.hash == hash)
    row = connection.execute(columns).first()
    if row is None:
        return
    for part in _parts(_unpacked("q", row.counted)):
        connection.execute(_MORE, {"keys": part, "more": -1})
    for part in _parts(_unpacked("q", row.terms)):
        connection.execute(delete(posting).where(posting.c.number == row.number, posting.c.term.in_(part)))
    connection.execute(delete(sketch).where(sketch.c.number == row.number))


def _row(found: Sketch) -> dict[str, Any]:
    return {
        "hash": found.article,
        "day": found.day,
        "days": json.dumps(found.days),
        "terms": _packed("q", [*found.vector]),
        "weights": _packed("H", [round(weight * _STEPS) for weight in found.vector.values()]),
        "counted": _packed("q", found.counted),
    }


def _to_sketch(row: Any) -> Sketch:
    """The sketch of a row, without what was counted: that is asked for only when it is forgotten."""
    weights = (weight / _STEPS for weight in _unpacked("H", row.weights))
    vector = dict(zip(_unpacked("q", row.terms), weights, strict=True))
    return Sketch(row.hash, row.day, tuple(json.loads(row.days)), vector, ())


def _packed(kind: str, values: Sequence[int]) -> bytes:
    packed = array(kind, values)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def _unpacked(kind: str, data: bytes) -> list[int]:
    values = array(kind, data)
    if sys.byteorder == "big":
        values.byteswap()
    return values.tolist()


def _parts(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    return (keys[first : first + _AT_ONCE] for first in range(0, len(keys), _AT_ONCE))
