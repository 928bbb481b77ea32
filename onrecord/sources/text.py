"""A plain text file as an article: its header is recognised and kept out of the body."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources.assembly import Surroundings, assembled
from onrecord.sources.decoding import decoded
from onrecord.sources.options import Overrides
from onrecord.sources.outlets import outlet_of_words
from onrecord.sources.published import candidate

__all__ = ["article_of_text", "article_of_words", "companion"]


def article_of_text(data: bytes, path: Path, overrides: Overrides) -> Article:
    """The article of a text file. Raises SourceError if there is none."""
    return article_of_words(decoded(data, path.name), path, overrides)


def article_of_words(text: str, path: Path, overrides: Overrides) -> Article:
    """The article of a file's text. Raises SourceError if it is none.

    The whole text is kept; `body_start` says where header and dateline end. What `<stem>.meta.json` beside the file
    states (title, date, url, source) comes before what the header says, and a person's overrides before both.
    """
    name = path.name
    if not text.strip():
        raise SourceError(f"{name} is empty; add the article's words")
    beside = companion(path)
    around = Surroundings(
        where=name,
        file=name,
        headline=beside.get("title"),
        url=beside.get("url"),
        outlet=beside.get("source"),
        hint=_outlet_of_file(path),
        dates=(candidate(beside.get("date"), "meta"),),
    )
    return assembled(text, around, overrides)


def companion(path: Path) -> Mapping[str, str]:
    """What `<stem>.meta.json` beside a text file says of it; empty where there is none."""
    beside = path.with_name(f"{path.stem}.meta.json")
    if not beside.is_file():
        return {}
    try:
        values: Any = json.loads(decoded(beside.read_bytes(), beside.name))
    except (OSError, ValueError, RecursionError) as error:
        raise SourceError(f"{beside.name} cannot be read ({error}); correct it or take it away") from error
    if not isinstance(values, dict):
        raise SourceError(f"{beside.name} is no JSON object; write title, date, url and source in it")
    return {key: value for key, value in values.items() if isinstance(value, str) and value.strip()}


def _outlet_of_file(path: Path) -> str | None:
    """A file that is called as a listed outlet is that outlet's: "nyt.txt", "Washington Post.txt"."""
    stem = path.stem.replace("_", " ").replace("-", " ")
    outlet = outlet_of_words(stem)
    return outlet if outlet != " ".join(stem.split()) else None
