"""A point or stretch of time, as exactly as the words allow and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

__all__ = ["Basis", "When"]


@dataclass(frozen=True, slots=True, order=True)
class Basis:
    """How a time is known: the words, the date they were resolved against, and the rule that did it."""

    words: str = ""
    anchor: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """An EDTF (ISO 8601-2) value with the first and the last second it may cover (UTC) and its basis.

    `earliest` or `latest` is None where the value is open or unknown on that side.
    """

    edtf: str
    earliest: datetime | None
    latest: datetime | None
    basis: Basis = Basis()

    @classmethod
    def parse(cls, edtf: str, basis: Basis = Basis()) -> When:
        """Reads an EDTF level 0 or 1 value. Raises ValueError if it is none."""
        raise NotImplementedError

    @classmethod
    def day(cls, moment: datetime, basis: Basis = Basis()) -> When:
        """The calendar day of a moment."""
        return cls.parse(moment.astimezone(UTC).date().isoformat(), basis)
