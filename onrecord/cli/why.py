"""onrecord why: the exact words that a line of the record rests on."""

from __future__ import annotations

import click

from onrecord.cli.opened import as_of_option, json_option, print_json, print_text, record_of
from onrecord.model import When
from onrecord.views.why import why, why_json, why_text

__all__ = ["command"]


@click.command("why")
@click.argument("entry")
@click.option("--story", help="The story; may be left out where the record holds only one.")
@as_of_option
@json_option
@click.pass_obj
def command(location: str, entry: str, story: str | None, as_of: When | None, as_json: bool) -> None:
    """Print the words, article, offsets and chain of attribution behind ENTRY: an id of `show`, or words of a line.

    For a report, named by its file or outlet, print how it was dated.
    """
    reasons = why(record_of(location, story, as_of), entry)
    if as_json:
        print_json(why_json(reasons))
    else:
        print_text(why_text(reasons))
