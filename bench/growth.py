"""How the time of a stage grows with the number of articles: 100, 1,000, 10,000, as far as a minute goes for each."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from bench.table import Table
from onrecord import pipeline, resources
from onrecord.model import Article, Reading, When
from onrecord.record import assemble
from onrecord.store import Store
from onrecord.stories import Remembered, assign

__all__ = ["exponent", "growth_of_record", "growth_of_stories"]

SIZES = (25, 100, 1_000, 10_000)
# Processor seconds that the next size may be expected to take.
BUDGET = 180.0
_SYLLABLES = ("ka", "lo", "mi", "ter", "ven", "ros", "dal", "sun", "bor", "phi", "gre", "tan", "wil", "eck")
_NEWCOMERS = 20


def growth_of_record(table: Table, readings: Sequence[Reading]) -> None:
    """Seconds of a record of so many articles; where there are fewer readings, other outlets tell the same."""
    many = [replace(one, article=replace(one.article, outlet=f"outlet {number}", id=""))
            for number in range(SIZES[-1] // max(1, len(readings)) + 1) for one in readings]  # fmt: skip
    _add(table, "record", lambda size: _timed(lambda: assemble(many[:size], story="speed")))
    table.notes.append(f"record: {len(readings)} different readings; beyond these, copies of them by other outlets")


def growth_of_stories(table: Table, folder: Path) -> None:
    """Seconds to take invented articles in and to find their stories; then of one article among all of them."""
    chance = random.Random(7)
    assign(_invented(chance, 0), Remembered())  # lexicons are loaded once
    found: dict[int, Path] = {}

    def filled(size: int) -> float:
        found[size] = folder / f"stories-{size}.db"
        articles = [_invented(chance, number) for number in range(size)]
        return _timed(lambda: _found(found[size], articles))

    _add(table, "stories", filled)
    for size, path in found.items():
        newcomers = [_invented(chance, number) for number in range(_NEWCOMERS)]
        with Store(path) as store:
            store.add_articles(newcomers)
            with store.memory() as memory:
                seconds = [_timed(lambda: assign(article, memory)) for article in newcomers]  # noqa: B023
        table.add(f"one article among {size} stories", seconds=sorted(seconds)[_NEWCOMERS // 2])
        table.add(f"file of {size} articles", megabytes=path.stat().st_size / 1e6)


def exponent(seconds: Mapping[int, float]) -> float:
    """The slope of log seconds over log size, least squares; 1 is linear."""
    points = [(math.log(size), math.log(max(taken, 1e-9))) for size, taken in seconds.items()]
    x, y = (sum(point[axis] for point in points) / len(points) for axis in (0, 1))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def _add(table: Table, stage: str, measured: Callable[[int], float]) -> None:
    """One row a size, until the next would take too long, and the exponent."""
    seconds: dict[int, float] = {}
    for size in SIZES:
        last = max(seconds, default=size)
        if seconds.get(last, 0.0) * (size / last) ** 1.1 > BUDGET:
            break
        seconds[size] = measured(size)
        table.add(f"{stage} of {size} articles", seconds=seconds[size], articles_per_second=size / seconds[size])
    if len(seconds) > 1:
        table.add(f"growth of {stage}", exponent=exponent(seconds))


def _found(path: Path, articles: Sequence[Article]) -> None:
    with Store(path) as store:
        store.add_articles(articles)
        pipeline.find_stories(store)


def _invented(chance: random.Random, number: int) -> Article:
    """An article of 400 words as frequent as in English, about people and places of its own: a story of its own."""
    words = resources.load("common_words")["words"].split()
    weights = [1 / (rank + 30) for rank in range(len(words))]
    names = [" ".join("".join(chance.choices(_SYLLABLES, k=3)).capitalize() for _ in range(2)) for _ in range(6)]
    topic = chance.choices(words, weights, k=60)
    sentences = [
        " ".join(("The", *chance.choices(words, weights, k=5), chance.choice(names), *chance.choices(topic, k=3)))
        for _ in range(36)
    ]
    day = date(2024, 1, 1) + timedelta(number // 100)
    headline = " ".join((*chance.choices(topic, k=3), chance.choice(names)))
    published = When.parse(day.isoformat())
    return Article(". ".join(sentences), outlet=f"outlet {number % 50}", headline=headline, published=published)


def _timed(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start
