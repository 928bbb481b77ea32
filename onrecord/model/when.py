"""A point or stretch of time, as exactly as the words allow and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from onrecord.model.edtf import UNPLACED, bounds
from onrecord.model.wording import in_words, timex

__all__ = ["Basis", "Granularity", "When"]

Granularity = Literal["instant", "day", "month", "season", "year", "decade", "interval", "set"]
_BEGINNING, _END = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, order=True)
class Basis:
    """How a time is known: the words, the date they were resolved against, and the rule that did it."""

    words: str = ""
    anchor: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """An EDTF (ISO 8601-2) value with the first and the last second it may cover (UTC) and its basis.

    `earliest` or `latest` is None where the value is open or unknown on that side. Qualifiers (`~` about, `?`
    uncertain) do not widen the bounds.
    """

    edtf: str
    earliest: datetime | None
    latest: datetime | None
    basis: Basis = Basis()

    @classmethod
    def parse(cls, edtf: str, basis: Basis = Basis()) -> When:
        """Reads an EDTF level 0 or 1 value, or a level 2 set. Raises ValueError if it is none."""
        return cls(edtf, *bounds(edtf), basis)

    @classmethod
    def day(cls, moment: datetime, basis: Basis = Basis()) -> When:
        """The calendar day of a moment."""
        return cls.parse(moment.astimezone(UTC).date().isoformat(), basis)

    @classmethod
    def throughout(cls, first: date, last: date, basis: Basis = Basis()) -> When:
        """The whole stretch from one day to another; one day if they are the same."""
        return cls.parse(first.isoformat() if first == last else f"{first}/{last}", basis)

    @classmethod
    def between(cls, first: date, last: date, basis: Basis = Basis()) -> When:
        """Some one day from `first` to `last`, it is not known which: the one-of set [first..last]."""
        return cls.parse(first.isoformat() if first == last else f"[{first}..{last}]", basis)

    @classmethod
    def unplaced(cls, basis: Basis) -> When:
        """A time told from an anchor that is not known yet; its rule resolves it later (see `model.relative`)."""
        return cls(UNPLACED, None, None, basis)

    @property
    def is_unplaced(self) -> bool:
        """Whether nothing is known of this time yet but the rule in its basis."""
        return self.edtf == UNPLACED

    @property
    def first_day(self) -> date | None:
        """The first day; of an instant the day on the clock of its place: 22:10 in New York is still that Monday."""
        return self._clock_day or (None if self.earliest is None else self.earliest.date())

    @property
    def last_day(self) -> date | None:
        return self._clock_day or (None if self.latest is None else self.latest.date())

    @property
    def _clock_day(self) -> date | None:
        return date.fromisoformat(self.edtf[:10]) if self.granularity == "instant" else None

    @property
    def granularity(self) -> Granularity:
        """How fine the value is: an interval or a set is one, whatever its ends are."""
        value = self.edtf.rstrip("~?%").removeprefix("-")
        if value[:1] in "[{":
            return "set"
        if "/" in value:
            return "interval"
        if "T" in value:
            return "instant"
        if len(value) == 7:
            return "year" if value.endswith("XX") else "month" if int(value[5:]) <= 12 else "season"
        if len(value) == 10:
            return "year" if value[5:7] == "XX" else "month" if value.endswith("XX") else "day"
        return "decade" if "X" in value else "year"

    @property
    def is_approximate(self) -> bool:
        """Whether the words said "about" or "perhaps"."""
        return any(mark in self.edtf for mark in "~?%")

    @property
    def is_uncertain(self) -> bool:
        """Whether this is only perhaps the time, as a narrative leads one to think."""
        return self.edtf.endswith("?")

    @property
    def sort_key(self) -> tuple[datetime, datetime, str]:
        """Orders by the first second, then the last; a value without a beginning stands where it ends."""
        return self.earliest or self.latest or _END, self.latest or _END, self.edtf

    def precedes(self, other: When) -> bool:
        """Whether this is certainly over before the other begins."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def overlaps(self, other: When) -> bool:
        """Whether both may hold at one moment."""
        return not self.precedes(other) and not other.precedes(self)

    def contains(self, other: When) -> bool:
        """Whether every moment of the other lies within this."""
        return (self.earliest or _BEGINNING) <= (other.earliest or _BEGINNING) and (other.latest or _END) <= (
            self.latest or _END
        )

    def intersection(self, other: When) -> When | None:
        """What both allow, to the day: the finer one if it lies within the other; None if they exclude each other."""
        if self.contains(other):
            return other
        if other.contains(self):
            return self
        if not self.overlaps(other):
            return None
        first = max(self.earliest or _BEGINNING, other.earliest or _BEGINNING).date()
        last = min(self.latest or _END, other.latest or _END).date()
        return When.between(first, last, self.basis)

    def to_timex(self) -> str:
        """The TIMEX3 value: weeks, weekends, quarters, halves, decades and seasons in their TIMEX3 form."""
        return timex(self.edtf)

    def __lt__(self, other: When) -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        """For people: "late Sat 12 Nov 2022", "between 9 and 12 Nov 2022", "about mid-September 2022"."""
        return in_words(self.edtf, self.basis.words)
