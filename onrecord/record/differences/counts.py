"""Counts of one thing that cannot both hold: tolls, large numbers of people, charges, votes, in whatever words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, product, zip_longest

from onrecord import resources
from onrecord.model import Evidence, Span, When
from onrecord.record import numbers, times
from onrecord.record.differences.counted import Count, counts_of
from onrecord.record.differences.settings import Settings
from onrecord.record.drafts import Draft
from onrecord.record.words import sequence_of

__all__ = ["first_deaths", "passage_of_dead", "rival_counts"]

_MONTH = 27  # days
_LARGE = 500  # smaller numbers are near each other by chance
_NEAR = 1.25  # larger over smaller: farther apart large numbers of people count other things
_ROUND = 0.15  # of the larger: "about 850" and "roughly 1,000" are not one number rounded twice
_SIZES = 3  # the same of other counts: "six charges" and "143 charges"
_CONTEXT = 0.3  # cosine of clauses about one matter
_ALIKE = 0.55  # cosine of clauses that tell one thing, of which only the number differs
_SHARED = 0.3  # of the shorter sentence's words, beside the number, that two sentences of one event share
_EVENT = 0.9  # of that share and the cosine together, from which two tolls are of one event
_LEAP = 4  # larger over smaller toll, from which like words alone do not make one event
_AHEAD = 8  # next larger numbers that each is compared with, so that the work stays linear
_NEWS = 3  # days between two tolls of one event, or its reports; a later one is told as what the toll came to
_SAMPLE = 6  # claims that stand for all that tell one number
_OPEN = frozenset(("at least", "more than"))
_WORD = re.compile(r"[\w’'-]+")
_OTHERS = re.compile(r"[\w,]+ (?:[\w’'-]+ )?others\b")
_BEFORE_DEAD = 4  # words before "dead" that say who: "a gunfight left a bystander dead"


def rival_counts(drafts: Sequence[Draft]) -> Iterator[tuple[Count, Count]]:
    """Counts of two reports, of one thing, that are not the same number; the earlier first."""
    counts = list(counts_of(drafts))
    by_thing: defaultdict[Hashable, list[Count]] = defaultdict(list)
    for count in _alone(counts):
        if count.thing is not None:
            by_thing[count.thing].append(count)
    settings = Settings(drafts)
    for group in by_thing.values():
        yield from (
            _tolls(group, settings) if group[0].fate is not None else filter(_is_rival, _pairs(group, settings))
        )
    for one, other in _pairs([count for count in counts if _is_crowd(count)], settings):
        if _of_one_crowd(one, other):
            yield one, other


def _alone(counts: Sequence[Count]) -> Iterator[Count]:
    """The counts whose sentence tells no other number of the same: "two officers and three others were hurt"."""
    sizes: defaultdict[Hashable, set[tuple[float, str]]] = defaultdict(set)
    for count in counts:
        sizes[count.claim.article.id, count.sentence, count.fate or count.thing].add((count.size, count.quantity.value))
    for count in counts:
        if len(sizes[count.claim.article.id, count.sentence, count.fate or count.thing]) == 1:
            yield count


def _is_of_more(count: Count) -> bool:
    """Whether a sentence counts more than one number tells: "four were shot and a fifth", "750 so far this year"."""
    return any(pattern.search(count.sentence.quote) for pattern in (_besides(), _wider()))


def _pairs(counts: Iterable[Count], settings: Settings) -> Iterator[tuple[Count, Count]]:
    """Other numbers of different reports that may be told of one event, the earlier first; each with the next in size.

    A few claims stand for all that tell one number.
    """
    by_number: defaultdict[tuple[float, str], list[Count]] = defaultdict(list)
    for count in sorted(counts, key=lambda count: count.claim.number):
        by_number[count.number].append(count)
    ordered = [by_number[number][:_SAMPLE] for number in sorted(by_number)]
    for index, told in enumerate(ordered):
        for one, other in product(told, chain.from_iterable(ordered[index + 1 : index + 1 + _AHEAD])):
            if _may_be_one(one, other, settings):
                yield (one, other) if one.claim.number < other.claim.number else (other, one)


def _may_be_one(one: Count, other: Count, settings: Settings) -> bool:
    """Whether two reports may tell of one event: at one time, and in one place; where a thing is no toll tells less."""
    a, b = one.claim, other.claim
    if a.article.id == b.article.id or times.apart(a.when, b.when):
        return False
    return not settings.elsewhere(a, b, stated=one.fate is None)


@cache
def _besides() -> re.Pattern[str]:
    return re.compile(rf"\band an? (?:{'|'.join(resources.load('counted')['besides'])})\b")


@cache
def _wider() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(resources.load('counted')['wider'])})\b", re.IGNORECASE)


def _is_sum(count: Count) -> bool:
    """Whether a number is told as that of several happenings: "seized a total of 14 rifles in five raids"."""
    return not frozenset(resources.load("counted")["sums"]).isdisjoint(sequence_of(count.sentence.quote))


def _tolls(group: Sequence[Count], settings: Settings) -> Iterator[tuple[Count, Count]]:
    """The states of one toll; once two numbers are known to be that, all that tell them there belong to it."""
    firsts = list(_firsts(group))
    known: defaultdict[tuple[float, float], list[tuple[Count, Count]]] = defaultdict(list)
    for one, other in _pairs(firsts, settings):
        if _is_toll(one, other):
            known[min(one.size, other.size), max(one.size, other.size)].append((one, other))
    for sizes, pairs in sorted(known.items(), key=lambda item: item[0]):
        anchors = list(dict.fromkeys(chain.from_iterable(pairs)))
        told = [
            [count for count in firsts if count.size == size and _is_there(count, anchors, settings)] for size in sizes
        ]
        yield from zip_longest(*told, fillvalue=told[0][0] if len(told[0]) < len(told[1]) else told[1][0])


def _is_there(count: Count, anchors: Sequence[Count], settings: Settings) -> bool:
    return not any(settings.elsewhere(count.claim, anchor.claim) for anchor in anchors)


def first_deaths(drafts: Sequence[Draft]) -> Iterator[tuple[Count, list[Count]]]:
    """The hurt of a report that knows of no dead, and as many hurt in later reports that tell of dead beside them."""
    hurt = [count for count in _firsts(counts_of(drafts)) if count.fate == "injure"]
    unharmed = {
        count.claim.article.id: count for count in reversed(hurt) if not _tells_of_dead(count.claim.article.body)
    }
    for before in unharmed.values():
        now = [count for count in hurt if _is_later(before, count) and _tells_of_dead(count.sentence.quote)]
        now = [count for count in now if count.number == before.number and _cosine(before, count) >= _CONTEXT]
        if now:
            yield before, now


def passage_of_dead(count: Count) -> Evidence:
    """The words that tell of the dead beside a number of hurt, to the end: "a man dead and nine hurt"."""
    text, sentence, claim = count.claim.article.text, count.sentence, count.claim.claim.span
    dead = [match for match in _WORD.finditer(text, sentence.start, sentence.end) if match[0].casefold() in _deadly()]
    if not dead:
        return claim.on(count.claim.article.id)
    near = min(dead, key=lambda match: abs(match.start() - count.quantity.span.start))
    before = [match.start() for match in _WORD.finditer(text, sentence.start, near.start())][-_BEFORE_DEAD:]
    start = min([*before, near.start(), count.quantity.span.start])
    end = max(near.end(), claim.end if claim.start <= count.quantity.span.end else count.quantity.span.end)
    return Span.of(text, start, end).on(count.claim.article.id)


def _is_later(one: Count, other: Count) -> bool:
    before, after = one.claim.article.published, other.claim.article.published
    return before is not None and after is not None and before.precedes(after)


def _tells_of_dead(text: str) -> bool:
    return not _deadly().isdisjoint(sequence_of(text))


@cache
def _growing() -> frozenset[str]:
    return frozenset(resources.load("counted")["growing"])


@cache
def _deadly() -> frozenset[str]:
    return frozenset(resources.load("counted")["fates"]["die"])


def _firsts(group: Iterable[Count]) -> Iterator[Count]:
    """Of each report the toll that it tells first, with whatever repeats it: later ones are of other events."""
    by_report: defaultdict[str, list[Count]] = defaultdict(list)
    for count in group:
        by_report[count.claim.article.id].append(count)
    for told in by_report.values():
        told = [count for count in told if not _is_accusation(count) and not _is_of_others(count)]
        told = [count for count in told if not numbers.is_vague(count.quantity)] or told
        if not told:
            continue
        first = min(told, key=lambda count: (count.claim.claim.sentence, count.quantity.span))
        if not _is_of_more(first):  # nor is what it tells next the toll: "seven died in separate attacks. Two in a van"
            yield from (count for count in told if count.size == first.size)


def _is_accusation(count: Count) -> bool:
    """ "He is accused of killing two men": of all who died perhaps."""
    return count.claim.claim.factuality == "possible" and bool(count.claim.agent_words)


def _is_of_others(count: Count) -> bool:
    """ "One is in critical condition, three others are hurt": no toll, unless the one is dead."""
    others = _OTHERS.match(count.claim.article.text, count.quantity.span.start) is not None
    return others and not _tells_of_dead(count.sentence.quote)


def _is_toll(one: Count, other: Count) -> bool:
    """Two states of one toll: not the same number, and the sentences of one event."""
    if _is_later(one, other) and other.size < one.size and other.quantity.comparator in _OPEN:
        return False  # "18 were hurt", then "more than a dozen": nothing new
    if _holds(one, other) or _holds(other, one) or _are_days_apart(one, other):
        return False
    shared = _shared(one, other)
    leaps = max(one.size, other.size) > _LEAP * min(one.size, other.size)  # "four dead", "the raids that killed 32"
    if not numbers.told_apart(one.quantity, other.quantity) or (leaps and shared < _SHARED):
        return False
    return _cosine(one, other) + shared >= _EVENT


def _holds(one: Count, other: Count) -> bool:
    """Whether a sentence tells the other number as a part of its own: "seven were hurt, including four in a shop"."""
    inside = (item for item in one.claim.reading.quantities if one.sentence.contains(item.span))
    return any(item.span != one.quantity.span and numbers.stated(item) == other.size for item in inside)


def _are_days_apart(one: Count, other: Count) -> bool:
    """Whether two reports tell as their news what happened on other days, or the later one knows of fewer.

    "18 were killed on Saturday", "16 were killed" in the report of a week later; not "the toll rose to 21".
    """
    first, last = sorted((one, other), key=lambda count: count.claim.number)
    reports = first.claim.article.published, last.claim.article.published
    if reports[0] is None or reports[1] is None:
        return False
    if last.size < first.size and times.days_between(*reports) >= _NEWS:
        return True
    mine, yours = (_day_of(count) for count in (first, last))
    if mine is None or yours is None:
        return False
    grown = last.size > first.size and not _growing().isdisjoint(sequence_of(last.sentence.quote))
    unknown = yours != reports[1] and reports[0].precedes(yours)
    return not grown and (unknown or times.days_between(mine, yours) > _NEWS)


def _day_of(count: Count) -> When | None:
    """The day that a toll is told of: its own, that of the same number of its report, else in a lead the report's."""
    same = (
        claim.when
        for claim in count.claim.reading.claims
        if claim.when is not None and times.is_exact(claim.when)
        if claim.span == count.claim.claim.span
        or any(numbers.stated(count.claim.reading.quantities[index]) == count.size for index in claim.quantities)
    )
    if (told := next(same, None)) is not None:
        return told
    return count.claim.article.published if count.claim.claim.lead else None


