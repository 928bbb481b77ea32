"""What a large archive costs: `onrecord add` as a whole, with one and with two processes that read.

PATH... are reports in any form that `onrecord add` takes, or a news-please folder. Each run fills a new record. The
figures plan machines: see docs/scale.md.
"""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from os import cpu_count
from pathlib import Path

from bench.table import Table

__all__ = ["run"]

# What a record keeps of an article, by table; indexes count with their table.
PARTS = {
    "article": "the text and what is known of it",
    "reading": "the reading, compressed",
    "sketch": "the sketch for finding stories",
    "posting": "where its terms stand",
    "frequency": "how often terms are seen",
    "telling": "its stories",
}


def run(paths: list[Path]) -> Table:
    """Articles a second and memory of a worker for one and two processes; bytes kept of an article."""
    table = Table(f"Scale: onrecord add, {cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        for jobs in (1, 2):
            path = Path(folder) / f"{jobs}.db"
            before = _processor()
            seconds = _added(path, paths, jobs)
            used = _processor() - before
            articles, characters = _counts(path)
            rates = {"articles_per_second": articles / seconds, "articles_per_core_second": articles / used}
            sizes = {"articles": articles, "characters": characters, "megabytes": _peak()}
            table.add(f"{jobs} jobs", seconds=seconds, core_seconds=used, **rates, **sizes)
        for part, size in _sizes(path).items():
            table.add(part, bytes_per_article=size / articles)
    table.notes.append(
        "seconds: by the clock, with starting and storing; core seconds: of the processor, whatever else runs; "
        "megabytes: the most that one process has held so far"
    )
    return table


def _added(path: Path, paths: Sequence[Path], jobs: int) -> float:
    """Seconds to add everything; that some report is refused does not end it."""
    command = [sys.executable, "-m", "onrecord", "--record", str(path), "add", "--jobs", str(jobs), *map(str, paths)]
    start = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def _counts(path: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(path)) as connection:
        count, characters = connection.execute("SELECT count(*), sum(length(document)) FROM article").fetchone()
    return max(1, int(count)), int(characters or 0)


def _sizes(path: Path) -> dict[str, float]:
    """Bytes of each table with its indexes, and of the file; without those of tables where SQLite cannot tell."""
    sizes: dict[str, float] = {}
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        try:
            rows = connection.execute(
                "SELECT tbl_name, sum(pgsize) FROM dbstat JOIN sqlite_master USING (name) GROUP BY tbl_name"
            )
            sizes = {f"{table}: {PARTS[table]}": float(size) for table, size in rows if table in PARTS}
        except sqlite3.OperationalError:  # an SQLite without the dbstat table
            pass
    return {**sizes, "the whole file": float(path.stat().st_size)}


def _processor() -> float:
    """Processor seconds of all processes started so far and ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _peak() -> float:
    """Megabytes that the largest of the processes started so far has held."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
