"""`onrecord decide`: a person's judgement on the record, kept beside the reports."""

from __future__ import annotations

import getpass

import click

from onrecord import pipeline
from onrecord.judgement import SUBJECTS, judge
from onrecord.store import Store

__all__ = ["command"]


@click.command("decide")
@click.argument("kind", type=click.Choice(sorted(SUBJECTS)))
@click.argument("subjects", nargs=-1, required=True)
@click.option("--because", required=True, help="Why; it is kept with the judgement.")
@click.option("--by", default=getpass.getuser, show_default="you", help="Who judges.")
@click.option("--story", help="The story; needed if there are several.")
@click.pass_obj
def command(location: str, kind: str, subjects: tuple[str, ...], because: str, by: str, story: str | None) -> None:
    """Record a judgement.

    \b
    same A B         two entries, or two names, are one
    different A B    two names, or two passages (ARTICLE:START:END) of an entry, are not one
    reject ENTRY     the entry is wrong
    date ARTICLE DATE        the article was published on that day (EDTF)
    speaker ARTICLE:START:END NAME   who said these words
    undo DECISION    take a judgement back
    """
    if len(subjects) != SUBJECTS[kind]:
        raise click.UsageError(f"{kind} takes {SUBJECTS[kind]} subjects; see: onrecord decide --help")
    with Store(location, create=False) as store:
        name = pipeline.story_named(store, story)
        before = pipeline.build(store, name).notes
        decision = judge(store, name, kind, subjects, because=because, by=by)
        click.echo(f"{decision.id} {kind} {' '.join(decision.subjects)}")
        for note in pipeline.build(store, name).notes:
            if note not in before:
                click.echo(f"note: {note}", err=True)
