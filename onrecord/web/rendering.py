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
    """What the pages of a story share, made once for each record: the templates' variables and the story's body."""

    def __init__(self) -> None:
        self._made: OrderedDict[tuple[str, str], tuple[Record, dict[str, Any], Markup]] = OrderedDict()

    def context(self, record: Record) -> dict[str, Any]:
        """The variables of the story templates, and `base`, the address of the story."""
        return self._of(record)[1]

    def body(self, record: Record) -> Markup:
        """The story itself, as on the one-file page but with links to the desk's own pages."""
        return self._of(record)[2]

    def _of(self, record: Record) -> tuple[Record, dict[str, Any], Markup]:
        key = (record.story, record.as_of.edtf if record.as_of else "")
        made = self._made.get(key)
        if made is None or made[0] is not record:
            values = {**context(record, links(record.story)), "base": story_path(record.story)}
            body = Markup(environment().get_template("story.html.jinja").render(**values))
            made = self._made[key] = (record, values, body)
        while len(self._made) > _KEPT:
            self._made.popitem(last=False)
        return made
