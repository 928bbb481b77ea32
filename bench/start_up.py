"""Seconds until a fresh process has done the least: import the package, print help, print a stored story."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.table import Table
from onrecord import pipeline
from onrecord.model import Reading
from onrecord.store import Store

__all__ = ["add_start_up"]

_TIMES = 5
_STORY = 12  # articles of the story that is shown


def add_start_up(table: Table, path: Path, readings: Sequence[Reading]) -> None:
    """The best of a few runs: others only measure what else the machine does."""
    with Store(path) as store:
        store.add_articles([reading.article for reading in readings[:_STORY]], story="speed")
        store.put_readings(readings[:_STORY])
        pipeline.build(store)
    show = ["-m", "onrecord", "--record", str(path), "show"]
    rows = {"import onrecord": ["-c", "import onrecord"], "onrecord --help": ["-m", "onrecord", "--help"]}
    for label, arguments in {**rows, f"onrecord show, {len(readings[:_STORY])} articles": show}.items():
        table.add(label, seconds=min(_taken([sys.executable, *arguments]) for _ in range(_TIMES)))


def _taken(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start
