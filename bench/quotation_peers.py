"""Quotations as others find them on the same documents: textacy's rules, and the nearest name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from spacy.tokens import Doc

__all__ = ["PEERS", "Quoted", "nearest_name", "textacy_quotations"]

Quoted = tuple[str, str]
_QUOTED = re.compile(r"“[^“”]+”|\"[^\"\n]+\"")
_LEAST_WORDS = 3  # shorter quoted words are names and scare quotes for the baseline, as for textacy


def nearest_name(doc: Doc) -> Iterator[Quoted]:
    """Content and speaker of each passage in double marks: the person whose name stands nearest to it."""
    people = [entity for entity in doc.ents if entity.label_ in ("PERSON", "PER")]
    for match in _QUOTED.finditer(doc.text):
        if len(match.group().split()) < _LEAST_WORDS:
            continue
        outside = [one for one in people if one.end_char <= match.start() or one.start_char >= match.end()]
        distance = {one: max(match.start() - one.end_char, one.start_char - match.end()) for one in outside}
        if distance:
            yield match.group(), min(distance, key=lambda one: distance[one]).text


def textacy_quotations(doc: Doc) -> Iterator[Quoted]:
    """Content and speaker of textacy's `direct_quotations`; of each paragraph by itself where it refuses the whole."""
    triples = import_module("textacy.extract.triples")
    try:
        found: list[Any] = list(triples.direct_quotations(doc))
    except ValueError:  # an odd number of quotation marks
        found = [triple for part in _paragraphs(doc) for triple in _of_part(triples, part)]
    for triple in found:
        yield triple.content.text, " ".join(token.text for token in triple.speaker)


def _of_part(triples: Any, part: Doc) -> list[Any]:
    try:
        return list(triples.direct_quotations(part))
    except ValueError:
        return []


def _paragraphs(doc: Doc) -> Iterator[Doc]:
    start = 0
    for token in doc:
        if "\n" in token.text or token.i + 1 == len(doc):
            yield doc[start : token.i + 1].as_doc()
            start = token.i + 1


PEERS: dict[str, Callable[[Doc], Iterator[Quoted]]] = {"nearest name": nearest_name}
if find_spec("textacy") is not None:
    PEERS["textacy"] = textacy_quotations
