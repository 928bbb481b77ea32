"""One story as one self-contained HTML page: no network, no fonts or scripts from elsewhere."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from markupsafe import Markup

from onrecord.model import Record
from onrecord.views.rendering import context, environment

__all__ = ["asset", "page"]


def page(record: Record) -> str:
    """The whole record with the full text of its reports; every line leads to its words on the page."""
    script = asset("story.js")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    return (
        environment()
        .get_template("page.html.jinja")
        .render(
            **context(record), style=Markup(asset("story.css")), script=Markup(script), script_digest=f"sha256-{digest}"
        )
    )


@cache
def asset(name: str) -> str:
    """A style sheet or script that is shipped with the views."""
    return files("onrecord.views").joinpath("assets", name).read_text(encoding="utf-8")
