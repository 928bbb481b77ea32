"""One record of what several outlets report about a story, each line with its exact words.

    article = onrecord.Article(text, outlet="Example Post")
    reading = onrecord.read(article)
    record = onrecord.record([reading])

Names are loaded on first use: `import onrecord` costs no reader.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.library import load, read, record
    from onrecord.model import Article, Decision, Reading, Record, When

__version__ = "0.1.0"
__all__ = ["Article", "Decision", "Reading", "Record", "When", "load", "read", "record"]

_HOMES = {"load": "onrecord.library", "read": "onrecord.library", "record": "onrecord.library"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "onrecord.model")), name)


class _Package(ModuleType):
    """Keeps `onrecord.record` the function: importing the package of that name would put itself in its place."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
