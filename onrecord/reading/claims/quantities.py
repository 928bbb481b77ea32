"""Counted and measured things: "at least 12 people", "$1.2 million", "50-47", with the bounds that the words allow."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from onrecord.model import Quantity
from onrecord.reading.claims.counted import counted, counted_noun, is_magnitude, is_total, whole
from onrecord.reading.claims.numerals import Number, lexicon, number_at
from onrecord.reading.claims.tree import Tree
from onrecord.reading.document import span_of

__all__ = ["Found", "linked", "quantities"]

# "about" and the like widen a number by a tenth: newspapers round to one or two figures.
ABOUT = 0.1
YEAR = re.compile(r"^(?:19|20)\d\d$")
CLOCK = frozenset({"am", "pm", "a.m.", "p.m.", "o'clock"})
RANKS = frozenset({"no.", "nr.", "#", "number"})
MEASURES = frozenset({"over", "above", "under", "below"})


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity and the tokens it stands on."""

    quantity: Quantity
    start: int
    end: int


def quantities(doc: Doc, tree: Tree, times: Container[int]) -> list[Found]:
    """All quantities in text order. `times` are tokens of calendar times, whose numbers are no quantities."""
    found = []
    index = 0
    while index < len(tree):
        number = None if index in times else number_at(tree, index, times)
        if number is None:
            index += 1
            continue
        quantity = _quantity(doc, tree, number)
        if quantity is not None:
            found.append(quantity)
        index = number.end
    return found


def _quantity(doc: Doc, tree: Tree, number: Number) -> Found | None:
    comparator, start = _comparator(tree, number)
    noun = counted_noun(tree, number)
    if is_magnitude(tree, number):
        bounds = _bounds(comparator, number.low, number.high)
        value, place = doc[number.start : number.end].text, span_of(doc, start, number.end)
        return Found(Quantity(place, value, *bounds, comparator, "magnitude"), start, number.end)
    if _is_name(doc, tree, number, noun) or (noun is not None and _is_year(tree, number, noun)):
        return None
    if tree.words[number.end : number.end + 1] and tree.words[number.end] in CLOCK:
        return None
    unit, end = _unit(tree, number, noun)
    if tree.words[number.end : number.end + 2] in (["or", "so"], ["or", "more"]):
        comparator = "about" if tree.words[number.end + 1] == "so" else "at least"
        end = max(end, number.end + 2)
    if unit is None or (tree.words[number.start] == "one" and not comparator and not number.part):
        return None  # "one of the drivers" counts nothing
    value = number.tally or doc[number.start : number.end].text
    low, high = (None, None) if number.tally else _bounds(comparator, number.low, number.high)
    what = counted(tree, number, noun)
    quantity = Quantity(span_of(doc, start, max(end, number.end)), value, low, high, comparator, unit, what)
    return Found(quantity, start, max(end, number.end))


def _is_name(doc: Doc, tree: Tree, number: Number, noun: int | None) -> bool:
    """Whether a figure belongs to a name or rank: "Apollo 11", "a Zenit 9 rocket", "the F-16 jets", "the No. 2 job"."""
    start = number.start
    if start == 0 or not tree.words[start].isdigit():
        return False
    before = start - 1
    if tree.words[before] in RANKS:
        return True
    if tree.words[before] in {"-", "–"} and before > 0:
        tight = not doc[before].whitespace_ and not doc[before - 1].whitespace_
        return tree.words[before - 1].isalpha() and (tight or doc[before - 1].text.isupper())
    if tree.pos[before] != "PROPN" and not doc[before].text.isupper():
        return False
    return noun is None or noun < start or tree.heads[before] in (noun, start) or tree.heads[start] == before


def _is_year(tree: Tree, number: Number, noun: int) -> bool:
    """Whether a figure is a year before a noun: "the 2016 race", but "2016 people"."""
    alone = number.end - number.start == 1 and not number.scaled
    return alone and YEAR.match(tree.words[number.start]) is not None and tree.words[noun] == tree.lemmas[noun]


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


