"""Fits the weights by which claims are aligned: `python -m bench.likeness ECB+ NEWS_CLUSTER STORIES...` prints them.

A logistic regression (Newton's method, ridge) on pairs of claims. From the training topics of ECB+: claims around gold
events, the same if the events are; nested events, whose clauses are nearly the same words, are left out. From annotated
stories, which weigh a quarter of the corpus: the most alike claims of two passages that assert the same are the same; a
claim of one such passage and any claim of the other's article outside it are not. From 22 other stories of
`news_cluster`, which weigh another quarter: near pairs judged by hand (`same_claims.json`: for each pair the number of
the article, the place of the claim, and whether both assert the same; articles by the hash of their address).
"""

from __future__ import annotations

import hashlib
import json
import runpy
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.alignment import gold_claims, topic
from bench.ecb import DEV, checked_sentences
from onrecord.model import Article, When
from onrecord.reading import Reader
from onrecord.record.alignment.likeness import Weights, features
from onrecord.record.identity.entities import identify
from onrecord.record.placing import ordered, place
from onrecord.record.told import Told, tell
from onrecord.sources import Overrides, read_paths

__all__ = ["main"]

_TOPICS = range(1, 36)
_JUDGED = Path(__file__).with_name("same_claims.json")
_SAME_PLACE = 0.8
_NESTED, _SHARE, _JUDGED_SHARE, _RIDGE, _ROUNDS = 0.7, 0.25, 0.25, 2.0, 3
Features = dict[str, float]
Pair = tuple[Features, bool]
Floats = NDArray[np.float64]
Part = tuple[Floats, Floats, Floats]


def main(ecb: Path, cluster: Path, stories: Sequence[Path]) -> str:
    """The weights as TOML, without the note of their source."""
    reader = Reader()
    topics = [_topic_pairs(reader, ecb, number) for number in _TOPICS if number not in DEV]
    judged = [*_judged_pairs(reader, cluster)]
    told = [pairs for path in stories for pairs in _story_pairs(reader, path)]
    names = sorted({name for pairs in topics for found, _ in pairs for name in found})
    count = sum(map(len, topics))
    parts = [_weighed(pairs, names, len(pairs) ** 0.5) for pairs in topics if pairs]
    scale = count / sum(part[2].sum() for part in parts)
    parts = [(rows, same, weigh * scale) for rows, same, weigh in parts]
    weights = _fitted(parts)
    parts += [_weighed(pairs, names, _JUDGED_SHARE * count / len(judged)) for pairs in judged if pairs]
    for _ in range(_ROUNDS):
        chosen = [
            pair for groups, apart in told for pair in (*(_best(group, names, weights) for group in groups), *apart)
        ]
        weights = _fitted([*parts, _weighed(chosen, names, _SHARE * count)] if chosen else parts)
    lines = [f'"{name}" = {weight:.2f}' for name, weight in zip(names, weights[:-1], strict=True)]
    return "\n".join(["[weights]", f"base = {weights[-1]:.2f}", *lines])


def _shared(pairs: Sequence[tuple[Told, Told]], weights: Weights) -> list[Features]:
    """What the claims of each pair share."""
    found = features(pairs, [float(one.vector @ other.vector) for one, other in pairs], weights)
    rows = zip(*(column.tolist() for column in found.values()), strict=True)
    return [dict(zip(found, row, strict=True)) for row in rows]


def _topic_pairs(reader: Reader, ecb: Path, number: int) -> list[Pair]:
    folder = ecb / str(number)
    readings, events = topic(reader, folder, checked_sentences(ecb)) if folder.exists() else ([], [])
    told, numbers = gold_claims(readings, events)
    chain = {place: event.event.chain for event, place in zip(events, numbers, strict=True)}
    weights = Weights.of(told)
    pairs = [*combinations(range(len(told)), 2)]
    found = zip(_shared([(told[a], told[b]) for a, b in pairs], weights), pairs, strict=True)
    return [
        (shared, chain[a] == chain[b]) for shared, (a, b) in found if shared["related"] or shared["words"] < _NESTED
    ]


def _judged_pairs(reader: Reader, cluster: Path) -> Iterator[list[Pair]]:
    """The pairs of each story that were judged by hand."""
    judged = json.loads(_JUDGED.read_text(encoding="utf-8"))
    items = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(cluster.glob("*.json"))]
    by_url = {hashlib.sha256(item["url"].encode()).hexdigest()[:12]: item for item in items}
    for story in judged["stories"]:
        articles = [_article(by_url[key], judged["cut"]) for key in story["articles"]]
        readings, _ = place(ordered(reader.read_all(articles)), {})
        told = tell(readings, identify(readings))
        weights = Weights.of(told)
        known = [
            ((one, other), bool(same))
            for a, start, end, b, first, last, same in story["pairs"]
            if (one := _claim_at(told, articles[a], start, end))
            and (other := _claim_at(told, articles[b], first, last))
        ]
        shared = _shared([pair for pair, _ in known], weights)
        yield [(found, same) for found, (_, same) in zip(shared, known, strict=True)]


