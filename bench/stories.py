"""Builds a fresh record of each gold story and prints the arbiter's table, layer by layer, with the seconds it took.

PATH is a folder of stories as `stories/GUIDE.md` beside the gold describes them; its `score.py` is the arbiter.
Below the arbiter's layers: whether the count of origins is right (see `bench.origin_counts`), and the quotations that
peers find on the same documents, scored by the arbiter's rule (see `bench.quotation_peers`).
"""

from __future__ import annotations

import importlib.util
import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from spacy.tokens import Doc

from bench.origin_counts import judged
from bench.quotation_peers import PEERS
from bench.table import Table
from onrecord.model import Article
from onrecord.reading import Reader
from onrecord.reading.document import article_of, document
from onrecord.record import assemble
from onrecord.sources import Overrides, read_paths
from onrecord.views.json import to_json

__all__ = ["Story", "run", "stories"]

Json = dict[str, Any]
_QUOTED = "quotations: "


@dataclass(frozen=True)
class Story:
    """A story of the gold: its reports, and what the record says of them."""

    name: str
    gold: Json
    export: Json
    articles: tuple[Article, ...]
    seconds: float


def run(paths: list[Path]) -> Table:
    """The arbiter's layers over all stories under the given folders."""
    table = Table("Stories, scored by the arbiter beside them")
    reader = Reader()
    for path in paths:
        arbiter = _arbiter(path)
        tally, peers = arbiter.Tally(), arbiter.Tally()
        seconds: dict[str, float] = {}
        for story in stories(path, reader):
            arbiter.story(story.gold, story.export, tally)
            _add_origin_counts(arbiter, story, tally)
            _add_peers(arbiter, story, _docs(reader, story.articles), peers)
            seconds[story.name] = story.seconds
        for layer, (hits, total) in {**tally, **peers}.items():
            table.add(layer, percent=100 * hits / max(1, total), hits=hits, of=total)
        for name, took in seconds.items():
            table.add(f"seconds: {name}", percent=round(took, 2), hits="", of="")
        table.notes.append(
            f"{len(seconds)} stories in {path.name}; figures on stories that were looked at while building"
        )
    if "textacy" not in PEERS:
        table.notes.append("textacy is not installed: `pip install --group bench` adds its rows")
    return table


def stories(path: Path, reader: Reader) -> Iterator[Story]:
    """Each story under a folder with its fresh record."""
    for gold_file in sorted(path.glob("*/gold.json")):
        files = sorted(gold_file.parent.glob("*.txt"))
        start = time.perf_counter()
        articles = tuple(item for item in read_paths(files, Overrides()) if isinstance(item, Article))
        export = to_json(assemble([*reader.read_all(articles)], story=gold_file.parent.name))
        seconds = time.perf_counter() - start
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        yield Story(gold_file.parent.name, gold, export, articles, seconds)


def _docs(reader: Reader, articles: Iterable[Article]) -> list[Doc]:
    return list(reader.nlp.pipe(document(reader.nlp, article) for article in articles))


def _add_origin_counts(arbiter: ModuleType, story: Story, tally: Any) -> None:
    """Entries of several reports: whether their origins are counted right, and one origin not taken for several."""
    texts = {arbiter.stem(article.id): article.text for article in story.articles}
    for entry, count in judged(arbiter, story.gold, story.export, texts):
        tally.add("origins: count right, entries of several reports", int(entry["origin_count"] == count))
        if count == 1:
            tally.add("  origins: one origin not called corroborated", int(entry["status"] != "corroborated"))


def _add_peers(arbiter: ModuleType, story: Story, docs: list[Doc], tally: Any) -> None:
    """The quotations of each peer as an export of their own, scored as ours are."""
    for name, peer in PEERS.items():
        speech = [
            {"article": article_of(doc).id, "kind": "direct", "content": content, "speaker": speaker}
            for doc in docs
            for content, speaker in peer(doc)
        ]
        scores = arbiter.Tally()
        arbiter.story(story.gold, {**story.export, "speech": speech}, scores)
        for layer, (hits, total) in scores.items():
            if layer.startswith(_QUOTED):
                tally.add(f"{_QUOTED}{name}, {layer.removeprefix(_QUOTED)}", hits, total)


def _arbiter(path: Path) -> ModuleType:
    file = path / "score.py"
    spec = importlib.util.spec_from_file_location("arbiter", file)
    if spec is None or spec.loader is None or not file.exists():
        raise SystemExit(f"{file}: the arbiter is missing; name the folder that holds score.py and the stories")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
