"""What happened when: the dated entries of a record in order."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Entry, Record, When

__all__ = ["Event", "timeline"]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated entry; `number` counts from 1 in order of time."""

    number: int
    entry: Entry
    when: When

    @property
    def is_exact(self) -> bool:
        """Whether it is known to the day."""
        first, last = self.when.first_day, self.when.last_day
        return first is not None and first == last and not self.when.is_approximate

    @property
    def is_behind(self) -> bool:
        """Whether it is shown folded: background, words that cannot be read alone, what another line tells, or a day
        that the narrative only leads one to think of.
        """
        return self.entry.background or self.entry.rank < 0 or self.when.is_uncertain


def timeline(record: Record) -> tuple[Event, ...]:
    """Every dated entry that nobody took back, the earliest first; one without any bound has no place on it."""
    dated = [
        (entry.when, entry)
        for entry in record.entries
        if entry.when and entry.status != "retracted" and (entry.when.earliest or entry.when.latest)
    ]
    dated.sort(key=lambda pair: (pair[0].sort_key, -pair[1].rank, pair[1].id))
    return tuple(Event(number, entry, when) for number, (when, entry) in enumerate(dated, 1))
