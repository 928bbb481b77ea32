"""Replaying people's judgements: which still stand, and what to say of those that no longer apply."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.model import Decision, Reading
from onrecord.record.told import Told

__all__ = ["apart", "joined", "rejected", "standing"]


def standing(decisions: Iterable[Decision]) -> tuple[list[Decision], list[str]]:
    """The judgements that were not undone, oldest first, and a note on each undo that names no judgement."""
    ordered = sorted(set(decisions), key=lambda decision: (decision.at, decision.id))
    known = {decision.id for decision in ordered}
    undone: set[str] = set()
    notes = []
    for decision in reversed(ordered):
        if decision.kind == "undo" and decision.id not in undone:
            undone.update(decision.subjects)
            notes += [
                f"decision {decision.id} undoes {subject}, which does not exist"
                for subject in decision.subjects
                if subject not in known
            ]
    return [decision for decision in ordered if decision.kind != "undo" and decision.id not in undone], notes


def apart(decisions: Sequence[Decision], groups: Sequence[tuple[Told, ...]]) -> frozenset[frozenset[str]]:
    """Pairs of claims of one entry that people keep apart, named by their keys or places (`article:start:end`)."""
    found: set[frozenset[str]] = set()
    if not decisions:
        return frozenset()
    by_key = _by_key(groups)
    keys = _keys(groups)
    for decision in decisions:
        if decision.kind == "different" and len(decision.subjects) == 2:
            first, second = (keys.get(subject, "") for subject in decision.subjects)
            if first != second and by_key.get(first) is not None and by_key.get(first) is by_key.get(second):
                found.add(frozenset((first, second)))
    return frozenset(found)


def joined(
    decisions: Sequence[Decision], groups: Sequence[tuple[Told, ...]]
) -> tuple[tuple[tuple[Told, ...], ...], list[str]]:
    """The groups after the judgements that two entries are the same, and notes on judgements about lost entries."""
    result = list(groups)
    notes: list[str] = []
    for decision in decisions:
        entries = [subject for subject in decision.subjects if subject.startswith("c-")]
        if not entries or decision.kind not in ("same", "different", "reject"):
            continue
        by_key = _by_key(result)
        missing = [subject for subject in entries if subject not in by_key]
        notes += [
            f"decision {decision.id} ({decision.kind}: {decision.because}) no longer applies: no entry {subject}"
            for subject in missing
        ]
        if decision.kind == "same" and not missing and len({id(by_key[subject]) for subject in entries}) > 1:
            chosen = {id(by_key[subject]) for subject in entries}
            merged = tuple(claim for group in result if id(group) in chosen for claim in group)
            place = min(number for number, group in enumerate(result) if id(group) in chosen)
            result = [
                merged if number == place else group
                for number, group in enumerate(result)
                if number == place or id(group) not in chosen
            ]
    return tuple(result), notes


def rejected(decisions: Sequence[Decision]) -> frozenset[str]:
    """The claims whose entries people rejected."""
    return frozenset(decision.subjects[0] for decision in decisions if decision.kind == "reject" and decision.subjects)


def corrected_speakers(decisions: Sequence[Decision]) -> dict[str, str]:
    """Speakers that people set, by evidence key `article:start:end`."""
    return {
        decision.subjects[0]: decision.subjects[1]
        for decision in decisions
        if decision.kind == "speaker" and len(decision.subjects) == 2
    }


def given_dates(decisions: Sequence[Decision], readings: Sequence[Reading]) -> tuple[dict[str, str], list[str]]:
    """Dates that people gave to articles, by article id, and notes on those for articles that are gone."""
    dates = {
        decision.subjects[0]: decision.subjects[1]
        for decision in decisions
        if decision.kind == "date" and len(decision.subjects) == 2
    }
    here = {reading.article.id for reading in readings}
    notes = [
        f"decision about the date of article {article} no longer applies: it is not in this story"
        for article in sorted(set(dates) - here)
    ]
    return dates, notes


def _keys(groups: Sequence[tuple[Told, ...]]) -> dict[str, str]:
    """The key of each claim by itself and by its place."""
    claims = [claim for group in groups for claim in group]
    places = {f"{it.article.id}:{it.claim.span.start}:{it.claim.span.end}": it.key for it in claims}
    return places | {claim.key: claim.key for claim in claims}


def _by_key(groups: Sequence[tuple[Told, ...]]) -> dict[str, tuple[Told, ...]]:
    return {claim.key: group for group in groups for claim in group}
