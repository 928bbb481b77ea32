"""What a page states for machines: schema.org JSON-LD and meta elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml import html

from onrecord.model import DateCandidate
from onrecord.sources.published import candidate

__all__ = ["Stated", "stated"]

# Types of schema.org whose datePublished is that of the page's article; a page lists videos and pictures too.
_ARTICLE_TYPES = re.compile(
    r"(?:News|Report|Blog|Live|Opinion|Analysis|Background|Review|Satirical)?.*(?:Article|Posting|Report)$"
)
# Names of meta elements that hold a publication date, best first: Open Graph, schema.org microdata, Parse.ly, Sailthru,
# Dublin Core, newspaper systems. Modification and expiry dates are none of them.
_DATE_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "article.published", "published_at",
    "publish-date", "publish_date", "publishdate", "pubdate", "date", "originalpublicationdate",
    "cxenseparse:recs:publishtime",
)  # fmt: skip
# How deep objects may nest inside a JSON-LD block; "@graph" lists nest twice.
_DEEPEST = 6
_MOST_NODES = 2000


@dataclass(frozen=True, slots=True)
class Stated:
    """The publisher's own words about a page; None or empty where it says nothing."""

    dates: tuple[DateCandidate, ...] = ()
    headline: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None
    body: str | None = None


def stated(tree: html.HtmlElement) -> Stated:
    """What JSON-LD, meta and time elements of a page say."""
    article = _article_node(tree)
    meta = _meta(tree)
    dates = [candidate(_text(article.get("datePublished")), "json-ld")]
    dates += [candidate(meta.get(name), "meta") for name in _DATE_NAMES]
    dates += [candidate(value, "meta") for value in tree.xpath("//time[@itemprop='datePublished']/@datetime")[:1]]
    body = article.get("articleBody")
    canonical = tree.xpath("//link[@rel='canonical']/@href")
    return Stated(
        dates=tuple(dict.fromkeys(date for date in dates if date)),
        headline=_text(article.get("headline")) or meta.get("og:title") or _first(tree.xpath("//title/text()")),
        authors=_people(article.get("author")) or _people(meta.get("author")),
        outlet=_name(article.get("publisher")) or meta.get("og:site_name"),
        url=_first(canonical) or meta.get("og:url") or _text(article.get("url")),
        body=body if isinstance(body, str) else None,
    )


def _article_node(tree: html.HtmlElement) -> Mapping[str, Any]:
    """The first JSON-LD object that is an article with a date, else the first that is an article."""
    blocks = tree.xpath("//script[contains(@type, 'ld+json')]/text()")
    nodes = [node for block in blocks for node in _nodes(_loaded(block)) if _is_article(node)][:_MOST_NODES]
    return next((node for node in nodes if node.get("datePublished")), nodes[0] if nodes else {})


def _loaded(block: str) -> Any:
    try:
        return json.loads(re.sub(r"[\x00-\x1f]", " ", block).strip().rstrip(";"))
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            if isinstance(inner, dict | list):
                yield from _nodes(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value[:_MOST_NODES]:
            yield from _nodes(inner, depth + 1)


def _is_article(node: Mapping[str, Any]) -> bool:
    types = node.get("@type")
    return any(
        isinstance(name, str) and _ARTICLE_TYPES.match(name) for name in (types if isinstance(types, list) else [types])
    )


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]")[:_MOST_NODES]:
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if content:
            found.setdefault(name.strip().casefold(), content)
    return found


def _people(value: Any) -> tuple[str, ...]:
    """Names of an author field: a string, an object with a name, or a list of them; addresses are no names."""
    values = value if isinstance(value, list) else [value]
    names = (_name(item) for item in values[:20])
    return tuple(dict.fromkeys(name for name in names if name and not name.startswith(("http", "@"))))


def _name(value: Any) -> str | None:
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: Any) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def _first(values: Any) -> str | None:
    return _text(str(values[0])) if values else None
