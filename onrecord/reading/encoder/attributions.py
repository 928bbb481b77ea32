"""An attribution as the encoder marks it."""

from dataclasses import dataclass

__all__ = ["AttributionSpans"]

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class AttributionSpans:
    """One cue with its source (at most one, may be empty) and content; half-open token ranges of the document."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
