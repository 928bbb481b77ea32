"""What became of what was asked for, refused, planned or rumoured: a later entry succeeds an earlier one of its slot.

A slot is one relation of one subject: only "Adams resigned" succeeds "Adams refuses to step down". A denial stays
beside what it denies.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from onrecord import resources
from onrecord.model import Chain
from onrecord.record import times
from onrecord.record.differences.sides import is_history
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.predicates import is_single, is_weak
from onrecord.record.told import Told
from onrecord.record.words import sequence_of, words_of

__all__ = ["successions"]

# Each kind of event with those that it comes before: a plan is carried out or given up.
_SUCCEEDED_BY: dict[str, frozenset[str]] = {
    "requested": frozenset({"happened", "ongoing"}),
    "refused": frozenset({"happened", "planned"}),
    "planned": frozenset({"happened", "ongoing", "not happened", "refused"}),
    "possible": frozenset({"happened", "not happened"}),
    "not happened": frozenset({"happened", "planned"}),
}
# Steps of justice: each relation with those that end its standing.
_STEPS: dict[str, frozenset[str]] = {
    "arrest": frozenset({"convict", "acquit"}),
    "charge": frozenset({"convict", "acquit"}),
    "accuse": frozenset({"convict", "acquit"}),
}
_SAME = {"capture": "arrest", "catch": "arrest"}  # of those who fled; goods are seized
_OTHER_STEPS = frozenset(("arraign", "bring", "indict"))
_NO_ARREST = frozenset(("have", "issue", "face", "file", "seek", "announce"))
_OF_SOMEBODY = frozenset(("arrest", "charge"))  # "no arrests were made", then "police arrested Adams"
_OTHER_CASE = re.compile(
    r"\b(?:that|another|an unrelated|a separate|a different) (?:case|shooting|incident|crime|attack)\b"
)
_ANYBODY = "~anybody"
_ANSWERS = frozenset(("respond", "reply", "comment", "answer"))
_SHARED_WORDS = 3  # the act itself, its subject and one thing more
_SHARED = 0.5  # of the shorter's words: a threat to rocket the port is not carried out by a rocket over the hills
_STALE = 365  # days; "said in 2011 that he might retire" is no state of his retirement of 2018
_SLACK = timedelta(days=2)  # a report of Saturday's refusal may be printed after Saturday's resignation


def successions(drafts: Sequence[Draft]) -> dict[str, tuple[str, ...]]:
    """For each superseded entry's id the ids of the entries that succeed it: first the one that does, then its like."""
    slots: defaultdict[tuple[str, str], list[Draft]] = defaultdict(list)
    drafts = [draft for draft in drafts if not all(map(is_furniture, draft.claims))]
    for draft in drafts:
        for subject in _subjects(draft):
            for relation in {_relation(draft), *_STEPS.get(draft.relation, ())}:
                slots[relation, subject].append(draft)
    found: dict[str, tuple[str, ...]] = {}
    for draft in drafts:
        if draft.factuality not in _SUCCEEDED_BY and draft.relation not in _STEPS:
            continue
        later = [other for subject in sorted(_subjects(draft)) for other in _candidates(slots, draft, subject)]
        chosen = sorted({other.id: other for other in later if _succeeds(other, draft)}.values(), key=_plainness)
        if chosen:
            found[draft.id] = tuple(other.id for other in chosen if other is chosen[0] or _is_like(other, chosen[0]))
    return found


def _is_like(one: Draft, other: Draft) -> bool:
    """Whether two successors tell one thing in other words: "Adams was arrested", "Adams was captured"."""
    alike = _relation(one) == _relation(other) and one.factuality == other.factuality
    return alike and bool(one.participants & other.participants) and not times.apart(one.when, other.when)


def _relation(draft: Draft) -> str:
    if draft.relation == "arrest" and draft.predicate in _NO_ARREST:
        return draft.predicate  # "did not have custody of the children", "a warrant for his arrest was issued"
    if draft.predicate in _OTHER_STEPS:
        return draft.predicate  # "is to be arraigned" of who "was charged"
    recorded = draft.predicate in _SAME and any(not _recorded().isdisjoint(claim.sequence) for claim in draft.claims)
    return draft.relation if recorded else _SAME.get(draft.predicate, draft.relation)


@cache
def _recorded() -> frozenset[str]:
    return frozenset(resources.load("counted")["recorded"])


def _subjects(draft: Draft) -> frozenset[str]:
    """Whom a slot is about: who acts and who is acted on; for an arrest of nobody known anybody.

    Who answers for another answers in that name: "a spokesman for Hale did not respond".
    """
    about = draft.actors | {f"to {entity}" for entity in draft.patients}
    if _relation(draft) in _OF_SOMEBODY:
        # "The woman, who was recently arrested for theft" is told of in passing
        told = draft.factuality == "happened" and not {"clause", "shared"}.isdisjoint(
            claim.claim.form for claim in draft.claims
        )
        return about | {_ANYBODY} if told or (draft.factuality != "happened" and _is_of_nobody(draft)) else about
    if draft.relation not in _ANSWERS:
        return about
    named = {chain.name for claim in draft.claims for chain in _principals(claim)}
    names = {*named, *(subject.replace("-", " ") for subject in draft.subjects)}
    return about | {f"~{name.casefold().split()[-1]}" for name in names if name}


def _is_of_nobody(draft: Draft) -> bool:
    """ "had not arrested a suspect", "no arrests were made"; not "did not arrest him"."""
    whom = [
        words_of(item.span.quote) for claim in draft.claims for item in claim.claim.arguments if item.role == "patient"
    ]
    if not whom:
        return draft.factuality == "not happened"
    return all(words and words <= _nobody() for words in whom)


