"""The pages that change or check something: add reports, judge, check a draft. All need the form's own secret."""

from __future__ import annotations

import hmac
import re
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from onrecord.checking import CONTRADICTIONS, whole
from onrecord.errors import SourceError
from onrecord.model import Article, Record
from onrecord.sources import Overrides, read_path
from onrecord.views.findings import marked
from onrecord.views.reports import labels
from onrecord.web.desk import Desk
from onrecord.web.pages import listed
from onrecord.web.progress import Step, told
from onrecord.web.rendering import links, respond, story_path

__all__ = ["add_reports", "check_draft", "check_page", "judge", "remove_report"]

_MOST_FILES = 60
_UNSAFE = re.compile(r"[^\w.-]+")
# The longest pasted text in characters: a form field is held in memory, a file is not.
_LONGEST_PASTE = 1_000_000
# Pages fetched for one form: a person waits for them.
_MOST_ADDRESSES = 20
_LINES = "application/jsonl"
# Characters of what is said above a story; it travels in the address.
_LONGEST_SAID = 900


async def add_reports(request: Request) -> Response:
    """Takes in uploaded files, pasted text and addresses, then shows the story; what was refused is said on the page.

    A script that asks for lines of JSON is told how far it is: {"done": 1, "of": 5}, at last {"to": "/stories/a"}.
    """
    desk = request.app.state.desk
    async with _form(request) as form:
        story = _text(form, "story") or None
        overrides = Overrides(outlet=_text(form, "outlet") or None, date=_text(form, "date") or None)
        found = await _sent(form, overrides)
        urls = _text(form, "url").split()[:_MOST_ADDRESSES]
    work = partial(_add, desk, story, found, urls, overrides)
    if request.headers.get("accept") == _LINES:
        return StreamingResponse(told(work), media_type=_LINES)
    to, said = await run_in_threadpool(work, lambda *step: None)
    if to is None:
        return respond(request, "home.html.jinja", 422, stories=await run_in_threadpool(listed, desk), said=said)
    return RedirectResponse(to, 303)


def _add(
    desk: Desk,
    story: str | None,
    found: list[Article | SourceError],
    urls: Sequence[str],
    overrides: Overrides,
    progress: Step,
) -> tuple[str | None, str]:
    """Where to go on, None if there is nothing to add; and what to say."""
    for number, url in enumerate(urls):
        progress("Fetching", number, len(urls))
        found = [*found, *desk.fetch(url, overrides)]
    articles = [item for item in found if isinstance(item, Article)]
    refused = " ".join(str(item) for item in found if isinstance(item, SourceError))
    if not articles:
        return None, refused or "Nothing to add: choose a file, paste a text or give an address."
    said, stories = desk.add(articles, story, partial(progress, "Reading"))
    said = f"{said} {refused}".strip()
    to = "/"  # the list, where the reports tell several stories
    if story or len(stories) == 1:
        progress("Building the record", 0, 0)
        to = story_path(desk.record(story or stories.pop()).story)
    return f"{to}?said={quote(said[:_LONGEST_SAID])}", said


async def judge(request: Request) -> Response:
    """Keeps a judgement and shows the page from which it came, built anew."""
    desk, story = request.app.state.desk, request.path_params["story"]
    async with _form(request) as form:
        subjects = [str(value) for value in form.getlist("subject") if str(value).strip()]
        kind, because, by = _text(form, "kind"), _text(form, "because"), _text(form, "by") or "desk"
    decision = await run_in_threadpool(desk.judge, story, kind, subjects, because=because, by=by)
    said = quote(f"Kept as {decision.id}; it can be undone under Judgements.")
    record = await run_in_threadpool(desk.record, story)
    return RedirectResponse(f"{_came_from(request, record)}?said={said}", 303)


