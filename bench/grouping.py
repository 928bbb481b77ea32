"""Which articles tell the same story, in order of date: BCubed beside a nearest-neighbour baseline.

PATH is JSON lines (also gzipped) or a folder of JSON files, one article each, with a title, a text, a date and the id
of its story: the fields of `clusters/incidents` and of news-please.
"""

from __future__ import annotations

import gzip
import json
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from bench.table import Table
from onrecord.model import Article, When
from onrecord.stories import StoryIndex, assign, features_of

__all__ = ["bcubed", "run"]


def run(paths: list[Path]) -> Table:
    """BCubed precision, recall and F1, and milliseconds an article, for each corpus."""
    table = Table("Stories: which articles belong together")
    for path in paths:
        items = sorted(((_article(item), _story(item)) for item in _items(path)), key=_date)
        index = StoryIndex()
        start = time.perf_counter()
        found = [assign(features_of(article), index) for article, _ in items]
        took = time.perf_counter() - start
        precision, recall, f1 = bcubed([story for _, story in items], found)
        table.add(
            path.name,
            precision=precision,
            recall=recall,
            f1=f1,
            articles=len(items),
            ms=1000 * took / max(1, len(items)),
        )
    table.notes.append("one pass in order of date; every article counts alike (BCubed)")
    return table


def bcubed(gold: Sequence[str], found: Sequence[str]) -> tuple[float, float, float]:
    """BCubed precision, recall and F1 in percent (Bagga and Baldwin 1998)."""
    both, true, made = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    precision = 100 * sum(n * n / made[b] for (_, b), n in both.items()) / max(1, len(gold))
    recall = 100 * sum(n * n / true[a] for (a, _), n in both.items()) / max(1, len(gold))
    return precision, recall, 2 * precision * recall / (precision + recall or 1)


def _items(path: Path) -> Iterable[dict[str, Any]]:
    if path.is_dir():
        for file in sorted(path.glob("*.json")):
            yield json.loads(file.read_text(encoding="utf-8"))
        return
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _article(item: dict[str, Any]) -> Article:
    date = str(item.get("date_publish") or item.get("dct") or item.get("date") or "")[:10]
    return Article(
        item.get("text") or item.get("content") or "",
        outlet=item.get("source_domain") or item.get("uri"),
        headline=item.get("title"),
        published=When.parse(date) if date else None,
    )


def _story(item: dict[str, Any]) -> str:
    cluster = item.get("newsCluster") or {}
    return str(cluster.get("EventId") or item.get("incident") or item.get("story"))


def _date(item: tuple[Article, str]) -> tuple[str, str]:
    published = item[0].published
    return published.edtf if published else "", item[0].headline or ""
