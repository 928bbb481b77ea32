"""The `onrecord` command: thin edges over the library; the only place that turns errors into exit codes."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import click

from onrecord import __version__
from onrecord.errors import OnRecordError
from onrecord.reading.chosen import choose

__all__ = ["COMMANDS", "main", "onrecord"]

COMMANDS = {
    "add": "Take reports in: files and folders of .txt, .html, .json, .jsonl, .warc, and addresses of pages.",
    "watch": "Add what appears in folders and feeds.",
    "remove": "Take reports out.",
    "show": "Print the record of a story.",
    "why": "Print the exact words an entry rests on.",
    "said": "Print who said what.",
    "origins": "Print where an entry's knowledge comes from.",
    "changes": "Print what is new since a date.",
    "export": "Write a story as JSON, HTML, Markdown and other formats.",
    "stories": "List the stories, or merge, split and move them.",
    "decide": "Record a judgement: same, different, reject, date, speaker.",
    "decisions": "List the judgements.",
    "check": "Check a draft against the record.",
    "serve": "Open the desk in a browser.",
    "demo": "Build the record of the invented sample story.",
    "backup": "Copy the record safely while it is in use.",
    "verify": "Check hashes, offsets and decisions.",
}


class LazyGroup(click.Group):
    """Loads a command's module when it is called, so that `onrecord show` does not pay for `onrecord add`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands in the words above: to ask each for its own would load everything."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name]) for name in self.list_commands(ctx)])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"onrecord.cli.{cmd_name}").command
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__)
@click.option(
    "--record",
    "location",
    default="onrecord.db",
    envvar="ONRECORD_RECORD",
    show_default=True,
    help="The record's file, or a postgresql:// URL.",
)
@click.option(
    "--reader",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar="ONRECORD_READER",
    help="Read with the weights in this folder, made by `python -m training`.  [default: the packaged ones]",
)
@click.pass_context
def onrecord(ctx: click.Context, location: str, reader: Path | None) -> None:
    """One record of what several outlets report about a story, each line with its exact words."""
    ctx.obj = location
    if reader is not None:
        choose(reader)


def main() -> None:
    """Runs the command; a known error becomes one line and exit code 1."""
    try:
        onrecord.main(standalone_mode=True)
    except OnRecordError as error:
        click.echo(f"onrecord: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(0)
