"""The desk's templates over those of the views, and the pieces of a story page that are worth keeping."""

from __future__ import annotations

from collections import OrderedDict
from functools import cache
from typing import Any
from urllib.parse import quote

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from onrecord.model import Evidence, Record
from onrecord.views.passages import anchor
from onrecord.views.rendering import Links, context
from onrecord.views.rendering import environment as views_environment

__all__ = ["StoryPages", "links", "respond", "story_path"]

# Rendered story pages kept; each is up to some megabytes.
_KEPT = 12


@cache
def environment() -> Environment:
    views = views_environment()
    loader = ChoiceLoader([PackageLoader("onrecord.web"), *([views.loader] if views.loader else [])])
    templates = views.overlay(loader=loader)
    templates.filters["path"] = lambda text: quote(str(text), safe="")
    return templates


def story_path(story: str) -> str:
    return f"/stories/{quote(story, safe='')}"


def links(story: str) -> Links:
    """Passages and reports on pages of their own."""
    reports = f"{story_path(story)}/reports"

    def passage(evidence: Evidence) -> str:
        return f"{reports}/{quote(evidence.article, safe='')}#{anchor(evidence)}"

    def line(id: str) -> str:
        return f"{story_path(story)}/lines/{quote(id, safe='')}"

    return Links(passage, lambda article: f"{reports}/{quote(article, safe='')}", line)


def respond(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page; for htmx only its main part is taken, by the page's own `hx-select`."""
    access = request.app.state.access
    values = {"csrf": access.csrf, "said": request.query_params.get("said", ""), **values}
    return HTMLResponse(environment().get_template(template).render(**values), status)


class StoryPages:
    """The body of each story's page, rendered once until the record changes."""

    def __init__(self) -> None:
        self._bodies: OrderedDict[tuple[str, str], tuple[object, Markup]] = OrderedDict()

    def body(self, state: object, record: Record) -> Markup:
        key = (record.story, record.as_of.edtf if record.as_of else "")
        kept = self._bodies.get(key)
        if kept is None or kept[0] != state:
            template = environment().get_template("story.html.jinja")
            kept = (state, Markup(template.render(**context(record, links(record.story)))))
            self._bodies[key] = kept
        self._bodies.move_to_end(key)
        while len(self._bodies) > _KEPT:
            self._bodies.popitem(last=False)
        return kept[1]
