"""onrecord said: who said what, through which channel."""

from __future__ import annotations

import click

from onrecord.cli.opened import as_of_option, json_option, print_json, print_text, record_of
from onrecord.model import When
from onrecord.views.said import said, said_json, said_text

__all__ = ["command"]


@click.command("said")
@click.argument("speaker", required=False)
@click.option("--by", metavar="NAME", help="The same as SPEAKER.")
@click.option("--channel", metavar="NAME", help="Only through this channel, e.g. statement, letter, interview.")
@click.option("--story", help="The story; may be left out where the record holds only one.")
@as_of_option
@json_option
@click.pass_obj
def command(location: str, /, story: str | None, as_of: When | None, as_json: bool, **wanted: str | None) -> None:
    """Print what SPEAKER (a name or part of one) or everybody said, with channel, stance and report."""
    record = record_of(location, story, as_of)
    found = said(record, wanted["speaker"] or wanted["by"], wanted["channel"])
    if as_json:
        print_json(said_json(record, found))
    else:
        print_text(said_text(record, found))
