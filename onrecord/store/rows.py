"""Model values as rows and back."""

from __future__ import annotations

import hashlib
import json
import zlib
from datetime import UTC, datetime
from typing import Any, TypeVar

from onrecord.errors import StoreError
from onrecord.model import Article, Decision, Reading
from onrecord.model.codec import decode, encode

__all__ = ["article_row", "decision_row", "inputs_of", "packed", "to_article", "to_decision", "unpacked", "words_of"]

T = TypeVar("T", Article, Decision)


def article_row(article: Article) -> dict[str, Any]:
    return {
        "hash": article.content_hash,
        "id": article.id,
        "words": words_of(article),
        "url": article.url,
        "published": article.published.edtf if article.published else None,
        "recorded": datetime.now(UTC).isoformat(timespec="seconds"),
        "document": _json(encode(article)),
    }


def words_of(article: Article) -> str:
    """SHA-256 of the text alone, by which a copy without an outlet is found again."""
    return hashlib.sha256(article.text.encode()).hexdigest()


def inputs_of(article: Article) -> str:
    """SHA-256 of all that a reading depends on: text, headline, outlet, dates."""
    return hashlib.sha256(_json(encode(article)).encode()).hexdigest()


def to_article(document: str) -> Article:
    """The article of a row. Raises StoreError if the row was damaged."""
    return _decoded(Article, document)


def decision_row(decision: Decision) -> dict[str, Any]:
    return {"id": decision.id, "story": decision.story, "document": _json(encode(decision))}


def to_decision(document: str) -> Decision:
    """The decision of a row. Raises StoreError if the row was damaged."""
    return _decoded(Decision, document)


def packed(reading: Reading) -> bytes:
    """A reading without its article, which has its own row, as compressed JSON."""
    values = encode(reading)
    del values["article"]
    return zlib.compress(_json(values).encode(), level=3)


def unpacked(document: bytes, article: Article) -> Reading:
    """The reading of a row. Raises StoreError if the row was damaged."""
    try:
        values = json.loads(zlib.decompress(document))
        return decode(Reading, {**values, "article": encode(article)})
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        raise StoreError(
            f"the reading of article {article.id} is damaged ({error}); delete and add the article again"
        ) from error


def _decoded(type_: type[T], document: str) -> T:
    try:
        return decode(type_, json.loads(document))
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(f"the record is damaged ({error}); restore it from a backup") from error


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
