"""Reported speech of a draft that the record has from somebody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.checking.entities import entity_of
from onrecord.checking.finding import Finding
from onrecord.model import Attribution, Entity, Entry, Evidence, Reading, Record, Span

__all__ = ["check_speakers"]


def check_speakers(draft: Reading, base: Record, joined: Record) -> Iterator[Finding]:
    """A finding for each indirect remark that the draft gives to a person, and every report to other persons.

    "Reyes argued that the bridge would cost $3 million" where the reports have Quill say so. What an outlet tells as
    its own, or somebody unnamed, may have been said by anybody.
    """
    for attribution in draft.attributions:
        if attribution.kind != "indirect" or attribution.speaker_chain is None:
            continue
        speaker = entity_of(draft.chains[attribution.speaker_chain], draft.article.id, joined)
        if speaker is None or speaker.type != "person":
            continue
        for place, entry, reported in _told(attribution, draft.article.id, base, joined):
            names = _others(speaker, reported, base, joined)
            if names:
                words = f"the record has {' and '.join(names)} saying this"
                yield Finding(Span(place.start, place.end, place.quote), "wrong speaker", words, entry.id, reported[:1])


def _told(
    attribution: Attribution, draft: str, base: Record, joined: Record
) -> Iterator[tuple[Evidence, Entry, tuple[Evidence, ...]]]:
    """What the remark holds: the draft's words, the entry of the record they assert, and the reports' words."""
    before = {place: entry for entry in base.entries for place in entry.evidence}
    content = attribution.content
    for entry in joined.entries:
        reported = tuple(place for place in entry.evidence if place in before)
        for place in entry.evidence:
            if reported and place.article == draft and content.start <= place.start and place.end <= content.end:
                yield place, before[reported[0]], reported


def _others(speaker: Entity, reported: Sequence[Evidence], base: Record, joined: Record) -> list[str]:
    """The persons who say this in the reports; nobody where the speaker is among them, or where it is not said who."""
    names: list[str] = []
    for place in reported:
        said = [it for it in joined.speech if it.evidence.article == place.article and _holds(it.evidence, place)]
        people = [it for it in said if it.speaker_entity and joined.entity(it.speaker_entity).type == "person"]
        if len(people) < len(said) or not said or any(it.speaker_entity == speaker.id for it in said):
            return []
        names += [joined.entity(it.speaker_entity).name for it in people if it.speaker_entity]
    return list(dict.fromkeys(names))


def _holds(content: Evidence, place: Evidence) -> bool:
    return content.start <= place.start and place.end <= content.end
