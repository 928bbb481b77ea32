"""What is different between the record of one moment and that of a later one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.model import Article, Entry, Evidence, Record
from onrecord.views.ids import short_ids
from onrecord.views.json import entry_json
from onrecord.views.printing import printed_line, printed_words
from onrecord.views.reports import labels
from onrecord.views.wording import listed, status_label

__all__ = ["Changes", "Step", "changes", "changes_json", "changes_text"]

StepKind = Literal["new", "status", "origins", "gone"]


@dataclass(frozen=True, slots=True)
class Step:
    """One entry that is new, gone, or stands differently than before (None: it was not there)."""

    kind: StepKind
    before: Entry | None
    after: Entry | None

    @property
    def entry(self) -> Entry:
        entry = self.after or self.before
        assert entry
        return entry


@dataclass(frozen=True, slots=True)
class Changes:
    """Reports and entries that came, went or changed between two records."""

    articles: tuple[Article, ...]
    steps: tuple[Step, ...]


def changes(before: Record, after: Record) -> Changes:
    """What the later record has that the earlier had not; entries are the same if they share a passage."""
    known = {article.id for article in before.articles}
    articles = tuple(article for article in after.articles if article.id not in known)
    earlier = {place: entry for entry in before.entries for place in entry.evidence}
    steps, met = [], set()
    for entry in after.entries:
        matched = _match(entry, earlier)
        if matched:
            met.add(matched.id)
        step = _step(matched, entry)
        if step:
            steps.append(step)
    steps += [Step("gone", entry, None) for entry in before.entries if entry.id not in met]
    order = {"status": 0, "new": 1, "origins": 2, "gone": 3}
    steps.sort(key=lambda step: (order[step.kind], step.entry.background, -step.entry.rank, step.entry.id))
    return Changes(articles, tuple(steps))


def _match(entry: Entry, earlier: dict[Evidence, Entry]) -> Entry | None:
    return next((earlier[place] for place in entry.evidence if place in earlier), None)


def _step(before: Entry | None, after: Entry) -> Step | None:
    if before is None:
        return Step("new", None, after)
    if (before.status, before.superseded_by is None) != (after.status, after.superseded_by is None):
        return Step("status", before, after)
    return Step("origins", before, after) if before.origin_count != after.origin_count else None


def changes_text(later: Record, found: Changes) -> RenderableType:
    """For the terminal: new reports, then what changed its status, what is new, what gained an origin."""
    names, ids = labels(later), short_ids(later)
    titles = {"status": "Stands differently", "new": "New", "origins": "More origins", "gone": "No longer there"}
    parts: list[RenderableType] = [Text(f"New reports: {listed((names[a.id] for a in found.articles), 8) or 'none'}")]
    for kind, title in titles.items():
        steps = [step for step in found.steps if step.kind == kind]
        if steps:
            parts.append(Text(f"\n{title}", style="bold underline"))
            parts += [_step_text(names, ids, step) for step in steps if not step.entry.background]
            folded = sum(step.entry.background for step in steps)
            parts += [Text(f"  and {folded} in the background: --json gives them", style="dim")] if folded else []
    return Group(*parts)


def _step_text(names: dict[str, str], ids: dict[str, str], step: Step) -> Padding:
    entry = step.entry
    before = f"{status_label(step.before)} → " if step.before and step.after else ""
    sources = listed(names.get(place.article, place.article) for place in entry.evidence)
    marks = [f"{before}{status_label(entry)}", sources]
    return Padding(printed_line(ids.get(entry.id, entry.id), printed_words(entry.text), marks), (0, 0, 0, 2))


def changes_json(found: Changes) -> dict[str, object]:
    return {
        "articles": [article.id for article in found.articles],
        "steps": [
            {
                "kind": step.kind,
                "before": step.before and step.before.status,
                "after": step.after and step.after.status,
                "entry": entry_json(step.entry),
            }
            for step in found.steps
        ],
    }
