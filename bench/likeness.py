"""Fits the weights by which claims are aligned: `python -m bench.likeness CORPORA` prints them as TOML.

Logistic regressions (Newton's method, ridge) on pairs of claims, one for "assert the same", one for "tell of one
event". From raw news: pairs judged by hand (`bench.judged`); rivals count as the same where the record keeps them apart
by a value of its own. From the training topics of ECB+, which weigh an eighth of the judged pairs for claims and twelve
times as much for events: claims around gold events, the same if the events are; nested events, whose clauses are nearly
the same words, are left out. No story with annotations of its own is fitted on.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.alignment import gold_claims, topic
from bench.ecb import DEV, checked_sentences
from bench.judged import Clause, judged
from onrecord.model import Article
from onrecord.reading import Reader
from onrecord.record.alignment.candidates import promising, vectors
from onrecord.record.alignment.likeness import Weights, features
from onrecord.record.alignment.vetoes import forbidden
from onrecord.record.identity.entities import identify
from onrecord.record.placing import ordered, place
from onrecord.record.told import Told, tell

__all__ = ["main"]

Floats = NDArray[np.float64]
Part = tuple[Floats, Floats, Floats]  # rows of features, whether each pair is the same, what each weighs

_TOPICS = range(1, 36)
_SAME_PLACE = 0.8
_NESTED, _RIDGE = 0.7, 2.0
_SHARE = {"claims": 0.125, "events": 12.0}  # of ECB+, to the judged pairs
_ONE_EVENT = frozenset("SER")
_VALUES = frozenset(("status", "date", "number", "name"))
_RIVALS_WEIGH = 0.5


def main(corpora: Path) -> str:
    """The weights as TOML, without the note of their source."""
    reader = Reader()
    names: list[str] = []
    stories = [*_judged(reader, corpora, names)]
    ecb = corpora / "ecbplus"
    topics = [_topic(reader, ecb, number, names) for number in _TOPICS if number not in DEV]
    tables = []
    for number, (table, share) in enumerate(_SHARE.items()):
        parts = [(rows, same[number], weigh) for rows, same, weigh in stories]
        least = share * sum(weigh.sum() for _, _, weigh in parts) / sum(len(rows) ** 0.5 for rows, _ in topics)
        parts += [(rows, same, np.full(len(rows), least * len(rows) ** -0.5)) for rows, same in topics if len(rows)]
        weights = _fitted(parts)
        lines = sorted(f'"{name}" = {weight:.2f}' for name, weight in zip(names, weights[:-1], strict=True))
        tables.append("\n".join([f"[{table}]", f"base = {weights[-1]:.2f}", *lines]))
    return "\n\n".join(tables)


def _rows(told: Sequence[Told], pairs: Sequence[tuple[Told, Told]], names: list[str]) -> Floats:
    """What the claims of each pair share; `names` takes the names of the columns."""
    matrix = vectors(told)
    weights = Weights.of(told, *promising(told, matrix))
    number = {claim: place for place, claim in enumerate(told)}
    cosines = [float(matrix[number[one]] @ matrix[number[other]]) for one, other in pairs]
    found = features(pairs, cosines, weights)
    names[:] = found
    return np.stack([np.asarray(column, dtype=np.float64) for column in found.values()], axis=1)


def _topic(reader: Reader, ecb: Path, number: int, names: list[str]) -> tuple[Floats, Floats]:
    folder = ecb / str(number)
    readings, events = topic(reader, folder, checked_sentences(ecb)) if folder.exists() else ([], [])
    if not events:
        return np.zeros((0, len(names))), np.zeros(0)
    told, numbers = gold_claims(readings, events)
    chain = {place: event.event.chain for event, place in zip(events, numbers, strict=True)}
    pairs = [*combinations(range(len(told)), 2)]
    rows = _rows(told, [(told[a], told[b]) for a, b in pairs], names)
    same = np.array([float(chain[a] == chain[b]) for a, b in pairs])
    apart = (rows[:, names.index("related")] > 0) | (rows[:, names.index("words")] < _NESTED)
    return rows[apart], same[apart]


def _judged(reader: Reader, corpora: Path, names: list[str]) -> Iterator[tuple[Floats, tuple[Floats, Floats], Floats]]:
    """For each story its pairs, whether each asserts the same, whether each is of one event, and what each weighs."""
    for story in judged(corpora):
        readings, _ = place(ordered(reader.read_all(story.articles)), {})
        told = tell(readings, identify(readings))
        found = [
            (_claim_at(told, story.articles, a), _claim_at(told, story.articles, b), label)
            for a, b, label in story.pairs
        ]
        known = [(one, other, label) for one, other, label in found if one and other]
        if not known:
            continue
        rows = _rows(told, [(one, other) for one, other, _ in known], names)
        rivals = [label == "R" and forbidden(one, other) in _VALUES for one, other, label in known]
        same = [label == "S" or rival for (*_, label), rival in zip(known, rivals, strict=True)]
        events = [label in _ONE_EVENT for *_, label in known]
        weigh = [_RIVALS_WEIGH if label == "R" else 1.0 for *_, label in known]
        yield rows, (np.array(same, dtype=np.float64), np.array(events, dtype=np.float64)), np.array(weigh)


def _claim_at(told: Sequence[Told], articles: Sequence[Article], place: Clause) -> Told | None:
    """The claim whose clause has most in common with a place in an article, if that is most of both."""
    article = articles[place.article]

    def shared(claim: Told) -> float:
        span = claim.claim.span
        common = min(span.end, place.end + article.body_start) - max(span.start, place.start + article.body_start)
        return 2 * common / (span.end - span.start + place.end - place.start)

    best = max((claim for claim in told if claim.article.id == article.id), key=shared, default=None)
    return best if best is not None and shared(best) >= _SAME_PLACE else None


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
    print(main(Path(sys.argv[1])))
