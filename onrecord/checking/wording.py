"""Sentences of a draft that a report has nearly word for word: what differs, and whether it can be let pass.

A report's words are often taken over and one number, day or "not" goes wrong. Such a sentence is laid beside the
stretch of each report that shares most word pairs with it; a number, day, month, year or negation that differs amid
equal words is a finding, unless another report has just that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from onrecord.checking.finding import Finding
from onrecord.checking.tokens import Kind, Token, is_comparator, tokens
from onrecord.model import Article, Evidence, Reading, Record, Span

__all__ = ["check_wording"]

# Words on each side of a difference that are looked at, the share of them that must be equal, and how many at least.
# `python -m bench check` shows what other values find; a report held against the others of its story, what they cost.
AROUND, EQUAL, ENOUGH = 8, 0.8, 5
# Stretches of reports that one sentence is laid beside: copies of one wire report seldom differ in more ways.
STRETCHES = 8
# More words than this on either side of a difference are another statement, not a slip.
LONGEST = 4
# A pair of words that stands in more places than this ("of the") says nothing of where a sentence is from.
COMMON = 2000

Places = Mapping[tuple[str, str], Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class _Text:
    article: Article
    tokens: list[Token]


class _Step(NamedTuple):
    """Draft words [start, end) for words [first, last) of the stretch."""

    tag: str
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Beside:
    """A sentence of the draft beside a stretch of a report: the steps that turn one into the other."""

    article: Article
    sentence: list[Token]
    stretch: list[Token]
    steps: list[_Step]
    equal: list[bool]

    def share(self, start: int, end: int) -> float:
        """Share of equal words around draft words [start, end); 0 where there are too few to tell."""
        around = [*self.equal[max(0, start - AROUND) : start], *self.equal[end : end + AROUND]]
        return sum(around) / len(around) if sum(around) >= ENOUGH else 0.0

    def within(self, step: _Step) -> _Step:
        """The step without what the stretch has beyond the sentence's edges: "on Monday" for "on Friday. The mayor"."""
        length = step.end - step.start
        if step.start == 0:
            return step._replace(first=max(step.first, step.last - length))
        return step._replace(last=min(step.last, step.first + length)) if step.end == len(self.sentence) else step

    def evidence(self) -> Evidence:
        """The words of the report from the first to the last that the sentence shares."""
        same = [step for step in self.steps if step.tag == "equal"]
        first, last = self.stretch[same[0].first], self.stretch[same[-1].last - 1]
        return Span.of(self.article.text, first.start, last.end).on(self.article.id)


@dataclass(frozen=True, slots=True)
class _Slip:
    """Draft words [start, end) that differ in kind `kind`, and what the report has there."""

    start: int
    end: int
    kind: Kind
    words: str


def check_wording(draft: Reading, base: Record) -> Iterator[Finding]:
    """A finding for each number, date or negation that differs from the report whose words the draft has."""
    texts = [_Text(it, tokens(it.text, it.body_start, len(it.text))) for it in base.articles]
    places = _places(texts)
    for span in draft.sentences:
        sentence = tokens(draft.article.text, span.start, span.end)
        if len(sentence) > ENOUGH:
            yield from _findings(sentence, list(_beside(sentence, texts, places)), draft.article.text)


def _places(texts: Iterable[_Text]) -> Places:
    places: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for number, text in enumerate(texts):
        for position, (one, other) in enumerate(pairwise(text.tokens)):
            places[one.key, other.key].append((number, position))
    return places


def _beside(sentence: list[Token], texts: Sequence[_Text], places: Places) -> Iterator[_Beside]:
    """The sentence beside the stretches that share most word pairs with it at the same distance, best first."""
    shared: Counter[tuple[int, int]] = Counter()
    for position, (one, other) in enumerate(pairwise(sentence)):
        found = places.get((one.key, other.key), ())
        if len(found) <= COMMON:
            shared.update((number, at - position) for number, at in found)
    taken: set[tuple[int, int]] = set()
    for (number, offset), count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if count < 2 or len(taken) == STRETCHES:
            return
        if not any(number == other and abs(offset - at) <= LONGEST for other, at in taken):
            taken.add((number, offset))
            yield _laid(sentence, texts[number], offset)


def _laid(sentence: list[Token], text: _Text, offset: int) -> _Beside:
    stretch = text.tokens[max(0, offset - LONGEST) : max(0, offset + len(sentence) + LONGEST)]
    matcher = SequenceMatcher(None, [it.key for it in sentence], [it.key for it in stretch], autojunk=False)
    steps = [_Step(*step) for step in matcher.get_opcodes()]
    equal = [step.tag == "equal" for step in steps for _ in range(step.start, step.end)]
    return _Beside(text.article, sentence, stretch, steps, equal)


def _findings(sentence: list[Token], laid: list[_Beside], text: str) -> Iterator[Finding]:
    seen: set[tuple[int, Kind]] = set()
    for beside in laid:
        for slip in _slips(beside):
            if (slip.start, slip.kind) in seen or any(_has(other, slip) for other in laid):
                continue
            seen.add((slip.start, slip.kind))
            span = Span.of(text, sentence[slip.start].start, sentence[slip.end - 1].end)
            yield Finding(span, "contradicted", slip.words, evidence=(beside.evidence(),))


def _has(other: _Beside, slip: _Slip) -> bool:
    """Whether a report has the draft's own words at this place."""
    whole = any(step.tag == "equal" and step.start <= slip.start and slip.end <= step.end for step in other.steps)
    return whole and other.share(slip.start, slip.end) >= EQUAL


def _slips(beside: _Beside) -> Iterator[_Slip]:
    for step in map(beside.within, beside.steps):
        tag, start, end, first, last = step
        if tag == "equal" or max(end - start, last - first) > LONGEST or beside.share(start, end) < EQUAL:
            continue
        drafted, reported = beside.sentence[start:end], beside.stretch[first:last]
        if not any(map(is_comparator, [*drafted, *reported])):
            yield from _values(beside, start, drafted, reported)
        yield from _negations(beside, start, drafted, reported)


def _values(beside: _Beside, start: int, drafted: list[Token], reported: list[Token]) -> Iterator[_Slip]:
    """ "14 people" for the report's "12 people", "on Monday" for "on Thursday"."""
    for position, token in enumerate(drafted, start):
        others = [other for other in reported if other.kind == token.kind]
        if token.kind in ("", "negation") or not others or token.key in (other.key for other in others):
            continue
        field = "number" if token.kind == "number" else "date"
        words = " ".join(beside.article.text[other.start : other.end] for other in others)
        yield _Slip(position, position + 1, token.kind, f"{field}: the record has {words}")


def _negations(beside: _Beside, start: int, drafted: list[Token], reported: list[Token]) -> Iterator[_Slip]:
    """ "was not hurt" for "was hurt" or the other way; inside the sentence only: what stands at its edge may go on."""
    denied = [position for position, token in enumerate(drafted, start) if token.kind == "negation"]
    denies = any(token.kind == "negation" for token in reported)
    end = start + len(drafted)
    if bool(denied) == denies or not 0 < start <= end < len(beside.sentence):
        return
    words = "the record has this without “not”" if denied else "the record has this with “not”"
    yield _Slip(start - 1, end + 1, "negation", f"negation: {words}")
