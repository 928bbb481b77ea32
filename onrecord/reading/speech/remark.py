"""A remark while it is being put together: token ranges, before speaker and channel are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.model.reading import QuotationKind
from onrecord.reading.speech.cues import Cue

__all__ = ["LearnedAttribution", "Range", "Remark"]

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said with its cue and source as half-open token ranges; `follows` names the remark it continues.

    `follows` is the index of an earlier remark of the same speaker: the second half of an interrupted quotation, or a
    quotation without a cue. `borrowed` is set where the cue stands in a sentence before that reports words of its own.
    """

    content: Range
    kind: QuotationKind
    paragraph: int
    cue: Range | None = None
    source: Range | None = None
    verb: Cue | None = None
    stance: str = "asserts"
    follows: int | None = None
    borrowed: bool = False


class LearnedAttribution(Protocol):
    """What the encoder found: half-open token ranges of a cue, its sources and its contents."""

    @property
    def source(self) -> Sequence[Range]: ...
    @property
    def cue(self) -> Sequence[Range]: ...
    @property
    def content(self) -> Sequence[Range]: ...
