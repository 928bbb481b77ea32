"""The pages that show: stories, a story, a report, a line and why, people, decisions, search, exports."""

from __future__ import annotations

import re
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import NotFoundError
from onrecord.model import Article, Record, When
from onrecord.store import StoryListing
from onrecord.views.changes import changes
from onrecord.views.formats import FORMATS
from onrecord.views.ids import full_id
from onrecord.views.reports import reports
from onrecord.views.search import search
from onrecord.views.why import why
from onrecord.web.desk import Desk
from onrecord.web.rendering import StoryPages, links, respond, story_path

__all__ = [
    "changes_page", "decisions_page", "export", "home", "line_page", "listed", "people_page", "report_page",
    "search_page", "story_page",
]  # fmt: skip

# Stories that are listed by their titles, which are found in the words of their reports.
_TITLED = 100
# All but the letters that every system takes in a file name.
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")


def home(request: Request) -> Response:
    desk = request.app.state.desk
    return respond(request, "home.html.jinja", stories=listed(desk))


def listed(desk: Desk) -> list[tuple[StoryListing, str]]:
    """The stories with their titles; those beyond the first hundred are named by their ids."""
    return [(it, desk.title(it.id) if number < _TITLED else "") for number, it in enumerate(desk.stories())]


def story_page(request: Request) -> Response:
    moment = _moment(request, "as_of")
    record = request.app.state.desk.record(request.path_params["story"], moment)
    whole = request.app.state.desk.record(record.story) if moment else record
    days = sorted({it.published.last_day for it in whole.articles if it.published and it.published.last_day})
    body = request.app.state.pages.body(record)
    return respond(request, "story_page.html.jinja", record=record, body=body, days=days, formats=FORMATS)


def report_page(request: Request) -> Response:
    record = _record(request)
    article = _article(record, request.path_params["report"])
    report = next(report for report in reports(record) if report.article.id == article.id)
    remarks = [speech for speech in record.speech if speech.evidence.article == article.id]
    return respond(request, "report_page.html.jinja", report=report, remarks=remarks, **_context(request, record))


def line_page(request: Request) -> Response:
    record = _record(request)
    id = full_id(record, request.path_params["line"])
    entry = next((entry for entry in record.entries if entry.id == id), None)
    near = [other for other in record.entries if entry and other.id != id and set(other.who) & set(entry.who)]
    near.sort(key=lambda other: -other.rank)
    values: dict[str, Any] = {"reasons": why(record, id), "entry": entry, "near": near[:25]}
    return respond(request, "line_page.html.jinja", **values, **_context(request, record))


def people_page(request: Request) -> Response:
    record = _record(request)
    entities = sorted(record.entities, key=lambda entity: (entity.type != "person", -len(entity.mentions), entity.name))
    return respond(request, "people_page.html.jinja", entities=entities, **_context(request, record))


def decisions_page(request: Request) -> Response:
    record = _record(request)
    decisions = request.app.state.desk.decisions(record.story)
    undone = {subject for decision in decisions if decision.kind == "undo" for subject in decision.subjects}
    values: dict[str, Any] = {"decisions": decisions[::-1], "undone": undone}
    return respond(request, "decisions_page.html.jinja", **values, **_context(request, record))


def changes_page(request: Request) -> Response:
    since = _moment(request, "since")
    if since is None:
        return RedirectResponse(story_path(request.path_params["story"]), 303)
    record = _record(request)
    found = changes(request.app.state.desk.record(record.story, since), record)
    return respond(request, "changes_page.html.jinja", found=found, since=since, **_context(request, record))


def search_page(request: Request) -> Response:
    desk = request.app.state.desk
    query = request.query_params.get("q", "")[:200]
    found = [(record, hits) for it in desk.stories() if (hits := search(record := desk.record(it.id), query))]
    return respond(request, "search_page.html.jinja", query=query, found=found, links=links)


def export(request: Request) -> Response:
    record = _record(request)
    name = request.path_params["format"]
    if name not in FORMATS:
        raise NotFoundError(f"no format {name!r}; there are: {', '.join(FORMATS)}")
    format = FORMATS[name]
    stem = _UNSAFE.sub("-", record.story).strip("-") or "story"
    disposition = f'attachment; filename="{stem}.{format.ending}"'
    return Response(format.write(record), media_type=format.media_type, headers={"content-disposition": disposition})


def _record(request: Request) -> Record:
    record: Record = request.app.state.desk.record(request.path_params["story"])
    return record


def _context(request: Request, record: Record) -> dict[str, Any]:
    pages: StoryPages = request.app.state.pages
    return pages.context(record)


def _article(record: Record, id: str) -> Article:
    try:
        return record.article(id)
    except KeyError:
        raise NotFoundError(f"no report {id!r} in this story") from None


def _moment(request: Request, name: str) -> When | None:
    value = request.query_params.get(name, "")
    if not value:
        return None
    try:
        moment = When.parse(value[:40])
        str(moment)  # a year 0 has bounds but no words
        return moment
    except ValueError:
        raise NotFoundError(f"{value[:40]!r} is no date; write it like 2022-11-12") from None
