"""The reader: a spaCy pipeline of declared components, and the Reading that it makes of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.model import Article, Reading
from onrecord.reading import claims, dates, names, offices, speech
from onrecord.reading.chosen import chosen
from onrecord.reading.document import article_of, document, span_of
from onrecord.reading.encoder import load_language
from onrecord.reading.version import version

__all__ = ["COMPONENTS", "Reader", "load"]

# importing a package registers its component; the order is the order of reading
COMPONENTS = {
    "onrecord_names": names,
    "onrecord_dates": dates,
    "onrecord_speech": speech,
    "onrecord_offices": offices,
    "onrecord_claims": claims,
}
BATCH = 8  # articles in one forward pass; more helps no further on two cores, see `python -m bench speed`


def load(weights: Path | None = None, *, threads: int = 1) -> Language:
    """The whole reader as a spaCy pipeline that can be extended like any other.

    `weights` is a folder made by `python -m training` (default: the one in use); `threads` is per forward pass.
    Raises ReaderError if the weights are missing or do not fit.
    """
    nlp = load_language(weights or chosen(), threads=threads)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


class Reader:
    """Reads articles. Loading takes about a second, so keep one."""

    def __init__(self, weights: Path | None = None, *, threads: int = 1) -> None:
        self.nlp = load(weights, threads=threads)
        self.version = version(weights)

    def read(self, article: Article) -> Reading:
        """Everything that this article's words say."""
        return next(self.read_all([article]))

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Readings of many articles, in order."""
        docs = (document(self.nlp, article) for article in articles)
        for doc in self.nlp.pipe(docs, batch_size=BATCH):
            yield self.reading_of(doc)

    def reading_of(self, doc: Doc) -> Reading:
        """What the components found in a document that went through the pipeline."""
        return Reading(
            article=article_of(doc),
            version=self.version,
            sentences=tuple(span_of(doc, sentence.start, sentence.end) for sentence in doc.sents),
            chains=doc._.chains,
            times=doc._.times,
            quantities=doc._.quantities,
            attributions=doc._.speech,
            claims=doc._.claims,
            tenures=doc._.tenures,
            credits=doc._.credits,
            links=doc._.links,
        )
