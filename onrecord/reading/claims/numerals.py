"""Numbers in figures and words, with their scale, range, currency or tally, before it is known what they count."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from onrecord.reading.claims.tree import Tree
from onrecord.resources import load

__all__ = ["Number", "lexicon", "number_at"]

DIGITS = re.compile(r"^[$€£¥]?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$|^[$€£¥]?\d+(?:\.\d+)?%?$")
GLUED = re.compile(r"^([$€£¥]?)(\d[\d,]*(?:\.\d+)?)([a-z]+)$")  # "143million", "£4.7bn"
TALLY = re.compile(r"^(\d{1,4})[-–](\d{1,4})$")
HYPHENS = frozenset({"-", "–"})
COMPOUND = re.compile(r"^([a-z]+)-([a-z]+)$")
LETTERS = frozenset({"m", "k"})  # scales only beside a currency: "£5m", but "10m" are metres


@dataclass(frozen=True, slots=True)
class Number:
    """A number on tokens `start` to `end` (half-open); `part` is a share of a whole in percent: "a third of"."""

    start: int
    end: int
    low: float
    high: float | None
    tally: str = ""
    currency: str = ""
    part: bool = False
    scaled: bool = False


@cache
def lexicon() -> dict[str, Any]:
    """The lexicon of numbers, comparators and units."""
    return load("quantities")


def number_at(tree: Tree, start: int, times: Container[int]) -> Number | None:
    """A number in figures or words from that token on, with its scale ("1.2 million") or range ("10 to 12")."""
    word = tree.words[start]
    if _is_run(tree, start):
        return None
    tally = TALLY.match(word)
    if tally:
        return Number(start, start + 1, float(tally[1]), float(tally[2]), tally=word.replace("–", "-"))
    for special in (_split_tally, _part, _plural):
        found = special(tree, start)
        if found is not None:
            return found
    first = _plain(tree, start)
    if first is None:
        return None
    end = first.end
    if end + 1 < len(tree) and tree.words[end] in {"to", "-", "–", "or"} and end + 1 not in times:
        if _is_change(tree, start, end):
            return first
        second = _plain(tree, end + 1)
        if second is not None and second.low > first.low:
            return _range(tree, first, second)
    return first


def _is_run(tree: Tree, start: int) -> bool:
    """Whether figures stand in a run that counts nothing: "call 555-014-9100", "their 59-35-1 record"."""
    first, last = start, start + 1
    while first > 1 and tree.words[first - 1] in HYPHENS and tree.words[first - 2][:1].isdigit():
        first -= 2
    while last + 1 < len(tree) and tree.words[last] in HYPHENS and tree.words[last + 1][:1].isdigit():
        last += 2
    if last - first == 1 and HYPHENS.isdisjoint(tree.words[start]):
        return False
    groups = [word for token in tree.words[first:last] for word in re.split("[-–]", token) if word]
    return len(groups) > 2


def _is_change(tree: Tree, start: int, end: int) -> bool:
    """Whether one number became the other: "raised its estimate from 12 to 15 million"."""
    changing = lexicon()["units"]["changing"]
    before = tree.words[max(0, start - 1) : start] == ["from"] and tree.words[end] == "to"
    return before and any(tree.lemmas[above] in changing for above in tree.above(start))


def _range(tree: Tree, first: Number, second: Number) -> Number:
    """ "10 to 12"; "2 to 3 million" is of millions both."""
    scale = 1.0
    if first.end - first.start == 1 and first.low < 1000:
        scale = second.low / (_value(tree.words[second.start]) or 1.0)
    low = first.low * scale if scale > 1 and first.low * scale <= second.low else first.low
    currency = first.currency or second.currency
    return Number(first.start, second.end, low, second.low, currency=currency, scaled=second.scaled)


def _split_tally(tree: Tree, start: int) -> Number | None:
    """ "50-47" or "6 to 3" as three tokens; in figures only, and the second joined by a hyphen."""
    if start + 2 >= len(tree) or tree.words[start + 1] not in {"-", "–"}:
        return None
    left, right = tree.words[start], tree.words[start + 2]
    if left.isdigit() and right.isdigit() and len(left) < 4 and int(left) >= int(right):
        return Number(start, start + 3, float(left), float(right), tally=f"{left}-{right}")
    return None


def _part(tree: Tree, start: int) -> Number | None:
    """ "a third of", "two-thirds of", "half the"."""
    parts: dict[str, float] = lexicon()["parts"]
    if tree.words[start] not in _first_words("parts"):
        return None
    for length in (3, 2, 1):
        end = start + length
        if " ".join(tree.words[start:end]) in parts and tree.words[end : end + 1] in (["of"], ["the"], ["its"]):
            share = float(parts[" ".join(tree.words[start:end])])
            return Number(start, end, share, share, part=True)
    return None


def _plural(tree: Tree, start: int) -> Number | None:
    plurals: dict[str, float] = lexicon()["plurals"]
    if tree.words[start] not in _first_words("plurals"):
        return None
    for length in (3, 2, 1):
        phrase = " ".join(tree.words[start : start + length])
        if phrase in plurals:
            return Number(start, start + length, float(plurals[phrase]), None)
    return None


@cache
def _first_words(section: str) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in lexicon()[section])


def _plain(tree: Tree, start: int) -> Number | None:
    word, currency = tree.words[start], ""
    symbols = lexicon()["units"]["currency"]
    if word in symbols and start + 1 < len(tree):
        inner = _plain(tree, start + 1)
        if inner is None:
            return None
        return Number(start, inner.end, inner.low, inner.high, currency=symbols[word], scaled=inner.scaled)
    value = _value(word)
    scaled = value is not None and GLUED.match(word) is not None
    end = start + 1
    if value is None and word in {"a", "an", "half"} and end < len(tree) and _scale(tree, end) is not None:
        value = 0.5 if word == "half" else 1.0
        if tree.words[end] == "a":
            return None
    if value is None:
        return None
    if tree.words[end : end + 1] == ["-"] and end + 1 < len(tree):
        joined = _value(f"{word}-{tree.words[end + 1]}")
        value, end = (value, end) if joined is None else (joined, end + 2)  # "twenty - one"
    if word[:1] in symbols:
        currency = symbols[word[:1]]
    while end < len(tree) and (scale := _scale(tree, end)) is not None:
        if tree.words[end] in LETTERS and not currency:
            break  # "4 k" is a name
        value, end, scaled = value * scale, end + 1, True
    return Number(start, end, value, value, currency=currency, scaled=scaled)


@lru_cache(maxsize=65_536)
def _value(word: str) -> float | None:
    numbers = lexicon()["numbers"]
    if DIGITS.match(word):
        return float(re.sub(r"[^\d.]", "", word))
    if word in numbers:
        return float(numbers[word])
    glued = GLUED.match(word)
    if glued and glued[3] in lexicon()["scales"] and (glued[1] or glued[3] not in LETTERS):
        return float(glued[2].replace(",", "")) * float(lexicon()["scales"][glued[3]])
    compound = COMPOUND.match(word)
    if compound and compound[1] in numbers and compound[2] in numbers:
        return float(numbers[compound[1]] + numbers[compound[2]])
    return None


def _scale(tree: Tree, index: int) -> float | None:
    scale = lexicon()["scales"].get(tree.words[index])
    return None if scale is None else float(scale)
