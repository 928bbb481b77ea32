"""Where the reports differ, typed by field, and whether that is a conflict, an update or only a matter of precision."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.model import Difference, Quantity, Side
from onrecord.model.record import DifferenceKind
from onrecord.record import numbers, times
from onrecord.record.alignment import Rivals
from onrecord.record.counts import Count, is_increment, rival_counts
from onrecord.record.drafts import Draft
from onrecord.record.handovers import Overlap
from onrecord.record.likeness import same_words
from onrecord.record.predicates import is_growing
from onrecord.record.remarks import Variant
from onrecord.record.tenures import Ended
from onrecord.record.told import Told
from onrecord.record.tolls import toll
from onrecord.record.vetoes import matter_apart
from onrecord.record.words import words_of

__all__ = ["difference", "differences", "disputed"]

_DATES_APART = 0.8  # likeness from which two dates are dates of one event; less alike claims tell of two events
_COUNTED = 0.5  # of the shorter clause's other words that must stand in the longer one
_STATUS_APART = 0.65
_STATED = 0.5  # of the shorter clause's words that what is told and its denial share
_OPEN = frozenset(("at least", "more than"))  # words by which a report expects a count to grow
_SIZES = 3  # larger over smaller number; farther apart they count other things: "143 million", "2 million more"


def differences(
    drafts: Sequence[Draft],
    superseded: Mapping[str, str],
    *,
    rivals: Sequence[Rivals] = (),
    variants: Sequence[Variant] = (),
    offices: Sequence[Ended] = (),
    holders: Sequence[Overlap] = (),
) -> tuple[Difference, ...]:
    """All differences of a story, each once, in the order of its entries."""
    by_id = {draft.id: draft for draft in drafts}
    entry_of = {claim.key: draft for draft in drafts for claim in draft.claims}
    found = [
        *(_succession(by_id[old], by_id[new]) for old, new in superseded.items()),
        *_of_rivals(rivals, entry_of, superseded),
        *(item for draft in drafts for item in _inside(draft)),
        *_counts(rival_counts(drafts)),
        *map(_wording, variants),
        *map(_office, offices),
        *map(_holders, holders),
    ]
    unique = {item.id: item for item in found}
    order = {draft.id: number for number, draft in enumerate(drafts)}
    return tuple(
        sorted(unique.values(), key=lambda item: (order.get(item.a.entry or "", len(order)), item.field, item.id))
    )


def difference(field: str, kind: DifferenceKind, a: Side, b: Side) -> Difference:
    """A difference with an id made from both its sides."""
    place = "|".join(f"{e.article}:{e.start}:{e.end}" for side in (a, b) for e in side.evidence)
    return Difference("d-" + hashlib.sha256(f"{field}|{place}".encode()).hexdigest()[:10], field, kind, a, b)


def _succession(old: Draft, new: Draft) -> Difference:
    sides = (Side(draft.id, f"{draft.predicate}: {draft.factuality}", draft.evidence) for draft in (old, new))
    return difference("status", "update", *sides)


def _side(claim: Told, value: str, entry_of: Mapping[str, Draft]) -> Side:
    return Side(entry_of[claim.key].id, value, (claim.evidence,))


def _of_rivals(
    rivals: Iterable[Rivals], entry_of: Mapping[str, Draft], superseded: Mapping[str, str]
) -> Iterator[Difference]:
    """One difference for each pair of entries and field: that of the two most alike claims."""
    seen: set[tuple[str, ...]] = set()
    for rival in sorted(rivals, key=lambda item: (-item.likeness, item.one.key, item.other.key)):
        one, other = entry_of[rival.one.key], entry_of[rival.other.key]
        key = (rival.field, *sorted((one.id, other.id)))
        linked = superseded.get(one.id) == other.id or superseded.get(other.id) == one.id
        if key in seen or one is other or linked or one.relation != other.relation:
            continue
        if rival.field != "number" and matter_apart(rival.one, rival.other):
            continue
        found = _FIELDS.get(rival.field, _none)(rival, entry_of)
        if found is not None:
            seen.add(key)
            yield found


def _none(rival: Rivals, entry_of: Mapping[str, Draft]) -> Difference | None:
    return None


def _number(rival: Rivals, entry_of: Mapping[str, Draft]) -> Difference | None:
    """ "12 people died" against "14 people died": an update where the count can grow and the report is later."""
    tolls = toll(rival.one), toll(rival.other)
    if tolls[0] and tolls[1]:
        return _toll(rival, (tolls[0], tolls[1]), entry_of)
    for a in rival.one.quantities:
        for b in rival.other.quantities:
            if is_increment(rival.one, a) or is_increment(rival.other, b):
                continue
            if _is_conflict(a, b) and _one_count(rival.one, rival.other, a, b):
                one, other, first, second = _in_order(rival.one, rival.other, a, b)
                kind: DifferenceKind = "update" if _later(one, other) and is_growing(one.relation) else "conflict"
                return difference(
                    "number", kind, _side(one, first.value, entry_of), _side(other, second.value, entry_of)
                )
    return None


def _is_conflict(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers cannot both hold; "five" and "more than five" are one number as reporters round."""
    low, high = sorted((numbers.stated(one), numbers.stated(other)))
    near = numbers.is_tally(one) or low < high <= _SIZES * low
    return near and numbers.comparable(one, other) and numbers.apart(one, other)


