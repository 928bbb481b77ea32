"""The chain of attribution behind a passage: outlet ← who says so, how ← whom they cite."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Protocol

from onrecord.model import Entry, Evidence, Origin, Record, Speech

__all__ = ["Chains", "Link", "chains", "describe"]

# What stands at the end of a chain that a credit gives and no remark does.
_SOURCE_TYPES = {"other outlet": "outlet", "document": "document", "unnamed source": "anonymous"}


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain. `how` says what this one does or uses: "interview", "denies", "letter"."""

    name: str
    how: str
    type: str


class Chains(Protocol):
    """Gives the chain behind a passage, the outlet first; an entry adds the origins that its report credits."""

    def __call__(self, evidence: Evidence, entry: Entry | None = None) -> tuple[Link, ...]: ...


def chains(record: Record) -> Chains:
    """The chains of attribution of a record."""
    by_article: dict[str, list[Speech]] = defaultdict(list)
    for speech in record.speech:
        by_article[speech.evidence.article].append(speech)
    names = {article.id: article.name for article in record.articles}
    origins = {origin.id: origin for origin in record.origins}

    def chain(evidence: Evidence, entry: Entry | None = None) -> tuple[Link, ...]:
        credited = [origins[id] for id in entry.origins if id in origins] if entry else []
        credited = [origin for origin in credited if origin.evidence.article == evidence.article]
        innermost = _innermost(by_article[evidence.article], evidence)
        said = [_link(speech) for speech in reversed(_upwards(innermost, record.speech))] if innermost else []
        name = names.get(evidence.article, evidence.article)
        outlet = Link(name, "has not confirmed" if _is_unconfirmed(credited) else "", "outlet")
        links = said or [_credit(origin) for origin in credited if origin.kind != "own reporting"]
        return _without_repeats([outlet, *links])

    return chain


def describe(speech: Speech) -> str:
    """How a remark was made: "interview with the Post · denies", "email to staff"."""
    stance = "" if speech.stance == "asserts" else speech.stance
    channel = speech.channel or ""
    if speech.addressee:
        channel = f"{channel} {'with' if channel == 'interview' else 'to'} {speech.addressee}".strip()
    return " · ".join(part for part in (channel, stance) if part)


def _without_repeats(links: list[Link]) -> tuple[Link, ...]:
    """One step a name: a remark inside another of the same speaker (two sentences of one letter) adds nothing."""
    kept: list[Link] = []
    for link in links:
        if not kept or link.name != kept[-1].name:
            kept.append(link)
        elif not kept[-1].how:
            kept[-1] = link
    return tuple(kept)


def _is_unconfirmed(credited: list[Origin]) -> bool:
    return any(origin.confirmed is False for origin in credited)


def _credit(origin: Origin) -> Link:
    return Link(origin.origin, origin.kind, _SOURCE_TYPES.get(origin.kind, "organization"))


def _link(speech: Speech) -> Link:
    return Link(speech.speaker, describe(speech), speech.speaker_type)


def _innermost(speeches: list[Speech], evidence: Evidence) -> Speech | None:
    """The shortest remark that holds the passage, else the longest one inside it ("Marsh said: “...”")."""
    around = [
        speech for speech in speeches if speech.evidence.start <= evidence.start and evidence.end <= speech.evidence.end
    ]
    if around:
        return min(around, key=_length)
    inside = [
        speech for speech in speeches if evidence.start <= speech.evidence.start and speech.evidence.end <= evidence.end
    ]
    return max(inside, key=_length, default=None)


def _length(speech: Speech) -> int:
    return speech.evidence.end - speech.evidence.start


def _upwards(speech: Speech, all_speech: tuple[Speech, ...]) -> list[Speech]:
    """The remark and those that it stands in, innermost first."""
    steps = [speech]
    while speech.parent is not None and 0 <= speech.parent < len(all_speech):
        speech = all_speech[speech.parent]
        if speech in steps:
            break
        steps.append(speech)
    return steps
