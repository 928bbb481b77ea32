"""Builds a fresh record of each gold story and prints the arbiter's table, layer by layer, with the seconds it took.

PATH is a folder of stories as `stories/GUIDE.md` beside the gold describes them; its `score.py` is the arbiter.
"""

from __future__ import annotations

import importlib.util
import json
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.table import Table
from onrecord.model import Article
from onrecord.reading import Reader
from onrecord.record import assemble
from onrecord.sources import Overrides, read_paths
from onrecord.views.json import to_json

__all__ = ["exports", "run"]


def run(paths: list[Path]) -> Table:
    """The arbiter's layers over all stories under the given folders."""
    table = Table("Stories, scored by the arbiter beside them")
    for path in paths:
        arbiter = _arbiter(path)
        tally = arbiter.Tally()
        seconds: dict[str, float] = {}
        for name, gold, export, took in exports(path):
            arbiter.story(gold, export, tally)
            seconds[name] = took
        for layer, (hits, total) in tally.items():
            table.add(layer, percent=100 * hits / max(1, total), hits=hits, of=total)
        for name, took in seconds.items():
            table.add(f"seconds: {name}", percent=round(took, 2), hits="", of="")
        table.notes.append(
            f"{len(seconds)} stories in {path.name}; figures on stories that were looked at while building"
        )
    return table


def exports(path: Path) -> list[tuple[str, dict[str, Any], dict[str, Any], float]]:
    """Name, gold, export and seconds of each story under a folder."""
    reader = Reader()
    results = []
    for gold_file in sorted(path.glob("*/gold.json")):
        files = sorted(gold_file.parent.glob("*.txt"))
        start = time.perf_counter()
        articles = [item for item in read_paths(files, Overrides()) if isinstance(item, Article)]
        export = to_json(assemble([*reader.read_all(articles)], story=gold_file.parent.name))
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        results.append((gold_file.parent.name, gold, export, time.perf_counter() - start))
    return results


def _arbiter(path: Path) -> ModuleType:
    file = path / "score.py"
    spec = importlib.util.spec_from_file_location("arbiter", file)
    if spec is None or spec.loader is None or not file.exists():
        raise SystemExit(f"{file}: the arbiter is missing; name the folder that holds score.py and the stories")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
