"""The encoder: one small transformer (ONNX) read once, with heads for syntax, names, attribution and coreference."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.reading.encoder.attributions import AttributionSpans
    from onrecord.reading.encoder.language import load_language

__all__ = ["AttributionSpans", "load_language"]

_HOMES = {"AttributionSpans": "attributions", "load_language": "language"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
