"""A draft with what a check found, at its words: the parts of a page, and the page itself in one file."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Protocol

from markupsafe import Markup

from onrecord.model import Article, Evidence, Record, Span
from onrecord.views.page import asset
from onrecord.views.passages import anchor, paragraphs
from onrecord.views.rendering import environment
from onrecord.views.reports import labels

__all__ = ["Finding", "findings_page", "marked"]

_CLASSES = {"supported": "good", "one origin": "good", "not in the record": "plain"}
_ORDER = ["bad", "weak", "good", "plain"]


class Finding(Protocol):
    """What the views need of a finding."""

    @property
    def span(self) -> Span: ...
    @property
    def verdict(self) -> str: ...
    @property
    def words(self) -> str: ...
    @property
    def entry(self) -> str | None: ...
    @property
    def evidence(self) -> tuple[Evidence, ...]: ...


def findings_page(draft: Article, findings: Sequence[Finding], record: Record, *, wrong: Collection[str]) -> str:
    """The draft with a number at each finding, and below it each finding with the words of the reports.

    `record` is the record that the draft was checked against, `wrong` the verdicts that contradict it.
    """
    values = {"record": record, "draft": draft, "findings": findings, **marked(draft, findings, wrong=wrong)}
    values |= {"label_of": labels(record).__getitem__, "style": Markup(asset("story.css") + asset("findings.css"))}
    return environment().get_template("findings_page.html.jinja").render(**values)


def marked(draft: Article, findings: Sequence[Finding], *, wrong: Collection[str]) -> dict[str, Any]:
    """The draft's paragraphs, the class of each marked passage (its worst finding), and the numbers to set after it."""
    classes: dict[str, str] = {}
    ends: dict[int, list[int]] = {}
    for number, finding in enumerate(findings, 1):
        key = anchor(finding.span.on(draft.id))
        classes[key] = min(classes.get(key, "plain"), _class(finding, wrong), key=_ORDER.index)
        ends.setdefault(finding.span.end, []).append(number)
    places = [finding.span.on(draft.id) for finding in findings]
    return {
        "paragraphs": list(paragraphs(draft, dict.fromkeys(places))),
        "classes": classes,
        "ends": ends,
        "to_look_at": sum(_class(finding, wrong) in ("bad", "weak") for finding in findings),
    }


def _class(finding: Finding, wrong: Collection[str]) -> str:
    return "bad" if finding.verdict in wrong else _CLASSES.get(finding.verdict, "weak")
