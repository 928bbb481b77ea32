"""Lexicons as readable TOML: what an editor may want to change is data here, not code."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["load"]


@cache
def load(name: str) -> dict[str, Any]:
    """The lexicon of that name, e.g. `load("titles")` for `titles.toml`. Raises FileNotFoundError if there is none."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
