"""onrecord show: the record of a story."""

from __future__ import annotations

import click

from onrecord.cli.opened import as_of_option, json_option, print_json, print_text, record_of, story_argument
from onrecord.model import When
from onrecord.views.json import to_json
from onrecord.views.terminal import Limits, terminal

__all__ = ["command"]


@click.command("show")
@story_argument
@as_of_option
@click.option("--all", "everything", is_flag=True, help="Show every line, also the background.")
@json_option
@click.pass_obj
def command(location: str, story: str | None, as_of: When | None, everything: bool, as_json: bool) -> None:
    """Print what is known now, what changed, what is disputed, offices, timeline and who said what."""
    record = record_of(location, story, as_of)
    if as_json:
        print_json(to_json(record))
    else:
        print_text(terminal(record, Limits.none() if everything else Limits()))
