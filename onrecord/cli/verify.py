"""`onrecord verify`: does the record still hold what was put into it?"""

from __future__ import annotations

import click

from onrecord.store import Store

__all__ = ["command"]


@click.command()
@click.pass_obj
def command(location: str) -> None:
    """Check that every article has its words, every quote stands where it should, and every decision can be read."""
    with Store(location, create=False) as store:
        found = store.verify()
        articles = store.count_articles()
        decisions = len(store.decisions())
    for line in found:
        click.echo(f"onrecord: {line}", err=True)
    if found:
        raise click.exceptions.Exit(1)
    click.echo(f"{articles} articles, {decisions} decisions: nothing is wrong")
