"""The version of the reader: readings made by another one are made anew."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from onrecord import resources
from onrecord.reading.chosen import chosen

__all__ = ["version"]

PACKAGE = Path(__file__).parent
BELOW = ("model/*.py", "naming.py")  # what the reader shares with others


def version(weights: Path | None = None) -> str:
    """Twelve hexadecimal digits over the reader's code, lexicons and weights (these by settings, sizes and names)."""
    return _version(weights or chosen())


@cache
def _version(weights: Path) -> str:
    digest = hashlib.sha256()
    shared = [file for pattern in BELOW for file in PACKAGE.parent.glob(pattern)]
    for file in sorted([*PACKAGE.rglob("*.py"), *shared, *Path(resources.__file__).parent.glob("*.toml")]):
        digest.update(file.read_bytes())
    for file in sorted(weights.glob("*")):
        digest.update(f"{file.name} {file.stat().st_size}".encode())
        if file.suffix == ".json" and file.stat().st_size < 100_000:
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
