"""`onrecord remove`: reports out."""

from __future__ import annotations

import click

from onrecord.store import Store

__all__ = ["command"]


@click.command()
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def command(location: str, reports: tuple[str, ...], yes: bool) -> None:
    """Take reports out of the record, with all that rests on them alone.

    REPORT is an id as `onrecord show` prints it below Reports. Judgements stay; those that spoke of the report alone
    are named in the notes of `show`. A report that was merely put into the wrong story: onrecord stories move.
    """
    with Store(location, create=False) as store:
        for report in reports:
            article = store.article(store.full_id(report))
            named = f"{article.name}: {article.headline or article.body[:60]}"
            if yes or click.confirm(f"Take out {named}?"):
                store.delete_article(article.id)
                click.echo(f"removed  {named}")
