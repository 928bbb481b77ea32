"""Quoted passages in their articles: the words around one, and a text cut into marked pieces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Article, Evidence, Record

__all__ = ["Mark", "Passage", "Piece", "anchor", "distinct", "paragraphs", "passage", "places"]

# Enough for the sentence before and after in news prose (median sentence: about 120 characters).
CONTEXT = 130
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")


@dataclass(frozen=True, slots=True)
class Passage:
    """Evidence with the words around it."""

    evidence: Evidence
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Evidence as it stands in a text: `id` for its first piece, so that a link can lead there."""

    key: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that opens and closes marks: `opened` before the text, `closed` marks after it, at `end`."""

    text: str
    opened: tuple[Mark, ...]
    closed: int
    end: int


def anchor(evidence: Evidence) -> str:
    """The id of a passage within a page."""
    return f"w-{evidence.article}-{evidence.start}-{evidence.end}"


def passage(article: Article, evidence: Evidence) -> Passage:
    """The evidence with the sentence or so before and after, cut between words, within its paragraph."""
    before = article.text[max(article.body_start, evidence.start - CONTEXT) : evidence.start].rpartition("\n\n")[2]
    after = article.text[evidence.end : evidence.end + CONTEXT].partition("\n\n")[0]
    if evidence.start - len(before) > article.body_start and article.text[evidence.start - len(before) - 1] != "\n":
        before = "… " + before.partition(" ")[2]
    following = article.text[evidence.end + len(after) : evidence.end + len(after) + 1]
    if following and following != "\n":
        after = after.rpartition(" ")[0] + " …"
    return Passage(evidence, before, after)


def distinct(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The passages without those that stand inside another of them, and each once."""
    unique = list(dict.fromkeys(evidence))
    return tuple(
        place
        for place in unique
        if not any(
            other != place and other.article == place.article and other.start <= place.start and place.end <= other.end
            for other in unique
        )
    )


def places(record: Record) -> dict[str, list[Evidence]]:
    """Every passage that a line of the record rests on, by article, each once, in text order."""
    found: set[Evidence] = set()
    for entry in record.entries:
        found.update(entry.evidence)
    for tenure in record.tenures:
        found.update(tenure.evidence)
    for difference in record.differences:
        found.update((*difference.a.evidence, *difference.b.evidence))
    found.update(speech.evidence for speech in record.speech)
    found.update(origin.evidence for origin in record.origins)
    by_article: dict[str, list[Evidence]] = {article.id: [] for article in record.articles}
    for evidence in sorted(found):
        by_article.setdefault(evidence.article, []).append(evidence)
    return by_article


def paragraphs(article: Article, evidence: Iterable[Evidence]) -> Iterator[list[Piece]]:
    """The body's paragraphs as pieces with properly nested marks; one that crosses another is cut in two.

    A header line is shown too where evidence stands in it: "KESTREL BAY (Northshore Wire) —" credits a wire.
    """
    ordered = sorted(evidence, key=lambda place: (place.start, -place.end))
    first = min([article.body_start, *(article.text.rfind("\n", 0, it.start) + 1 for it in ordered)])
    for match in _PARAGRAPH.finditer(article.text, first):
        yield _pieces(article.text, match.start(), match.end(), ordered)


def _pieces(text: str, start: int, end: int, ordered: list[Evidence]) -> list[Piece]:
    inside = [place for place in ordered if place.start < end and place.end > start]
    ends = _nested_ends(inside, start, end)
    bounds = sorted({start, end, *(bound for run in ends for bound in run[:2])})
    pieces = []
    for left, right in pairwise(bounds):
        opened = tuple(mark for begin, _, mark in ends if begin == left)
        closed = sum(1 for _, finish, _ in ends if finish == right)
        pieces.append(Piece(text[left:right], opened, closed, right))
    return pieces


def _nested_ends(inside: list[Evidence], start: int, end: int) -> list[tuple[int, int, Mark]]:
    """Runs (start, end, mark) of which no two cross: `[a (b] c)` becomes `[a (b)](c)`."""
    waiting = [(max(place.start, start), min(place.end, end), place) for place in inside]
    waiting.sort(key=lambda run: (run[0], -run[1]))
    runs: list[tuple[int, int, Mark]] = []
    open_ends: list[int] = []
    while waiting:
        left, right, place = waiting.pop(0)
        while open_ends and open_ends[-1] <= left:
            open_ends.pop()
        limit = open_ends[-1] if open_ends else right
        if right > limit:
            waiting.append((limit, right, place))
            waiting.sort(key=lambda run: (run[0], -run[1]))
            right = limit
        open_ends.append(right)
        runs.append((left, right, Mark(anchor(place), anchor(place) if left == place.start else None)))
    return runs
