"""Where the reports differ, typed by field, and whether that is a conflict, an update or only a matter of precision."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.model import Difference, Side
from onrecord.model.record import DifferenceKind
from onrecord.record import numbers, times
from onrecord.record.alignment.joining import Rivals
from onrecord.record.alignment.likeness import same_words
from onrecord.record.alignment.vetoes import matter_apart
from onrecord.record.differences.addressed import Addressed, addressed
from onrecord.record.differences.counts import Count, rival_counts
from onrecord.record.differences.decided import decided
from onrecord.record.differences.denials import Denial, denials
from onrecord.record.differences.described import Described, described
from onrecord.record.differences.opposed import contraries, unrelated
from onrecord.record.differences.restated import restated
from onrecord.record.differences.reversals import reversals
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.offices.handovers import Overlap
from onrecord.record.offices.tenures import Ended
from onrecord.record.origins.remarks import Variant
from onrecord.record.predicates import is_growing, is_weak
from onrecord.record.told import Told
from onrecord.record.words import words_of

__all__ = ["difference", "differences", "disputed"]

_DATES_APART = 0.8  # likeness from which two dates are dates of one event; less alike claims tell of two events
_STATUS_APART = 0.65
_STATED = 0.5  # of the shorter clause's words that what is told and its denial share
_NEGATIVE = frozenset(("denied", "not happened"))
_OPEN = frozenset(("at least", "more than"))  # words by which a report expects a count to grow
_WEEK = 5  # days
_YEAR = 365  # days between reports, of one of which the other's event is history
_NEWS = 2  # days between reports from which another number is later news; the next day's report tells the same


def differences(
    drafts: Sequence[Draft],
    succeeding: Mapping[str, Sequence[str]],
    *,
    rivals: Sequence[Rivals] = (),
    variants: Sequence[Variant] = (),
    offices: Sequence[Ended] = (),
    holders: Sequence[Overlap] = (),
    handed: Sequence[Overlap] = (),
) -> tuple[Difference, ...]:
    """All differences of a story, each once, in the order of its entries."""
    by_id = {draft.id: draft for draft in drafts}
    entry_of = {claim.key: draft for draft in drafts for claim in draft.claims}
    found = [
        *(_succession((by_id[old],), [by_id[item] for item in new]) for old, new in succeeding.items()),
        *_of_rivals(rivals, entry_of, succeeding),
        *(item for draft in drafts for item in _inside(draft)),
        *_counts(rival_counts(drafts)),
        *(_description(item, entry_of) for item in described(drafts, rivals)),
        *(_restated(*pair) for pair in restated(drafts)),
        *map(_denial, denials(drafts)),
        *(_succession(waiting, (draft,)) for waiting, draft in (*decided(drafts), *reversals(drafts))),
        *(_contrary(*pair) for pair in contraries(drafts)),
        *(_unrelated(*pair) for pair in unrelated(drafts)),
        *(_address(item, entry_of) for item in addressed(drafts)),
        *map(_wording, variants),
        *map(_office, offices),
        *(_holders(item, "conflict") for item in holders),
        *(_holders(item, "update") for item in handed),
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


def _succession(old: Sequence[Draft], new: Sequence[Draft]) -> Difference:
    return difference("status", "update", _of_drafts(old), _of_drafts(new))


def _side(claim: Told, value: str, entry_of: Mapping[str, Draft]) -> Side:
    return Side(entry_of[claim.key].id, value, (claim.evidence,))


def _of_rivals(
    rivals: Iterable[Rivals], entry_of: Mapping[str, Draft], succeeding: Mapping[str, Sequence[str]]
) -> Iterator[Difference]:
    """One difference for each pair of entries and field: that of the two most alike claims."""
    seen: set[tuple[str, ...]] = set()
    told = [item for item in rivals if item.field in _FIELDS]
    told = [item for item in told if not is_furniture(item.one) and not is_furniture(item.other)]
    for rival in sorted(told, key=lambda item: (-item.likeness, item.one.key, item.other.key)):
        one, other = entry_of[rival.one.key], entry_of[rival.other.key]
        key = (rival.field, *sorted((one.id, other.id)))
        linked = other.id in succeeding.get(one.id, ()) or one.id in succeeding.get(other.id, ())
        if key in seen or one is other or linked or one.relation != other.relation:
            continue
        if matter_apart(rival.one, rival.other):
            continue
        found = _FIELDS[rival.field](rival, entry_of)
        if found is not None:
            seen.add(key)
            yield found


def _counts(rivals: Iterable[tuple[Count, Count]]) -> Iterator[Difference]:
    """Two numbers of one thing, each with all that tell it; what was reported first comes first."""
    found: dict[tuple[Hashable, tuple[float, ...]], list[Count]] = {}
    for pair in rivals:
        sizes = tuple(sorted(count.size for count in pair))
        found.setdefault((pair[0].thing, sizes), []).extend(pair)
    for (_, sizes), counts in found.items():
        small, large = ([count for count in counts if count.size == size] for size in sizes)
        yield _of_counts(small, large)


def _of_counts(small: Sequence[Count], large: Sequence[Count]) -> Difference:
    """Tolls change with every report, other counts with later news; on one day "at least four" grows to "six"."""
    before, after = (min(side, key=lambda count: count.claim.number) for side in (small, large))
    open_ = any(count.quantity.comparator in _OPEN for count in small)
    sides, grows = (small, large), before.fate is not None and open_
    if _later(before.claim, after.claim) or _later(after.claim, before.claim):
        days = times.days_between(before.claim.article.published, after.claim.article.published)
        grows = before.fate is not None or is_growing(before.claim.relation) or days >= _NEWS
        sides = (small, large) if _later(before.claim, after.claim) else (large, small)
    return difference("number", "update" if grows else "conflict", *map(_counted, sides))


def _restated(before: Count, now: Count) -> Difference:
    """Two numbers of one report; where one clause tells both, each is shown with its own words."""
    spans = [count.claim.claim.span for count in (before, now)]
    if spans[0] == spans[1]:
        spans = [count.quantity.span for count in (before, now)]
    sides = (
        Side(count.draft.id, count.quantity.value, (span.on(count.claim.article.id),))
        for count, span in zip((before, now), spans, strict=True)
    )
    return difference("number", "update", *sides)


def _counted(counts: Sequence[Count]) -> Side:
    """All claims that tell one count."""
    evidence = dict.fromkeys(count.claim.evidence for count in counts)
    return Side(counts[0].draft.id, counts[0].quantity.value, tuple(evidence))


def _later(one: Told, other: Told) -> bool:
    """Whether the second was reported on a later day."""
    before, after = one.article.published, other.article.published
    return before is not None and after is not None and before.precedes(after)


def _date(rival: Rivals, entry_of: Mapping[str, Draft]) -> Difference | None:
    """One event on two days, told in nearly the same words by different reports.

    Where the words for the day are the same ("on Friday"), the reports differ in nothing that they say.
    """
    one, other = rival.one, rival.other
    if one.article.id == other.article.id or one.when is None or other.when is None:
        return None
    if one.agent_words and other.agent_words and one.agent_words.isdisjoint(other.agent_words):
        return None  # "the quake struck on Sunday", "the sixth aftershock struck on Monday"
    exact = times.is_exact(one.when) and times.is_exact(other.when)
    alike = rival.likeness >= _DATES_APART or same_words(one, other)
    days = [words_of(when.basis.words) for when in (one.when, other.when)]
    if not exact or not alike or days[0] & days[1] or one.when.first_day == other.when.first_day:
        return None
    counted = one.when.basis.anchor or other.when.basis.anchor
    if counted and times.days_between(one.when, other.when) >= _WEEK:
        return None  # "Sunday" was counted from another week
    return difference("date", "conflict", _side(one, one.when.edtf, entry_of), _side(other, other.when.edtf, entry_of))


def _status(rival: Rivals, entry_of: Mapping[str, Draft]) -> Difference | None:
    """What one report tells as fact and another as denied or as not happened."""
    one, other = rival.one, rival.other
    kinds = {one.claim.factuality, other.claim.factuality}
    against = bool(kinds & _NEGATIVE) and bool(kinds & {"happened", "ongoing"})
    if (
        not against
        or rival.likeness < _STATUS_APART
        or times.apart(one.when, other.when)
        or not _one_subject(one, other)
        or not _may_differ(one, other)
    ):
        return None
    negative, positive = (one, other) if one.claim.factuality in _NEGATIVE else (other, one)
    kind: DifferenceKind = "update" if _later(negative, positive) else "conflict"  # "not accepted", "later accepted"
    sides = (_side(claim, claim.claim.factuality, entry_of) for claim in (negative, positive))
    return difference("status", kind, *sides)


def _one_subject(one: Told, other: Told) -> bool:
    """Whether two claims share somebody; of nobody that is known they share nearly all their words."""
    if one.participants or other.participants:
        return bool(one.participants & other.participants)
    return len(one.words & other.words) >= _DATES_APART * min(len(one.words), len(other.words))


def _may_differ(one: Told, other: Told) -> bool:
    """Whether two say it, in much the same words: a mere noun asserts nothing, and one report tells of two things.

    "The first moons that orbit a giant ... These moons do not orbit a giant." Inside one report only a denial counts.
    """
    if times.days_between(one.article.published, other.article.published) > _YEAR:
        return False
    told = one if other.claim.factuality in _NEGATIVE else other
    if told.claim.form in ("relative", "fragment") and not same_words(one, other):
        return False  # "friends that are playing a game" plays none that "you cannot play"
    if one.article.id == other.article.id:
        voices = {claim.speaker or claim.claim.attribution for claim in (one, other)}
        if len(voices) < 2 or "denied" not in (one.claim.factuality, other.claim.factuality):
            return False
    if "nominal" in (one.claim.form, other.claim.form) or is_weak(one.relation) or one.relation == "deny":
        return False
    return len(one.words & other.words) >= _STATED * min(len(one.words), len(other.words))


_FIELDS = {"date": _date, "status": _status}


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


def _denial(denial: Denial) -> Difference:
    """A deed and its denial, each with all that tell it."""
    sides = (
        Side(drafts[0].id, f"{drafts[0].predicate}: {drafts[0].factuality}", evidence)
        for drafts, evidence in zip((denial.told, denial.denied), denial.sides, strict=True)
    )
    return difference("status", "conflict", *sides)


def _of_drafts(drafts: Sequence[Draft]) -> Side:
    evidence = dict.fromkeys(item for draft in drafts for item in draft.evidence)
    return Side(drafts[0].id, f"{drafts[0].predicate}: {drafts[0].factuality}", tuple(evidence))


def _description(item: Described, entry_of: Mapping[str, Draft]) -> Difference:
    sides = (_side(claim, word, entry_of) for claim, word in zip((item.one, item.other), item.words, strict=True))
    return difference("description", "conflict", *sides)


def _contrary(one: Draft, other: Draft) -> Difference:
    """A thing called one thing by one voice and the contrary by another."""
    sides = (Side(draft.id, draft.predicate, draft.evidence) for draft in (one, other))
    return difference("status", "conflict", *sides)


def _unrelated(linked: Sequence[tuple[Draft, Told]], denial: Draft) -> Difference:
    """What one side tells as the reason, and another as unrelated."""
    told = tuple(dict.fromkeys(claim.evidence for _, claim in linked))
    side = Side(linked[0][0].id, f"{linked[0][0].predicate}: linked", told)
    return difference("cause", "conflict", side, Side(denial.id, "not linked", denial.evidence))


def _address(item: Addressed, entry_of: Mapping[str, Draft]) -> Difference:
    sides = (_side(claim, word, entry_of) for claim, word in zip((item.one, item.other), item.words, strict=True))
    return difference("name", "conflict", *sides)


def _wording(variant: Variant) -> Difference:
    sides = (Side(None, spans[0].quote, spans) for spans in (variant.one, variant.other))
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


def _holders(overlap: Overlap, kind: DifferenceKind) -> Difference:
    """An office that one person at a time holds, given to two: at once, or to one after the other."""
    sides = (Side(None, value, evidence) for value, evidence in (overlap.one, overlap.other))
    return difference("name", kind, *sides)


def disputed(found: Iterable[Difference]) -> frozenset[str]:
    """The entries that stand in conflict with another."""
    return frozenset(
        side.entry for item in found if item.kind == "conflict" for side in (item.a, item.b) if side.entry is not None
    )
