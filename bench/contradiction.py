"""Whether two sentences agree in their numbers: VitaminC, claims with digits, SUPPORTS against REFUTES.

PATH is the JSON lines file (also gzipped), or a folder of such files. Claim and evidence are read like articles; the
claim is refuted if a number of it and one of the evidence count the same thing and cannot both hold. A quarter of the
pairs is read, evenly spread.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

from bench.table import Table
from onrecord.model import Article, Reading
from onrecord.reading import Reader
from onrecord.record import numbers

__all__ = ["refutes", "run"]

PAIRS = 600


def run(paths: list[Path]) -> Table:
    """Accuracy on a balanced sample, beside "refuted if the claim has a number that the evidence has not"."""
    table = Table("VitaminC: numbers that agree or contradict")
    reader = Reader()
    for path in _files(paths):
        pairs = _sample([pair for pair in _pairs(path) if re.search(r"\d", pair[0])])
        readings = reader.read_all([Article(text) for claim, evidence, _ in pairs for text in (claim, evidence)])
        ours = digits = 0
        for claim, evidence, refuted in pairs:
            ours += refutes(next(readings), next(readings)) == refuted
            digits += (not set(_digits(claim)) <= set(_digits(evidence))) == refuted
        table.add(f"{path.name}: quantities", accuracy=100 * ours / max(1, len(pairs)), pairs=len(pairs))
        table.add(f"{path.name}: digits", accuracy=100 * digits / max(1, len(pairs)), pairs=len(pairs))
    return table


def refutes(claim: Reading, evidence: Reading) -> bool:
    """Whether some number of the claim is contradicted by the evidence and none agrees with it."""
    return any(
        all(numbers.apart(one, other) for other in comparable)
        for one in claim.quantities
        for comparable in [[other for other in evidence.quantities if numbers.comparable(one, other)]]
        if comparable
    )


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.jsonl*")) if path.is_dir() else [path]


def _pairs(path: Path) -> Iterator[tuple[str, str, bool]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            if item["label"] in ("SUPPORTS", "REFUTES"):
                yield item["claim"], item["evidence"], item["label"] == "REFUTES"


def _sample(pairs: list[tuple[str, str, bool]]) -> list[tuple[str, str, bool]]:
    """As many refuted as supported pairs, evenly spread over the file."""
    halves = [[pair for pair in pairs if pair[2] is refuted] for refuted in (True, False)]
    size = min(PAIRS // 2, *map(len, halves))
    return [half[index * len(half) // size] for half in halves for index in range(size)] if size else []


def _digits(text: str) -> list[str]:
    return re.findall(r"\d[\d,.]*", text)
