"""What the reading's components write on a spaCy document, in a form that spaCy can store and read back.

`doc._.<name>` holds values of the model; `Doc.to_bytes`, `DocBin` and worker processes carry them through the model's
own JSON form.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc
from srsly import msgpack_decoders, msgpack_encoders  # type: ignore[import-untyped]  # comes with spaCy

from onrecord.model import Article, Attribution, Chain, Claim, Credit, Quantity, TenureFact, TimeExpression
from onrecord.model.codec import decode, encode
from onrecord.model.reading import ClaimLink
from onrecord.reading.encoder.attributions import AttributionSpans

__all__ = ["ATTRIBUTES", "declare"]

Ranges = tuple[tuple[int, int], ...]
Chained = Callable[[Any], Any] | None

ATTRIBUTES: dict[str, Any] = {  # name: type
    "article": Article,
    "attributions": tuple[AttributionSpans, ...],  # encoder: token ranges
    "clusters": tuple[Ranges, ...],  # encoder: clusters, each of half-open token ranges
    "chains": tuple[Chain, ...],  # names
    "chain_of": dict[int, int],  # names: token index -> chain id (innermost mention whose head or name it is)
    "times": tuple[TimeExpression, ...],  # dates
    "speech": tuple[Attribution, ...],  # speech
    "credits": tuple[Credit, ...],  # speech
    "quantities": tuple[Quantity, ...],  # claims
    "claims": tuple[Claim, ...],  # claims
    "links": tuple[ClaimLink, ...],  # claims
    "tenures": tuple[TenureFact, ...],  # offices
}
SINGLE = frozenset({"article", "chain_of"})  # None where nothing was written; all others are empty tuples
MARK = "onrecord"


@dataclass(frozen=True, slots=True)
class Kept:
    """A value as a document's user data holds it."""

    name: str
    value: Any


def declare() -> None:
    """Makes the attributes known to spaCy, once."""
    for name in ATTRIBUTES:
        if not Doc.has_extension(name):
            Doc.set_extension(name, getter=_getter(name), setter=_setter(name))


def _key(name: str) -> Any:
    """spaCy's own keys are tuples too, whatever its annotations say."""
    return MARK, name


def _getter(name: str) -> Callable[[Doc], Any]:
    default: Any = None if name in SINGLE else ()

    def value(doc: Doc) -> Any:
        kept = doc.user_data.get(_key(name))
        return default if kept is None else kept.value

    return value


def _setter(name: str) -> Callable[[Doc, Any], None]:
    def keep(doc: Doc, value: Any) -> None:
        doc.user_data[_key(name)] = Kept(name, value)

    return keep


@msgpack_encoders("onrecord")  # type: ignore[untyped-decorator]
def _packed(value: Any, chain: Chained = None) -> Any:
    if isinstance(value, Kept):
        plain = [*value.value.items()] if isinstance(value.value, dict) else value.value
        return {MARK: value.name, "value": encode(plain)}
    return value if chain is None else chain(value)


@msgpack_decoders("onrecord")  # type: ignore[untyped-decorator]
def _unpacked(value: Any, chain: Chained = None) -> Any:
    if isinstance(value, dict) and MARK in value:
        return Kept(value[MARK], _decoded(value[MARK], value["value"]))
    return value if chain is None else chain(value)


def _decoded(name: str, plain: Any) -> Any:
    if plain is None:
        return None
    return dict(plain) if ATTRIBUTES[name] == dict[int, int] else decode(ATTRIBUTES[name], plain)
