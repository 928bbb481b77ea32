"""JSON and JSON lines as articles: one object each, by the field names in use."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources.assembly import Surroundings, assembled
from onrecord.sources.decoding import decoded
from onrecord.sources.options import Overrides
from onrecord.sources.outlets import outlet_of_url
from onrecord.sources.published import candidate

__all__ = ["article_of_object", "articles_of_json", "articles_of_lines"]

# Field names in the order in which they are tried. Source: schema.org NewsArticle, the dumps of news-please,
# Common Crawl news, GDELT, and the news corpora on Hugging Face.
_TEXT = ("text", "body", "content", "articleBody", "maintext", "article", "full_text", "fulltext", "body_text")
_TITLE = ("title", "headline", "name")
_DATE = (
    "date",
    "published",
    "datePublished",
    "date_publish",
    "published_at",
    "publish_date",
    "pub_date",
    "pubDate",
    "dct",
)
_URL = ("url", "link", "uri", "source_url", "web_url", "webUrl")
_OUTLET = ("outlet", "publisher", "source", "source_name", "publication", "site", "domain", "source_domain")
_AUTHORS = ("authors", "author", "byline")
# Keys under which a file holds its list of articles.
_LISTS = ("articles", "documents", "items", "data", "results", "stories")


def articles_of_json(data: bytes, name: str, overrides: Overrides) -> Iterator[Article | SourceError]:
    """The articles of one JSON document: an object, a list, or an object that holds a list."""
    value = _loaded(data, name)
    if isinstance(value, dict) and not _first_text(value, _TEXT):
        value = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), value)
    if not isinstance(value, list):
        yield _outcome(value, name, name, overrides)
        return
    for number, item in enumerate(value, 1):
        yield _outcome(item, f"{name} item {number}", name, overrides)


def articles_of_lines(path: Path, overrides: Overrides) -> Iterator[Article | SourceError]:
    """The articles of a file of JSON lines, .gz included, read line by line: a file of any length fits."""
    limit = overrides.limits.line_bytes
    opener = gzip.open if path.name.endswith(".gz") else open
    try:
        with opener(path, "rb") as file:
            for number, line in _lines(file, limit):  # type: ignore[arg-type]
                where = f"{path.name} line {number}"
                if line is None:
                    yield SourceError(f"{where} has more than {limit:,} bytes; one line is one article")
                elif line.strip():
                    yield _of_line(line, where, path.name, overrides)
    except (OSError, EOFError, zlib.error) as error:
        yield SourceError(f"{path.name} cannot be read to its end ({error}); what stands before was taken")


def _lines(file: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines, None for one that is too long: its rest is passed over without holding it."""
    number = 0
    while line := file.readline(limit + 1):
        number += 1
        if len(line) <= limit:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(limit)
        yield number, None


def _of_line(line: bytes, where: str, file: str, overrides: Overrides) -> Article | SourceError:
    try:
        return _outcome(_loaded(line, where), where, file, overrides)
    except SourceError as error:
        return error


def _loaded(data: bytes, where: str) -> Any:
    try:
        return json.loads(decoded(data, where).removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{where} is no valid JSON ({error}); correct it") from error


def _outcome(value: Any, where: str, file: str, overrides: Overrides) -> Article | SourceError:
    try:
        return article_of_object(value, where, file, overrides)
    except SourceError as error:
        return error


def article_of_object(value: Any, where: str, file: str, overrides: Overrides) -> Article:
    """The article of one JSON object. Raises SourceError if it has no text, naming the fields that were looked for."""
    if not isinstance(value, dict):
        raise SourceError(f"{where} is no JSON object; write one object with a text for each article")
    text = _first_text(value, _TEXT)
    if not text:
        raise SourceError(f"{where} has no text; put the article's words in one of: {', '.join(_TEXT[:3])}")
    text = decoded(text.encode(errors="replace"), where)
    named = _first_text(value, _OUTLET)
    around = Surroundings(
        where=where,
        file=file,
        headline=_first_text(value, _TITLE),
        url=_first_text(value, _URL),
        outlet=outlet_of_url(f"//{named}") or named,
        authors=_authors(value),
        dates=(candidate(_first_text(value, _DATE), "meta"),),
    )
    return assembled(text, around, overrides)


def _first_text(value: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of these fields that holds words; an object stands for its name."""
    for name in names:
        found = value.get(name)
        if isinstance(found, dict):
            found = found.get("name") or found.get("title")
        if isinstance(found, str) and found.strip():
            return found
    return None


def _authors(value: Mapping[str, Any]) -> tuple[str, ...]:
    for name in _AUTHORS:
        found = value.get(name)
        items = found if isinstance(found, list) else [found]
        names = [item.get("name") if isinstance(item, dict) else item for item in items[:20]]
        people = tuple(item.strip() for item in names if isinstance(item, str) and item.strip())
        if people:
            return people
    return ()
