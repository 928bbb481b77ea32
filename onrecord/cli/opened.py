"""What the commands that show a story share: its options, the record, and where text goes."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from io import StringIO
from typing import Any, TypeVar

import click
from rich.console import Console, RenderableType

from onrecord import store
from onrecord.kept import record_at
from onrecord.model import Record, When

__all__ = ["as_of_option", "json_option", "moment", "print_json", "print_text", "record_of", "story_argument"]

Command = TypeVar("Command", bound=Callable[..., Any])


def moment(value: str) -> When:
    """A day, month or year as EDTF: 2022-11-12, 2022-11, 2022."""
    try:
        return When.parse(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date; write it like 2022-11-12, 2022-11 or 2022.") from None


def story_argument(command: Command) -> Command:
    """STORY may be left out where the record holds only one."""
    return click.argument("story", required=False)(command)


def as_of_option(command: Command) -> Command:
    return click.option(
        "--as-of", type=moment, metavar="DATE", help="Only what was reported by then, e.g. 2022-11-12."
    )(command)


def json_option(command: Command) -> Command:
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for other programs.")(command)


def record_of(location: str, story: str | None, as_of: When | None = None) -> Record:
    """The record of a story in that database; what builds records is loaded only where one must be built."""
    if (kept := record_at(location, story, as_of)) is not None:
        return kept
    with store.Store(location, create=False) as opened:
        record: Record = import_module("onrecord.pipeline").build(opened, story, as_of)
    return record


def print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def print_text(text: RenderableType) -> None:
    """Text with styles on a terminal; plain in a pipe, 120 characters wide and without blanks at the ends of lines."""
    console = Console(highlight=False)
    if console.is_terminal:
        console.print(text)
        return
    console = Console(highlight=False, width=120, file=StringIO())
    with console.capture() as captured:
        console.print(text)
    click.echo("\n".join(line.rstrip() for line in captured.get().splitlines()))
