"""What ended a state that an earlier report tells: the jailed were released, what was adjourned is to resume."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord import resources
from onrecord.record import times
from onrecord.record.differences.parties import of_one_party
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.words import LONG_ROOT, stem, words_of

__all__ = ["reversals"]

_HOLDING = frozenset(("happened", "ongoing"))
_OF_PEOPLE = frozenset(("captivity", "hospital", "removal"))
_HISTORY = 90  # days before its report from which a state is history: "last year the port was closed"
_ENDING = frozenset(("happened", "ongoing", "planned"))


def reversals(drafts: Sequence[Draft]) -> Iterator[tuple[tuple[Draft, ...], Draft, frozenset[str]]]:
    """Each end of a state with the earlier entries of the state, or of its end as something to come.

    With them the reports that know of the end: what these tell of the state is history.
    """
    drafts = [draft for draft in drafts if not all(map(is_furniture, draft.claims))]
    held: defaultdict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.factuality in _HOLDING and not draft.background:
            for kind in _begun_by(draft):
                if kind not in _OF_PEOPLE or not _is_of_place(draft):
                    held[kind].append(draft)
    ends = [(draft, kind) for draft in drafts if draft.factuality in _ENDING for kind in _ended_by(draft)]
    awaited = [
        (draft, kind) for draft, kind in ends if draft.factuality == "planned" and draft.predicate in _ends()[kind]
    ]
    for draft, kind in ends:
        knowing = frozenset(
            article
            for other, told in ends
            if told == kind and other.factuality in _HOLDING
            for article in other.articles
        )
        hoped = [old for old, told in awaited if told == kind and draft.factuality == "happened"]
        waiting = [old for old in (*held[kind], *hoped) if not old.articles <= knowing]
        before = tuple(dict.fromkeys(old for old in waiting if _is_ended(old, draft)))
        if before and not draft.background and not _is_passing(draft):
            yield before, draft, knowing


def _is_of_place(draft: Draft) -> bool:
    """ "captured the hills of Selm"."""
    spans = [(claim, item.span) for claim in draft.claims for item in claim.claim.arguments if item.role == "patient"]
    return any(
        chain.type == "place" and span.contains(mention.span)
        for claim, span in spans
        for mention, chain in claim.page.mentions(span.start, span.end)
    )


def _begun_by(draft: Draft) -> frozenset[str]:
    """The kinds of states that it begins: by its predicate, or by its words where the verb says little alone."""
    found = _states().get(draft.predicate, frozenset())
    for others, kinds in _states_by_words().get(draft.predicate, ()):
        if any(others.issubset(claim.sequence) for claim in draft.claims):
            found |= kinds
    return found


def _ended_by(draft: Draft) -> Iterator[str]:
    """The kinds of states that it ends; of what is to come another verb may be told: "to resume hearings"."""
    told = draft.claims if draft.factuality == "planned" else ()
    words = frozenset(word for claim in told for word in claim.words)
    for kind, verbs in _ends().items():
        spoken = bool(words) and not words.isdisjoint(map(stem, verbs))
        if draft.predicate in verbs or spoken:
            yield kind


def _is_ended(state: Draft, end: Draft) -> bool:
    """Whether an end is reported on a later day, of those who were in the state."""
    before, after = state.reported, end.reported
    if state is end or before is None or after is None or not before.precedes(after):
        return False
    if state.when is not None and end.when is not None and end.when.precedes(state.when):
        return False
    if state.when is not None and state.when.precedes(before) and times.days_between(state.when, before) > _HISTORY:
        return False
    if _undergo(state) & _undergo(end) or _one_thing(state, end):
        return True
    return any(of_one_party(one, other) for one in state.claims for other in end.claims)


def _is_passing(draft: Draft) -> bool:
    """Whether an end is told only as the time of something else, of any year: "served two years before his release"."""
    return draft.when is None and all(claim.sequence[:1] == ("before",) for claim in draft.claims)


def _undergo(draft: Draft) -> frozenset[str]:
    return draft.patients or frozenset(entity for claim in draft.claims for entity in claim.agents)


def _one_thing(state: Draft, end: Draft) -> bool:
    """Whether the words for who or what was in the state stand in those for who or what leaves it: "the inquiry"."""
    before = frozenset(word for claim in state.claims for word in (claim.patient_words or claim.agent_words))
    after = frozenset(word for claim in end.claims for word in (claim.patient_words or claim.agent_words))
    if end.factuality == "planned":  # "the inquiry is set to resume its hearings": whoever is told of
        after |= words_of(" ".join(item.span.quote for claim in end.claims for item in claim.claim.arguments))
    return not (before - _anyone()).isdisjoint(after)


@cache
def _anyone() -> frozenset[str]:
    lexicon = resources.load("counted")
    return words_of(" ".join((*lexicon["anyone"], *lexicon["people"], *lexicon["nobody"])))


@cache
def _states() -> dict[str, frozenset[str]]:
    """The kinds of states that a predicate begins."""
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for kind, verbs in _kinds().items():
        for verb in verbs["state"]:
            kinds[verb].add(kind)
    return {verb: frozenset(found) for verb, found in kinds.items()}


@cache
def _states_by_words() -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    """The kinds of states that a verb begins with other words, of which one says something: "take into custody"."""
    found: defaultdict[str, list[tuple[frozenset[str], frozenset[str]]]] = defaultdict(list)
    for verb, kinds in _states().items():
        first, *others = verb.split()
        if any(len(word) > LONG_ROOT for word in others):
            found[first].append((frozenset(others), kinds))
    return dict(found)


@cache
def _ends() -> dict[str, frozenset[str]]:
    return {kind: frozenset(verbs["end"]) for kind, verbs in _kinds().items()}


@cache
def _kinds() -> dict[str, dict[str, list[str]]]:
    return {kind: verbs for kind, verbs in resources.load("reversals").items() if isinstance(verbs, dict)}
