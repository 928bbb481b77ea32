"""Stage by stage: articles and words per second, memory, and how each stage grows with the number of articles.

PATH... are files or folders of reports. Without any, the sample story of the package is read over and over.
Every figure of one table is taken in one run on one thread, so that ratios hold whatever the machine.
"""

from __future__ import annotations

import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

from bench.table import Table
from onrecord.model import Article, Reading
from onrecord.reading import Reader
from onrecord.reading.document import document
from onrecord.record import assemble
from onrecord.sources import Overrides, read_paths

__all__ = ["run"]

# Enough words that one slow article does not decide the figure, few enough for a minute's run.
WORDS = 60_000
GROWTH = (25, 50, 100)


def run(paths: list[Path]) -> Table:
    """Stages in the order of reading, then the record, start-up times and memory."""
    articles = _enough(_articles(paths or [Path(str(files("onrecord.resources") / "sample"))]))
    words = sum(len(article.body.split()) for article in articles)
    table = Table(f"Speed, {len(articles)} articles, {words} words, one thread")
    reader = Reader()
    reader.read(articles[0])
    total = _stages(table, reader, articles, words)
    table.add("whole reading", seconds=total, articles_per_second=len(articles) / total, words_per_second=words / total)
    _record(table, [*reader.read_all(articles[: max(GROWTH)])])
    _start_up(table)
    table.add("peak memory, MB", seconds=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return table


def _articles(paths: Sequence[Path]) -> list[Article]:
    return [item for item in read_paths(paths, Overrides()) if isinstance(item, Article)]


def _enough(articles: list[Article]) -> list[Article]:
    words = sum(len(article.body.split()) for article in articles)
    repeated = articles * max(1, math.ceil(WORDS / max(1, words)))
    return [Article(article.text, f"outlet {number}", published=article.published, body_start=article.body_start)
            for number, article in enumerate(repeated)]  # fmt: skip


def _stages(table: Table, reader: Reader, articles: Sequence[Article], words: int) -> float:
    """Seconds of every component, run one after the other over all documents; returns their sum."""
    nlp, total = reader.nlp, 0.0
    start = time.perf_counter()
    docs = [document(nlp, article) for article in articles]
    total += _add(table, "tokens", time.perf_counter() - start, words)
    for name, component in nlp.pipeline:
        start = time.perf_counter()
        docs = list(component.pipe(docs, batch_size=8)) if hasattr(component, "pipe") else [component(d) for d in docs]
        total += _add(table, name.removeprefix("onrecord_"), time.perf_counter() - start, words)
    return total


def _add(table: Table, name: str, seconds: float, words: int) -> float:
    table.add(name, seconds=seconds, words_per_second=words / max(seconds, 1e-9))
    return seconds


def _record(table: Table, readings: Sequence[Reading]) -> None:
    """Seconds of a record of 25, 50 and 100 articles, and the exponent of its growth."""
    sizes = [size for size in GROWTH if size <= len(readings)]
    seconds = [_timed(lambda size=size: assemble(readings[:size], story="speed")) for size in sizes]  # type: ignore[misc]
    for size, took in zip(sizes, seconds, strict=True):
        table.add(f"record of {size} articles", seconds=took, articles_per_second=size / took)
    if len(sizes) > 1:
        exponent = math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])
        table.add("growth of the record, exponent", seconds=exponent)


def _timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _start_up(table: Table) -> None:
    """Seconds of a fresh process: to import the package, and to show help."""
    for label, arguments in (("import onrecord", ["-c", "import onrecord"]), ("start", ["-m", "onrecord", "--help"])):
        command = [sys.executable, *arguments]
        taken = [_timed(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(3)]  # noqa: B023
        table.add(label, seconds=min(taken))
