"""The encoder as a spaCy component: parts of speech, dependencies, names, attributions, chains."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.parts_of_speech import IDS  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokens import Doc, Span

from onrecord.reading import document  # noqa: F401  (declares the attributes of a document)
from onrecord.reading.encoder.attributions import AttributionSpans
from onrecord.reading.encoder.decoding import Analysis, Decoder
from onrecord.reading.encoder.graph import Graph
from onrecord.reading.encoder.linking import Link
from onrecord.reading.encoder.weights import READER, Weights, packaged
from onrecord.reading.encoder.windows import windows
from onrecord.reading.encoder.wordpieces import Wordpieces
from onrecord.threads import one_blas_thread

__all__ = ["ENTITY_LABELS", "EncoderComponent"]

ENTITY_LABELS = {"PER": "PERSON", "ORG": "ORGANIZATION", "LOC": "PLACE"}
SPACE_RELATION = "dep"  # what spaCy's own parsers give to white space

Range = tuple[int, int]


def batched(stream: Iterable[Doc], size: int) -> Iterator[list[Doc]]:
    """Lists of at most `size` documents."""
    documents = iter(stream)
    while batch := list(islice(documents, size)):
        yield batch


class EncoderComponent:
    """Reads documents that have tokens and sentence starts. A document's analysis depends on nothing but itself."""

    def __init__(self, folder: Path, threads: int) -> None:
        self.weights = Weights.read(folder)
        self._wordpieces = Wordpieces(folder / "tokenizer.json")
        self._graph = Graph(folder / READER, threads)
        self._decoder = Decoder(self.weights)

    def __call__(self, doc: Doc) -> Doc:
        """Fills one document in place."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 8) -> Iterator[Doc]:
        """Fills documents in order; the windows of `batch_size` documents are spread over the threads."""
        for batch in batched(stream, batch_size):
            for doc, analysis in zip(batch, self.analyse(batch), strict=True):
                yield _filled(doc, analysis)

    def analyse(self, docs: Sequence[Doc]) -> list[Analysis]:
        """What the heads say of each document, nothing written to it."""
        packed = [windows(doc, self._wordpieces) for doc in docs]
        scores = iter(self._graph.run([window.graph_input() for parts in packed for window in parts]))
        analyses: list[Analysis] = []
        with one_blas_thread():
            for doc, parts in zip(docs, packed, strict=True):
                words = [doc[token].text for window in parts for token in window.tokens]
                analyses.append(self._decoder.decode(words, parts, [next(scores) for _ in parts]))
        return analyses


def _filled(doc: Doc, analysis: Analysis) -> Doc:
    if not len(doc):
        return doc
    _fill_syntax(doc, analysis)
    doc.set_ents(list(_entities(doc, analysis)))
    doc._.attributions = tuple(_attribution(link, analysis.tokens) for link in analysis.links if link.contents)
    doc._.clusters = tuple(_ranges(chain, analysis.tokens) for chain in analysis.chains)
    return doc


def _fill_syntax(doc: Doc, analysis: Analysis) -> None:
    """Parts of speech and the tree; white space hangs on the word before it."""
    strings = doc.vocab.strings
    rows = np.zeros((len(doc), 3), dtype=np.int64)
    rows[:, 0] = IDS["SPACE"]
    rows[:, 2] = np.array(strings.add(SPACE_RELATION), dtype=np.uint64).astype(np.int64)
    relations = {name: np.array(strings.add(_spacy_relation(name)), dtype=np.uint64) for name in analysis.relations}
    for word, token in enumerate(analysis.tokens):
        rows[token, 0] = IDS[analysis.upos[word]]
        rows[token, 1] = analysis.tokens[analysis.heads[word]] - token
        rows[token, 2] = relations[analysis.relations[word]].astype(np.int64)
    words = set(analysis.tokens)
    for i in range(len(doc)):
        if i not in words and words:
            before = i - 1
            while before >= 0 and before not in words:
                before -= 1
            rows[i, 1] = (before if before >= 0 else analysis.tokens[0]) - i
    doc.from_array(["POS", "HEAD", "DEP"], rows.astype(np.uint64))  # type: ignore[arg-type]  # hashes need 64 bits


def _spacy_relation(relation: str) -> str:
    """UD relations as they are; spaCy itself expects the root in capitals."""
    return "ROOT" if relation == "root" else relation


def _entities(doc: Doc, analysis: Analysis) -> Iterator[Span]:
    start, kind = -1, ""
    for word, label in enumerate([*analysis.names, "O"]):
        if start >= 0 and label != f"I-{kind}":
            first, last = analysis.tokens[start], analysis.tokens[word - 1]
            yield Span(doc, first, last + 1, label=ENTITY_LABELS[kind])
            start = -1
        if label.startswith("B-"):
            start, kind = word, label[2:]


def _ranges(spans: Iterable[Range], tokens: list[int]) -> tuple[Range, ...]:
    """Word ranges as token ranges."""
    return tuple((tokens[start], tokens[end - 1] + 1) for start, end in spans)


def _attribution(link: Link, tokens: list[int]) -> AttributionSpans:
    return AttributionSpans(
        source=_ranges(link.sources, tokens), cue=_ranges([link.cue], tokens), content=_ranges(link.contents, tokens)
    )


@Language.factory(
    "onrecord_encoder",
    default_config={"path": None, "threads": 1},
    requires=["token.is_sent_start"],
    assigns=["token.pos", "token.dep", "token.head", "doc.sents", "doc.ents", "doc._.attributions", "doc._.clusters"],
)
def make_encoder(nlp: Language, name: str, path: str | None, threads: int) -> EncoderComponent:
    """The encoder as a pipeline component; `path` is a weights folder, by default the packaged one."""
    return EncoderComponent(Path(path) if path else packaged(), threads)