def _article(item: dict[str, Any], cut: int) -> Article:
    published = When.parse(item["date_publish"][:10]) if item["date_publish"] else None
    return Article(item["text"][:cut], outlet=item["source_domain"], headline=item["title"], published=published)


def _claim_at(told: Sequence[Told], article: Article, start: int, end: int) -> Told | None:
    """The claim whose clause has most in common with a place in an article, if that is most of both."""

    def shared(claim: Told) -> float:
        span = claim.claim.span
        common = min(span.end, end + article.body_start) - max(span.start, start + article.body_start)
        return 2 * common / (span.end - span.start + end - start)

    best = max((claim for claim in told if claim.article.id == article.id), key=shared, default=None)
    return best if best is not None and shared(best) >= _SAME_PLACE else None


def _story_pairs(reader: Reader, path: Path) -> Iterator[tuple[list[list[Pair]], list[Pair]]]:
    """For each story the pairs of which one is the same, passage by passage, and the pairs that are not."""
    meets = runpy.run_path(str(path / "score.py"))["meets"]
    for file in sorted(path.glob("*/gold.json")):
        articles = [
            item for item in read_paths(sorted(file.parent.glob("*.txt")), Overrides()) if isinstance(item, Article)
        ]
        readings, _ = place(ordered(reader.read_all(articles)), {})
        told = tell(readings, identify(readings))
        yield _annotated(json.loads(file.read_text(encoding="utf-8")), told, meets)


def _annotated(gold: dict[str, Any], told: Sequence[Told], meets: Any) -> tuple[list[list[Pair]], list[Pair]]:
    weights = Weights.of(told)
    same: list[list[Pair]] = []
    apart: dict[tuple[Told, Told], Pair] = {}
    for group in gold["same"]:
        inside = [
            [claim for claim in told if _is_of(claim, part) and meets(claim.claim.span.quote, part["quote"])]
            for part in group
        ]
        known = {claim for claims in inside for claim in claims}
        for one, other in combinations(range(len(group)), 2):
            if group[one]["article"] == group[other]["article"]:
                continue
            near = _shared([*product(inside[one], inside[other])], weights)
            same.append([(shared, True) for shared in near])
            outside = [claim for claim in told if _is_of(claim, group[other]) and claim not in known]
            far = [*product(inside[one], outside)]
            apart |= {pair: (shared, False) for pair, shared in zip(far, _shared(far, weights), strict=True)}
    return [pairs for pairs in same if pairs], list(apart.values())


def _is_of(claim: Told, passage: dict[str, str]) -> bool:
    return Path(claim.article.file or "").stem == passage["article"]


def _best(pairs: Sequence[Pair], names: Sequence[str], weights: Floats) -> Pair:
    rows, _, _ = _weighed(pairs, names, 1.0)
    return pairs[int(np.argmax(rows @ weights[:-1]))]


def _weighed(pairs: Sequence[Pair], names: Sequence[str], weight: float) -> Part:
    """The pairs as rows, whether each is the same, and what each weighs: `weight` in all."""
    rows = np.array([[found.get(name, 0.0) for name in names] for found, _ in pairs])
    return rows, np.array([float(same) for _, same in pairs]), np.full(len(pairs), weight / len(pairs))


def _fitted(parts: Sequence[Part]) -> Floats:
    """The weight of each column, and the base last."""
    rows, same, weigh = (np.concatenate(column) for column in zip(*parts, strict=True))
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    design = np.c_[(rows - mean) / spread, np.ones(len(rows))]
    ridge = _RIDGE * np.diag([1.0] * rows.shape[1] + [0.0])
    found = np.zeros(design.shape[1])
    for _ in range(9):
        chance = 1 / (1 + np.exp(-design @ found))
        slope = design.T @ (weigh * (chance - same)) + ridge @ found
        bend = (design * (weigh * chance * (1 - chance))[:, None]).T @ design + ridge
        found -= np.linalg.solve(bend, slope)
    scaled = found[:-1] / spread
    return np.append(scaled, found[-1] - scaled @ mean)


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), Path(sys.argv[2]), [Path(argument) for argument in sys.argv[3:]]))
