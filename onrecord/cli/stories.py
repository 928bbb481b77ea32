"""`onrecord stories`: which stories there are; articles put together, apart or elsewhere by a person."""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable
from typing import Any

import click

from onrecord import pipeline, regrouping
from onrecord.errors import NotFoundError
from onrecord.model import Decision
from onrecord.store import Store

__all__ = ["command"]

SHOWN = 1000  # stories of which titles are looked up; a longer list is for programs


@click.group("stories", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def command(context: click.Context, as_json: bool) -> None:
    """List the stories; merge, split or move them with the commands below."""
    if context.invoked_subcommand is not None:
        return
    with Store(context.obj, create=False) as store:
        listings = store.stories()
        titles = {listing.id: pipeline.title(store, listing.id) for listing in listings[:SHOWN]}
    if as_json:
        rows = [{"story": it.id, "title": titles.get(it.id, ""), "articles": it.articles} for it in listings]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for listing in listings:
        reports = "1 report" if listing.articles == 1 else f"{listing.articles} reports"
        click.echo(f"{listing.id}  {reports}  {titles.get(listing.id, '')}".rstrip())


def judged(function: Callable[..., Any]) -> Callable[..., Any]:
    """Who judges, and why: kept with the judgement."""
    by = click.option("--by", default=getpass.getuser, show_default="you", help="Who judges.")
    return click.option("--because", required=True, help="Why; it is kept with the judgement.")(by(function))


@command.command("merge")
@click.argument("story")
@click.argument("into")
@judged
@click.pass_obj
def merge(location: str, story: str, into: str, because: str, by: str) -> None:
    """Put all reports of STORY into the story INTO."""
    with Store(location, create=False) as store:
        story, into = pipeline.story_named(store, story), pipeline.story_named(store, into)
        _say(regrouping.tell_instead(store, "merge", story, into, (), because=because, by=by))


@command.command("split")
@click.argument("story")
@click.argument("new")
@click.argument("articles", nargs=-1, required=True)
@judged
@click.pass_obj
def split(location: str, /, story: str, new: str, articles: tuple[str, ...], **why: str) -> None:
    """Make a story NEW of these ARTICLES of STORY."""
    with Store(location, create=False) as store:
        story = pipeline.story_named(store, story)
        _say(regrouping.tell_instead(store, "split", story, new, articles, because=why["because"], by=why["by"]))


@command.command("move")
@click.argument("article")
@click.argument("into")
@judged
@click.pass_obj
def move(location: str, article: str, into: str, because: str, by: str) -> None:
    """Put one ARTICLE into the story INTO, which is made if it is not there; of several stories it leaves the first."""
    with Store(location, create=False) as store:
        id = store.full_id(article)
        source = next((story for story in store.story_of(id) if story != into), None)
        if source is None:
            raise NotFoundError(f"no article {article!r} in another story; see: onrecord stories")
        _say(regrouping.tell_instead(store, "move", source, into, (id,), because=because, by=by))


@command.command("undo")
@click.argument("decision")
@judged
@click.pass_obj
def undo(location: str, decision: str, because: str, by: str) -> None:
    """Take a merge, split or move back: its reports that still are where it put them go back."""
    with Store(location, create=False) as store:
        _say(regrouping.take_back(store, decision, because=because, by=by))


@command.command("rebuild")
@click.pass_obj
def rebuild(location: str) -> None:
    """Find all stories anew, in order of publication; what a person said stays."""
    with Store(location, create=False) as store:
        pipeline.find_stories_anew(store)
        click.echo(f"{len(store.stories())} stories")


def _say(decision: Decision) -> None:
    click.echo(f"{decision.id} {decision.kind} {' '.join(decision.subjects)}")
