"""Feeds (RSS, Atom) that were saved to a file, as articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

import feedparser
from lxml import etree, html

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources.assembly import Surroundings, assembled
from onrecord.sources.options import Overrides
from onrecord.sources.outlets import outlet_of_url
from onrecord.sources.published import candidate

__all__ = ["articles_of_feed"]

_BLOCKS = ("p", "div", "br", "li", "h1", "h2", "h3", "h4", "blockquote", "tr")


def articles_of_feed(data: bytes, name: str, overrides: Overrides) -> Iterator[Article | SourceError]:
    """Every entry of a feed: its full content where the feed has it, else its summary."""
    if len(data) > overrides.limits.page_bytes:
        yield SourceError(
            f"{name} has {len(data):,} bytes, more than the {overrides.limits.page_bytes:,} of a feed; split it"
        )
        return
    if b"<!ENTITY" in data:  # no feed needs them, and they can unfold to any size or name local files
        yield SourceError(f"{name} declares XML entities; take the <!ENTITY ...> lines out")
        return
    feed = feedparser.parse(BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
    if not feed.entries:
        yield SourceError(f"{name} is no feed with entries; save an RSS or Atom feed")
        return
    for number, entry in enumerate(feed.entries, 1):
        try:
            yield _article(entry, f"{name} entry {number}", feed.feed.get("title"), overrides)
        except SourceError as error:
            yield error


def _article(entry: Mapping[str, Any], where: str, feed_title: str | None, overrides: Overrides) -> Article:
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
        dates=(candidate(entry.get("published"), "feed"),),
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
