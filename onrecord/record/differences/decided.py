"""What was submitted, asked for or planned, and the decision upon it: "resigned", "the resignation was accepted"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.record.differences.sides import is_history
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.predicates import is_weak
from onrecord.record.words import LONG_ROOT, words_of

__all__ = ["decided"]

# Decisions upon something that words for what they act on name.
_DECISIONS = frozenset(("agree", "approve", "refuse", "veto", "postpone", "cancel"))
_SPEAKING = frozenset(("say", "accuse", "warn", "criticize", "decide"))
_OWN = frozenset(("resign", "retire", "sentence"))  # told of one person: "the resignation was accepted"
_DECIDING = frozenset(("rule", "decide"))
_YEAR = 365  # days before its report from which a decision is history
_PENDING = frozenset(("happened", "ongoing", "planned", "requested"))


def decided(drafts: Sequence[Draft]) -> Iterator[tuple[tuple[Draft, ...], Draft]]:
    """Each decision with the deeds that awaited it."""
    decisions = [draft for draft in drafts if draft.relation in _DECISIONS and draft.factuality == "happened"]
    decisions = [draft for draft in decisions if not all(is_history(claim, _YEAR) for claim in draft.claims)]
    roots = {draft: sorted(_roots(draft)) for draft in decisions if not draft.background}
    wanted = frozenset(root for found in roots.values() for root in found)
    pending: defaultdict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        own = wanted & (_awaited(draft) or {draft.relation[:LONG_ROOT], draft.claims[0].root[:LONG_ROOT]})
        if own and draft.factuality in _PENDING and not draft.background and not _is_idle(draft):
            for root in own:
                pending[root].append(draft)
    for draft, found in roots.items():
        waiting = dict.fromkeys(earlier for root in found for earlier in pending.get(root, ()))
        upon = tuple(earlier for earlier in waiting if _is_upon(draft, earlier))
        if upon:
            yield upon, draft


def _awaited(draft: Draft) -> set[str]:
    """The roots of what a decision to come is on: "a decision on the resignation is expected"."""
    due = draft.relation in _DECIDING and draft.factuality == "planned"
    return (
        {word[:LONG_ROOT] for claim in draft.claims for word in claim.words if len(word) >= LONG_ROOT} if due else set()
    )


def _is_idle(draft: Draft) -> bool:
    """Whether it tells nothing that is decided upon: speech, states, mere nouns, words around the report."""
    described = draft.predicate.startswith("be ")
    if _awaited(draft):
        return False
    if (
        described
        or draft.relation in _DECISIONS | _SPEAKING | {"charge"}  # a case has a course of its own
        or is_weak(draft.relation)
        or all(map(is_furniture, draft.claims))
    ):
        return True
    if draft.factuality == "planned" and draft.when is not None:
        return False  # "the sentencing is set for May 4"
    return all(claim.claim.form in ("nominal", "fragment") for claim in draft.claims)


def _roots(draft: Draft) -> set[str]:
    """The roots of the words for what is decided upon, of a length that tells one act from another."""
    return {word[:LONG_ROOT] for claim in draft.claims for word in claim.patient_words if len(word) >= LONG_ROOT}


def _is_upon(later: Draft, earlier: Draft) -> bool:
    """Whether a decision is of a later time, or of a later report where one has no time, and of the same people.

    A resignation needs no name.
    """
    dated = earlier.when is not None and later.when is not None
    before, after = (earlier.when, later.when) if dated else (earlier.reported, later.reported)
    if before is None or after is None or not before.precedes(after):
        return False
    names = words_of(" ".join(earlier.participants).replace("-", " "))
    told = frozenset(word for claim in later.claims for word in claim.words)
    if earlier.participants & later.participants or names & told:
        return True
    return earlier.relation in _OWN and not any(claim.patients for claim in later.claims)
