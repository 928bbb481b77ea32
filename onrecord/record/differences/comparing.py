"""Where the reports differ, typed by field, and whether that is a conflict, an update or only a matter of precision."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from onrecord.model import Difference, Side
from onrecord.model.record import DifferenceKind
from onrecord.record import numbers, times
from onrecord.record.alignment.joining import Rivals
from onrecord.record.alignment.likeness import same_words
from onrecord.record.alignment.vetoes import matter_apart
from onrecord.record.differences.cases import Step, cases
from onrecord.record.differences.decided import decided
from onrecord.record.differences.denials import Denial, denials
from onrecord.record.differences.described import Described, described
from onrecord.record.differences.held import held
from onrecord.record.differences.kept import kept
from onrecord.record.differences.numbered import numbered
from onrecord.record.differences.offences import Named as Charges
from onrecord.record.differences.offences import offences
from onrecord.record.differences.opposed import unrelated
from onrecord.record.differences.reversals import reversals
from onrecord.record.differences.scales import Placed, Places, places
from onrecord.record.differences.settings import Settings
from onrecord.record.differences.sides import difference, is_later, of_drafts
from onrecord.record.differences.slots import Filled, filled
from onrecord.record.differences.unnamed import named_later
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.offices.handovers import Overlap
from onrecord.record.offices.tenures import Ended
from onrecord.record.origins.remarks import Variant
from onrecord.record.predicates import is_weak
from onrecord.record.told import Told
from onrecord.record.words import words_of

__all__ = ["differences", "disputed"]

_DATES_APART = 0.8  # likeness from which two dates are dates of one event; less alike claims tell of two events
_STATUS_APART = 0.65
_AHEAD = 0.6  # likeness from which a deed and a plan are of one day's deed
_STATED = 0.5  # of the shorter clause's words that what is told and its denial share
_SHOWN = 1  # passages of a side by which it is known
_FEW = 2  # words that two claims of nobody known share at least: "I'm shot" is not "you ain't shot"
_NEGATIVE = frozenset(("denied", "not happened"))
_CLOCK = re.compile(
    r"(?:(?:at|about|around|approximately|shortly|just|before|after|by|until) )*"
    r"(?:[\d:.]+ ?(?:[ap]\.?m\.?)?|noon|midnight)(?: .{0,3})?",
    re.IGNORECASE,
)
_MINUTES, _HOURS = 30, 6  # minutes between two hours that are no rounding of one; more than six hours are two events
_STAMP = re.compile(r"\d{4}$|^\d")
_CARRIED = re.compile(
    r"(?:that|the same|the next|the following|the previous) ", re.IGNORECASE
)  # counted from what is told before
_WEEK = 5  # days
_YEAR = 365  # days between reports, of one of which the other's event is history


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
    courses = [*cases(drafts)]
    told = {(one.id, other.id) for before, after in courses for one, _ in before for other, _ in after}
    found = [
        *(_course(*sides) for sides in courses),
        *(
            _succession((by_id[old],), [by_id[item] for item in new])
            for old, new in succeeding.items()
            if not all((old, item) in told for item in new)
            and not by_id[old].articles <= frozenset(article for item in new for article in by_id[item].articles)
        ),
        *_of_rivals(rivals, entry_of, succeeding),
        *numbered(drafts),
        *(_description(item, entry_of) for item in described(drafts, rivals)),
        *map(_denial, denials(drafts)),
        *(_succession(waiting, (draft,)) for waiting, draft in decided(drafts)),
        *(_succession(waiting, (draft,), knowing) for waiting, draft, knowing in reversals(drafts)),
        *(_succession((plan,), (done,)) for plan, done in kept(drafts) if done.id not in succeeding.get(plan.id, ())),
        *map(_places, places(drafts)),
        *(_named(*found) for found in named_later(drafts)),
        *(_unrelated(*pair) for pair in unrelated(drafts)),
        *(_filled(item, entry_of) for item in filled(drafts)),
        *(_offences(*found) for found in offences(drafts)),
        *map(_wording, variants),
        *held(drafts, offices, holders, handed),
    ]
    unique = {item.id: item for item in _once(found)}
    order = {draft.id: number for number, draft in enumerate(drafts)}
    return tuple(
        sorted(unique.values(), key=lambda item: (order.get(item.a.entry or "", len(order)), item.field, item.id))
    )


def _once(found: Iterable[Difference]) -> Iterator[Difference]:
    """Each change of status once, in the way that was found first."""
    shown: list[Difference] = []
    for item in found:
        if item.field != "status" or not any(_is_told(item, other) for other in shown):
            yield item
            shown += [item] * (item.field == "status")


def _is_told(item: Difference, other: Difference) -> bool:
    """Whether both sides of a difference stand in the passages of another's."""
    return item.kind == other.kind and all(
        any(
            a.article == b.article and a.start < b.end and b.start < a.end
            for a in one.evidence[:_SHOWN]
            for b in two.evidence
        )
        for one, two in ((item.a, other.a), (item.b, other.b))
    )


