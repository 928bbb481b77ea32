"""Counted and measured things: "at least 12 people", "$1.2 million", "50-47", with the bounds that the words allow."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Doc

from onrecord.model import Quantity
from onrecord.reading.claims.tree import Tree
from onrecord.reading.document import span_of
from onrecord.resources import load

__all__ = ["Found", "quantities"]

DIGITS = re.compile(r"^[$€£¥]?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$|^[$€£¥]?\d+(?:\.\d+)?%?$")
TALLY = re.compile(r"^(\d{1,4})[-–](\d{1,4})$")
COMPOUND = re.compile(r"^([a-z]+)-([a-z]+)$")
# "about" and the like widen a number by a tenth: newspapers round to one or two figures.
ABOUT = 0.1


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity and the tokens it stands on."""

    quantity: Quantity
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    low: float
    high: float | None
    tally: str = ""
    currency: str = ""


def quantities(doc: Doc, tree: Tree, times: Container[int]) -> list[Found]:
    """All quantities in text order. `times` are tokens of time expressions, whose numbers are no quantities."""
    found = []
    index = 0
    while index < len(tree):
        number = None if index in times else _number(tree, index, times)
        if number is None:
            index += 1
            continue
        quantity = _quantity(doc, tree, number)
        if quantity is not None:
            found.append(quantity)
        index = number.end
    return found


def _number(tree: Tree, start: int, times: Container[int]) -> _Number | None:
    """A number in figures or words from that token on, with its scale ("1.2 million") or range ("10 to 12")."""
    word = tree.words[start]
    tally = TALLY.match(word)
    if tally:
        return _Number(start, start + 1, float(tally[1]), float(tally[2]), tally=word.replace("–", "-"))
    split = _split_tally(tree, start)
    if split is not None:
        return split
    plural = _plural(tree, start)
    if plural is not None:
        return plural
    first = _plain(tree, start)
    if first is None:
        return None
    end = first.end
    if end + 1 < len(tree) and tree.words[end] in {"to", "-", "–", "or"} and end + 1 not in times:
        second = _plain(tree, end + 1)
        if second is not None and second.low > first.low:
            scale = second.low / _base(tree, second.start) if first.end - first.start == 1 and first.low < 1000 else 1
            low = first.low * scale if scale > 1 and first.low * scale <= second.low else first.low
            return _Number(start, second.end, low, second.low, currency=first.currency or second.currency)
    return first


def _base(tree: Tree, index: int) -> float:
    return _value(tree.words[index]) or 1.0


def _split_tally(tree: Tree, start: int) -> _Number | None:
    """ "50-47" or "6 to 3" as three tokens; in figures only, and the second joined by a hyphen."""
    if start + 2 >= len(tree) or tree.words[start + 1] not in {"-", "–"}:
        return None
    left, right = tree.words[start], tree.words[start + 2]
    if left.isdigit() and right.isdigit() and len(left) < 4 and int(left) >= int(right):
        return _Number(start, start + 3, float(left), float(right), tally=f"{left}-{right}")
    return None


def _plural(tree: Tree, start: int) -> _Number | None:
    plurals: dict[str, float] = _lexicon()["plurals"]
    for length in (3, 2, 1):
        phrase = " ".join(tree.words[start : start + length])
        if phrase in plurals:
            return _Number(start, start + length, float(plurals[phrase]), None)
    return None


def _plain(tree: Tree, start: int) -> _Number | None:
    word, currency = tree.words[start], ""
    symbols = _lexicon()["units"]["currency"]
    if word in symbols and start + 1 < len(tree):
        inner = _plain(tree, start + 1)
        return None if inner is None else _Number(start, inner.end, inner.low, inner.high, currency=symbols[word])
    value = _value(word)
    end = start + 1
    if value is None and word in {"a", "an", "half"} and end < len(tree) and _is_scale(tree, end):
        value = 0.5 if word == "half" else 1.0
        if tree.words[end] == "a":
            return None
    if value is None:
        return None
    if word[:1] in symbols:
        currency = symbols[word[:1]]
    while end < len(tree) and (scale := _scale(tree, end)) is not None:
        value, end = value * scale, end + 1
    return _Number(start, end, value, value, currency=currency)


def _value(word: str) -> float | None:
    numbers = _lexicon()["numbers"]
    if DIGITS.match(word):
        return float(re.sub(r"[^\d.]", "", word))
    if word in numbers:
        return float(numbers[word])
    compound = COMPOUND.match(word)
    if compound and compound[1] in numbers and compound[2] in numbers:
        return float(numbers[compound[1]] + numbers[compound[2]])
    return None


def _is_scale(tree: Tree, index: int) -> bool:
    return _scale(tree, index) is not None


