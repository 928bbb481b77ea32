"""The templates of a story and what they may use: the sections of a record, its passages, chains, names and links."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.model import Article, Entry, Evidence, Record
from onrecord.views import sections, wording
from onrecord.views.basis import known_from, when_in_words
from onrecord.views.chain import Link, chains, describe
from onrecord.views.drawing.bars import bars
from onrecord.views.drawing.events import draw
from onrecord.views.offices import gaps, holding, offices, period
from onrecord.views.passages import Passage, Piece, anchor, distinct, paragraphs, passage, places
from onrecord.views.reports import labels, reports, span_of_reports, summary
from onrecord.views.timeline import timeline
from onrecord.views.voices import voices

__all__ = ["Links", "Place", "context", "environment"]

# So many events stay readable when drawn on a line of 760 pixels; the list below the drawing has all.
_DRAWN_EVENTS = 36
_WIDE, _NARROW = 760.0, 350.0


@cache
def environment() -> Environment:
    """The templates of the views, autoescaped; a name that is missing is an error."""
    templates = Environment(
        loader=PackageLoader("onrecord.views"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["cut"] = wording.cut
    templates.filters["plural"] = wording.plural
    templates.filters["parts"] = wording.split_additions
    return templates


@dataclass(frozen=True, slots=True)
class Links:
    """Where passages and reports are found: by default on the same page. `line` leads to a line's own page, if any."""

    passage: Callable[[Evidence], str] = lambda evidence: f"#{anchor(evidence)}"
    report: Callable[[str], str] = lambda article: f"#r-{article}"
    line: Callable[[str], str] | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A passage with its article, the chain behind it and a link to where it stands."""

    article: Article
    passage: Passage
    chain: tuple[Link, ...]
    link: str


def context(record: Record, links: Links = Links()) -> dict[str, Any]:
    """The variables and functions of the story templates."""
    return {"record": record, "links": links, **_sections(record), **_drawings(record), **_functions(record, links)}


def _sections(record: Record) -> dict[str, Any]:
    articles, outlets, origins = summary(record)
    return {
        "counts": {"reports": articles, "outlets": outlets, "origins": origins},
        "span_of_reports": span_of_reports(record),
        "known": sections.known(record),
        "changed": sections.changed(record),
        "conflicts": sections.conflicts(record),
        "disputed": sections.disputed(record),
        "unconfirmed": sections.unconfirmed(record),
        "compatible": sections.compatible(record),
        "background": sections.background(record),
        "retracted": sections.retracted(record),
        "offices": offices(record),
        "people": sorted((it for it in record.entities if it.type == "person"), key=lambda it: -len(it.mentions)),
        "timeline": timeline(record),
        "voices": voices(record),
        "reports": reports(record),
    }


def _drawings(record: Record) -> dict[str, Any]:
    events = timeline(record)
    told = sorted((event for event in events if not event.is_behind), key=lambda event: -event.entry.rank)
    chosen = sorted(told[:_DRAWN_EVENTS] or events[:_DRAWN_EVENTS], key=lambda event: event.number)
    return {"wide": draw(chosen, _WIDE), "narrow": draw(chosen, _NARROW, with_words=False)}


def _functions(record: Record, links: Links) -> dict[str, Any]:
    chain = chains(record)
    names = {entity.id: entity.name for entity in record.entities}
    articles = {article.id: article for article in record.articles}
    labelled = labels(record)
    entries = {entry.id: entry for entry in record.entries}
    marked = places(record)

    def place(evidence: Evidence, entry: Entry | None = None) -> Place:
        article = articles[evidence.article]
        return Place(article, passage(article, evidence), chain(evidence, entry), links.passage(evidence))

    def text_of(article: Article) -> list[list[Piece]]:
        return list(paragraphs(article, marked[article.id]))

    return {
        "place": place,
        "distinct": distinct,
        "text_of": text_of,
        "name_of": lambda id: names.get(id, id),
        "entry_of": entries.get,
        "contrast": wording.contrast,
        "origin_words": lambda entry: wording.origin_words(record, entry),
        "status_label": wording.status_label,
        "factuality_label": wording.factuality_label,
        "when_in_words": when_in_words,
        "known_from": known_from,
        "describe": describe,
        "period": period,
        "gaps": lambda office: gaps(record, office),
        "holding": holding,
        "bars": lambda office: bars(record, office),
        "label_of": labelled.__getitem__,
        "names_of": lambda entry: "|".join(names.get(id, id) for id in entry.who),
        "outlets_of": lambda entry: "|".join(sorted({articles[place.article].name for place in entry.evidence})),
    }
