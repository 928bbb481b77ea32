"""Stage by stage: articles and words per second, memory, and how each stage grows with the number of articles.

PATH... are files or folders of reports; among them may be the folder of a trained spaCy pipeline (with a `meta.json`),
which is then timed beside the reader. Without reports, the sample story of the package is read over and over.
Every figure of one table is taken in one run, so that ratios hold whatever the machine. Seconds are those of the
processor, of all threads together, so that other programs do not count; only starting up is timed by the clock, the
best of a few runs.
"""

from __future__ import annotations

import math
import resource
import tempfile
import time
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from spacy.tokens import Doc

from bench.growth import growth_of_record, growth_of_stories
from bench.speed_peers import add_peers
from bench.start_up import add_start_up
from bench.table import Table
from onrecord.model import Article
from onrecord.reading import Reader
from onrecord.reading.document import document
from onrecord.sources import Overrides, read_paths

__all__ = ["run"]

# Enough words that one slow article does not decide the figure, few enough for a minute's run.
WORDS = 30_000


def run(paths: list[Path]) -> Table:
    """Stages in the order of reading, then stories and record with their growth, start-up times, peers and memory."""
    pipelines = [path for path in paths if (path / "meta.json").is_file()]
    reports = [path for path in paths if path not in pipelines] or [Path(str(files("onrecord.resources") / "sample"))]
    articles = _enough([item for item in read_paths(reports, Overrides()) if isinstance(item, Article)])
    words = sum(len(article.body.split()) for article in articles)
    table = Table(f"Speed, {len(articles)} articles, {words} words")
    reader = Reader()
    reader.read(articles[0])
    docs, total = _stages(table, reader, articles, words)
    table.add("whole reading", **_rates(total, len(articles), words))
    readings = list({doc.text: reader.reading_of(doc) for doc in docs}.values())
    _memory(table, "reading")
    add_peers(table, pipelines, articles)
    growth_of_record(table, readings)
    _memory(table, "record")
    with tempfile.TemporaryDirectory() as folder:
        growth_of_stories(table, Path(folder))
        _memory(table, "stories")
        add_start_up(table, Path(folder) / "show.db", readings)
    return table


def _enough(articles: list[Article]) -> list[Article]:
    """The reports, told by as many outlets as it takes to have enough words."""
    words = sum(len(article.body.split()) for article in articles)
    repeated = articles * max(1, math.ceil(WORDS / max(1, words)))
    return [Article(article.text, f"outlet {number}", published=article.published, body_start=article.body_start)
            for number, article in enumerate(repeated)]  # fmt: skip


def _stages(table: Table, reader: Reader, articles: Sequence[Article], words: int) -> tuple[list[Doc], float]:
    """Seconds of every component, run one after the other over all documents; returns these and the sum."""
    nlp = reader.nlp
    start = time.process_time()
    docs = [document(nlp, article) for article in articles]
    taken = {"tokens": time.process_time() - start}
    for name, component in nlp.pipeline:
        start = time.process_time()
        docs = list(component.pipe(docs, batch_size=8)) if hasattr(component, "pipe") else [component(d) for d in docs]
        taken[name.removeprefix("onrecord_")] = time.process_time() - start
    total = sum(taken.values())
    for label, seconds in taken.items():
        share = 100 * seconds / max(total, 1e-9)
        table.add(label, **_rates(seconds, len(articles), words), percent_of_reading=share)
    return docs, total


def _rates(seconds: float, articles: int, words: int) -> dict[str, float]:
    seconds = max(seconds, 1e-9)
    return {"seconds": seconds, "articles_per_second": articles / seconds, "words_per_second": words / seconds}


def _memory(table: Table, stage: str) -> None:
    """The most memory that this process has held so far."""
    table.add(f"peak memory after {stage}", megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
