"""A time expression as its words alone tell it, before its context resolves it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.model.reading import TimeType
from onrecord.reading.dates.lexicon import compiled

__all__ = ["Build", "Draft", "Match", "Rule"]


@dataclass(frozen=True, slots=True)
class Draft:
    """What the words of one expression say.

    `form` is a rule of `onrecord.model.relative` in which "?" stands for a direction that only the context tells
    ("weekday:FRI:?"); `value` a TIMEX3 value where the form gives none (durations, sets, "now"); `part` a TIMEX3 part
    of day ("MO"); `clock` a time of day ("08:30:00-05:00"); `narrative` is True where the form counts from the last
    time that was told ("the next day"); `unit` is the unit it counts in; `ends`, for a stretch in one
    expression ("June 19-21"), are where its first end ends and its second begins; `then` is
    a step that follows once the direction is known ("a week from Tuesday"); `asked` is where the words stand whose
    direction it shares.
    """

    start: int
    end: int
    type: TimeType
    form: str = ""
    value: str = ""
    part: str = ""
    clock: str = ""
    narrative: bool = False
    approximate: bool = False
    unit: str = ""
    ends: tuple[int, ...] = ()
    then: str = ""
    asked: tuple[int, ...] = ()


Match = re.Match[str]
Build = Callable[[Match], Draft | None]


class Rule:
    """A pattern over the lexicon's fragments and the function that reads its match."""

    __slots__ = ("build", "match")

    def __init__(self, pattern: str, build: Build) -> None:
        self.match = compiled(pattern).match
        self.build = build
