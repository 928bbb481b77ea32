"""Taking an article in: the same words of the same outlet are one article, however often they are added."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from sqlalchemy import Connection, delete, insert, select, update

from onrecord.model import Article
from onrecord.store.rows import article_row, to_article, words_of
from onrecord.store.sketches import forget
from onrecord.store.tables import article as articles_table
from onrecord.store.tables import reading as readings_table
from onrecord.store.tables import telling

__all__ = ["Outcome", "add"]

# added: it is new; known: it was there; completed: it was there and now has a date, title or outlet that it lacked.
Outcome = Literal["added", "known", "completed"]


def add(connection: Connection, article: Article, story: str | None) -> Outcome:
    """Adds one article, or completes the one that is there, and puts it into the story that a person named."""
    before = _stored(connection, article)
    merged = completed(before, article) if before else article
    if before is None:
        connection.execute(insert(articles_table).values(**article_row(merged)))
        outcome: Outcome = "added"
    elif merged == before:
        outcome = "known"
    else:
        _replace(connection, before, merged)
        outcome = "completed"
    if story is not None:
        _tell(connection, merged, story)
    return outcome


def completed(before: Article, now: Article) -> Article:
    """What is known of one article from two times of adding it: the later says more, but a person's date stays."""
    was_given = before.published is not None and before.published.basis.rule == "given"
    is_given = now.published is not None and now.published.basis.rule == "given"
    return replace(
        now,
        id="" if before.id == before.content_hash[:12] else before.id,
        outlet=now.outlet or before.outlet,
        headline=now.headline or before.headline,
        url=now.url or before.url,
        authors=now.authors or before.authors,
        place=now.place or before.place,
        published=before.published if was_given and not is_given else now.published or before.published,
        date_candidates=tuple(dict.fromkeys((*now.date_candidates, *before.date_candidates))),
        file=now.file or before.file,
    )


def _stored(connection: Connection, article: Article) -> Article | None:
    """The stored article of the same words and outlet, or of the same words where one of the two has no outlet."""
    table = articles_table.c
    rows = connection.scalars(select(table.document).where(table.words == words_of(article)).order_by(table.hash))
    same_words = [to_article(document) for document in rows]
    exact = next((known for known in same_words if known.outlet == article.outlet), None)
    if exact or article.outlet is None:
        return exact or next(iter(same_words), None)
    return next((known for known in same_words if known.outlet is None), None)


def _replace(connection: Connection, before: Article, after: Article) -> None:
    row = article_row(after)
    forget(connection, before.content_hash)  # its headline, date or outlet may tell another story
    if before.content_hash == after.content_hash:
        del row["recorded"]
        connection.execute(delete(readings_table).where(readings_table.c.hash == row["hash"]))  # it depends on the date
        connection.execute(update(articles_table).where(articles_table.c.hash == row["hash"]).values(**row))
        return
    connection.execute(insert(articles_table).values(**row))
    connection.execute(update(telling).where(telling.c.hash == before.content_hash).values(hash=after.content_hash))
    connection.execute(delete(articles_table).where(articles_table.c.hash == before.content_hash))


def _tell(connection: Connection, article: Article, story: str) -> None:
    """A person's word wins over a derived story; an article may tell several stories that persons named."""
    hash = article.content_hash
    connection.execute(delete(telling).where(telling.c.hash == hash, telling.c.given.is_(False)))
    connection.execute(delete(telling).where(telling.c.hash == hash, telling.c.story == story))
    connection.execute(insert(telling).values(story=story, hash=hash, given=True))
