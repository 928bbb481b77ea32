"""Who said what: the attributions of all articles with their speakers as entities of the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.model import Attribution, Reading, Speech
from onrecord.record.identity.entities import Identity
from onrecord.record.words import sequence_of

__all__ = ["speech"]

_RUN = 6  # words in a row that two reports of one remark share; as many are hardly ever said twice


def speech(readings: Sequence[Reading], identity: Identity, corrected: Mapping[str, str]) -> tuple[Speech, ...]:
    """One row for each attribution, in order of report; `corrected` holds speakers that people set."""
    names = identity.names
    rows: list[Speech] = []
    for reading in readings:
        first = len(rows)
        for attribution in reading.attributions:
            rows.append(_row(reading, attribution, identity, names, corrected, first))
    return _with_channels(rows)


def _with_channels(rows: Sequence[Speech]) -> tuple[Speech, ...]:
    """The rows, a quotation without channel with that of the same words of the same speaker in another report.

    One report has “The pier was unsafe” from an interview, the other prints the words alone.
    """
    known: defaultdict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for row in rows:
        for run in _runs(row) if row.channel else ():
            known[run].add(row.channel or "")
    found = []
    for row in rows:
        channels = set().union(*(known[run] for run in _runs(row) if run in known)) if row.channel is None else set()
        found.append(replace(row, channel=channels.pop()) if len(channels) == 1 else row)
    return tuple(found)


def _runs(row: Speech) -> list[tuple[str, tuple[str, ...]]]:
    """The runs of words of a quotation, each with its speaker."""
    if row.kind != "direct" or row.speaker_type == "anonymous":
        return []
    words = sequence_of(row.evidence.quote)
    return [(row.speaker, words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)]


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
