"""The same remark in different cuts: quotations that share a run of words, and whether the words were altered."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from onrecord.model import Evidence, Reading
from onrecord.model.record import DifferenceKind
from onrecord.naming import fold
from onrecord.resources import load

__all__ = ["Variant", "variants"]

_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]?")
_SENTENCE = re.compile(r"(?<=[.!?]) +")
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*|\.\.\.|…")
_RUN = 4  # words in a row that two cuts of one remark share at least
_SHARED = 0.6  # of the shorter cut's words: less is a refrain, not the same remark
_ALTERED = 4  # words in a row that may differ within one remark
_FLANK = 3  # words in a row that agree: shorter runs ("of the") are shared by chance
_SPELLING = 0.9  # of the letters: "askin" and "asking", not "duty" and "duties"
_ELLIPSIS = frozenset(("…", "..."))


_Words = tuple[str, ...]
_Pair = tuple[Evidence, Evidence, DifferenceKind, list[tuple[_Words, _Words]]]


@dataclass(frozen=True, slots=True)
class Variant:
    """One remark as articles quote it: compatible where one is a cut of the other, conflict where words differ."""

    one: tuple[Evidence, ...]
    other: tuple[Evidence, ...]
    kind: DifferenceKind


@dataclass(frozen=True)
class _Quoted:
    evidence: Evidence
    words: tuple[str, ...]


def variants(readings: Sequence[Reading]) -> tuple[Variant, ...]:
    """All pairs of quotations in different articles that are one remark but not word for word the same."""
    quoted = [item for reading in readings for item in _quotations(reading)]
    meeting: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, item in enumerate(quoted):
        for start in range(len(item.words) - _RUN + 1):
            meeting[item.words[start : start + _RUN]].add(number)
    pairs = {pair for block in meeting.values() if len(block) < 50 for pair in combinations(sorted(block), 2)}
    best: dict[tuple[int, str, bool], tuple[float, _Pair]] = {}
    for one, other in sorted(pairs):
        a, b = quoted[one], quoted[other]
        if a.evidence.article == b.evidence.article:
            continue
        score, kind, changes = _compared(a.words, b.words)
        if kind is None:
            continue
        sides = _cut_short(a, b) or _cut_short(b, a)[::-1] if kind == "compatible" else ()
        pair: _Pair = (*sides, "conflict", changes) if sides else (a.evidence, b.evidence, kind, changes)
        place = one, b.evidence.article, bool(sides)
        if score > best.get(place, (0.0, None))[0]:
            best[place] = score, pair
    return _gathered([pair for _, pair in best.values()])


def _gathered(pairs: Sequence[_Pair]) -> tuple[Variant, ...]:
    """The variants with all that quote them: "duty" in three reports against "duties" in one is one alteration.

    That one of those is also a cut of another is no second difference.
    """
    found: dict[Hashable, tuple[dict[Evidence, None], dict[Evidence, None], DifferenceKind]] = {}
    for one, other, kind, changes in pairs:
        sides = {gone: one for gone, _ in changes} | {came: other for _, came in changes}
        key: Hashable = frozenset(sides) if changes else (one, other)
        first, second, _ = found.setdefault(key, ({}, {}, kind))
        turned = bool(changes) and kind == "conflict" and changes[0][0] > changes[0][1]
        first[other if turned else one] = None
        second[one if turned else other] = None
    altered = [{*first, *second} for first, second, kind in found.values() if kind == "conflict"]
    return tuple(
        Variant(tuple(first), tuple(second), kind)
        for first, second, kind in found.values()
        if kind == "conflict" or not any({*first, *second} <= told for told in altered)
    )


def _quotations(reading: Reading) -> Iterator[_Quoted]:
    """The words in quotation marks of every direct or mixed quotation; whole contents that carry no marks."""
    seen: set[tuple[int, int]] = set()
    for attribution in reading.attributions:
        if attribution.kind == "indirect":
            continue
        content = attribution.content
        spans = [(match.start(1), match.end(1)) for match in _QUOTED.finditer(content.quote)]
        for start, end in spans or [(0, len(content.quote))]:
            place = content.start + start, content.start + end
            words = _words(content.quote[start:end])
            if place not in seen and len(words) >= _RUN:
                seen.add(place)
                yield _Quoted(Evidence(reading.article.id, *place, content.quote[start:end]), words)


def _words(text: str) -> tuple[str, ...]:
    """The folded words of a quotation, without what the report put in brackets."""
    return tuple(
        word.replace("’", "'").replace(".", "") or "…"
        for word in _WORD.findall(fold(re.sub(r"\[[^\]]*\]|\([^)]*\)", " ", text).replace("&", " and ")))
    )


def _cut_short(one: _Quoted, other: _Quoted) -> tuple[Evidence, Evidence] | tuple[()]:
    """The sentence with which one ends in the midst of a sentence of the other, as if that were all, and that one.

    "I think it is wrong." of "I think it is wrong and unfair": not of words in quotation marks within a sentence, and
    not where only a complement is left out.
    """
    found = [*_WORD.finditer(other.evidence.quote)]
    run = one.words[-_RUN:]
    end = next((end for end in range(_RUN, len(other.words)) if other.words[end - _RUN : end] == run), None)
    ended = one.evidence.quote.endswith(".") and not one.evidence.quote.endswith("..")
    if not ended or end is None or len(found) != len(other.words):
        return ()
    behind, mine = found[end - 1].end(), _sentence(one.evidence, len(one.evidence.quote) - 1)
    on = other.evidence.quote[behind:].startswith(" ") and other.words[end] in load("fillers")["more"]
    return (mine, _sentence(other.evidence, behind)) if on and mine.quote[:1].isupper() else ()


def _sentence(quoted: Evidence, place: int) -> Evidence:
    """The sentence of a quotation around a place in it."""
    start = max((match.end() for match in _SENTENCE.finditer(quoted.quote, 0, place)), default=0)
    stop = next((match.start() for match in _SENTENCE.finditer(quoted.quote, place)), len(quoted.quote))
    return Evidence(quoted.article, quoted.start + start, quoted.start + stop, quoted.quote[start:stop])


def _compared(one: _Words, other: _Words) -> tuple[float, DifferenceKind | None, list[tuple[_Words, _Words]]]:
    """The share of the shorter cut that stands in the longer, the kind of difference and the words that changed.

    The kind is None if they are the same. Few words changed between runs that agree are an alteration ("your duty as
    chairman", "your duties as chairman"); many are another sentence of the same speech.
    """
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= _FLANK]
    shared = sum(block.size for block in blocks) / max(1, min(len(one), len(other)))
    if not blocks or shared < _SHARED or one == other:
        return shared, None, []
    gaps = [(one[a.a + a.size : b.a], other[a.b + a.size : b.b]) for a, b in pairwise(blocks)]
    if any(max(map(len, gap)) > _ALTERED for gap in gaps):
        return shared, None, []
    changes = [(gone, came) for gone, came in gaps if not _ELLIPSIS & {*gone, *came} and not _is_slight(gone, came)]
    if not changes and max(block.size for block in blocks) < _SHARED * min(len(one), len(other)):
        return shared, None, []
    return shared, "conflict" if changes else "compatible", changes


def _is_slight(gone: _Words, came: _Words) -> bool:
    """Whether only words that say little changed, or a letter: "and I pull", "and I just pull"; "askin", "asking"."""
    fillers = load("fillers")["words"]
    left, right = ([word for word in words if word not in fillers] for words in (gone, came))
    return left == right or SequenceMatcher(None, " ".join(left), " ".join(right)).ratio() >= _SPELLING