def _succession(old: Sequence[Draft], new: Sequence[Draft], knowing: Container[str] = ()) -> Difference:
    return difference("status", "update", of_drafts(old, knowing), of_drafts(new))


def _course(before: Sequence[Step], after: Sequence[Step]) -> Difference:
    """What a later report tells of a case beyond an earlier one."""
    sides = (
        Side(steps[0][0].id, f"{steps[0][1].claim.predicate}: happened", tuple(claim.evidence for _, claim in steps))
        for steps in (before, after)
    )
    return difference("status", "update", *sides)


def _side(claim: Told, value: str, entry_of: Mapping[str, Draft]) -> Side:
    return Side(entry_of[claim.key].id, value, (claim.evidence,))


def _of_rivals(
    rivals: Iterable[Rivals], entry_of: Mapping[str, Draft], succeeding: Mapping[str, Sequence[str]]
) -> Iterator[Difference]:
    """One difference for each pair of entries and field: that of the two most alike claims."""
    seen: set[tuple[str, ...]] = set()
    settings = Settings(dict.fromkeys(entry_of.values()))
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
        if rival.field == "date" and settings.elsewhere(rival.one, rival.other):
            continue
        found = _FIELDS[rival.field](rival, entry_of)
        if found is not None:
            seen.add(key)
            yield found


def _date(rival: Rivals, entry_of: Mapping[str, Draft]) -> Difference | None:
    """One event on two days, told in nearly the same words by different reports.

    Where the words for the day are the same ("on Friday"), the reports differ in nothing that they say.
    """
    one, other = rival.one, rival.other
    if one.article.id == other.article.id or one.when is None or other.when is None:
        return None
    if one.agent_words and other.agent_words and one.agent_words.isdisjoint(other.agent_words):
        return None  # "the quake struck on Sunday", "the sixth aftershock struck on Monday"
    if _are_hours_apart(rival):
        return difference("date", "conflict", *(_side(x, f"{x.when}", entry_of) for x in (one, other)))
    if any(_CLOCK.fullmatch(when.basis.words) or _CARRIED.match(when.basis.words) for when in (one.when, other.when)):
        return None  # "At about 5:50 p.m., four were shot": of a day that nobody tells
    if any(
        a.article.published and a.article.published.precedes(b.when) for a, b in ((one, other), (other, one)) if b.when
    ):
        return None  # what a report tells of was before it: "the raid of July 27" is not that of a report of July 16
    if one.quantities and other.quantities and _numbers_differ(one, other):
        return None  # "killed 31 on Sunday", "killed 140 on Thursday": two events
    exact = times.is_exact(one.when) and times.is_exact(other.when) and "~" not in one.when.edtf + other.when.edtf
    alike = rival.likeness >= _DATES_APART or same_words(one, other)
    if _is_stamp(one) or _is_stamp(other):
        return None
    days = [words_of(when.basis.words) for when in (one.when, other.when)]
    if one.topic <= days[0] or other.topic <= days[1]:
        return None  # "Published: Tuesday" tells no event
    if days[0] & (days[1] | other.words) or days[1] & one.words:
        return None  # "killed Friday, home for the feast", where the feast dates it
    if not exact or not alike or one.when.first_day == other.when.first_day:
        return None
    counted = one.when.basis.anchor or other.when.basis.anchor
    if counted and times.days_between(one.when, other.when) >= _WEEK:
        return None  # "Sunday" was counted from another week
    return difference("date", "conflict", _side(one, one.when.edtf, entry_of), _side(other, other.when.edtf, entry_of))


