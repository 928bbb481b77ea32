"""Differences drawn at random, to be read by hand: `python -m bench.draw PATH... [--count N] [--stories N] [--seed N]`.

PATH is a folder of stories (a folder of texts each) or a corpus of articles with story ids (see `bench.grouping`), of
which `--stories` stories of three to eight reports are drawn. Each difference is printed with the words around its
passages; the tally of true, misleading and false ones is the reader's.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.grouping import read_articles
from onrecord.model import Article, Difference, Evidence, Side
from onrecord.reading import Reader
from onrecord.record import assemble
from onrecord.sources import Overrides, read_paths

__all__ = ["Drawn", "draw", "shown"]

_REPORTS = range(3, 9)  # of a story that is drawn from a corpus
_AROUND = 60  # characters on either side of a passage
_PASSAGES = 2  # shown of each side


@dataclass(frozen=True)
class Drawn:
    """A difference of a story, with the story's articles by id."""

    story: str
    difference: Difference
    articles: dict[str, Article]


def draw(paths: Sequence[Path], *, count: int, stories: int, seed: int) -> list[Drawn]:
    """So many conflicts and updates of all stories, the same for the same seed."""
    reader, chance = Reader(), random.Random(seed)
    found = []
    for path in paths:
        for name, articles in _stories(path, stories, chance):
            record = assemble([*reader.read_all(articles)], story=name)
            by_id = {article.id: article for article in record.articles}
            found += [Drawn(name, item, by_id) for item in record.differences if item.kind != "compatible"]
    return found if len(found) <= count else chance.sample(found, count)


def _stories(path: Path, count: int, chance: random.Random) -> Iterator[tuple[str, list[Article]]]:
    folders = sorted({file.parent for file in path.glob("*/*.txt")}) if path.is_dir() else []
    if folders:
        for folder in folders:
            read = read_paths(sorted(folder.glob("*.txt")), Overrides())
            yield folder.name, [item for item in read if isinstance(item, Article)]
        return
    told: defaultdict[str, list[Article]] = defaultdict(list)
    for article, story in read_articles(path):
        told[story].append(article)
    fit = sorted(story for story, articles in told.items() if len(articles) in _REPORTS)
    for story in sorted(chance.sample(fit, min(count, len(fit)))):
        yield f"{path.name} {story}", told[story]


def shown(drawn: Drawn) -> str:
    """A difference as a person reads it: story, field, kind, and each value with its passages in their places."""
    lines = [f"{drawn.story}: {drawn.difference.field}, {drawn.difference.kind}"]
    for side in (drawn.difference.a, drawn.difference.b):
        lines += [f"  {side.value}", *_passages(side, drawn.articles)]
    return "\n".join(lines)


def _passages(side: Side, articles: dict[str, Article]) -> Iterator[str]:
    for evidence in side.evidence[:_PASSAGES]:
        article = articles[evidence.article]
        yield f"    {article.published or 'undated'}, {article.name}: {_in_place(article.text, evidence)}"


def _in_place(text: str, evidence: Evidence) -> str:
    before, after = text[max(0, evidence.start - _AROUND) : evidence.start], text[evidence.end : evidence.end + _AROUND]
    return " ".join(f"…{before}[{evidence.quote}]{after}…".split())


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.draw", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=60, help="differences to draw (default 60)")
    parser.add_argument("--stories", type=int, default=15, help="stories to draw from a corpus (default 15)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed draws the same (default 1)")
    options = parser.parse_args()
    for drawn in draw(options.paths, count=options.count, stories=options.stories, seed=options.seed):
        print(shown(drawn), end="\n\n")


if __name__ == "__main__":
    main()