def _toll(rival: Rivals, tolls: tuple[Quantity, Quantity], entry_of: Mapping[str, Draft]) -> Difference | None:
    """Two states of one toll: the later report's is higher, or of one day "at least four" stands beside "six"."""
    one, other, first, second = _in_order(rival.one, rival.other, *tolls)
    if not _one_event(one, other) or not numbers.told_apart(first, second):
        return None
    falls = numbers.stated(first) > numbers.stated(second)
    later = _later(one, other)
    if falls and not later:
        one, other, first, second = other, one, second, first
    grows = not falls if later else first.comparator in _OPEN
    kind: DifferenceKind = "update" if grows else "conflict"
    return difference("number", kind, _side(one, first.value, entry_of), _side(other, second.value, entry_of))


def _one_event(one: Told, other: Told) -> bool:
    """Whether two tolls are of one event: the same who or what did it, or much the same words beside the count."""
    if one.agent_words & other.agent_words or one.agents & other.agents:
        return True
    counted = one.patient_words | other.patient_words
    short, long = sorted((one.topic - counted, other.topic - counted), key=len)
    return bool(short) and len(short & long) >= _COUNTED * len(short)


def _counts(rivals: Iterable[tuple[Count, Count]]) -> Iterator[Difference]:
    """Two counts of one thing with all that tell them; reports know more on a later day."""
    found: dict[tuple[float, ...], list[tuple[Count, Count]]] = {}
    for pair in rivals:
        found.setdefault(tuple(numbers.stated(count.quantity) for count in pair), []).append(pair)
    for pairs in found.values():
        later = all(_later(one.claim, other.claim) for one, other in pairs)
        yield difference("number", "update" if later else "conflict", *map(_counted, zip(*pairs, strict=True)))


def _counted(counts: Sequence[Count]) -> Side:
    """All claims that tell one count."""
    evidence = dict.fromkeys(count.claim.evidence for count in counts)
    return Side(counts[0].draft.id, counts[0].quantity.value, tuple(evidence))


def _one_count(one: Told, other: Told, a: Quantity, b: Quantity) -> bool:
    """Whether two numbers count one thing: the clauses share much beside number and unit.

    "The board chose her 6-1" and "the 5-2 vote to open an inquiry" are two votes.
    """
    counted = words_of(f"{a.span.quote} {a.unit} {b.span.quote} {b.unit}")
    short, long = sorted((one.topic - counted, other.topic - counted), key=len)
    return bool(short) and len(short & long) >= _COUNTED * len(short) and _one_subject(one, other)


def _in_order(one: Told, other: Told, a: Quantity, b: Quantity) -> tuple[Told, Told, Quantity, Quantity]:
    return (other, one, b, a) if _later(other, one) else (one, other, a, b)


