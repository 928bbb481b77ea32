"""Events that end a tenure: resignations and dismissals told as having happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord import resources
from onrecord.model import Evidence, When
from onrecord.naming import tokens
from onrecord.record import times
from onrecord.record.drafts import Draft
from onrecord.record.words import stem

__all__ = ["Ending", "endings"]


def _how(relation: str) -> str | None:
    """How a tenure ends by an act: "resigned", "fired"; None for other acts."""
    found: str | None = resources.load("tenure_verbs")["end_relations"].get(relation)
    return found


@dataclass(frozen=True, slots=True)
class Ending:
    """A person's leaving of an office; `words` are those of the clauses that tell it, which may name the office."""

    person: str
    how: str
    when: When | None
    evidence: Evidence
    words: frozenset[str]


def endings(drafts: Sequence[Draft]) -> list[Ending]:
    """The leavings that the entries tell as having happened on a day."""
    return [_ending(draft) for draft in drafts if _ends(draft)]


def _ends(draft: Draft) -> bool:
    """Whether an entry tells of one person's leaving, now and not in a biography."""
    held = draft.predicate.split()[0] in resources.load("tenure_verbs")["end_not"]["verbs"]
    told = not held and _how(draft.relation) is not None and draft.factuality == "happened" and not draft.background
    return told and len(draft.subjects) == 1 and times.is_exact(draft.when)


def _ending(draft: Draft) -> Ending:
    claim = next(told for told in draft.claims if told.when is not None)
    words = frozenset(stem(word) for told in draft.claims for word in tokens(told.claim.span.quote))
    return Ending(min(draft.subjects), _how(draft.relation) or "", draft.when, claim.evidence, words)
