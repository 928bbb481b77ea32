"""How a time is known, in words: those of the report, the day it was counted from, the rule."""

from __future__ import annotations

from onrecord.model import When

__all__ = ["known_from", "when_in_words"]


def when_in_words(when: When) -> str:
    """ "late Fri 10 Oct 2025 (2025-10-10), from “late Friday”, counted from 2025-10-11"."""
    return ", ".join(part for part in (f"{when} ({when.edtf})", known_from(when)) if part)


def known_from(when: When | None) -> str:
    """ "from “late Friday”, counted from 2025-10-11"; empty where nothing is known of it."""
    if when is None:
        return ""
    basis, parts = when.basis, []
    if basis.words and when.is_uncertain:
        parts.append(f"told on after “{basis.words}”")
    elif basis.words:
        parts.append(f"from “{basis.words}”")
    if basis.anchor:
        parts.append(f"counted from {basis.anchor}")
    if _is_sentence(basis.rule):
        parts.append(basis.rule)
    return ", ".join(parts)


def _is_sentence(rule: str) -> bool:
    """Whether a rule is told for people ("placed by ...") and not for programs ("month:-1 > about")."""
    first = rule.partition(" ")[0]
    return " " in rule and " > " not in rule and ":" not in first and first.isalpha()
