"""`onrecord demo`: the record of the invented sample story, printed and written as a page."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

import click

from onrecord import pipeline
from onrecord.cli.opened import print_text
from onrecord.errors import StoreError
from onrecord.model import Article
from onrecord.sources import Overrides, read_paths
from onrecord.store import Store
from onrecord.views.page import page
from onrecord.views.terminal import terminal

__all__ = ["command"]

STORY = "kestrel-bay"


@click.command("demo")
@click.option(
    "--to", "folder", type=click.Path(file_okay=False, path_type=Path), default=Path("demo"), show_default=True
)
def command(folder: Path) -> None:
    """Build the record of the invented sample story in a folder, print it, and write its page there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{folder} cannot be made ({error.strerror}); name another folder with --to") from error
    with as_file(files("onrecord.resources") / "sample") as sample, Store(folder / "onrecord.db") as store:
        reports = sorted(file for file in sample.iterdir() if file.name != "README.md")
        found = read_paths(reports, Overrides())
        store.add_articles([item for item in found if isinstance(item, Article)], story=STORY)
        record = pipeline.build(store, STORY)
    (folder / "index.html").write_text(page(record), encoding="utf-8")
    print_text(terminal(record))
    click.echo(
        f"\nThe page: {folder / 'index.html'}    Why a line is there: onrecord --record {folder}/onrecord.db why ID"
    )