def _are_hours_apart(rival: Rivals) -> bool:
    """One event at two hours of one day: "at 3:15 p.m. on Monday", "at about 4:30 p.m. on Monday"."""
    whens = [claim.when for claim in (rival.one, rival.other)]
    if rival.likeness < _DATES_APART or any(when is None or when.granularity != "instant" for when in whens):
        return False
    one, other = whens
    if one is None or other is None or one.first_day != other.first_day:
        return False
    return _MINUTES <= times.days_between(one, other) * 24 * 60 <= _HOURS * 60


def _is_stamp(claim: Told) -> bool:
    """Whether a clause begins with the date of its report: "24.09.2014 Air strikes have killed"."""
    words = claim.when.basis.words if claim.when is not None else ""
    return bool(_STAMP.search(words)) and claim.claim.span.quote.startswith(words)


def _numbers_differ(one: Told, other: Told) -> bool:
    pairs = [(a, b) for a in one.quantities for b in other.quantities if numbers.comparable(a, b)]
    return bool(pairs) and all(numbers.told_apart(a, b) for a, b in pairs)


def _status(rival: Rivals, entry_of: Mapping[str, Draft]) -> Difference | None:
    """What one report tells as fact and another as denied, as not happened or as still to come."""
    one, other = rival.one, rival.other
    for ahead, told in ((one, other), (other, one)):
        planned = next((claim for claim in entry_of[ahead.key].claims if _is_told_ahead(claim, told)), None)
        if rival.likeness >= _AHEAD and planned is not None:
            return difference("status", "conflict", *(_side(x, x.claim.factuality, entry_of) for x in (told, planned)))
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
    kind: DifferenceKind = "update" if is_later(negative, positive) else "conflict"  # "not accepted", "later accepted"
    sides = (_side(claim, claim.claim.factuality, entry_of) for claim in (negative, positive))
    return difference("status", kind, *sides)


def _is_told_ahead(planned: Told, told: Told) -> bool:
    """Whether a report tells as done what another, no earlier one, knows for a later day: "is testifying now"."""
    day, reports = planned.when, [claim.article.published for claim in (planned, told)]
    if planned.claim.factuality != "planned" or told.claim.factuality not in ("happened", "ongoing"):
        return False
    if day is None or not times.is_exact(day) or reports[0] is None or reports[1] is None:
        return False
    if planned.article.id == told.article.id:
        return False
    finite = "nominal" not in (planned.claim.form, told.claim.form)
    ahead = reports[1].precedes(day) and not reports[0].precedes(reports[1]) and told.when is None
    return finite and ahead and bool(planned.participants & told.participants) and planned.relation == told.relation


def _one_subject(one: Told, other: Told) -> bool:
    """Whether two claims share somebody; of nobody that is known they share nearly all their words."""
    if one.participants or other.participants:
        return bool(one.participants & other.participants)
    if one.claim.predicate.startswith("be ") and not (one.agent_words and other.agent_words):
        return False  # "it was the first time", "this isn't the first time": of what is open
    return len(one.words & other.words) >= max(_FEW, _DATES_APART * min(len(one.words), len(other.words)))


def _may_differ(one: Told, other: Told) -> bool:
    """Whether two say it, in much the same words: a mere noun asserts nothing, and one report tells of two things.

    "The first moons that orbit a giant ... These moons do not orbit a giant." Inside one report only a denial counts.
    """
    if times.days_between(one.article.published, other.article.published) > _YEAR:
        return False
    for claim, report in ((one, other.article), (other, one.article)):
        if claim.when is not None and times.days_between(claim.when, report.published) > _YEAR:
            return False  # "was charged in an earlier case", "is not charged"
    told, negative = (one, other) if other.claim.factuality in _NEGATIVE else (other, one)
    if (told.claim.form in ("relative", "fragment") or negative.claim.form == "fragment") and not same_words(
        one, other
    ):
        return False  # "friends that are playing a game" plays none that "you cannot play"; "not killing him"
    if one.article.id == other.article.id:
        voices = {claim.speaker or claim.claim.attribution for claim in (one, other)}
        if len(voices) < 2 or "denied" not in (one.claim.factuality, other.claim.factuality):
            return False
    if "nominal" in (one.claim.form, other.claim.form) or is_weak(one.relation) or one.relation == "deny":
        return False
    return len(one.words & other.words) >= _STATED * min(len(one.words), len(other.words))


