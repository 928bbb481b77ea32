"""A draft with its findings at their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from onrecord.checking import CONTRADICTIONS, Finding
from onrecord.model import Article
from onrecord.views.passages import anchor, paragraphs

__all__ = ["marked"]

_CLASSES = {"supported": "good", "one origin": "good", "not in the record": "plain"}
_ORDER = ["bad", "weak", "good", "plain"]


def marked(draft: Article, findings: Sequence[Finding]) -> dict[str, Any]:
    """The draft's paragraphs, the class of each marked passage (its worst finding), and the numbers to set after it."""
    classes: dict[str, str] = {}
    ends: dict[int, list[int]] = {}
    for number, finding in enumerate(findings, 1):
        key = anchor(finding.span.on(draft.id))
        classes[key] = min(classes.get(key, "plain"), _class(finding), key=_ORDER.index)
        ends.setdefault(finding.span.end, []).append(number)
    places = [finding.span.on(draft.id) for finding in findings]
    return {"paragraphs": list(paragraphs(draft, dict.fromkeys(places))), "classes": classes, "ends": ends}


def _class(finding: Finding) -> str:
    return "bad" if finding.verdict in CONTRADICTIONS else _CLASSES.get(finding.verdict, "weak")
