"""The tables of a record: articles and decisions are the truth, all else can be made again."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
)  # fmt: skip

__all__ = [
    "article", "built", "decision", "frequency", "metadata", "posting", "reading", "seen", "setting", "sketch",
    "telling",
]  # fmt: skip

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

# What stories are found by. `number` is the order in which articles were taken in; `days` as JSON, `terms`
# of the vector with their `weights`, and all that was `counted`, as packed by onrecord.store.sketches.
sketch = Table(
    "sketch",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("hash", String(64), ForeignKey("article.hash", ondelete="CASCADE"), nullable=False, unique=True),
    Column("day", Integer),
    Column("days", Text, nullable=False),
    Column("terms", LargeBinary, nullable=False),
    Column("weights", LargeBinary, nullable=False),
    Column("counted", LargeBinary, nullable=False),
)

# The articles that have a term among their leading ones, with its weight in steps of 0.0001. No foreign key: cascades
# would need an index by number as large as the table.
posting = Table(
    "posting",
    metadata,
    Column("term", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("weight", SmallInteger, nullable=False),
    sqlite_with_rowid=False,
)

# How many articles hold a term or passage.
frequency = Table(
    "frequency",
    metadata,
    Column("term", BigInteger, primary_key=True, autoincrement=False),
    Column("articles", Integer, nullable=False),
)

# What `onrecord watch` saw: the state in which a file, feed or entry of a feed was when it was looked at last.
seen = Table("seen", metadata, Column("source", Text, primary_key=True), Column("state", Text, nullable=False))

# Records as they were built, by story and moment; `digest` is over all that they were built from.
built = Table(
    "built",
    metadata,
    Column("story", Text, primary_key=True),
    Column("as_of", Text, primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("document", LargeBinary, nullable=False),
)
