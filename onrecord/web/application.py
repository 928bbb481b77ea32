"""The application: which address leads to which page, and which error becomes which answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from onrecord.errors import DecisionError, NotFoundError, OnRecordError, SourceError
from onrecord.sources import Fetcher
from onrecord.views.page import asset
from onrecord.web import forms, pages
from onrecord.web.desk import Desk
from onrecord.web.guard import Access, Guard
from onrecord.web.rendering import StoryPages, respond

__all__ = ["application"]

_STATUS = {NotFoundError: 404, DecisionError: 422, SourceError: 422}
_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "txt": "text/plain"}
_OWN = ("desk.css", "desk.js", "htmx.min.js", "htmx.LICENSE.txt", "icon.svg")


def application(location: str, access: Access | None = None, fetcher: Fetcher | None = None) -> Starlette:
    """The desk over the record at that place; pages that a person asks for come by `fetcher`.

    Raises StoreError if the record cannot be opened.
    """
    desk = Desk(location, fetcher or Fetcher())

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        desk.close()

    access = access or Access()
    app = Starlette(
        routes=_routes(),
        middleware=[Middleware(Guard, access=access)],
        exception_handlers={OnRecordError: _known_error, HTTPException: _http_error},
        lifespan=lifespan,
    )
    app.state.desk, app.state.access, app.state.pages = desk, access, StoryPages()
    return app


def _routes() -> list[Route]:
    story = "/stories/{story}"
    return [
        Route("/", pages.home),
        Route("/search", pages.search_page),
        Route("/reports", forms.add_reports, methods=["POST"]),
        Route("/static/{name}", _static),
        Route(story, pages.story_page),
        Route(f"{story}/reports/{{report}}", pages.report_page),
        Route(f"{story}/reports/{{report}}", forms.remove_report, methods=["POST"]),
        Route(f"{story}/lines/{{line}}", pages.line_page),
        Route(f"{story}/people", pages.people_page),
        Route(f"{story}/changes", pages.changes_page),
        Route(f"{story}/decisions", pages.decisions_page),
        Route(f"{story}/decisions", forms.judge, methods=["POST"]),
        Route(f"{story}/check", forms.check_page),
        Route(f"{story}/check", forms.check_draft, methods=["POST"]),
        Route(f"{story}/export/{{format}}", pages.export),
    ]


def _static(request: Request) -> Response:
    """A style sheet or script by its name; nothing else is on the list, so no path can lead elsewhere."""
    name = request.path_params["name"]
    media_type = _TYPES.get(name.rpartition(".")[2], "text/plain")
    if name in ("story.css", "story.js", "findings.css"):
        return Response(asset(name), media_type=media_type)
    if name not in _OWN:
        raise HTTPException(404, "no such file")
    content = files("onrecord.web").joinpath("static", name).read_bytes()
    return Response(content, media_type=media_type, headers={"cache-control": "max-age=3600"})


def _known_error(request: Request, error: Exception) -> Response:
    status = next((code for kind, code in _STATUS.items() if isinstance(error, kind)), 500)
    return respond(request, "error.html.jinja", status, said=str(error), title=_title(status))


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if request.url.path.startswith("/static/"):
        return PlainTextResponse(error.detail, error.status_code)
    return respond(request, "error.html.jinja", error.status_code, said=error.detail, title=_title(error.status_code))


def _title(status: int) -> str:
    return "Not here" if status == 404 else "That did not work"
