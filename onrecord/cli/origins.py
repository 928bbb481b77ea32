"""onrecord origins: where the knowledge comes from."""

from __future__ import annotations

import click

from onrecord.cli.opened import as_of_option, json_option, print_json, print_text, record_of
from onrecord.model import When
from onrecord.views.origins import origins_json, origins_text, sources

__all__ = ["command"]


@click.command("origins")
@click.argument("entry", required=False)
@click.option("--story", help="The story; may be left out where the record holds only one.")
@as_of_option
@json_option
@click.pass_obj
def command(location: str, entry: str | None, story: str | None, as_of: When | None, as_json: bool) -> None:
    """Print the independent origins of ENTRY, or of the whole story, with the reports that use them."""
    record = record_of(location, story, as_of)
    found = sources(record, entry)
    if as_json:
        print_json(origins_json(found))
    else:
        print_text(origins_text(record, found, entry))
