"""A person's judgement on a story: checked against the record before it is kept."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import cast, get_args

from onrecord import pipeline
from onrecord.errors import DecisionError, NotFoundError
from onrecord.model import Decision, Record, When
from onrecord.model.decision import DecisionKind
from onrecord.store import Store
from onrecord.views.ids import full_id

__all__ = ["SUBJECTS", "judge"]

# How many subjects each kind takes.
SUBJECTS = {"same": 2, "different": 2, "reject": 1, "date": 2, "speaker": 2, "undo": 1}


def judge(store: Store, story: str, kind: str, subjects: Sequence[str], *, because: str, by: str) -> Decision:
    """Keeps a judgement and returns it. Raises DecisionError for one on nothing: it would do nothing, unseen."""
    if kind not in SUBJECTS or kind not in get_args(DecisionKind):
        raise DecisionError(f"{kind!r} is no kind of judgement; there are: {', '.join(SUBJECTS)}")
    if len(subjects) != SUBJECTS[kind]:
        raise DecisionError(f"{kind} takes {SUBJECTS[kind]} subjects, not {len(subjects)}")
    if not because.strip():
        raise DecisionError("a judgement needs a reason: say what it rests on")
    record = pipeline.build(store, story)
    meant = _meant(kind, [subject.strip() for subject in subjects], record, store)
    decision = Decision(
        f"d-{uuid.uuid4().hex[:8]}",
        record.story,
        cast(DecisionKind, kind),
        tuple(meant),
        because.strip(),
        by.strip() or "unknown",
        datetime.now(UTC),
    )
    store.append_decision(decision)
    return decision


def _meant(kind: str, subjects: list[str], record: Record, store: Store) -> list[str]:
    """The subjects with short ids written out."""
    if kind in ("same", "different", "reject"):
        return [_entry_or_name(subject, record) for subject in subjects]
    if kind == "undo" and subjects[0] not in {decision.id for decision in store.decisions(record.story)}:
        raise DecisionError(f"{subjects[0]!r} is no judgement on this story; see: onrecord decisions")
    if kind == "speaker":
        return [_evidence_key(subjects[0], record), subjects[1]]
    return [_article(subjects[0], record), _date(subjects[1])] if kind == "date" else subjects


def _entry_or_name(subject: str, record: Record) -> str:
    names = {name for entity in record.entities for name in (entity.name, entity.id, *entity.aliases)}
    places = {f"{it.article}:{it.start}:{it.end}" for entry in record.entries for it in entry.evidence}
    if subject in names | places:
        return subject
    try:
        id = full_id(record, subject)
    except NotFoundError as error:
        raise DecisionError(f"{subject!r} is no line or name of this story; see: onrecord show --all") from error
    if id not in {entry.id for entry in record.entries}:
        raise DecisionError(f"{subject!r} is a tenure or difference; judge the entries that it rests on")
    return id


def _evidence_key(key: str, record: Record) -> str:
    keys = {f"{it.evidence.article}:{it.evidence.start}:{it.evidence.end}" for it in record.speech}
    if key not in keys:
        raise DecisionError(f"{key!r} is no remark of this story; `onrecord said --json` gives article, start and end")
    return key


def _article(id: str, record: Record) -> str:
    found = [article.id for article in record.articles if id and article.id.startswith(id)]
    if len(found) != 1:
        raise DecisionError(f"{id!r} is no article of this story; see: onrecord show")
    return found[0]


def _date(value: str) -> str:
    try:
        return When.parse(value).edtf
    except ValueError as error:
        raise DecisionError(f"{value!r} is no date ({error}); write e.g. 2024-05-31") from error
