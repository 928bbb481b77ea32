"""Articles, readings and decisions on disk: one SQLite file, or PostgreSQL by URL.

The names below are loaded on first use: a record that was kept is looked up without SQLAlchemy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.store.adding import Outcome
    from onrecord.store.inspection import spans_of
    from onrecord.store.kept import Key, glance
    from onrecord.store.store import Store, StoryListing

__all__ = ["Key", "Outcome", "Store", "StoryListing", "glance", "spans_of"]

_HOMES = {"Outcome": "adding", "spans_of": "inspection", "Key": "kept", "glance": "kept"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'store')}"), name)