_FIELDS = {"date": _date, "status": _status}


def _denial(denial: Denial) -> Difference:
    """A deed and its denial, each with all that tell it."""
    sides = (
        Side(drafts[0].id, f"{drafts[0].predicate}: {drafts[0].factuality}", evidence)
        for drafts, evidence in zip((denial.told, denial.denied), denial.sides, strict=True)
    )
    return difference("status", "conflict", *sides)


def _description(item: Described, entry_of: Mapping[str, Draft]) -> Difference:
    sides = (
        Side(entry_of[claims[0].key].id, word, tuple(dict.fromkeys(claim.evidence for claim in claims)))
        for claims, word in zip((item.one, item.other), item.words, strict=True)
    )
    return difference("description", "conflict", *sides)


def _places(item: Places) -> Difference:
    """A thing placed otherwise by another voice, or by later news."""
    return difference("status", "update" if item.follows else "conflict", *map(_place, (item.one, item.other)))


def _place(placed: Sequence[Placed]) -> Side:
    evidence = dict.fromkeys(item.evidence for item in placed)
    return Side(placed[0].draft.id, placed[0].words, tuple(evidence))


def _named(before: Step, whom: str, now: Sequence[Step]) -> Difference:
    """Somebody whom a report could not name, and all that tells of the one whom later ones name."""
    evidence = tuple(dict.fromkeys(claim.evidence for _, claim in now))
    sides = (
        Side(before[0].id, "not named", (before[1].evidence,)),
        Side(now[0][0].id, _name_of(whom, now[0][1]), evidence),
    )
    return difference("name", "update", *sides)


def _name_of(entity: str, claim: Told) -> str:
    """The name of an entity as a clause gives it, by the words that both share."""
    words = words_of(entity.replace("-", " "))
    named = [chain.name for _, chain in claim.mentions if chain.named and chain.type == "person"]
    return max(named, key=lambda name: len(words_of(name) & words), default="named")


def _unrelated(linked: Sequence[tuple[Draft, Told]], denial: Draft) -> Difference:
    """What one side tells as the reason, and another as unrelated."""
    told = tuple(dict.fromkeys(claim.evidence for _, claim in linked))
    side = Side(linked[0][0].id, told[0].quote, told)
    return difference("cause", "conflict", side, Side(denial.id, denial.evidence[0].quote, denial.evidence))


def _offences(one: Charges, other: Charges, mine: str, yours: str) -> Difference:
    """An offence that one report names and another replaces; a later charge may be another one."""
    told = [side.claims[name] for side, name in ((one, mine), (other, yours))]
    later = one.step == "charge" and is_later(told[0][0][1], told[1][0][1])
    sides = (
        Side(claims[0][0].id, name, tuple(dict.fromkeys(claim.evidence for _, claim in claims)))
        for claims, name in zip(told, (mine, yours), strict=True)
    )
    return difference("charge", "update" if later else "conflict", *sides)


def _filled(item: Filled, entry_of: Mapping[str, Draft]) -> Difference:
    sides = (_side(claim, word, entry_of) for claim, word in zip((item.one, item.other), item.words, strict=True))
    return difference(item.field, "conflict", *sides)


def _wording(variant: Variant) -> Difference:
    sides = (Side(None, spans[0].quote, spans) for spans in (variant.one, variant.other))
    return difference("wording of a quotation", variant.kind, *sides)


def disputed(found: Iterable[Difference]) -> frozenset[str]:
    """The entries that stand in conflict with another."""
    return frozenset(
        side.entry for item in found if item.kind == "conflict" for side in (item.a, item.b) if side.entry is not None
    )