def _came_from(request: Request, record: Record) -> str:
    """The page of this story on which the form stood; the story itself where that was of a line that is gone."""
    base = story_path(record.story)
    path = urlsplit(request.headers.get("referer", "")).path
    if not path.startswith(f"{base}/"):  # a browser may keep it to itself
        return f"{base}/decisions"
    place, _, line = path.rpartition("/")
    is_gone = place == f"{base}/lines" and unquote(line) not in {entry.id for entry in record.entries}
    return base if is_gone else path


async def remove_report(request: Request) -> Response:
    """Takes a report out of the record, then shows its story, or all stories where it was the last of its own."""
    desk, story = request.app.state.desk, request.path_params["story"]
    async with _form(request):
        article = await run_in_threadpool(desk.remove, story, request.path_params["report"])
    is_left = any(listing.id == story for listing in await run_in_threadpool(desk.stories))
    said = quote(f"{article.name}: {article.headline or article.body[:60]} is out of the record.")
    return RedirectResponse(f"{story_path(story) if is_left else '/'}?said={said}", 303)


def check_page(request: Request) -> Response:
    record = request.app.state.desk.record(request.path_params["story"])
    return respond(request, "check_page.html.jinja", record=record, base=story_path(record.story), findings=None)


async def check_draft(request: Request) -> Response:
    """Findings on a draft, each with the reports that it rests on."""
    desk = request.app.state.desk
    async with _form(request) as form:
        found = await _sent(form, Overrides(outlet="(draft)"))
    draft = next((whole(item) for item in found if isinstance(item, Article)), None)
    record = await run_in_threadpool(desk.record, request.path_params["story"])
    values: dict[str, Any] = {"record": record, "base": story_path(record.story), "findings": None}
    if draft is None:
        said = " ".join(str(item) for item in found) or "Paste the draft or choose a file."
        return respond(request, "check_page.html.jinja", 422, said=said, **values)
    values["findings"] = await run_in_threadpool(desk.check, record.story, draft)
    values |= {"draft": draft, **marked(draft, values["findings"], wrong=CONTRADICTIONS)}
    values |= {"label_of": labels(record).__getitem__, "links": links(record.story)}
    return respond(request, "check_page.html.jinja", **values)


@asynccontextmanager
async def _form(request: Request) -> AsyncIterator[FormData]:
    """The form, if it carries the secret that this application put into its own pages."""
    async with request.form(max_files=_MOST_FILES, max_fields=100, max_part_size=4 * _LONGEST_PASTE) as form:
        given = str(form.get("csrf") or request.headers.get("x-csrf-token") or "")
        if not hmac.compare_digest(given.encode(), request.app.state.access.csrf.encode()):
            raise HTTPException(403, "This form is from an earlier start of the desk or another page; reload it.")
        yield form


async def _sent(form: FormData, overrides: Overrides) -> list[Article | SourceError]:
    """The articles of all uploads and of the pasted text."""
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        paths = await _saved(form, Path(folder))
        return await run_in_threadpool(_read_all, paths, overrides)


def _text(form: Mapping[str, object], name: str) -> str:
    value = form.get(name)
    return value.strip() if isinstance(value, str) else ""


async def _saved(form: FormData, folder: Path) -> list[Path]:
    """Uploads and pasted text as files in a folder of our own; only the ending of a given name is believed."""
    paths = []
    for number, upload in enumerate(form.getlist("file")):
        if isinstance(upload, UploadFile) and upload.filename:
            name = _UNSAFE.sub("-", Path(upload.filename).name)[-80:].lstrip(".-") or "report.txt"
            path = folder / f"{number:03d}" / name
            path.parent.mkdir()
            path.write_bytes(await upload.read())
            paths.append(path)
    pasted = _text(form, "text")
    if pasted:
        path = folder / "pasted.txt"
        path.write_text(pasted[:_LONGEST_PASTE], encoding="utf-8")
        paths.append(path)
    return paths


def _read_all(paths: list[Path], overrides: Overrides) -> list[Article | SourceError]:
    return [item for path in paths for item in read_path(path, overrides)]
