"""Addresses as articles: pages, feeds and texts of the web."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources.assembly import Surroundings, assembled
from onrecord.sources.decoding import decoded
from onrecord.sources.feed import articles_of_feed
from onrecord.sources.fetching import Fetcher, Page
from onrecord.sources.html import article_of_html
from onrecord.sources.options import Overrides

__all__ = ["FEEDS", "articles_of_page", "read_url"]

# Media types by RFC 7303, 4287, 9110 and the registration of RSS; a server that names none sends a page.
_PAGES = ("text/html", "application/xhtml+xml", "")
FEEDS = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml")
_TEXTS = ("text/plain",)


def read_url(url: str, overrides: Overrides, fetcher: Fetcher) -> Iterator[Article | SourceError]:
    """The article at an address, or the entries of the feed there; each error says which address and what to do."""
    try:
        page = fetcher.fetch(url)
        if page is not None:
            yield from articles_of_page(page, overrides)
    except SourceError as error:
        yield error


def articles_of_page(page: Page, overrides: Overrides) -> Iterator[Article | SourceError]:
    """The articles of what was fetched. Raises SourceError if it is none of the kinds that are read."""
    body = _marked(page)
    if page.kind in _PAGES:
        yield article_of_html(body, page.url, overrides, url=page.url)
    elif page.kind in FEEDS:
        yield from articles_of_feed(page.body, page.url, overrides)
    elif page.kind in _TEXTS:
        around = Surroundings(where=page.url, file=page.url, url=page.url)
        yield assembled(decoded(body, page.url), around, overrides)
    else:
        raise SourceError(f"{page.url} is {page.kind}, no page, feed or text; save the article as text and add that")


def _marked(page: Page) -> bytes:
    """The body as UTF-8 with a byte-order mark where the server names another encoding: a mark wins over the page's own
    word (WHATWG HTML, "determining the character encoding").
    """
    try:
        named = codecs.lookup(page.charset or "utf-8").name
        return page.body if named == "utf-8" else codecs.BOM_UTF8 + page.body.decode(named).encode()
    except (LookupError, UnicodeError):
        return page.body
