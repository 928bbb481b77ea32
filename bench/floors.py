"""The floors under the figures: `python -m bench.floors CORPORA [--raise] [--allow-lower] [--only NAME]`.

`floors.json` beside this file names, for each bench, its corpus (a path under CORPORA), the hash of the corpus, and
the figures that must not fall. A figure below its floor fails the run. `--raise` lifts the floors to today's figures
(less a margin for the noise of threads and processors); only with `--allow-lower` may a floor fall.
A corpus that is not there, or is another one, is skipped with a message.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import sys
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
# Points that a figure may lie below the one the floor was set at, where floors.json names no "margin" of its own: int8
# kernels differ a little from one processor to the next. One line more or less on the stories is up to three points.
MARGIN = 0.3

Floors = dict[str, dict[str, Any]]


def corpus_hash(path: Path) -> str:
    """SHA-256 over names and bytes of every file of a corpus."""
    digest = hashlib.sha256()
    files = [path] if path.is_file() else sorted(file for file in path.rglob("*") if file.is_file())
    for file in files:
        digest.update(str(file.relative_to(path)).encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def measure(name: str, floor: dict[str, Any], corpora: Path) -> dict[str, float]:
    """Today's value of every figure that has a floor, keyed "row / figure"."""
    rows = importlib.import_module(f"bench.{name.split(':')[0]}").run([corpora / path for path in floor["paths"]]).rows
    return {
        key: float(rows.get(row, {}).get(figure, 0.0))
        for key in floor["figures"]
        for row, _, figure in [key.rpartition(" / ")]
    }


def compare(name: str, floor: dict[str, Any], today: dict[str, float]) -> list[str]:
    """One line for each figure that fell below its floor."""
    return [
        f"{name}: {key} fell to {today[key]:.2f}, its floor is {least:.2f}"
        for key, least in floor["figures"].items()
        if today[key] < least
    ]


def lifted(floor: dict[str, Any], today: dict[str, float], *, allow_lower: bool) -> dict[str, float]:
    """The floors at today's figures less the margin; never lower than before unless that is allowed."""
    new = {key: round(max(0.0, value - floor.get("margin", MARGIN)), 2) for key, value in today.items()}
    return new if allow_lower else {key: max(value, floor["figures"][key]) for key, value in new.items()}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.floors", description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--allow-lower", action="store_true")
    parser.add_argument("--only")
    options = parser.parse_args()
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    fallen: list[str] = []
    for name, floor in floors.items():
        if options.only and options.only != name:
            continue
        if not _is_there(name, floor, options.corpora):
            continue
        today = measure(name, floor, options.corpora)
        for key, value in today.items():
            print(f"{name}: {key} {value:.2f} (floor {floor['figures'][key]:.2f})")
        if options.lift:
            floor["figures"] = lifted(floor, today, allow_lower=options.allow_lower)
        else:
            fallen += compare(name, floor, today)
    if options.lift:
        FLOORS.write_text(json.dumps(floors, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print("\n".join(fallen))
    sys.exit(1 if fallen else 0)


def _is_there(name: str, floor: dict[str, Any], corpora: Path) -> bool:
    paths = [corpora / path for path in floor["paths"]]
    missing = [path for path in paths if not path.exists()]
    if missing:
        print(f"{name}: skipped, no corpus at {missing[0]}")
        return False
    if "".join(corpus_hash(path)[:16] for path in paths) != floor["corpus"]:
        print(f"{name}: skipped, another corpus than the one its floors were set on")
        return False
    return True


if __name__ == "__main__":
    main()
