"""Outlets by name and by the family that owns them: two labels of one owner are one publisher."""

from __future__ import annotations

from functools import cache
from typing import Any

from onrecord import resources
from onrecord.naming import organization_key

__all__ = ["family", "is_agency", "is_outlet", "outlet_name"]


def outlet_name(name: str) -> str | None:
    """The usual name of an outlet that the lexicon knows."""
    found = _outlets().get(organization_key(name))
    return found["name"] if found else None


def family(name: str) -> str:
    """The owner of an outlet; an unknown outlet counts as its own family."""
    found = _outlets().get(organization_key(name))
    return str(found.get("family") or found["name"]) if found else name


def is_outlet(name: str) -> bool:
    """Whether the lexicon knows this as an outlet."""
    return organization_key(name) in _outlets()


def is_agency(name: str) -> bool:
    """Whether others print this outlet's copy."""
    found = _outlets().get(organization_key(name))
    return bool(found and found.get("agency"))


@cache
def _outlets() -> dict[tuple[str, ...], dict[str, Any]]:
    return {
        organization_key(name): outlet
        for outlet in resources.load("outlets")["outlet"]
        for name in (outlet["name"], *outlet.get("aliases", ()), *outlet.get("hosts", ()))
    }
