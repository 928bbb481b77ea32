"""The kept corpus: inputs that broke something once, one JSON file for each stage, replayed for ever."""

from __future__ import annotations

import base64
import json
from pathlib import Path

__all__ = ["corpus", "keep"]

FOLDER = Path(__file__).parent / "corpus"


def corpus(name: str) -> list[object]:
    """The kept inputs of a stage."""
    path = FOLDER / f"{name}.json"
    return [_value(item) for item in json.loads(path.read_text())] if path.exists() else []


def keep(name: str, case: object) -> None:
    """Adds an input to the corpus."""
    kept = [*map(_json, corpus(name)), _json(case)]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.json").write_text(json.dumps(kept, indent=1) + "\n")


def _json(case: object) -> object:
    """Files are pairs of a name and bytes; texts and lists of texts stand as they are."""
    if isinstance(case, tuple):
        return {"name": case[0], "base64": base64.b64encode(case[1]).decode()}
    return case


def _value(item: object) -> object:
    if isinstance(item, dict):
        return item["name"], base64.b64decode(item["base64"])
    return item
