"""`onrecord add`: reports in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from onrecord import pipeline
from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.parallel import Workers
from onrecord.reading import version
from onrecord.sources import Overrides, find, read_path
from onrecord.store import Outcome, Store

__all__ = ["command"]

# Articles committed at once: a killed process adds at most these again, and a commit waits for the disk only once.
AT_ONCE = 50
# Fewer files than this are done before a bar could be read.
WORTH_A_BAR = 4


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--story", help="The story that these reports tell; else it is found out.")
@click.option("--outlet", help="Who published them.")
@click.option("--date", help="When they were published, as EDTF: 2024-05-31, 2024-05, 2024-05-30/2024-06-02.")
@click.option("--title", help="Their headline.")
@click.option("--jobs", type=click.IntRange(1), help="How many processes read at once; one a core by default.")
@click.option("--cluster", metavar="URL", help="Read on a Dask cluster: tcp://scheduler:8786.")
@click.pass_obj
def command(location: str, /, paths: tuple[Path, ...], story: str | None, **options: str | int | None) -> None:
    """Take reports in: files and folders of .txt, .html, .json, .jsonl, .xml (feeds) and .warc.

    A file that is no article is refused with the reason, the others go in. Adding a report again changes nothing.
    A text file may have a <name>.meta.json beside it with title, date, url and source.
    """
    overrides = Overrides(outlet=_text(options["outlet"]), date=_text(options["date"]), title=_text(options["title"]))
    jobs, cluster = options["jobs"], options["cluster"]
    workers = Workers(processes=jobs if isinstance(jobs, int) else None, cluster=_text(cluster))
    with Store(location) as store:
        outcomes, refused = _take_in(store, paths, overrides, story)
        pipeline.find_stories(store)
        unread = _read(store, workers)
    click.echo(_summary(outcomes, refused))
    if refused or unread:
        raise click.exceptions.Exit(1)


def _take_in(
    store: Store, paths: Sequence[Path], overrides: Overrides, story: str | None
) -> tuple[Counter[Outcome], int]:
    """Adds every report, batch by batch; says at once what is refused. Returns counts of what happened."""
    outcomes: Counter[Outcome] = Counter()
    refused = 0
    files = [found for path in paths for found in find(path)]
    with _bar("Taking in", len(files)) as advance:
        results = _results(files, overrides, advance)
        while batch := list(islice(results, AT_ONCE)):
            articles = [item for item in batch if isinstance(item, Article)]
            outcomes.update(store.add_articles(articles, story=story))
            for item in batch:
                if isinstance(item, SourceError):
                    click.echo(f"onrecord: {item}", err=True)
                    refused += 1
    return outcomes, refused


def _results(
    files: Iterable[Path | SourceError], overrides: Overrides, advance: pipeline.Progress
) -> Iterator[Article | SourceError]:
    for number, found in enumerate(files, 1):
        yield from [found] if isinstance(found, SourceError) else read_path(found, overrides)
        advance(number, 0)


def _read(store: Store, workers: Workers) -> int:
    """Reads what was not read yet, part by part; returns how many articles could not be read."""
    after, failed = "", 0
    while articles := store.unread(version(workers.weights), after=after):
        with _bar("Reading", len(articles)) as advance:
            failures = pipeline.read_missing(store, articles, workers, advance)
        for failure in failures:
            click.echo(f"onrecord: {failure.reason}", err=True)
        after, failed = articles[-1].content_hash, failed + len(failures)
    return failed


@contextmanager
def _bar(what: str, total: int) -> Iterator[pipeline.Progress]:
    """A progress bar on the error stream of a terminal, where there are more than a few to do."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    shown = console.is_terminal and total >= WORTH_A_BAR
    with Progress(*columns, console=console, disable=not shown, transient=True) as progress:
        task = progress.add_task(what, total=total)

        def advance(done: int, of: int) -> None:
            progress.update(task, completed=done, total=of or total)

        yield advance


def _summary(outcomes: Counter[Outcome], refused: int) -> str:
    """ "3 reports added, 1 was there already; 2 refused"."""
    parts = [f"{outcomes['added']} {'report' if outcomes['added'] == 1 else 'reports'} added"]
    if outcomes["completed"]:
        parts.append(f"{outcomes['completed']} completed")
    if outcomes["known"]:
        parts.append(f"{outcomes['known']} there already")
    if refused:
        parts.append(f"{refused} refused")
    return ", ".join(parts)


def _text(value: str | int | None) -> str | None:
    return value if isinstance(value, str) else None
