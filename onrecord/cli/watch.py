"""`onrecord watch`: folders and feeds, looked at again and again."""

from __future__ import annotations

import signal
import time

import click

from onrecord.cli.add import allow_host_option
from onrecord.cli.intake import Intake
from onrecord.model import Article
from onrecord.sources import SETTLED, Fetcher, Overrides, Watched
from onrecord.store import Store

__all__ = ["command"]


@click.command()
@click.argument("sources", metavar="FOLDER|FEED...", nargs=-1, required=True)
@click.option("--every", type=click.FloatRange(1), default=300, show_default=True, metavar="SECONDS")
@click.option("--once", is_flag=True, help="Look once and end, for a timer of your own.")
@click.option("--story", help="The story that all of it tells; else it is found out.")
@click.option("--outlet", help="Who published it.")
@allow_host_option
@click.pass_obj
def command(
    location: str, /, sources: tuple[str, ...], every: float, once: bool, allowed: tuple[str, ...], **said: str | None
) -> None:
    """Add what appears in folders, files and feeds (RSS, Atom; files or addresses) until you press Ctrl-C.

    Of a feed's address the pages that its entries lead to are fetched: robots.txt is obeyed, one host is asked at most
    once a second, and a feed that has not changed is not sent again. What is no article is named and skipped. A page
    whose text changed is a revision, and what it says otherwise is printed. What was seen is kept in the record: a
    later watch goes on from there.
    """
    if not once:
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # a service manager ends it as cleanly as Ctrl-C
    with Store(location) as store:
        intake, overrides = Intake(store, said["story"]), Overrides(outlet=said["outlet"])
        watched = Watched(sources, overrides, Fetcher(allowed), seen=store.seen(), settled=0 if once else SETTLED)
        try:
            while True:
                intake.take(watched.look(), _tell)
                store.keep_seen(watched.marks())  # only now: what they stand for is kept
                intake.settle()
                if once:
                    break
                time.sleep(every)
        except KeyboardInterrupt:
            click.echo("", err=True)
    click.echo(intake.summary())


def _tell(article: Article) -> None:
    day = f" ({article.published})" if article.published else ""
    click.echo(f"added  {article.name}{day}: {article.headline or article.body[:80]}")