def _later(one: Told, other: Told) -> bool:
    """Whether the second was reported on a later day."""
    before, after = one.article.published, other.article.published
    return before is not None and after is not None and before.precedes(after)


def _one_subject(one: Told, other: Told) -> bool:
    return not one.participants or not other.participants or bool(one.participants & other.participants)


def _date(rival: Rivals, entry_of: Mapping[str, Draft]) -> Difference | None:
    """One event on two days, told in nearly the same words by different reports."""
    one, other = rival.one, rival.other
    exact = times.is_exact(one.when) and times.is_exact(other.when)
    alike = rival.likeness >= _DATES_APART or same_words(one, other)
    if not exact or not alike or one.article.id == other.article.id or one.when is None or other.when is None:
        return None
    return difference("date", "conflict", _side(one, one.when.edtf, entry_of), _side(other, other.when.edtf, entry_of))


def _status(rival: Rivals, entry_of: Mapping[str, Draft]) -> Difference | None:
    """What one report tells as fact and another as denied or as not happened."""
    kinds = {rival.one.claim.factuality, rival.other.claim.factuality}
    against = bool(kinds & {"denied", "not happened"}) and bool(kinds & {"happened", "ongoing"})
    if (
        not against
        or rival.likeness < _STATUS_APART
        or times.apart(rival.one.when, rival.other.when)
        or not _one_subject(rival.one, rival.other)
        or not _may_differ(rival.one, rival.other)
    ):
        return None
    one, other = rival.one, rival.other
    return difference(
        "status", "conflict", _side(one, one.claim.factuality, entry_of), _side(other, other.claim.factuality, entry_of)
    )


def _may_differ(one: Told, other: Told) -> bool:
    """Whether two say it, in much the same words: a mere noun asserts nothing, and one report tells of two things.

    "The first moons that orbit a giant ... These moons do not orbit a giant."
    """
    one_voice = one.article.id == other.article.id and one.claim.attribution == other.claim.attribution
    if one_voice or "nominal" in (one.claim.form, other.claim.form):
        return False
    return len(one.words & other.words) >= _STATED * min(len(one.words), len(other.words))


_FIELDS = {"number": _number, "date": _date, "status": _status}


def _inside(draft: Draft) -> Iterator[Difference]:
    """Values inside one entry of which one is less exact: "more than 60" and "64", "October" and "Oct. 12"."""
    for one, other in combinations(draft.claims, 2):
        if one.article.id == other.article.id:
            continue
        for a in one.quantities:
            for b in other.quantities:
                if numbers.comparable(a, b) and (numbers.covers(a, b) or numbers.covers(b, a)):
                    yield difference(
                        "number",
                        "compatible",
                        *(Side(draft.id, q.value, (c.evidence,)) for q, c in ((a, one), (b, other))),
                    )
                    return


def _wording(variant: Variant) -> Difference:
    sides = (Side(None, span.quote, (span,)) for span in (variant.one, variant.other))
    return difference("wording of a quotation", variant.kind, *sides)


def _office(office: Ended) -> Difference:
    """An office that one report tells as held and another as over: an update if it is told how or when it ended."""
    name = office.tenure.office
    how = office.tenure.ended
    kind: DifferenceKind = "update" if how or office.tenure.end else "conflict"
    sides = (
        Side(None, f"{name}: in office", office.before),
        Side(None, f"{name}: {how or 'former'}", office.after),
    )
    return difference("status", kind, *sides)


def _holders(overlap: Overlap) -> Difference:
    """An office that one person at a time holds, given to two."""
    sides = (Side(None, value, evidence) for value, evidence in (overlap.one, overlap.other))
    return difference("name", "conflict", *sides)


def disputed(found: Iterable[Difference]) -> frozenset[str]:
    """The entries that stand in conflict with another."""
    return frozenset(
        side.entry for item in found if item.kind == "conflict" for side in (item.a, item.b) if side.entry is not None
    )
