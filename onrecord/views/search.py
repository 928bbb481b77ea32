"""Full-text search over the lines and the reports of a record."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from onrecord.model import Article, Entry, Evidence, Record
from onrecord.views.passages import Passage, passage

__all__ = ["Hits", "search"]

_MOST = 30
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hits:
    """Lines that hold all the words, and the first place of each report that does."""

    entries: tuple[Entry, ...]
    passages: tuple[tuple[Article, Passage], ...]


def search(record: Record, query: str) -> Hits | None:
    """What holds every word of the query (accents and case aside); None where nothing does."""
    words = _WORD.findall(folded(query))
    if not words:
        return None
    entries = [entry for entry in record.entries if _holds(entry.text, words)]
    entries.sort(key=lambda entry: -entry.rank)
    passages = [(article, place) for article in record.articles if (place := _first_place(article, words))]
    if not entries and not passages:
        return None
    return Hits(tuple(entries[:_MOST]), tuple(passages[:_MOST]))


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Text of the same length as far as letters go: "Raúl" and "raul" are one word."""
    return "".join(unicodedata.normalize("NFD", letter)[0].lower()[:1] or " " for letter in text)


def _holds(text: str, words: list[str]) -> bool:
    plain = folded(text)
    return all(word in plain for word in words)


def _first_place(article: Article, words: list[str]) -> Passage | None:
    """Where the first of the words stands, if the whole text has them all."""
    plain = folded(article.text)
    if not all(word in plain for word in words):
        return None
    start = plain.find(words[0], article.body_start)
    if start < 0:
        return None
    end = start + len(words[0])
    return passage(article, Evidence(article.id, start, end, article.text[start:end]))
