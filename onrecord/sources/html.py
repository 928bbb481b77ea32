"""A saved web page as an article."""

from __future__ import annotations

import codecs
import re

from lxml import etree, html
from trafilatura import bare_extraction
from trafilatura.settings import Document

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources.assembly import Surroundings, assembled
from onrecord.sources.decoding import decoded
from onrecord.sources.jsonld import Stated, stated
from onrecord.sources.options import Overrides
from onrecord.sources.outlets import outlet_of_url

__all__ = ["article_of_html"]

_CHARSET = re.compile(rb"""<meta[^>]+charset=["']?\s*([\w-]+)""", re.I)
_TAG = re.compile(r"<(?:!doctype|html|head|body|article|div|p|meta|title)\b", re.I)
# Deeper nesting is an attack or a broken generator; news pages stay below 60. Source: libxml2's own default bound.
_DEEPEST = 256
_OPEN_TAG = re.compile(
    r"<(/?)(div|span|ul|ol|li|table|tr|td|b|i|em|strong|font|section|blockquote|p|a)\b[^>]*?(/?)>", re.I
)


def article_of_html(
    data: bytes, name: str, overrides: Overrides, *, url: str | None = None, file: str | None = None
) -> Article:
    """The article of an HTML page. Raises SourceError if there is none.

    The main text is found by trafilatura; JSON-LD's articleBody stands in where that finds less. Every publication
    date that JSON-LD, meta elements and the address state is kept; modification dates never count.
    """
    limits = overrides.limits
    if len(data) > limits.page_bytes:
        raise SourceError(
            f"{name} has {len(data):,} bytes, more than the {limits.page_bytes:,} of a page; save its text alone"
        )
    page = _decoded(data, name)
    tree = _tree(page, name)
    said = stated(tree)
    text = _main_text(tree, name, said)
    address = url or said.url
    around = Surroundings(
        where=name,
        file=file or name,
        headline=said.headline,
        url=address,
        outlet=outlet_of_url(address) or said.outlet,
        authors=said.authors,
        dates=said.dates,
    )
    return assembled(text, around, overrides)


def _decoded(data: bytes, name: str) -> str:
    """The page by its byte-order mark, else by the encoding that it declares, else as any text."""
    if data.startswith(codecs.BOM_UTF8):
        return decoded(data, name)
    declared = _CHARSET.search(data[:4096])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        try:
            return decoded(data.decode(declared[1].decode("ascii")).encode(), name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(data, name)


def _tree(page: str, name: str) -> html.HtmlElement:
    if not _TAG.search(page[:100_000]):
        raise SourceError(f"{name} is no HTML page; name it .txt if it is text")
    if _depth(page) > _DEEPEST:
        raise SourceError(f"{name} nests elements more than {_DEEPEST} deep; save the article as text")
    try:
        tree = html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=False))
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise SourceError(f"{name} cannot be read as HTML ({error}); save the article as text") from error
    return tree


def _depth(page: str) -> int:
    """The most elements open at once, counted on tags alone; paragraphs close each other and are not counted."""
    depth = deepest = 0
    for closing, tag, single in _OPEN_TAG.findall(page):
        if single or tag.lower() in ("p", "li"):
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _main_text(tree: html.HtmlElement, name: str, said: Stated) -> str:
    """Paragraphs of the article's body, one blank line between them."""
    try:
        found = bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=False)
    except (
        Exception
    ) as error:  # lxml and trafilatura fail in many ways on broken markup; one page must not stop a batch
        raise SourceError(f"{name} cannot be read as a page ({error}); save the article as text") from error
    text = (found.text or "") if isinstance(found, Document) else ""
    if said.body and (len(said.body) > 1.5 * len(text) or _flat(text) in _flat(said.body)):
        text = said.body  # the markup hides the text (a page built by script), or lost its paragraphs
    paragraphs = [" ".join(line.split()) for line in text.splitlines()]
    joined = "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
    if not joined:
        raise SourceError(f"{name} holds no article; save the article's own page, or its text")
    return joined


def _flat(text: str) -> str:
    return "".join(text.split())
