"""The version of the reader: readings made by another one are made anew."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from onrecord import resources

__all__ = ["version"]

PACKAGE = Path(__file__).parent
WEIGHTS = PACKAGE.parent / "weights"


@cache
def version(weights: Path | None = None) -> str:
    """Twelve hexadecimal digits over the reader's code, lexicons and weights (these by settings, sizes and names)."""
    digest = hashlib.sha256()
    lexicons = Path(resources.__file__).parent
    for file in sorted([*PACKAGE.rglob("*.py"), *(PACKAGE.parent / "model").glob("*.py"), *lexicons.glob("*.toml")]):
        digest.update(file.read_bytes())
    for file in sorted((weights or WEIGHTS).glob("*")):
        digest.update(f"{file.name} {file.stat().st_size}".encode())
        if file.suffix == ".json" and file.stat().st_size < 100_000:
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
