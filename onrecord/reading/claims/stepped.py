"""What is told by a length of time from another event: "on Wednesday, the day after she lost", "two days before it".

The report dates one of the two events, and so the other: who began to campaign on Wednesday, the day after Roe lost,
tells that she lost on Tuesday.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model import Basis, TimeExpression, When
from onrecord.model.relative import resolve
from onrecord.reading.claims.lexicon import words
from onrecord.reading.claims.tree import Tree

__all__ = ["Step", "counted_from", "steps"]

_DAYS = frozenset({"day", "instant"})
_LENGTH = re.compile(r"P(?P<count>\d{1,3})(?P<unit>[DW])")
_IN_DAYS = {"D": 1, "W": 7}
_BEFORE = frozenset({"before"})
_PLAIN = 2  # words of "two days", "a day"; what has more is about so long: "almost a day", "two or three days"
_SUBJECT = 12  # tokens from "after" to the verb of its clause: "after the former head of the Elm River works lost"


@dataclass(frozen=True, slots=True)
class Step:
    """An event some days from another one; `beside` is the time that stands right before the length."""

    event: int
    main: int
    days: int  # from the main event to this one
    beside: When | None


def steps(
    tree: Tree, expressions: Sequence[TimeExpression], of_token: Mapping[int, int], found: Collection[int]
) -> Iterator[Step]:
    """The events of a document that are told by a length of time from another."""
    earlier, later = words("links", "after"), _BEFORE
    for opener, word in enumerate(tree.words):
        if word not in earlier | later:
            continue
        length = _length(tree, expressions, of_token, opener)
        event = None if length is None else _event(tree, found, opener)
        if length is None or event is None:
            continue
        first, days = length
        main = next((above for above in tree.above(event) if above in found and above < first), None)
        beside = _beside(tree, expressions, of_token, first)
        if main is not None:
            yield Step(event, main, -days if word in earlier else days, beside)


def _length(
    tree: Tree, expressions: Sequence[TimeExpression], of_token: Mapping[int, int], opener: int
) -> tuple[int, int] | None:
    """Where the length before "after" begins, and how many days it has."""
    if tree.words[max(0, opener - 2) : opener] == ["the", "day"]:
        return opener - 2, 1
    number = of_token.get(opener - 1)
    if (
        number is None
        or expressions[number].type != "DURATION"
        or len(expressions[number].span.quote.split()) != _PLAIN
    ):
        return None
    counted = _LENGTH.fullmatch(expressions[number].value)
    return (opener - _PLAIN, int(counted["count"]) * _IN_DAYS[counted["unit"]]) if counted else None


def _event(tree: Tree, found: Collection[int], opener: int) -> int | None:
    """The predicate of the clause or noun that the word opens: not one that tells which is meant, "who was elected"."""
    for index in range(opener + 1, min(opener + 1 + _SUBJECT, len(tree))):
        if tree.sentences[index] != tree.sentences[opener]:
            return None
        if index in found and tree.bare[index] != "acl":
            return index if _is_told_of(tree, index, opener) else None
    return None


def _is_told_of(tree: Tree, event: int, opener: int) -> bool:
    """Whether the word opens this clause: "a day before Roe lost", not "the toll of a day before rose"."""
    if tree.pos[event] not in {"VERB", "AUX"} or tree.form(event) == "ing":
        return True
    subject = tree.child(event, "nsubj")
    return subject is not None and subject > opener


def _beside(tree: Tree, expressions: Sequence[TimeExpression], of_token: Mapping[int, int], first: int) -> When | None:
    """ "On Wednesday, | the day after": the time right before the length."""
    before = first - 2 if first > 1 and tree.words[first - 1] == "," else first - 1
    number = of_token.get(before)
    return None if number is None else expressions[number].when


def counted_from(when: When | None, days: int) -> When | None:
    """The day that lies so many days from a time that is a day: perhaps, for no words of the report name it."""
    if when is None or when.is_uncertain or when.is_approximate:
        return None
    if not when.is_unplaced and when.granularity not in _DAYS:
        return None
    told = when.basis.rule.partition(" > at:")[0] or f"{when.first_day}"
    rule = f"{told} > day:{days} > perhaps"
    if when.is_unplaced:
        return When.unplaced(Basis(when.basis.words, "", rule))
    anchor = date.fromisoformat(when.basis.anchor) if when.basis.anchor else None
    return resolve(rule, anchor, when.basis.words)
