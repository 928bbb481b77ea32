"""Feeds (RSS, Atom) that were saved to a file, as articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import feedparser
from lxml import etree, html

from onrecord.errors import SourceError
from onrecord.model import Article, DateCandidate
from onrecord.sources.assembly import Surroundings, assembled
from onrecord.sources.options import Overrides
from onrecord.sources.outlets import outlet_of_url
from onrecord.sources.published import candidate

__all__ = ["Entry", "articles_of_feed", "entries_of_feed"]

_BLOCKS = ("p", "div", "br", "li", "h1", "h2", "h3", "h4", "blockquote", "tr")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed: the address it leads to, what tells its states apart, and its own words as an article.

    `stamp` changes when the publisher says that the entry changed; `date` is when it was published, by the feed.
    """

    link: str | None
    stamp: str
    date: DateCandidate | None
    updated: DateCandidate | None
    article: Article | SourceError


def articles_of_feed(data: bytes, name: str, overrides: Overrides) -> Iterator[Article | SourceError]:
    """Every entry of a feed: its full content where the feed has it, else its summary."""
    try:
        yield from (entry.article for entry in entries_of_feed(data, name, overrides))
    except SourceError as error:
        yield error


def entries_of_feed(data: bytes, name: str, overrides: Overrides) -> Iterator[Entry]:
    """The entries of a feed in its order. Raises SourceError if it is none."""
    if len(data) > overrides.limits.page_bytes:
        raise SourceError(
            f"{name} has {len(data):,} bytes, more than the {overrides.limits.page_bytes:,} of a feed; split it"
        )
    if b"<!ENTITY" in data:  # no feed needs them, and they can unfold to any size or name local files
        raise SourceError(f"{name} declares XML entities; take the <!ENTITY ...> lines out")
    feed = feedparser.parse(BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
    if not feed.entries:
        raise SourceError(f"{name} is no feed with entries; save an RSS or Atom feed")
    for number, entry in enumerate(feed.entries, 1):
        yield _entry(entry, f"{name} entry {number}", feed.feed.get("title"), overrides)


def _entry(entry: Mapping[str, Any], where: str, feed_title: str | None, overrides: Overrides) -> Entry:
    # Atom asks for `updated` alone; where it stands alone it is the day of publication
    published, updated = entry.get("published"), entry.get("updated") if "updated" in entry else None
    date = candidate(published or updated, "feed")
    try:
        article: Article | SourceError = _article(entry, where, feed_title, date, overrides)
    except SourceError as error:
        article = error
    stamp = str(updated or published or entry.get("title"))
    return Entry(entry.get("link"), stamp, date, candidate(updated, "revised"), article)


def _article(
    entry: Mapping[str, Any], where: str, feed_title: str | None, date: DateCandidate | None, overrides: Overrides
) -> Article:
    contents = [item.get("value", "") for item in entry.get("content", [])]
    text = _plain(max([*contents, entry.get("summary", "")], key=len))
    url = entry.get("link")
    around = Surroundings(
        where=where,
        file=where.split(" entry ")[0],
        headline=entry.get("title"),
        url=url,
        outlet=(entry.get("source") or {}).get("title") or outlet_of_url(url) or feed_title,
        authors=tuple(person["name"] for person in entry.get("authors", []) if person.get("name")),
        dates=(date,),
    )
    return assembled(text, around, overrides)


def _plain(markup: str) -> str:
    """The words of an HTML fragment, one paragraph for each block."""
    if not markup.strip():
        return ""
    try:
        tree = html.fragment_fromstring(markup, create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        return markup
    for element in tree.iter(*_BLOCKS):
        element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().splitlines())
    return "\n\n".join(line for line in lines if line)
