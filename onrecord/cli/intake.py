"""Taking reports in, for the commands that do: kept batch by batch, put into stories, read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from onrecord import pipeline
from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.parallel import Workers
from onrecord.reading import version
from onrecord.revisions import Revision, facts_changed, kept
from onrecord.store import Outcome, Store

__all__ = ["Intake", "bar"]

# Articles committed at once: a killed process adds at most these again, and a commit waits for the disk only once.
AT_ONCE = 50
# Fewer files than this are done before a bar could be read.
WORTH_A_BAR = 4
# Changes of one revision that are printed; a page that was written anew has dozens.
MOST_CHANGES = 12


class Intake:
    """What goes into a record: counts of what happened, complaints said at once, revisions for later."""

    def __init__(self, store: Store, story: str | None, workers: Workers = Workers()) -> None:
        self.store, self.story, self.workers = store, story, workers
        self.outcomes: Counter[Outcome] = Counter()
        self.refused = 0
        self._revisions: list[tuple[str, str]] = []  # ids of texts: a crawl may bring more than fit in memory

    def take(self, found: Iterable[Article | SourceError], tell: Callable[[Article], None] = lambda new: None) -> None:
        """Keeps every report, batch by batch, tells of each that is new, and says at once what is refused."""
        results = iter(found)
        while batch := list(islice(results, AT_ONCE)):
            for new in self._keep([item for item in batch if isinstance(item, Article)]):
                tell(new)
            for item in batch:
                if isinstance(item, SourceError):
                    click.echo(f"onrecord: {item}", err=True)
                    self.refused += 1

    def settle(self) -> int:
        """Finds the stories of what was kept, reads it, prints what revisions change; returns how many failed."""
        pipeline.find_stories(self.store)
        unread = self._read()
        for before, after in self._revisions:
            self._print(Revision(self.store.article(before), self.store.article(after)))
        self._revisions.clear()
        return unread

    def summary(self) -> str:
        """ "3 reports added, 1 there already, 2 refused"."""
        added = self.outcomes["added"]
        parts = [f"{added} {'report' if added == 1 else 'reports'} added"]
        named = (("completed", self.outcomes["completed"]), ("there already", self.outcomes["known"]))
        parts += [f"{count} {words}" for words, count in (*named, ("refused", self.refused)) if count]
        return ", ".join(parts)

    def _keep(self, articles: list[Article]) -> list[Article]:
        found = kept(self.store, articles, self.story)
        self.outcomes.update(outcome for _, outcome in found)
        new = [item for item, outcome in found if outcome == "added"]
        self._revisions += [(item.before.id, item.after.id) for item in new if isinstance(item, Revision)]
        return [item.after if isinstance(item, Revision) else item for item in new]

    def _read(self) -> int:
        """Reads what was not read yet, part by part."""
        after, failed = "", 0
        while articles := self.store.unread(version(self.workers.weights), after=after):
            with bar("Reading", len(articles)) as advance:
                failures = pipeline.read_missing(self.store, articles, self.workers, advance)
            for failure in failures:
                click.echo(f"onrecord: {failure.reason}", err=True)
            after, failed = articles[-1].content_hash, failed + len(failures)
        return failed

    def _print(self, revision: Revision) -> None:
        click.echo(f"{revision.after.name} changed {revision.after.url}:")
        lines = facts_changed(revision)
        for line in lines[:MOST_CHANGES] or ["no fact that the record holds"]:
            click.echo(f"  {line}")
        if len(lines) > MOST_CHANGES:
            click.echo(f"  and {len(lines) - MOST_CHANGES} more")


@contextmanager
def bar(what: str, total: int) -> Iterator[pipeline.Progress]:
    """A progress bar on the error stream of a terminal, where there are more than a few to do."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    shown = console.is_terminal and total >= WORTH_A_BAR
    with Progress(*columns, console=console, disable=not shown, transient=True) as progress:
        task = progress.add_task(what, total=total)

        def advance(done: int, of: int) -> None:
            progress.update(task, completed=done, total=of or total)

        yield advance
