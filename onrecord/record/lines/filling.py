"""A stretch of a report with what its reader must know filled in: names, days, who says it or does it."""

from __future__ import annotations

from onrecord.record.identity.entities import Identity
from onrecord.record.lines.bodies import bodies
from onrecord.record.lines.days import days
from onrecord.record.lines.people import people
from onrecord.record.lines.punctuation import tidy
from onrecord.record.lines.stretches import Stretch
from onrecord.record.told import Told

__all__ = ["filled"]


def filled(told: Told, stretch: Stretch, identity: Identity) -> str:
    """The stretch with its pronouns, short names and relative dates filled in, and who says it or does it before it."""
    whole = told.article.text
    text, position = [], stretch.start
    done: set[str] = set()
    names = (*people(told, stretch, identity), *bodies(told, stretch, identity))
    for start, end, words in sorted((*names, *days(told, stretch))):
        if start < position:
            continue
        text.append(whole[position:start])
        text.append(words if words not in done else whole[start:end])
        done.add(words)
        position = end
    text.append(whole[position : stretch.end])
    words = "".join(text)
    if stretch.subject:
        return tidy(f"[{identity.names[stretch.subject]}] {words}")
    if stretch.speaker:
        return tidy(f"[{_speaker(told, stretch.speaker, identity)}:] {_marked(tidy(words), told)}")
    return tidy(words)


def _speaker(told: Told, speaker: str, identity: Identity) -> str:
    words = identity.names.get(told.speaker or "", speaker)
    return words[:1].upper() + words[1:]


def _marked(words: str, told: Told) -> str:
    """Words of a direct quotation in quotation marks."""
    bare = words.strip('“”"')
    return f"“{bare}”" if told.is_quoted else words
