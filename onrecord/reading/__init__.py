"""Article → Reading: everything that one article's words say.

The names below are loaded on first use, so that commands which only show what was read before start at once.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from onrecord.reading.version import version

if TYPE_CHECKING:
    from onrecord.reading.reader import Reader, load

__all__ = ["Reader", "load", "version"]


def __getattr__(name: str) -> Any:
    if name in ("Reader", "load"):
        return getattr(import_module("onrecord.reading.reader"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
