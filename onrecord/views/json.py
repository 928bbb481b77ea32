"""The JSON export: stable, versioned, described by `record.schema.json` beside this module."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import PurePath
from typing import Any

from onrecord.model import Article, Difference, Entity, Entry, Evidence, Origin, Record, Side, Speech, Tenure, When

__all__ = ["FORMAT_VERSION", "entry_json", "origin_json", "schema", "speech_json", "to_json", "to_json_text"]

# Rises in its first number when a field changes its meaning or goes, in its second when one is added.
FORMAT_VERSION = "1.1"

Json = dict[str, Any]


def to_json_text(record: Record) -> str:
    """The export as text, two records that are equal giving the same bytes."""
    return json.dumps(to_json(record), ensure_ascii=False, indent=1) + "\n"


@cache
def schema() -> Mapping[str, Any]:
    """The JSON Schema of the export."""
    document: Json = json.loads(files(__package__).joinpath("record.schema.json").read_text(encoding="utf-8"))
    return document


def to_json(record: Record) -> Json:
    """A record as plain JSON values; people are named by their canonical names, times are EDTF."""
    names = {entity.id: entity.name for entity in record.entities}

    def name_of(id: str) -> str:
        return names.get(id, id)

    return {
        "format": "onrecord",
        "version": FORMAT_VERSION,
        "story": record.story,
        "title": record.title,
        "as_of": edtf(record.as_of),
        "articles": [_article(article) for article in record.articles],
        "entities": [_entity(entity) for entity in record.entities],
        "tenures": [_tenure(tenure, name_of) for tenure in record.tenures],
        "speech": [speech_json(speech) for speech in record.speech],
        "dates": [
            _place(date.evidence)
            | {"surface": date.evidence.quote, "value": date.when.edtf, "value_basis": basis(date.when)}
            for date in record.dates
        ],
        "entries": [entry_json(entry, name_of) for entry in record.entries],
        "quantities": [
            evidence(counted.evidence) | {"value": counted.value, "unit": counted.unit, "counted": counted.counted}
            for counted in record.quantities
        ],
        "differences": [_difference(difference) for difference in record.differences],
        "origins": [origin_json(origin) for origin in record.origins],
        "links": [
            {"kind": link.kind, "first": link.first, "then": link.then, "evidence": [*map(evidence, link.evidence)]}
            for link in record.links
        ],
        "notes": list(record.notes),
    }


def edtf(when: When | None) -> str | None:
    return None if when is None else when.edtf


def evidence(place: Evidence) -> Json:
    return _place(place) | {"quote": place.quote}


def basis(when: When | None) -> Json | None:
    """How a time is known, or None where there is no time."""
    return when and {"words": when.basis.words, "anchor": when.basis.anchor, "rule": when.basis.rule}  # type: ignore[return-value]


def _place(place: Evidence) -> Json:
    return {"article": place.article, "start": place.start, "end": place.end}


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "outlet": article.outlet,
        "published": edtf(article.published),
        "published_basis": basis(article.published),
        "headline": article.headline,
        "authors": list(article.authors),
        "place": article.place,
        "url": article.url,
        "file": article.file,
        "source": article.file and PurePath(article.file).stem,
        "sha256": article.content_hash,
        "date_candidates": [{"edtf": found.edtf, "origin": found.origin} for found in article.date_candidates],
    }


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
        "mentions": [evidence(mention) for mention in entity.mentions],
    }


def _tenure(tenure: Tenure, name_of: Callable[[str], str]) -> Json:
    return {
        "id": tenure.id,
        "person": name_of(tenure.person),
        "person_id": tenure.person,
        "office": tenure.office,
        "organization": tenure.organization,
        "start": edtf(tenure.start),
        "start_basis": basis(tenure.start),
        "end": edtf(tenure.end),
        "end_basis": basis(tenure.end),
        "began": tenure.began,
        "ended": tenure.ended,
        "acting": tenure.acting,
        "vote": tenure.vote,
        "state": tenure.state,
        "predecessor": name_of(tenure.predecessor) if tenure.predecessor else None,
        "successor": name_of(tenure.successor) if tenure.successor else None,
        "evidence": [evidence(place) for place in tenure.evidence],
    }


def speech_json(speech: Speech) -> Json:
    """One remark."""
    return _place(speech.evidence) | {
        "content": speech.evidence.quote,
        "kind": speech.kind,
        "speaker": speech.speaker,
        "speaker_type": speech.speaker_type,
        "speaker_id": speech.speaker_entity,
        "cue": speech.cue,
        "channel": speech.channel,
        "addressee": speech.addressee,
        "stance": speech.stance,
        "parent": speech.parent,
    }


def entry_json(entry: Entry, name_of: Callable[[str], str] = str) -> Json:
    """One entry; without names, people are given by their ids."""
    return {
        "id": entry.id,
        "text": entry.text,
        "predicate": entry.predicate,
        "who": [name_of(id) for id in entry.who],
        "who_ids": list(entry.who),
        "when": edtf(entry.when),
        "when_basis": basis(entry.when),
        "factuality": entry.factuality,
        "status": entry.status,
        "superseded_by": entry.superseded_by,
        "origins": list(entry.origins),
        "origin_count": entry.origin_count,
        "reason": entry.reason,
        "reported": edtf(entry.reported),
        "reported_basis": basis(entry.reported),
        "rank": round(entry.rank, 4),
        "background": entry.background,
        "evidence": [evidence(place) for place in entry.evidence],
    }


def _difference(difference: Difference) -> Json:
    return {
        "id": difference.id,
        "field": difference.field,
        "kind": difference.kind,
        "a": _side(difference.a),
        "b": _side(difference.b),
    }


def _side(side: Side) -> Json:
    return {"entry": side.entry, "value": side.value, "evidence": [evidence(place) for place in side.evidence]}


def origin_json(origin: Origin) -> Json:
    """One place where a report says how it knows."""
    return evidence(origin.evidence) | {
        "id": origin.id,
        "key": origin.key,
        "origin": origin.origin,
        "kind": origin.kind,
        "confirmed": origin.confirmed,
    }
