"""onrecord changes: what is new since a date."""

from __future__ import annotations

import click

from onrecord.cli.opened import json_option, moment, print_json, print_text, story_argument
from onrecord.model import When
from onrecord.pipeline import build
from onrecord.store import Store
from onrecord.views.changes import changes, changes_json, changes_text

__all__ = ["command"]


@click.command("changes")
@story_argument
@click.option(
    "--since",
    type=moment,
    metavar="DATE",
    required=True,
    help="Compare with what was known by then.",
)
@click.option("--until", type=moment, metavar="DATE", help="Leave out what was reported later.")
@json_option
@click.pass_obj
def command(location: str, story: str | None, since: When, until: When | None, as_json: bool) -> None:
    """Print what was added, replaced or better founded between two dates of reporting."""
    with Store(location, create=False) as store:
        before, after = build(store, story, since), build(store, story, until)
    found = changes(before, after)
    if as_json:
        print_json(changes_json(found))
    else:
        print_text(changes_text(after, found))
