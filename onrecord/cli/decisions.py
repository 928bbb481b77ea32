"""`onrecord decisions`: the judgements on a story, with who, when and why."""

from __future__ import annotations

import json

import click

from onrecord import pipeline
from onrecord.model.codec import encode
from onrecord.store import Store

__all__ = ["command"]


@click.command("decisions")
@click.option("--story", help="Only those on this story.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(location: str, story: str | None, as_json: bool) -> None:
    """List the judgements, oldest first."""
    with Store(location, create=False) as store:
        decisions = store.decisions(story)
        if story and not decisions:  # the beginning of a name; a story that was merged away has its judgements still
            decisions = store.decisions(pipeline.story_named(store, story))
    if as_json:
        click.echo(json.dumps([encode(decision) for decision in decisions], ensure_ascii=False, indent=1))
        return
    for decision in decisions:
        subjects = " ".join(decision.subjects)
        click.echo(f"{decision.id}  {decision.at:%Y-%m-%d %H:%M}  {decision.by}  {decision.kind} {subjects}")
        click.echo(f"            {decision.because}")
