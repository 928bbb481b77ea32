"""A mention on its way to a chain: where it stands, what it shows about whom it means."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.reading import EntityType, MentionKind
from onrecord.reading.roles.prenominal import Title

__all__ = ["Found"]


@dataclass(slots=True)
class Found:
    """One mention: tokens `start` to `end` (half-open), the bare name in `first` to `end` for a name.

    `head` is the token that the sentence hangs it on; `gender` is "m", "f" or "" where the words do not show it;
    `group` is the number of the chain once it is known.
    """

    start: int
    end: int
    head: int
    kind: MentionKind
    type: EntityType
    first: int = 0
    text: str = ""
    gender: str = ""
    plural: bool = False
    title: Title | None = None
    group: int | None = None
