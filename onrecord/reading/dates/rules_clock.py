"""Times of day: "8:30 p.m. EST", "noon", "around 6am", "1430 GMT"."""

from __future__ import annotations

from onrecord.reading.dates.draft import Build, Draft, Match
from onrecord.reading.dates.lexicon import LEXICON, number

__all__ = ["READERS"]


def _zone(words: str | None) -> str:
    """ "-05:00" for EST; empty where no zone is named."""
    if not words:
        return ""
    name = words.lower().split()[0]
    minutes = LEXICON["zones"][name]
    if name == "eastern" and "daylight" in words.lower():
        minutes += 60
    return "Z" if not minutes else f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _time(match: Match) -> Draft | None:
    groups = match.groupdict()
    hour = number(match["hour"])
    if hour is None:
        return None
    minute, half = int(groups.get("minute") or 0), (groups.get("half") or "").lower().replace(".", "")
    if hour > 24 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    hour = int(hour)
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    part = (groups.get("part") or "").lower()
    if part in ("afternoon", "evening", "night") and hour < 12:
        hour += 12
    if hour == 24:
        return Draft(*match.span(), "TIME", "day:0", clock="24:00:00", narrative=True) if not minute else None
    clock = f"{hour:02}:{minute:02}:00{_zone(groups.get('zone'))}"
    return Draft(*match.span(), "TIME", "day:0", clock=clock, narrative=True)


def _word(match: Match) -> Draft | None:
    clock = LEXICON["clock_words"][match["word"].lower()]
    return Draft(*match.span(), "TIME", "day:0", clock=f"{clock}:00{_zone(match['zone'])}", narrative=True)


READERS: dict[str, Build] = {
    "time": _time,
    "word": _word,
}
