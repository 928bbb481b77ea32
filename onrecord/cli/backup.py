"""`onrecord backup`: a safe copy of the record."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.store import Store

__all__ = ["command"]


@click.command()
@click.argument("to", type=click.Path(path_type=Path))
@click.pass_obj
def command(location: str, to: Path) -> None:
    """Copy the record, as it stands now, to the new file TO; others may go on using it.

    The copy is a record itself: onrecord --record TO show. To restore, put it in the place of the damaged file.
    """
    with Store(location, create=False) as store:
        store.backup(to)
    click.echo(f"{to} holds the whole record")