def _scale(tree: Tree, index: int) -> float | None:
    scale = _lexicon()["scales"].get(tree.words[index])
    return None if scale is None else float(scale)


def _quantity(doc: Doc, tree: Tree, number: _Number) -> Found | None:
    comparator, start = _comparator(tree, number.start)
    if start == number.start > 0 and tree.pos[start - 1] == "PROPN" and tree.words[start].isdigit():
        return None  # "Apollo 11", "Route 66"
    unit, end = _unit(tree, number)
    if tree.words[number.end : number.end + 2] in (["or", "so"], ["or", "more"]):
        comparator = "about" if tree.words[number.end + 1] == "so" else "at least"
        end = max(end, number.end + 2)
    if unit is None or (tree.words[number.start] == "one" and not comparator):
        return None  # "one of the drivers" counts nothing
    value = number.tally or doc[number.start : number.end].text
    low, high = (None, None) if number.tally else _bounds(comparator, number.low, number.high)
    quantity = Quantity(span_of(doc, start, max(end, number.end)), value, low, high, comparator, unit)
    return Found(quantity, start, max(end, number.end))


def _bounds(comparator: str, low: float, high: float | None) -> tuple[float | None, float | None]:
    match comparator:
        case "at least" | "more than":
            return low, None
        case "at most":
            return None, high if high is not None else low
        case "less than":
            return (low * (1 - ABOUT) if high is not None else None), low
        case "about":
            return low * (1 - ABOUT), None if high is None else high * (1 + ABOUT)
    return low, high


def _comparator(tree: Tree, start: int) -> tuple[str, int]:
    phrases = _comparators()
    for length in (4, 3, 2, 1):
        at = start - length
        if at >= 0 and (phrase := " ".join(tree.words[at:start])) in phrases:
            if length == 1 and tree.bare[at] == "case":
                continue  # "a dispute over two seats" is not about more than two
            return phrases[phrase], at
    return "", start


def _unit(tree: Tree, number: _Number) -> tuple[str | None, int]:
    """What is counted, and where the phrase ends; None where a figure counts nothing ("Route 66")."""
    after = number.end
    word = tree.words[after] if after < len(tree) else ""
    if number.currency:
        return number.currency, after
    if tree.words[number.start].endswith("%") or word in set(_lexicon()["units"]["percent"]):
        return "percent", after + (not tree.words[number.start].endswith("%"))
    if tree.words[after : after + 2] == ["per", "cent"]:
        return "percent", after + 2
    noun = _counted(tree, number)
    if [word for word in tree.words[after : after + 4] if word != "-"][:2] in (["year", "old"], ["years", "old"]):
        return "year of age", after + tree.words[after : after + 4].index("old") + 1
    if number.tally:
        return (tree.lemmas[noun] if noun is not None else "vote"), after
    if noun is not None:
        return tree.lemmas[noun], max(after, noun + 1) if noun - after < 4 else after
    if _is_age(tree, number):
        return "year of age", after
    if tree.bare[number.end - 1] in {"obj", "nsubj"} and number.low > 1:
        return "", after  # "wounding 120"
    return None, after


def _counted(tree: Tree, number: _Number) -> int | None:
    """The noun that a number counts: "12 people", "the three", "dozens of homes"."""
    last = number.end - 1
    for token in range(number.start, number.end):
        head = tree.heads[token]
        if tree.bare[token] == "nummod" and head >= last and tree.pos[head] in {"NOUN", "SYM", "PROPN", "ADJ"}:
            return head
    if tree.words[number.end : number.end + 1] == ["of"]:
        for kid in tree.children(last, "nmod"):
            return kid
    if tree.pos[number.end : number.end + 1] == ["NOUN"] and tree.bare[last] not in {"appos"}:
        return number.end
    return None


def _is_age(tree: Tree, number: _Number) -> bool:
    """ "Ana Ruiz, 54, ..." and "aged 54"."""
    start, end = number.start, number.end
    if end - start != 1 or not tree.words[start].isdigit() or not 0 < number.low < 120 or start == 0:
        return False
    before = tree.words[start - 1]
    after = tree.words[end] if end < len(tree) else "."
    named = before == "," and start > 1 and tree.pos[start - 2] == "PROPN" and after in {",", ".", ";", ")"}
    return named or before in {"aged", "age"}


@cache
def _lexicon() -> dict[str, Any]:
    return load("quantities")


@cache
def _comparators() -> dict[str, str]:
    return {phrase: name for name, phrases in _lexicon()["comparators"].items() for phrase in phrases}


def linked(found: list[Found], start: int, end: int) -> Iterator[int]:
    """Indices of the quantities that stand within tokens `start` to `end`."""
    for number, item in enumerate(found):
        if start <= item.start and item.end <= end:
            yield number
