"""Files and folders as articles: the one entrance of everything that is taken in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources.docx import article_of_docx
from onrecord.sources.feed import articles_of_feed
from onrecord.sources.html import article_of_html
from onrecord.sources.jsonl import articles_of_json, articles_of_lines
from onrecord.sources.options import Overrides
from onrecord.sources.text import article_of_text
from onrecord.sources.warc import articles_of_warc

__all__ = ["SUFFIXES", "find", "read_path", "read_paths"]

_PAGE = (".html", ".htm", ".xhtml")
_WORD = (".docx",)
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_FEED = (".xml", ".rss", ".atom")
_ARCHIVE = (".warc", ".warc.gz")
# What a folder is searched for; a file that is named outright is taken whatever its ending (a Word document is: beside
# reports such files are mostly drafts and notes).
SUFFIXES = (".txt", ".text", *_PAGE, *_LINES, ".json", *_FEED, *_ARCHIVE)


def read_paths(paths: Iterable[Path], overrides: Overrides) -> Iterator[Article | SourceError]:
    """The articles of files and folders in order; what is no article comes as the error that says why."""
    for path in paths:
        for found in find(path):
            yield from [found] if isinstance(found, SourceError) else read_path(found, overrides)


def find(path: Path) -> Iterator[Path | SourceError]:
    """The file itself, or every file of a known kind below a folder, sorted; hidden ones are passed over."""
    try:
        if not path.is_dir():
            yield path
            return
        entries = sorted(path.iterdir())
    except OSError as error:
        yield SourceError(f"{path} cannot be opened ({error.strerror}); check its permissions")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from find(entry)
        elif _is_report(entry):
            yield entry


def read_path(path: Path, overrides: Overrides = Overrides()) -> Iterator[Article | SourceError]:
    """The articles of one file, by its ending; each error says which file and what to do."""
    try:
        yield from _articles(path, overrides)
    except SourceError as error:
        yield error
    except IsADirectoryError:
        yield SourceError(f"{path} is a folder; read it with read_paths")
    except OSError as error:
        yield SourceError(f"{path} cannot be read ({error.strerror or error}); check its name and permissions")


def _articles(path: Path, overrides: Overrides) -> Iterator[Article | SourceError]:
    name = path.name.lower()
    if name.endswith(_LINES):
        yield from articles_of_lines(path, overrides)
    elif name.endswith(_ARCHIVE):
        yield from articles_of_warc(path, overrides)
    elif name.endswith(".json"):
        yield from articles_of_json(_bytes(path, overrides.limits.file_bytes), path.name, overrides)
    elif name.endswith(_FEED):
        yield from articles_of_feed(_bytes(path, overrides.limits.page_bytes), path.name, overrides)
    elif name.endswith(_PAGE):
        yield article_of_html(_bytes(path, overrides.limits.page_bytes), path.name, overrides)
    elif name.endswith(_WORD):
        yield article_of_docx(_regular(path), overrides)
    else:
        # Four bytes for each character at most: what is longer is refused before it is held in memory.
        yield article_of_text(_bytes(path, 4 * overrides.limits.characters + 4), path, overrides)


def _bytes(path: Path, limit: int) -> bytes:
    """The whole file. Raises SourceError if it is longer than `limit` bytes or no regular file."""
    with _regular(path).open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise SourceError(
            f"{path.name} has more than {limit:,} bytes, too long for one report; split it into one file for each"
        )
    if not data.strip():
        raise SourceError(f"{path.name} is empty; add the article's words")
    return data


def _regular(path: Path) -> Path:
    if path.exists() and not path.is_file():
        raise SourceError(f"{path} is no regular file; give a file or a folder")
    return path


def _is_report(path: Path) -> bool:
    name = path.name.lower()
    return name.endswith(SUFFIXES) and not name.endswith(".meta.json")
