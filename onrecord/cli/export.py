"""onrecord export: a story as a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from onrecord.cli.opened import as_of_option, record_of, story_argument
from onrecord.errors import StoreError
from onrecord.model import When
from onrecord.views.formats import FORMATS

__all__ = ["command"]

_ABOUT = "; ".join(f"{name}: {format.about}" for name, format in FORMATS.items())


@click.command("export")
@story_argument
@click.option("--to", "name", type=click.Choice(list(FORMATS)), required=True, help=_ABOUT)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="A file, or - for standard output.")
@as_of_option
@click.pass_obj
def command(location: str, story: str | None, name: str, output: Path | None, as_of: When | None) -> None:
    """Write a story in another format, by default to STORY.ending in this folder (text to a pipe, if there is one)."""
    record = record_of(location, story, as_of)
    format = FORMATS[name]
    content = format.write(record)
    if output == Path("-") or (output is None and format.is_text and not sys.stdout.isatty()):
        click.echo(content, nl=False)
        return
    target = output or Path(f"{record.story}.{format.ending}")
    try:
        target.write_bytes(content)
    except OSError as error:
        raise StoreError(f"{target} cannot be written ({error.strerror}); name another file with --output") from error
    click.echo(f"{target} written", err=True)