@cache
def _nobody() -> frozenset[str]:
    return words_of(" ".join(resources.load("counted")["nobody"]))


def _principals(claim: Told) -> Iterator[Chain]:
    """The named people in the words for who acts."""
    agents = [argument.span for argument in claim.claim.arguments if argument.role == "agent"]
    for mention, chain in claim.mentions:
        if chain.named and chain.type != "place" and any(span.contains(mention.span) for span in agents):
            yield chain


def _plainness(draft: Draft) -> tuple[bool, bool, tuple[datetime, datetime, str], str]:
    """Orders successors: dated ones, then clauses before mere nouns ("his resignation"), then the earliest."""
    return draft.when is None, all(claim.claim.form == "nominal" for claim in draft.claims), _moment(draft), draft.id


def _candidates(slots: dict[tuple[str, str], list[Draft]], draft: Draft, subject: str) -> Iterable[Draft]:
    for relation in sorted({_relation(draft), *_STEPS.get(draft.relation, ())}):
        yield from slots.get((relation, subject), ())


def _succeeds(later: Draft, earlier: Draft) -> bool:
    """Whether the later entry ends the standing of the earlier one in its slot."""
    if later is earlier or later.background or all(map(_is_of_another, later.claims)):
        return False
    steps = later.relation in _STEPS.get(earlier.relation, ()) and later.factuality == "happened" == earlier.factuality
    moves = _relation(later) == _relation(earlier) and later.factuality in _SUCCEEDED_BY.get(earlier.factuality, ())
    if (
        not (steps or moves)
        or is_weak(later.relation)
        or (earlier.objects and later.objects and not earlier.objects & later.objects)
    ):
        return False
    if moves and not is_single(_relation(later)) and _things_apart(later, earlier):
        return False
    if steps:
        return _one_matter(later, earlier) and _not_before(later, earlier)
    return (is_single(_relation(later)) or _one_act(later, earlier)) and _not_before(later, earlier)


def _things_apart(one: Draft, other: Draft) -> bool:
    """Whether what is acted on differs in every word: "to find two men", "shell casings were found"."""
    words = [frozenset(word for claim in draft.claims for word in claim.patient_words) for draft in (one, other)]
    return bool(words[0] and words[1]) and words[0].isdisjoint(words[1]) and not one.patients & other.patients


def _is_of_another(claim: Told) -> bool:
    """ "two have been charged in that case": of a case told beside the news."""
    return _OTHER_CASE.search(claim.reading.sentences[claim.claim.sentence].quote) is not None


def _one_matter(one: Draft, other: Draft) -> bool:
    """Whether two steps of justice are of one matter: "charged with arson", "convicted of arson", not "of theft"."""
    people = words_of(" ".join((*one.participants, *other.participants)).replace("-", " "))
    topics = [frozenset(word for claim in draft.claims for word in claim.topic - people) for draft in (one, other)]
    return not topics[0] or not topics[1] or not topics[0].isdisjoint(topics[1])


def _one_act(one: Draft, other: Draft) -> bool:
    """Whether two entries share the words of one act: "will visit Oslo" and "visited Oslo", not "visited Rome".

    Where both name what is acted on, that and the act are enough.
    """
    least = _SHARED_WORDS - bool(one.patients & other.patients)
    return any(
        len(a.words & b.words) >= max(least, _SHARED * min(len(a.words), len(b.words)))
        for a in one.claims
        for b in other.claims
    )


def _not_before(later: Draft, earlier: Draft) -> bool:
    """Whether the successor's time is not before the time or the first report of what it succeeds.

    "He resigned as mayor in 2010" does not end a refusal that is reported today.
    """
    if earlier.when is not None and times.days_between(earlier.when, later.when or later.reported) > _STALE:
        return False
    if all(is_history(claim, _STALE) for claim in earlier.claims):
        return False
    called = earlier.predicate.startswith("be ")  # "was allegedly the first to fire": nothing that comes about
    if earlier.factuality == "possible" and not (not called and _is_open(earlier) and _is_next_day(earlier, later)):
        return False
    if later.when is not None and later.when.latest is not None and not later.when.is_uncertain:
        start = _start(earlier)
        return start is None or later.when.latest >= start - (timedelta() if earlier.when else _SLACK)
    reported, before = later.reported, earlier.reported
    return (
        reported is not None and before is not None and not reported.precedes(before) and reported.edtf != before.edtf
    )


def _is_open(draft: Draft) -> bool:
    """Whether a report itself leaves it open: "may have fled", not "police believe that he fled"."""
    return any(
        not claim.attributions
        or not _open_words().isdisjoint(sequence_of(claim.reading.sentences[claim.claim.sentence].quote))
        for claim in draft.claims
    )


@cache
def _open_words() -> frozenset[str]:
    lexicon = resources.load("embedding")
    modals, possible = lexicon["modals"], lexicon["possible"]
    return frozenset((*modals["possible"], *modals["hedges"], *possible["attributes"], *possible["adjectives"]))


def _is_next_day(earlier: Draft, later: Draft) -> bool:
    """Whether it happened, or was first reported, after the day on which it was called possible."""
    before, after = earlier.reported, later.when or later.reported
    return before is None or after is None or before.precedes(after)


def _start(draft: Draft) -> datetime | None:
    """When an entry began to stand: its own time, else its first report."""
    for when in (draft.when, draft.reported):
        if when is not None and when.earliest is not None:
            return when.earliest
    return None


def _moment(draft: Draft) -> tuple[datetime, datetime, str]:
    when = draft.when or draft.reported
    return when.sort_key if when else (datetime.max.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC), "")
