"""onrecord serve: the desk in a browser."""

from __future__ import annotations

import secrets
import webbrowser
from typing import Any

import click
import uvicorn

from onrecord.cli.add import allow_host_option
from onrecord.sources import Fetcher
from onrecord.web import Access, application

__all__ = ["command"]

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Beyond this machine a token is needed.")
@click.option("--port", type=click.IntRange(1, 65535), default=8300, show_default=True)
@click.option("--token", help="The secret that other machines need; one is made if you give none.")
@click.option("--name", "names", multiple=True, help="A further host name under which browsers reach the desk.")
@click.option("--open/--no-open", "opens", default=False, help="Open a browser.")
@allow_host_option
@click.pass_obj
def command(location: str, /, host: str, port: int, token: str | None, **options: Any) -> None:
    """Open the desk: stories to read, passages to look up, reports to add, judgements, drafts, exports."""
    if host not in LOOPBACK and token is None:
        token = secrets.token_urlsafe(18)
    access = Access(hosts=LOOPBACK | {host, *options["names"]}, token=token)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{port}/" + (f"?token={token}" if token else "")
    click.echo(f"The desk is at {address}  (stop it with Ctrl-C)", err=True)
    if options["opens"]:
        webbrowser.open(address)
    desk = application(location, access, Fetcher(options["allowed"]))
    uvicorn.run(desk, host=host, port=port, log_level="warning", server_header=False)