def _comparator(tree: Tree, number: Number) -> tuple[str, int]:
    phrases, start = _comparators(), number.start
    for length in (4, 3, 2, 1):
        at = start - length
        if at >= 0 and (phrase := " ".join(tree.words[at:start])) in phrases:
            if at > 0 and f"{tree.lemmas[at - 1]} {phrase}" in lexicon()["units"]["phrasal"]:
                continue  # "handed over 21 pupils"
            if length == 1 and tree.bare[at] == "case" and not (phrase in MEASURES and _is_measure(tree, number)):
                continue  # "a dispute over two seats" is not about more than two, "fell below 5 percent" is of less
            return phrases[phrase], at
    return "", start


def _is_measure(tree: Tree, number: Number) -> bool:
    return bool(number.currency) or _percent_end(tree, number) is not None


@cache
def _comparators() -> dict[str, str]:
    return {phrase: name for name, phrases in lexicon()["comparators"].items() for phrase in phrases}


def _unit(tree: Tree, number: Number, noun: int | None) -> tuple[str | None, int]:
    """What is counted, and where the phrase ends; None where a figure counts nothing ("Route 66")."""
    unit, end = _plain_unit(tree, number, noun)
    rate = _rate(tree, end) if unit else None
    return (unit, end) if rate is None else (f"{unit} per {tree.lemmas[rate]}", rate + 1)


def _plain_unit(tree: Tree, number: Number, noun: int | None) -> tuple[str | None, int]:
    after = number.end
    if number.currency:
        return number.currency, after
    percent = _percent_end(tree, number)
    if percent is not None:
        return "percent", percent
    if [word for word in tree.words[after : after + 4] if word != "-"][:2] in (["year", "old"], ["years", "old"]):
        return "year of age", after + tree.words[after : after + 4].index("old") + 1
    if number.tally:
        return (tree.lemmas[whole(tree, noun)] if noun is not None else "vote"), after
    if _is_age(tree, number):
        return "year of age", after
    if noun is not None:
        return tree.lemmas[noun], max(after, noun + 1) if noun - after < 4 else after
    if number.scaled or (tree.bare[number.end - 1] in {"obj", "nsubj"} and number.low > 1):
        return "", after  # "wounding 120", "rose to 1.2 million"
    if is_total(tree, number) or _is_of_victims(tree, number):
        return "", after  # "the death toll rose to 14", "120 wounded were brought in"
    return None, after


def _is_of_victims(tree: Tree, number: Number) -> bool:
    """Whether what befell those counted stands for them: "12 dead", "120 wounded", not "12 killed in a raid"."""
    return tree.words[number.end : number.end + 1] != [] and tree.words[number.end] in lexicon()["units"]["victims"]


def _percent_end(tree: Tree, number: Number) -> int | None:
    """Where the words of a percentage end; None where the number is none."""
    after = number.end
    if number.part or tree.words[number.end - 1].endswith("%"):
        return after
    if tree.words[after : after + 2] == ["per", "cent"]:
        return after + 2
    return after + 1 if " ".join(tree.words[after : after + 1]) in lexicon()["units"]["percent"] else None


def _rate(tree: Tree, end: int) -> int | None:
    """The last word of "a share", "per year" behind a quantity."""
    joined = tree.words[end : end + 1] in (["a"], ["an"], ["per"], ["each"])
    return end + 1 if joined and tree.words[end + 1 : end + 2] and _is_rate(tree.words[end + 1]) else None


def _is_rate(word: str) -> bool:
    return word in lexicon()["units"]["rates"]


def _is_age(tree: Tree, number: Number) -> bool:
    """ "Ana Ruiz, 54, ...", "aged 54" and "under the age of 54"."""
    start, end = number.start, number.end
    if end - start != 1 or not tree.words[start].isdigit() or not 0 < number.low < 120 or start == 0:
        return False
    before = tree.words[start - 1]
    after = tree.words[end] if end < len(tree) else "."
    named = before == "," and start > 1 and tree.pos[start - 2] == "PROPN" and after in {",", ".", ";", ")"}
    return named or before in {"aged", "age"} or tree.words[max(0, start - 2) : start] == ["age", "of"]


def linked(found: list[Found], start: int, end: int) -> Iterator[int]:
    """Indices of the quantities that stand within tokens `start` to `end`."""
    for number, item in enumerate(found):
        if start <= item.start and item.end <= end:
            yield number
