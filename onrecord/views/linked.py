"""The record as JSON-LD: schema.org for things, Web Annotation for passages, PROV for where claims come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.model import Article, Entity, Entry, Evidence, Record, Speech, Tenure
from onrecord.views.basis import known_from
from onrecord.views.json import edtf

__all__ = ["to_jsonld"]

Node = dict[str, Any]

CONTEXT: Node = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "onrecord": "urn:onrecord:vocabulary:",
    "edtf": "http://id.loc.gov/datatypes/edtf/EDTF",
}
_TYPES = {"person": "Person", "organization": "Organization", "place": "Place"}


def to_jsonld(record: Record) -> Node:
    """One graph. Sources: https://schema.org, https://www.w3.org/TR/annotation-model/, https://www.w3.org/TR/prov-o/."""
    graph = [
        _story(record),
        *(_article(article) for article in record.articles),
        *(_entity(entity) for entity in record.entities),
        *(_tenure(tenure) for tenure in record.tenures),
        *(_claim(entry) for entry in record.entries),
        *(_quotation(index, speech) for index, speech in enumerate(record.speech)),
        *_annotations(record),
    ]
    return {"@context": CONTEXT, "@graph": graph}


def _ref(kind: str, id: str) -> Node:
    return {"@id": f"urn:onrecord:{kind}:{id}"}


def _filled(node: Node) -> Node:
    """The node without what no report says."""
    return {name: value for name, value in node.items() if value not in (None, [], "")}


def _date(value: str | None) -> Node | None:
    return {"@type": "edtf", "@value": value} if value else None


def _story(record: Record) -> Node:
    return _filled(
        {
            **_ref("story", record.story),
            "@type": ["Collection", "prov:Collection"],
            "name": record.title or record.story,
            "hasPart": [_ref("article", article.id) for article in record.articles],
            "temporalCoverage": edtf(record.as_of),
        }
    )


def _article(article: Article) -> Node:
    return _filled(
        {
            **_ref("article", article.id),
            "@type": ["NewsArticle", "prov:Entity"],
            "headline": article.headline,
            "url": article.url,
            "author": [{"@type": "Person", "name": name} for name in article.authors],
            "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
            "datePublished": _date(edtf(article.published)),
            "onrecord:dateBasis": known_from(article.published),
            "identifier": f"sha256:{article.content_hash}",
        }
    )


def _entity(entity: Entity) -> Node:
    return _filled(
        {
            **_ref("entity", entity.id),
            "@type": _TYPES[entity.type],
            "name": entity.name,
            "alternateName": [alias for alias in entity.aliases if alias != entity.name],
        }
    )


def _tenure(tenure: Tenure) -> Node:
    return _filled(
        {
            **_ref("tenure", tenure.id),
            "@type": ["OrganizationRole", "prov:Entity"],
            "roleName": tenure.office,
            "member": _ref("entity", tenure.person),
            "memberOf": {"@type": "Organization", "name": tenure.organization} if tenure.organization else None,
            "startDate": _date(edtf(tenure.start)),
            "endDate": _date(edtf(tenure.end)),
            "onrecord:startBasis": known_from(tenure.start),
            "onrecord:endBasis": known_from(tenure.end),
            "description": "; ".join(part for part in (tenure.began, tenure.vote, tenure.ended) if part),
            "prov:wasDerivedFrom": _articles(tenure.evidence),
        }
    )


def _claim(entry: Entry) -> Node:
    return _filled(
        {
            **_ref("entry", entry.id),
            "@type": ["Claim", "prov:Entity"],
            "text": entry.text,
            "about": [_ref("entity", id) for id in entry.who],
            "temporalCoverage": _date(edtf(entry.when)),
            "onrecord:whenBasis": known_from(entry.when),
            "creativeWorkStatus": entry.status,
            "onrecord:factuality": entry.factuality,
            "onrecord:reason": entry.reason,
            "onrecord:supersededBy": _ref("entry", entry.superseded_by) if entry.superseded_by else None,
            "appearance": _articles(entry.evidence),
            "prov:wasDerivedFrom": _articles(entry.evidence),
        }
    )


def _quotation(index: int, speech: Speech) -> Node:
    speaker = _ref("entity", speech.speaker_entity) if speech.speaker_entity else {"name": speech.speaker}
    return _filled(
        {
            **_ref("speech", str(index)),
            "@type": "Quotation" if speech.kind == "direct" else "Statement",
            "text": speech.evidence.quote,
            "spokenByCharacter" if speech.kind == "direct" else "creator": speaker,
            "isPartOf": _ref("article", speech.evidence.article),
            "onrecord:channel": speech.channel,
            "onrecord:stance": speech.stance,
        }
    )


def _articles(places: tuple[Evidence, ...]) -> list[Node]:
    return [_ref("article", id) for id in dict.fromkeys(place.article for place in places)]


def _annotations(record: Record) -> Iterator[Node]:
    supported = [("entry", entry.id, entry.evidence) for entry in record.entries]
    supported += [("tenure", tenure.id, tenure.evidence) for tenure in record.tenures]
    for kind, id, places in supported:
        for place in places:
            yield _annotation(kind, id, place)


def _annotation(kind: str, id: str, place: Evidence) -> Node:
    """A passage that supports a thing, by its words and by its offsets."""
    return {
        **_ref("annotation", f"{id}:{place.article}:{place.start}-{place.end}"),
        "@type": "oa:Annotation",
        "oa:motivatedBy": {"@id": "oa:identifying"},
        "oa:hasBody": _ref(kind, id),
        "oa:hasTarget": {
            "oa:hasSource": _ref("article", place.article),
            "oa:hasSelector": [
                {"@type": "oa:TextQuoteSelector", "oa:exact": place.quote},
                {"@type": "oa:TextPositionSelector", "oa:start": place.start, "oa:end": place.end},
            ],
        },
    }
