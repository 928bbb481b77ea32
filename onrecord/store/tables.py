"""The tables of a record: articles and decisions are the truth, readings can be made again."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

__all__ = ["article", "decision", "metadata", "reading", "setting", "telling"]

metadata = MetaData()

# `hash` is Article.content_hash, `words` the SHA-256 of the text alone; `document` the article as JSON.
article = Table(
    "article",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("id", String(64), nullable=False, index=True),
    Column("words", String(64), nullable=False, index=True),
    Column("url", Text),
    Column("published", Text),
    Column("recorded", String(40), nullable=False),
    Column("document", Text, nullable=False),
)

# Which articles tell a story; `given` where a person said so, else derived by grouping.
telling = Table(
    "telling",
    metadata,
    Column("story", Text, primary_key=True),
    Column("hash", String(64), ForeignKey("article.hash", ondelete="CASCADE"), primary_key=True),
    Column("given", Boolean, nullable=False),
    Index("telling_hash", "hash"),
)

# `inputs` is the SHA-256 of the whole article: a corrected date makes the reading stale. `document` is compressed JSON.
reading = Table(
    "reading",
    metadata,
    Column("hash", String(64), ForeignKey("article.hash", ondelete="CASCADE"), primary_key=True),
    Column("version", String(80), primary_key=True),
    Column("inputs", String(64), nullable=False),
    Column("document", LargeBinary, nullable=False),
)

# Append-only; `number` is the order of replay.
decision = Table(
    "decision",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("story", Text, nullable=False, index=True),
    Column("document", Text, nullable=False),
)

setting = Table(
    "setting", metadata, Column("name", String(40), primary_key=True), Column("value", Text, nullable=False)
)
