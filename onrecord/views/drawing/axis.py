"""A time axis on which busy days get room: a pause is drawn shorter the longer it is, and long ones are marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log2

__all__ = ["Axis"]

# How much wider a pause gets when it doubles, in units of one day. At 0.35 a week is twice as wide as a day and eight
# years are five times as wide: set by eye on stories of one week with a biography of decades.
_GROWTH = 0.35
# A pause of more days than this is marked on the axis: the eye would otherwise read it as days.
_LONG_PAUSE = 45


@dataclass(frozen=True, slots=True)
class Axis:
    """Days (ordinals, rising) and their places in pixels; what lies between is in proportion."""

    days: tuple[float, ...]
    places: tuple[float, ...]

    @classmethod
    def over(cls, intervals: Iterable[tuple[date, date]], left: float, right: float) -> Axis:
        """The axis that shows all these days. Raises ValueError if there are none."""
        bounds = {
            bound for first, last in intervals for bound in (float(first.toordinal()), float(last.toordinal() + 1))
        }
        if not bounds:
            raise ValueError("an axis needs at least one day")
        days = sorted(bounds)
        widths = [1 + _GROWTH * log2(max(1.0, b - a)) for a, b in pairwise(days)]
        scale = (right - left) / sum(widths)
        places = [left]
        for width in widths:
            places.append(places[-1] + width * scale)
        return cls(tuple(days), tuple(places))

    @property
    def breaks(self) -> tuple[float, ...]:
        """The middles of the long pauses."""
        return tuple(
            (left + right) / 2
            for (a, b), (left, right) in zip(pairwise(self.days), pairwise(self.places), strict=True)
            if b - a > _LONG_PAUSE
        )

    def at(self, day: date, share: float = 0.5) -> float:
        """The place of a day; `share` 0 is its beginning, 1 its end. Days beyond the axis stand at its ends."""
        moment = day.toordinal() + share
        after = min(max(bisect_right(self.days, moment), 1), len(self.days) - 1)
        (a, b), (left, right) = self.days[after - 1 : after + 1], self.places[after - 1 : after + 1]
        return left + (right - left) * min(max((moment - a) / (b - a), 0.0), 1.0)
