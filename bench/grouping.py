"""Which articles tell the same story, in order of date: BCubed beside a nearest-neighbour baseline.

PATH is JSON lines (also gzipped) or a folder of JSON files, one article each, with a title, a text, a date and the id
of its story: the fields of `clusters/incidents` and of news-please.
"""

from __future__ import annotations

import gzip
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.grouping_peers import is_installed, nearest_neighbour
from bench.table import Table
from onrecord.model import Article, When
from onrecord.stories import Remembered, assign

__all__ = ["bcubed", "read_articles", "run"]

_ARCHIVE = re.compile(r"https?://web\.archive\.org/web/\d+/")


def run(paths: list[Path]) -> Table:
    """BCubed precision, recall and F1, and milliseconds an article, for each corpus and for the baseline on it."""
    table = Table("Stories: which articles belong together")
    for path in paths:
        items = read_articles(path)
        gold = [story for _, story in items]
        memory = Remembered()
        start = time.perf_counter()
        found = [assign(article, memory) for article, _ in items]
        took = time.perf_counter() - start
        first = [stories[0] for stories in found]
        _add(table, path.name, gold, first, ms=1000 * took / max(1, len(items)))
        table.notes.append(f"{path.name}: {_errors(gold, first)}; {_several(items, found)}")
        if is_installed():
            labelled = nearest_neighbour([article for article, _ in items])
            best = max(labelled, key=lambda threshold: bcubed(gold, labelled[threshold])[2])
            _add(table, f"{path.name}, tf-idf nearest neighbour at {best}", gold, labelled[best])
    table.notes.append("one pass in order of date; every article counts alike (BCubed)")
    if not is_installed():
        table.notes.append("no baseline: it needs scikit-learn; install it with: pip install scikit-learn")
    return table


def read_articles(path: Path) -> list[tuple[Article, str]]:
    """The articles of a corpus with the ids of their stories, in order of date."""
    return sorted(((_article(item), _story(item)) for item in _items(path)), key=_date)


def bcubed(gold: Sequence[str], found: Sequence[str]) -> tuple[float, float, float]:
    """BCubed precision, recall and F1 in percent (Bagga and Baldwin 1998)."""
    both, true, made = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    precision = 100 * sum(n * n / made[b] for (_, b), n in both.items()) / max(1, len(gold))
    recall = 100 * sum(n * n / true[a] for (a, _), n in both.items()) / max(1, len(gold))
    return precision, recall, 2 * precision * recall / (precision + recall or 1)


def _add(table: Table, label: str, gold: Sequence[str], found: Sequence[str], **more: float) -> None:
    precision, recall, f1 = bcubed(gold, found)
    table.add(label, precision=precision, recall=recall, f1=f1, articles=len(gold), stories=len(set(found)), **more)


def _errors(gold: Sequence[str], found: Sequence[str]) -> str:
    """How many true stories were torn apart, and how many found ones are mixed."""
    pairs = set(zip(gold, found, strict=True))
    torn = sum(count > 1 for count in Counter(story for story, _ in pairs).values())
    mixed = sum(count > 1 for count in Counter(story for _, story in pairs).values())
    return f"{torn} of {len(set(gold))} stories torn apart, {mixed} of {len(set(found))} found ones mixed"


def _several(items: Sequence[tuple[Article, str]], found: Sequence[Sequence[str]]) -> str:
    """How many articles were put into two stories, and how many of them are told of two in the gold.

    A corpus that gives an article one story only files it twice where it tells two.
    """
    filed: defaultdict[str, set[str]] = defaultdict(set)
    for article, story in items:
        filed[article.text[:500]].add(story)
    double = [len(filed[article.text[:500]]) > 1 for (article, _), stories in zip(items, found, strict=True)
              if len(stories) > 1]  # fmt: skip
    return f"{len(double)} articles in two stories, of which the corpus files {sum(double)} under two"


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
        outlet=item.get("source_domain") or _site(item.get("uri") or ""),
        headline=item.get("title"),
        published=When.parse(date) if date else None,
    )


def _site(address: str) -> str | None:
    """The site of an address, also of one that the Internet Archive keeps."""
    return (urlsplit(_ARCHIVE.sub("", address)).hostname or "").removeprefix("www.") or None


def _story(item: dict[str, Any]) -> str:
    cluster = item.get("newsCluster") or {}
    return str(cluster.get("EventId") or item.get("incident") or item.get("story"))


def _date(item: tuple[Article, str]) -> tuple[str, str]:
    published = item[0].published
    return published.edtf if published else "", item[0].headline or ""
