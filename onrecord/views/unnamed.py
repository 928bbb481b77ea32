"""What a report tells of a source without a name: how many, whose, how they know, why unnamed, and whom they told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.model import Record, Speech
from onrecord.resources import load

__all__ = ["Unnamed", "unnamed"]


@dataclass(frozen=True, slots=True)
class Unnamed:
    """The report's own words on an unnamed source; None where it says nothing of the kind."""

    number: str | None = None
    affiliation: str | None = None
    knows: str | None = None
    anonymity: str | None = None
    told: str | None = None

    def __str__(self) -> str:
        told = f"told {self.told}" if self.told else None
        return " · ".join(part for part in (self.knows, self.anonymity, told) if part)


def unnamed(record: Record, speech: Speech) -> Unnamed:
    """What the paragraph of a remark tells of its source, from the words for the source on.

    "Two officials from the ministry, who were not authorized to speak publicly, told the Herald": two, the ministry.
    """
    words = load("voices")["source_details"]
    text = record.article(speech.evidence.article).text
    start = text.rfind("\n", 0, speech.evidence.start) + 1
    end = text.find("\n", speech.evidence.end)
    paragraph = text[start : end if end >= 0 else len(text)]
    named = paragraph.find(speech.speaker)
    about = paragraph[max(0, named) :]
    first = speech.speaker.split()[0].casefold()
    return Unnamed(
        number=first if first.isdigit() or first in words["numbers"] else None,
        affiliation=_after(speech.speaker, tuple(words["belonging"])),
        knows=_from(about, tuple(words["knowledge"])),
        anonymity=_from(about, tuple(words["anonymity"])),
        told=speech.addressee,
    )


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


def _from(text: str, phrases: tuple[str, ...]) -> str | None:
    """From the first of some phrases to where its clause ends."""
    found = _pattern(phrases).search(text)
    return None if found is None else re.split(r"[,;.—“”\"]", text[found.start() :], maxsplit=1)[0].strip()


def _after(text: str, phrases: tuple[str, ...]) -> str | None:
    """What follows the first of some phrases, e.g. "the port" of "two aides at the port"."""
    found = _pattern(phrases).search(text)
    return (text[found.end() :].strip() or None) if found else None
