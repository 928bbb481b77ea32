"""A person's judgement on which reports tell which story: kept with its reason, done at once, taken back likewise."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

from onrecord.errors import DecisionError, NotFoundError
from onrecord.model import Decision
from onrecord.store import Store

__all__ = ["take_back", "tell_instead"]

KINDS = ("merge", "split", "move")


def tell_instead(
    store: Store, kind: Literal["merge", "split", "move"], source: str, into: str, articles: Sequence[str],
    *, because: str, by: str,
) -> Decision:  # fmt: skip
    """Puts articles of one story into another, all of them for a merge. Raises NotFoundError or DecisionError.

    The subjects of the decision are both stories and the articles. What was judged on a story that is merged is judged
    of the other one too.
    """
    if not because.strip():
        raise DecisionError("a judgement needs a reason: say what it rests on")
    if source == into:
        raise DecisionError(f"{source!r} is one story; name two")
    there = [article.id for article in store.articles(source)]
    articles = [store.full_id(article) for article in articles]
    unknown = [article for article in articles if article not in there]
    if unknown:
        raise NotFoundError(f"{', '.join(unknown)} is not in story {source!r}; see: onrecord show {source}")
    decision = _decision(into, kind, (source, into, *(articles or there)), because, by)
    store.move_articles(decision, articles or there, source, into)
    if kind == "merge":
        for judged in store.decisions(source):
            if judged.kind not in KINDS:
                store.append_decision(
                    replace(judged, id=f"{judged.id}-{decision.id}", story=into, subjects=_same(judged, decision))
                )
    return decision


def take_back(store: Store, id: str, *, because: str, by: str) -> Decision:
    """Undoes a judgement on stories: the articles that still are where it put them go back. Raises DecisionError."""
    decisions = store.decisions()
    found = next((decision for decision in decisions if decision.id == id and decision.kind in KINDS), None)
    if found is None:
        raise DecisionError(f"{id!r} is no judgement on stories; see: onrecord decisions")
    if any(decision.kind == "undo" and id in decision.subjects for decision in decisions):
        raise DecisionError(f"{id!r} was taken back before")
    source, into, *articles = found.subjects
    still = [article for article in articles if into in store.story_of(article)]
    undo = _decision(into, "undo", (id,), because, by)
    store.move_articles(undo, still, into, source)
    return undo


def _decision(
    story: str, kind: Literal["merge", "split", "move", "undo"], subjects: tuple[str, ...], because: str, by: str
) -> Decision:
    return Decision(
        f"d-{uuid.uuid4().hex[:8]}", story, kind, subjects, because.strip(), by.strip() or "unknown", datetime.now(UTC)
    )


def _same(judged: Decision, merge: Decision) -> tuple[str, ...]:
    """The subjects of a judgement that is made again; an undo takes back what was made again."""
    return tuple(f"{subject}-{merge.id}" for subject in judged.subjects) if judged.kind == "undo" else judged.subjects
