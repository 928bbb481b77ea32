"""The spaCy document of one article: the attributes that the reading's components write, and spans in article offsets.

Each component reads and writes `doc._.<name>`; a document's text is the article's body, so offsets of the model are
those of the document plus `article.body_start`.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.model import Article, Span
from onrecord.reading.attributes import declare

__all__ = ["article_of", "document", "span_of", "span_of_characters"]

declare()


def document(nlp: Language, article: Article) -> Doc:
    """An unread document of the article's body."""
    doc = nlp.make_doc(article.body)
    doc._.article = article
    return doc


def article_of(doc: Doc) -> Article:
    """The article of a document; one made from bare text gets an article without outlet or date."""
    article: Article | None = doc._.article
    if article is None:
        article = doc._.article = Article(doc.text)
    return article


def span_of(doc: Doc, start: int, end: int) -> Span:
    """The words of tokens `start` to `end` (half-open), in code points of the article's text."""
    first, last = doc[start], doc[end - 1]
    return span_of_characters(doc, first.idx, last.idx + len(last))


def span_of_characters(doc: Doc, start: int, end: int) -> Span:
    """Characters of the document (half-open) as a span of the article's text."""
    article = article_of(doc)
    return Span.of(article.text, start + article.body_start, end + article.body_start)
