"""What reports call one person before the name: "the right-wing former president Ida Brandt", "the centrist"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord import resources
from onrecord.model import Reading, Span
from onrecord.model.span import Evidence
from onrecord.record.identity.entities import Identity

__all__ = ["labels"]

_Label = tuple[str, Evidence]
_WORDS = r"(?:[ -][a-z][\w’'-]*){0,4}"  # "right-wing | former president | Ida Brandt"
_NEAR = 60  # characters before a name in which what it is called stands


def labels(readings: Sequence[Reading], identity: Identity) -> Iterator[tuple[list[_Label], list[_Label]]]:
    """For each person and kind of label the two that reports give and that exclude each other."""
    given: defaultdict[tuple[str, str], dict[str, list[_Label]]] = defaultdict(dict)
    for reading in readings:
        for person, kind, label, told in _given(reading, identity):
            given[person, kind].setdefault(label, []).append(told)
    for by_label in given.values():
        if len(by_label) == 2:
            mine, yours = by_label.values()
            if {evidence.article for _, evidence in mine}.isdisjoint(evidence.article for _, evidence in yours):
                yield mine, yours


def _given(reading: Reading, identity: Identity) -> Iterator[tuple[str, str, str, _Label]]:
    text = reading.article.text
    for chain in reading.chains:
        person = identity.of(reading.article.id, chain.id) if chain.type == "person" and chain.named else None
        for mention in chain.mentions if person else ():
            start = max(0, mention.span.start - _NEAR)
            before = text[start : mention.span.end - len(mention.name)] if mention.kind == "name" else ""
            match = _before_name().search(before)
            if match and person:
                kind, label = _kinds()[match["label"].casefold()]
                evidence = Span.of(text, start + match.start(), mention.span.end).on(reading.article.id)
                yield person, kind, label, (match["label"], evidence)


@cache
def _before_name() -> re.Pattern[str]:
    """A label with small words behind it up to the name."""
    names = "|".join(re.escape(word) for word in sorted(_kinds(), key=len, reverse=True))
    return re.compile(rf"\b(?P<label>{names}){_WORDS} $", re.IGNORECASE)


@cache
def _kinds() -> dict[str, tuple[str, str]]:
    lexicon = resources.load("labels")
    return {
        word: (kind, label)
        for kind, named in lexicon.items()
        if isinstance(named, dict)
        for label, words in named.items()
        for word in words
    }
