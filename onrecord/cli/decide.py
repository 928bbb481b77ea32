"""`onrecord decide`: a person's judgement on the record, kept beside the reports."""

from __future__ import annotations

import getpass
import uuid
from datetime import UTC, datetime
from typing import get_args

import click

from onrecord import pipeline
from onrecord.errors import DecisionError
from onrecord.model import Decision, Record, When
from onrecord.model.decision import DecisionKind
from onrecord.store import Store

__all__ = ["command"]

SUBJECTS = {
    "same": 2, "different": 2, "reject": 1, "date": 2, "speaker": 2, "undo": 1,
}  # fmt: skip


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
    different A B    two entries, or two names, are not one
    reject ENTRY     the entry is wrong
    date ARTICLE DATE        the article was published on that day (EDTF)
    speaker ARTICLE:START:END NAME   who said these words
    undo DECISION    take a judgement back
    """
    if len(subjects) != SUBJECTS[kind]:
        raise click.UsageError(f"{kind} takes {SUBJECTS[kind]} subjects; see: onrecord decide --help")
    with Store(location, create=False) as store:
        name = pipeline.story_named(store, story)
        _refuse_unknown(kind, subjects, pipeline.build(store, name), store)
        id = f"d-{uuid.uuid4().hex[:8]}"
        assert kind in get_args(DecisionKind)
        store.append_decision(Decision(id, name, kind, subjects, because, by, datetime.now(UTC)))  # type: ignore[arg-type]
        click.echo(f"{id} {kind} {' '.join(subjects)}")
        for note in pipeline.build(store, name).notes:
            click.echo(f"note: {note}", err=True)


def _refuse_unknown(kind: str, subjects: tuple[str, ...], record: Record, store: Store) -> None:
    """Raises DecisionError for a subject that is not in the record: a judgement on nothing would do nothing."""
    entries = {entry.id for entry in record.entries}
    names = {name for entity in record.entities for name in (entity.name, entity.id, *entity.aliases)}
    if kind in ("same", "different", "reject"):
        for subject in subjects:
            if subject not in entries | names:
                raise DecisionError(f"{subject!r} is no entry or name of this story; see: onrecord show --all")
    if kind == "undo" and subjects[0] not in {decision.id for decision in store.decisions()}:
        raise DecisionError(f"{subjects[0]!r} is no decision; see: onrecord decisions")
    if kind == "date":
        if subjects[0] not in {article.id for article in record.articles}:
            raise DecisionError(f"{subjects[0]!r} is no article of this story; see: onrecord show")
        try:
            When.parse(subjects[1])
        except ValueError as error:
            raise DecisionError(f"{subjects[1]!r} is no date ({error}); write e.g. 2024-05-31") from error
