"""`onrecord stories`: which stories there are; articles put together, apart or elsewhere by a person."""

from __future__ import annotations

import json

import click

from onrecord import pipeline
from onrecord.errors import NotFoundError
from onrecord.store import Store

__all__ = ["command"]


@click.group("stories", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def command(context: click.Context, as_json: bool) -> None:
    """List the stories; merge, split or move them with the commands below."""
    if context.invoked_subcommand is not None:
        return
    with Store(context.obj, create=False) as store:
        listings = store.stories()
    if as_json:
        click.echo(json.dumps([{"story": listing.id, "articles": listing.articles} for listing in listings], indent=1))
        return
    for listing in listings:
        click.echo(f"{listing.id}  {listing.articles} reports")


@command.command("merge")
@click.argument("story")
@click.argument("into")
@click.pass_obj
def merge(location: str, story: str, into: str) -> None:
    """Put all reports of STORY into the story INTO."""
    with Store(location, create=False) as store:
        pipeline.story_named(store, into)
        store.assign({article.id: into for article in store.articles(story)}, given=True)


@command.command("split")
@click.argument("story")
@click.argument("new")
@click.argument("articles", nargs=-1, required=True)
@click.pass_obj
def split(location: str, story: str, new: str, articles: tuple[str, ...]) -> None:
    """Make a story NEW of these ARTICLES of STORY."""
    with Store(location, create=False) as store:
        known = {article.id for article in store.articles(story)}
        unknown = [article for article in articles if article not in known]
        if unknown:
            raise NotFoundError(f"{', '.join(unknown)} is not in story {story!r}; see: onrecord show {story}")
        store.assign(dict.fromkeys(articles, new), given=True)


@command.command("move")
@click.argument("article")
@click.argument("into")
@click.pass_obj
def move(location: str, article: str, into: str) -> None:
    """Put one ARTICLE into the story INTO, which is made if it is not there."""
    with Store(location, create=False) as store:
        store.assign({article: into}, given=True)
