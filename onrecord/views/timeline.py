"""What happened when: the dated entries of a record in order."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Entry, Record, When
from onrecord.views.sequels import Tie, origins_of

__all__ = ["Event", "timeline"]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated entry; `number` counts from 1 in order of time.

    `is_behind`: it is shown folded, as background, words that cannot be read alone, or a day that the narrative only
    leads one to think of. `came_of`: what reports say that it came of, or after.
    """

    number: int
    entry: Entry
    when: When
    is_behind: bool
    came_of: tuple[Tie, ...] = ()

    @property
    def is_exact(self) -> bool:
        """Whether it is known to the day."""
        first, last = self.when.first_day, self.when.last_day
        return first is not None and first == last and not self.when.is_approximate


def timeline(record: Record) -> tuple[Event, ...]:
    """Every dated line that nobody took back, once for its time, the earliest first; without any bound it has no place.

    "The council asked her on Monday to go, but she refused" are two entries of one line: it is told once, for Monday.
    """
    dated: dict[tuple[str, object], tuple[When, Entry]] = {}
    for entry in sorted(record.entries, key=lambda entry: (-entry.rank, entry.id)):
        when = entry.when
        if when and entry.status != "retracted" and (when.earliest or when.latest):
            key = entry.text, when.first_day or when.edtf
            if key not in dated or (dated[key][0].is_uncertain and not when.is_uncertain):
                dated[key] = when, entry
    readable = {entry.text for entry in record.entries if entry.rank >= 0 and not entry.background}
    ordered = sorted(dated.values(), key=lambda pair: (pair[0].sort_key, -pair[1].rank, pair[1].id))
    came_of = origins_of(record)
    return tuple(
        Event(
            number,
            entry,
            when,
            is_behind=when.is_uncertain or entry.background or entry.text not in readable,
            came_of=tuple(tie for tie in came_of.get(entry.id, ()) if tie[1].text != entry.text),
        )
        for number, (when, entry) in enumerate(ordered, 1)
    )
