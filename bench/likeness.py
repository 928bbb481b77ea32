"""Fits the weights by which claims are aligned: `python -m bench.likeness ECB+ STORIES...` prints `likeness.toml`.

A logistic regression (Newton's method, ridge) on pairs of claims. From the training topics of ECB+: claims around gold
events, the same if the events are. From annotated stories: the most alike claims of two passages that assert the same
are the same; a claim of one such passage and any claim of the other's article outside it are not. The stories weigh a
quarter of the corpus. Left out are pairs that are not compared (other relation and cosine below 0.5) and nested gold
events, whose clauses are nearly the same words.
"""

from __future__ import annotations

import json
import runpy
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.alignment import gold_claims, topic
from bench.ecb import DEV, checked_sentences
from onrecord.model import Article
from onrecord.reading import Reader
from onrecord.record.identity import identify
from onrecord.record.likeness import Weights, features
from onrecord.record.placing import ordered, place
from onrecord.record.told import Told, tell
from onrecord.sources import Overrides, read_paths

__all__ = ["main"]

_TOPICS = range(1, 36)
_COMPARED, _NESTED, _SHARE, _RIDGE, _ROUNDS = 0.5, 0.7, 0.25, 2.0, 3
Features = dict[str, float]
Pair = tuple[Features, bool]


def main(ecb: Path, stories: Sequence[Path]) -> str:
    """The weights as TOML, without the note of their source."""
    reader = Reader()
    topics = [_topic_pairs(reader, ecb, number) for number in _TOPICS if number not in DEV]
    told = [pairs for path in stories for pairs in _story_pairs(reader, path)]
    names = sorted({name for pairs in topics for found, _ in pairs for name in found})
    rows, same, weigh = _matrix([pair for pairs in topics for pair in pairs], names)
    weigh = np.concatenate([np.full(len(pairs), len(pairs) ** -0.5) for pairs in topics if pairs])
    weigh *= len(rows) / weigh.sum()
    weights = _fitted(rows, same, weigh)
    for _ in range(_ROUNDS):
        chosen = [
            pair for groups, apart in told for pair in (*(_best(group, names, weights) for group in groups), *apart)
        ]
        if not chosen:
            break
        more, alike, equal = _matrix(chosen, names)
        weigh_more = equal * _SHARE * len(rows) / len(more)
        weights = _fitted(np.r_[rows, more], np.r_[same, alike], np.r_[weigh, weigh_more])
    lines = [f'"{name}" = {weight:.2f}' for name, weight in zip(names, weights[:-1], strict=True)]
    return "\n".join(["[weights]", f"base = {weights[-1]:.2f}", *lines])


def _pair(one: Told, other: Told, weights: Weights) -> Features | None:
    """What two claims share; None if they are not compared."""
    cosine = float(one.vector @ other.vector)
    compared = one.relation == other.relation or cosine >= _COMPARED
    return features(one, other, cosine, weights) if compared else None


def _topic_pairs(reader: Reader, ecb: Path, number: int) -> list[Pair]:
    folder = ecb / str(number)
    readings, events = topic(reader, folder, checked_sentences(ecb)) if folder.exists() else ([], [])
    told, numbers = gold_claims(readings, events)
    chain = {place: event.event.chain for event, place in zip(events, numbers, strict=True)}
    weights = Weights.of(told)
    found = ((_pair(told[a], told[b], weights), chain[a] == chain[b]) for a, b in combinations(range(len(told)), 2))
    return [(shared, same) for shared, same in found if shared and ("related" in shared or shared["words"] < _NESTED)]


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
            alike = [_pair(a, b, weights) for a in inside[one] for b in inside[other]]
            same.append([(shared, True) for shared in alike if shared])
            outside = [claim for claim in told if _is_of(claim, group[other]) and claim not in known]
            apart |= {(a, b): (shared, False) for a in inside[one] for b in outside if (shared := _pair(a, b, weights))}
    return [pairs for pairs in same if pairs], list(apart.values())


def _is_of(claim: Told, passage: dict[str, str]) -> bool:
    return Path(claim.article.file or "").stem == passage["article"]


def _best(pairs: Sequence[Pair], names: Sequence[str], weights: NDArray[np.float64]) -> Pair:
    rows, _, _ = _matrix(pairs, names)
    return pairs[int(np.argmax(rows @ weights[:-1]))]


def _matrix(pairs: Sequence[Pair], names: Sequence[str]) -> tuple[NDArray[np.float64], ...]:
    rows = np.array([[found.get(name, 0.0) for name in names] for found, _ in pairs])
    return rows, np.array([float(same) for _, same in pairs]), np.ones(len(pairs))


def _fitted(rows: NDArray[np.float64], same: NDArray[np.float64], weigh: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weight of each column, and the base last."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    design = np.c_[(rows - mean) / spread, np.ones(len(rows))]
    ridge = _RIDGE * np.diag([1.0] * rows.shape[1] + [0.0])
    found = np.zeros(design.shape[1])
    for _ in range(20):
        chance = 1 / (1 + np.exp(-design @ found))
        slope = design.T @ (weigh * (chance - same)) + ridge @ found
        bend = (design * (weigh * chance * (1 - chance))[:, None]).T @ design + ridge
        found -= np.linalg.solve(bend, slope)
    scaled = found[:-1] / spread
    return np.append(scaled, found[-1] - scaled @ mean)


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]]))
