"""The record on disk: articles and decisions as truth, readings as a cache that can be made again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, bindparam, case, delete, func, insert, select, text

from onrecord.errors import DecisionError, NotFoundError, StoreError
from onrecord.model import Article, Decision, Reading, Record
from onrecord.store.adding import Outcome, add
from onrecord.store.copying import copy_to
from onrecord.store.engine import opened, reading_from, shown, writing_to
from onrecord.store.inspection import problems
from onrecord.store.kept import Key, digest_of, looked_up, packed_record
from onrecord.store.migrations import is_current, migrate
from onrecord.store.rows import decision_row, inputs_of, packed, to_article, to_decision, unpacked
from onrecord.store.sketches import Sketches, forget
from onrecord.store.tables import article as articles_table
from onrecord.store.tables import built, frequency, posting, seen, sketch, telling
from onrecord.store.tables import decision as decisions_table
from onrecord.store.tables import reading as readings_table

__all__ = ["Store", "StoryListing"]

# SQLite takes at most 999 parameters in older builds (SQLITE_MAX_VARIABLE_NUMBER).
_AT_ONCE = 500
# Articles that are put into stories in one transaction: a killed process does at most these again.
_BATCH = 200
# Ids that are named where several begin alike.
_SOME = 4
# Seconds to wait for another writer before a record that was built is kept: who looks at it must not be kept waiting.
_BRIEFLY = 0.2


@dataclass(frozen=True, slots=True, order=True)
class StoryListing:
    """A story by its id: how many articles tell it, and whether a person put any of them there."""

    id: str
    articles: int
    given: bool


class Store:
    """One record. What a method that writes has returned from is on the disk and stays there.

    Args:
        location: a path (SQLite, one file) or a postgresql:// URL.
        create: whether a record that is not there yet is made.

    Raises:
        StoreError: it cannot be opened, or is of a newer version.
    """

    def __init__(self, location: str | Path, *, create: bool = True) -> None:
        self._engine = opened(location)
        self.location = shown(self._engine.url)
        try:
            self._prepare(create)
        except StoreError:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the database. Nothing is lost by not calling it."""
        self._engine.dispose()

    def add_articles(self, articles: Iterable[Article], *, story: str | None = None) -> tuple[Outcome, ...]:
        """Takes articles in, all in one transaction; one outcome for each, in order."""
        with writing_to(self._engine) as connection:
            return tuple(add(connection, article, story) for article in articles)

    def articles(self, story: str | None = None) -> tuple[Article, ...]:
        """The articles of a story, or all, by id. Raises NotFoundError for a story that is not there."""
        query = select(articles_table.c.document).order_by(articles_table.c.id)
        if story is not None:
            query = query.join(telling, telling.c.hash == articles_table.c.hash).where(telling.c.story == story)
        with reading_from(self._engine) as connection:
            found = tuple(to_article(document) for document in connection.scalars(query))
        if story is not None and not found:
            raise NotFoundError(f"no story {story!r} in {self.location}; see: onrecord stories")
        return found

    def article(self, id: str) -> Article:
        """The article of that id. Raises NotFoundError."""
        with reading_from(self._engine) as connection:
            return to_article(_row(connection, id, self.location)[1])

    def full_id(self, beginning: str) -> str:
        """The id of the only article whose id begins so. Raises NotFoundError."""
        table = articles_table.c
        query = select(table.id).where(table.id.startswith(beginning, autoescape=True)).distinct().limit(_SOME)
        with reading_from(self._engine) as connection:
            found = connection.scalars(query.order_by(table.id)).all() if beginning else ()
        if not found:
            raise NotFoundError(f"no report {beginning!r} in {self.location}; `onrecord show` prints the ids")
        if len(found) > 1 and beginning not in found:
            raise NotFoundError(f"several reports begin with {beginning!r}: {', '.join(found)}; write more of the id")
        return beginning if beginning in found else found[0]

    def at(self, url: str) -> tuple[Article, ...]:
        """The articles of an address in the order in which they were taken in: later ones are revisions."""
        table = articles_table.c
        query = select(table.document).where(table.url == url).order_by(table.recorded, table.id)
        with reading_from(self._engine) as connection:
            return tuple(to_article(document) for document in connection.scalars(query))

    def delete_article(self, id: str) -> Article:
        """Takes an article away, with its reading and its place in stories. Raises NotFoundError."""
        with writing_to(self._engine) as connection:
            hash, document = _row(connection, id, self.location)
            forget(connection, hash)
            connection.execute(delete(articles_table).where(articles_table.c.hash == hash))
        return to_article(document)

    def stories(self) -> tuple[StoryListing, ...]:
        """All stories, by id."""
        given = func.sum(case((telling.c.given, 1), else_=0))
        query = select(telling.c.story, func.count(), given).group_by(telling.c.story).order_by(telling.c.story)
        with reading_from(self._engine) as connection:
            return tuple(
                StoryListing(story, articles, given > 0) for story, articles, given in connection.execute(query)
            )

    def story_of(self, id: str) -> tuple[str, ...]:
        """The stories that an article tells, by id."""
        query = select(telling.c.story).join(articles_table, articles_table.c.hash == telling.c.hash)
        with reading_from(self._engine) as connection:
            return tuple(connection.scalars(query.where(articles_table.c.id == id).order_by(telling.c.story)))

    def unremembered(self) -> Iterator[tuple[tuple[Article, tuple[str, ...]], ...]]:
        """Batches of the articles that no story can be found by yet, with the stories that they tell.

        They come in order of publication, undated ones last: what they tell of is known by then.
        """
        table = articles_table.c
        known = select(sketch.c.hash)
        order = (table.published.is_(None), table.published, table.id)
        with reading_from(self._engine) as connection:
            hashes = connection.scalars(select(table.hash).where(table.hash.not_in(known)).order_by(*order)).all()
        for first in range(0, len(hashes), _BATCH):
            with reading_from(self._engine) as connection:
                batch = tuple(_told(connection, hash) for hash in hashes[first : first + _BATCH])
            yield batch  # outside: a reader that waits keeps SQLite from emptying its write-ahead log

    @contextmanager
    def memory(self) -> Iterator[Sketches]:
        """The memory by which stories are found, in one transaction."""
        with writing_to(self._engine) as connection:
            yield Sketches(connection)

    def forget_stories(self) -> None:
        """Drops the stories that were derived and the memory by which they were found; what a person said stays."""
        with writing_to(self._engine) as connection:
            connection.execute(delete(telling).where(telling.c.given.is_(False)))
            for table in (sketch, posting, frequency):
                connection.execute(delete(table))

    def assign(self, stories: Mapping[str, str], *, given: bool = False) -> None:
        """Puts articles (by id) into stories. What was derived before gives way; what a person said stays."""
        with writing_to(self._engine) as connection:
            for id, story in stories.items():
                hash, _ = _row(connection, id, self.location)
                stale = delete(telling).where(telling.c.hash == hash)
                connection.execute(stale if given else stale.where(telling.c.given.is_(False)))
                kept = connection.scalar(select(func.count()).where(telling.c.hash == hash))
                if not kept:
                    connection.execute(insert(telling).values(story=story, hash=hash, given=given))

    def reading(self, article: Article, version: str) -> Reading | None:
        """The reading of this very article (text, outlet, dates) by that version of the reader, or None."""
        return self.readings([article], version)[0]

    def readings(self, articles: Iterable[Article], version: str) -> tuple[Reading | None, ...]:
        """The readings of these articles in their order, None where there is none."""
        wanted = list(articles)
        found: dict[str, tuple[str, bytes]] = {}
        table = readings_table.c
        query = select(table.hash, table.inputs, table.document).where(
            table.version == version, table.hash.in_(bindparam("hashes", expanding=True))
        )
        with reading_from(self._engine) as connection:
            for first in range(0, len(wanted), _AT_ONCE):
                hashes = [article.content_hash for article in wanted[first : first + _AT_ONCE]]
                found |= {row.hash: (row.inputs, row.document) for row in connection.execute(query, {"hashes": hashes})}
        return tuple(_reading(article, found.get(article.content_hash)) for article in wanted)

    def unread(self, version: str, *, after: str = "", limit: int = 1000) -> tuple[Article, ...]:
        """Articles without a reading of that version, by content hash, from the one that follows `after` on."""
        read = select(readings_table.c.hash).where(readings_table.c.version == version)
        hash = articles_table.c.hash
        query = select(articles_table.c.document).where(hash > after, hash.not_in(read)).order_by(hash).limit(limit)
        with reading_from(self._engine) as connection:
            return tuple(to_article(document) for document in connection.scalars(query))

    def count_articles(self) -> int:
        """How many articles there are."""
        with reading_from(self._engine) as connection:
            return connection.scalar(select(func.count()).select_from(articles_table)) or 0

    def put_readings(self, readings: Iterable[Reading]) -> None:
        """Keeps readings in place of those by other versions, all in one transaction.

        Those of articles that are gone are passed over.
        """
        with writing_to(self._engine) as connection:
            for reading in readings:
                article = reading.article
                hash = article.content_hash
                connection.execute(delete(readings_table).where(readings_table.c.hash == hash))
                if connection.scalar(select(articles_table.c.id).where(articles_table.c.hash == hash)) is None:
                    continue
                values = {"hash": hash, "version": reading.version, "inputs": inputs_of(article)}
                connection.execute(insert(readings_table).values(**values, document=packed(reading)))

    def append_decision(self, decision: Decision) -> None:
        """Keeps a judgement; the same one twice is kept once. Raises DecisionError if its id was used for another."""
        row = decision_row(decision)
        with writing_to(self._engine) as connection:
            query = select(decisions_table.c.document).where(decisions_table.c.id == decision.id)
            before = connection.scalar(query)
            if before is None:
                connection.execute(insert(decisions_table).values(**row))
            elif before != row["document"]:
                raise DecisionError(f"decision {decision.id} is there already with other words; give this one a new id")

    def move_articles(self, decision: Decision, articles: Iterable[str], source: str, into: str) -> None:
        """Keeps a judgement on stories and does what it says: articles (by id) of one story tell another instead."""
        with writing_to(self._engine) as connection:
            connection.execute(insert(decisions_table).values(**decision_row(decision)))
            for id in articles:
                hash, _ = _row(connection, id, self.location)
                leaves = telling.c.story.in_((source, into))
                connection.execute(delete(telling).where(telling.c.hash == hash, leaves))
                connection.execute(insert(telling).values(story=into, hash=hash, given=True))

    def decisions(self, story: str | None = None) -> tuple[Decision, ...]:
        """The judgements on a story, or all, in the order in which they were made."""
        query = select(decisions_table.c.document).order_by(decisions_table.c.number)
        if story is not None:
            query = query.where(decisions_table.c.story == story)
        with reading_from(self._engine) as connection:
            return tuple(to_decision(document) for document in connection.scalars(query))

    def kept_record(self, key: Key) -> Record | None:
        """The record that was built for that key, if all that it was built from is as it was."""
        with reading_from(self._engine) as connection:
            return looked_up(lambda sql, values: connection.execute(text(sql), values).all(), key)

    def keep_record(self, key: Key, record: Record, articles: Iterable[Article], decisions: Iterable[Decision]) -> None:
        """Keeps a record that was built from these, in place of those of the story that are out of date.

        It can be made again: where another program writes, or nothing may be written, it is not kept.
        """
        told = [(article.content_hash, inputs_of(article)) for article in articles]
        digest = digest_of(told, [decision_row(decision)["document"] for decision in decisions], key)
        columns = built.c
        stale = (columns.story == record.story) & ((columns.digest != digest) | (columns.as_of == key.as_of))
        values = {"story": record.story, "as_of": key.as_of, "digest": digest, "document": packed_record(record)}
        with suppress(StoreError), writing_to(self._engine, patience=_BRIEFLY) as connection:
            connection.execute(delete(built).where(stale))
            connection.execute(insert(built).values(**values))

    def seen(self) -> dict[str, str]:
        """What was seen of watched folders and feeds: the state of each source."""
        with reading_from(self._engine) as connection:
            return {row.source: row.state for row in connection.execute(select(seen))}

    def keep_seen(self, states: Mapping[str, str]) -> None:
        """Keeps what was seen; the later state of a source counts."""
        with writing_to(self._engine) as connection:
            for source, state in states.items():
                connection.execute(delete(seen).where(seen.c.source == source))
                connection.execute(insert(seen).values(source=source, state=state))

    def backup(self, to: Path) -> None:
        """Writes the whole record as it stands now to a new SQLite file; others may go on. Raises StoreError."""
        copy_to(self._engine, to)

    def verify(self) -> tuple[str, ...]:
        """What is wrong with the record, one line each; empty if all hashes, offsets and decisions hold."""
        return tuple(problems(self._engine))

    def _prepare(self, create: bool) -> None:
        self._refuse_missing(create)
        with reading_from(self._engine) as connection:
            if is_current(connection):
                return
        with writing_to(self._engine) as connection:  # the version is looked up again under the lock
            migrate(connection)

    def _refuse_missing(self, create: bool) -> None:
        if self._engine.dialect.name != "sqlite" or self.location == ":memory:":
            return
        path = Path(self.location)
        if path.is_dir():
            raise StoreError(f"{path} is a folder; name a file for the record")
        if not create and not path.exists():
            raise StoreError(f"there is no record at {path}; make one with: onrecord add PATH...")


def _row(connection: Connection, id: str, location: str) -> tuple[str, str]:
    table = articles_table.c
    row = connection.execute(select(table.hash, table.document).where(table.id == id)).first()
    if row is None:
        raise NotFoundError(f"no article {id!r} in {location}")
    return row.hash, row.document


def _told(connection: Connection, hash: str) -> tuple[Article, tuple[str, ...]]:
    document = connection.scalar(select(articles_table.c.document).where(articles_table.c.hash == hash))
    stories = connection.scalars(select(telling.c.story).where(telling.c.hash == hash).order_by(telling.c.story))
    return to_article(document or ""), tuple(stories)


def _reading(article: Article, row: tuple[str, bytes] | None) -> Reading | None:
    """The cached reading, unless the article's date or headline was corrected since."""
    if row is None or row[0] != inputs_of(article):
        return None
    return unpacked(row[1], article)
