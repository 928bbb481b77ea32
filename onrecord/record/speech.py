"""Who said what: the attributions of all articles with their speakers as entities of the story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.model import Attribution, Reading, Speech
from onrecord.record.identity import Identity

__all__ = ["speech"]


def speech(readings: Sequence[Reading], identity: Identity, corrected: Mapping[str, str]) -> tuple[Speech, ...]:
    """One row for each attribution, in order of report; `corrected` holds speakers that people set."""
    names = identity.names
    rows: list[Speech] = []
    for reading in readings:
        first = len(rows)
        for attribution in reading.attributions:
            rows.append(_row(reading, attribution, identity, names, corrected, first))
    return tuple(rows)


def _row(
    reading: Reading,
    attribution: Attribution,
    identity: Identity,
    names: Mapping[str, str],
    corrected: Mapping[str, str],
    first: int,
) -> Speech:
    evidence = attribution.content.on(reading.article.id)
    entity = _speaker(reading, attribution, identity)
    owned = attribution.speaker_type == "document"  # "the statement" speaks, and is heard as its owner's
    speaker = names[entity] if entity and not owned else attribution.speaker
    given = corrected.get(f"{evidence.article}:{evidence.start}:{evidence.end}")
    if given is not None:
        speaker, entity = given, identity.named(given)
    return Speech(
        evidence=evidence,
        kind=attribution.kind,
        speaker=speaker,
        speaker_type=attribution.speaker_type,
        speaker_entity=entity,
        cue=attribution.cue.quote if attribution.cue else "",
        channel=attribution.channel,
        addressee=attribution.addressee,
        stance=attribution.stance,
        parent=None if attribution.parent is None else first + attribution.parent,
    )


def _speaker(reading: Reading, attribution: Attribution, identity: Identity) -> str | None:
    """The entity that speaks; an unnamed source is none, whatever it belongs to, unless its office says who it is."""
    entity = identity.of(reading.article.id, attribution.speaker_chain)
    return entity if attribution.speaker_type == "anonymous" else entity or identity.named(attribution.speaker)
