"""`onrecord add`: reports in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from onrecord.cli.intake import Intake, bar
from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.parallel import Workers
from onrecord.sources import Fetcher, Overrides, find, is_web_address, read_path, read_url
from onrecord.store import Store

__all__ = ["allow_host_option", "command"]

allow_host_option = click.option(
    "--allow-host", "allowed", metavar="HOST", multiple=True, help="Fetch from this host though its address is private."
)


@click.command()
@click.argument("sources", metavar="PATH|URL...", nargs=-1, required=True)
@click.option("--story", help="The story that these reports tell; else it is found out.")
@click.option("--outlet", help="Who published them.")
@click.option("--date", help="When they were published, as EDTF: 2024-05-31, 2024-05, 2024-05-30/2024-06-02.")
@click.option("--title", help="Their headline.")
@click.option("--jobs", type=click.IntRange(1), help="How many processes read at once; one a core by default.")
@click.option("--cluster", metavar="URL", help="Read on a Dask cluster: tcp://scheduler:8786.")
@allow_host_option
@click.pass_obj
def command(location: str, /, sources: tuple[str, ...], story: str | None, **options: Any) -> None:
    """Take reports in: files and folders of .txt, .html, .json, .jsonl, .xml (feeds) and .warc, and addresses of pages.

    A file or page that is no article is refused with the reason, the others go in. Adding a report again changes
    nothing; another text at the same address is a revision, and what it says otherwise is printed. A text file may have
    a <name>.meta.json beside it with title, date, url and source.
    """
    overrides = Overrides(outlet=options["outlet"], date=options["date"], title=options["title"])
    workers = Workers(processes=options["jobs"], cluster=options["cluster"])
    with Store(location) as store:
        intake = Intake(store, story, workers)
        _take_in(intake, sources, overrides, Fetcher(options["allowed"]))
        unread = intake.settle()
    click.echo(intake.summary())
    if intake.refused or unread:
        raise click.exceptions.Exit(1)


def _take_in(intake: Intake, sources: Sequence[str], overrides: Overrides, fetcher: Fetcher) -> None:
    with bar("Taking in", sum(1 for _ in _found(sources))) as advance:

        def results() -> Iterator[Article | SourceError]:
            for number, item in enumerate(_found(sources), 1):
                yield from _read(item, overrides, fetcher)
                advance(number, 0)

        intake.take(results())


def _found(sources: Sequence[str]) -> Iterator[str | Path | SourceError]:
    """Addresses and files, one by one: a crawl has more than fit in memory."""
    for source in sources:
        yield from [source] if is_web_address(source) else find(Path(source))


def _read(item: str | Path | SourceError, overrides: Overrides, fetcher: Fetcher) -> Iterator[Article | SourceError]:
    if isinstance(item, SourceError):
        yield item
    elif isinstance(item, Path):
        yield from read_path(item, overrides)
    else:
        yield from read_url(item, overrides, fetcher)