def _cosine(one: Count, other: Count) -> float:
    """How near the clauses are; where the reader gave no vectors as near as those of one matter."""
    a, b = one.claim.vector, other.claim.vector
    return float(a @ b) if a.any() and b.any() else _CONTEXT


def _shared(one: Count, other: Count) -> float:
    short, long = sorted((one.context, other.context), key=len)
    return len(short & long) / max(1, len(short))


def _is_rival(pair: tuple[Count, Count]) -> bool:
    """Two numbers of one thing, told in like words of the same people: "three counts", "six counts of fraud"."""
    one, other = pair
    a, b = one.quantity, other.quantity
    small, large = sorted((one.size, other.size))
    if not numbers.is_tally(a) and large > _SIZES * small:
        return False
    if not numbers.apart(a, b):
        return False
    if _apart(one.claim.participants, other.claim.participants) or _holds(one, other) or _holds(other, one):
        return False
    if one.is_measure and not one.claim.participants & other.claim.participants:
        return False
    if _apart(one.claim.agent_words, other.claim.agent_words) and not one.claim.agents & other.claim.agents:
        return False
    if _is_sum(one) != _is_sum(other) or _of_other_spans(one, other):
        return False
    related = one.claim.relation == other.claim.relation
    cosine = _cosine(one, other)
    return cosine >= (_ALIKE if related else _ALIKE + 0.1) and _shared(one, other) >= _SHARED


def _of_other_spans(one: Count, other: Count) -> bool:
    """Whether each is told of a month or a year of its own: "1.2 million in 2019", "1.1 million from May to July"."""
    whens = [when for when in (one.claim.when, other.claim.when) if when is not None]
    return len({when.edtf for when in whens if (times.days(when) or 0) >= _MONTH}) > 1


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and one.isdisjoint(other))


def _is_crowd(count: Count) -> bool:
    return count.fate is None and not count.is_measure and count.size >= _LARGE


def _of_one_crowd(one: Count, other: Count) -> bool:
    """Large numbers of one size and kind, in clauses about one matter: "143 million exposed", "145 million stolen"."""
    a, b = one.quantity, other.quantity
    return (
        max(one.size, other.size) <= _NEAR * min(one.size, other.size)
        and numbers.comparable(a, b)
        and (numbers.apart(a, b) or abs(one.size - other.size) >= _ROUND * max(one.size, other.size))
        and not (_of_other_spans(one, other) or _holds(one, other) or _holds(other, one))
        and _cosine(one, other) >= _CONTEXT
    )
