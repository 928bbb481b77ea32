"""onrecord serve: the desk in a browser."""

from __future__ import annotations

import secrets
import webbrowser

import click
import uvicorn

from onrecord.web import Access, application

__all__ = ["command"]

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Beyond this machine a token is needed.")
@click.option("--port", type=click.IntRange(1, 65535), default=8300, show_default=True)
@click.option("--token", help="The secret that other machines need; one is made if you give none.")
@click.option("--name", "names", multiple=True, help="A further host name under which browsers reach the desk.")
@click.option("--open/--no-open", "opens", default=False, help="Open a browser.")
@click.pass_obj
def command(location: str, host: str, port: int, token: str | None, names: tuple[str, ...], opens: bool) -> None:
    """Open the desk: stories to read, passages to look up, reports to add, judgements, drafts, exports."""
    if host not in LOOPBACK and token is None:
        token = secrets.token_urlsafe(18)
    access = Access(hosts=LOOPBACK | {host, *names}, token=token)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{port}/" + (f"?token={token}" if token else "")
    click.echo(f"The desk is at {address}  (stop it with Ctrl-C)", err=True)
    if opens:
        webbrowser.open(address)
    uvicorn.run(application(location, access), host=host, port=port, log_level="warning", server_header=False)
