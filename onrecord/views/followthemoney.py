"""The record in the FollowTheMoney vocabulary: entities and, for each of their values, a statement; JSON lines.

Source: https://followthemoney.tech, schemata Person, Organization, Position, Occupancy, Event, Article and Mention.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.model import Article, Entity, Entry, Record, Tenure, When
from onrecord.views.basis import known_from

__all__ = ["entities", "to_entities", "to_statements"]

Proxy = dict[str, Any]

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")
_SCHEMATA = {"person": "Person", "organization": "Organization"}
_STATUS = {"current": "current", "former": "ended", "future": "unknown", "prospective": "unknown"}


def to_entities(record: Record) -> bytes:
    """One entity a line."""
    return _lines(entities(record))


def to_statements(record: Record) -> bytes:
    """One statement a line: which value of which entity, and since when it was reported."""
    return _lines(statement for proxy in entities(record) for statement in _statements(record, proxy))


def entities(record: Record) -> Iterator[Proxy]:
    """All entities of a record, those that others point to first. A candidate for a post gets no occupancy."""
    for article in record.articles:
        yield _article(record, article)
    for entity in record.entities:
        if entity.type in _SCHEMATA:
            yield _proxy(record, entity.id, _SCHEMATA[entity.type], name=[entity.name], weakAlias=entity.aliases)
            yield from _mentions(record, entity)
    held = [tenure for tenure in record.tenures if tenure.state != "prospective"]
    yield from {proxy["id"]: proxy for proxy in (_position(record, tenure) for tenure in held)}.values()
    yield from (_occupancy(record, tenure) for tenure in held)
    for entry in record.entries:
        if entry.status != "retracted" and not entry.background:
            yield _event(record, entry)


def _lines(values: Iterable[Proxy]) -> bytes:
    return "".join(f"{json.dumps(value, ensure_ascii=False)}\n" for value in values).encode()


def _proxy(record: Record, id: str, schema: str, **properties: Iterable[str | None]) -> Proxy:
    """An entity with its empty properties left out and each value once."""
    values = {name: _clean(found) for name, found in properties.items()}
    return {
        "id": _id(record, id),
        "schema": schema,
        "caption": next(iter([*values.get("name", []), *values.get("title", []), id])),
        "properties": {name: found for name, found in values.items() if found},
    }


def _clean(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value.strip() for value in values if value and value.strip()))


def _id(record: Record, id: str) -> str:
    """An id of its own for each story: the same person may be known differently in another."""
    return "onrecord-" + hashlib.sha1(f"{record.story}\n{id}".encode(), usedforsecurity=False).hexdigest()


def _article(record: Record, article: Article) -> Proxy:
    return _proxy(
        record,
        article.id,
        "Article",
        title=[article.headline],
        publisher=[article.outlet],
        publishedAt=[_date(article.published)],
        author=article.authors,
        sourceUrl=[article.url],
        fileName=[article.file],
        bodyText=[article.body],
    )


def _mentions(record: Record, entity: Entity) -> Iterator[Proxy]:
    names = {entity.name, *entity.aliases}
    for article in dict.fromkeys(mention.article for mention in entity.mentions):
        found = [mention.quote for mention in entity.mentions if mention.article == article and mention.quote in names]
        yield _proxy(
            record,
            f"mention {article} {entity.id}",
            "Mention",
            document=[_id(record, article)],
            resolved=[_id(record, entity.id)],
            name=found or [entity.name],
            detectedSchema=[_SCHEMATA[entity.type]],
        )


def _position_id(tenure: Tenure) -> str:
    return f"office {tenure.office} {tenure.organization or ''}".casefold()


def _position(record: Record, tenure: Tenure) -> Proxy:
    name = f"{tenure.office}, {tenure.organization}" if tenure.organization else tenure.office
    wanted = (tenure.organization or "").casefold()
    organizations = [
        _id(record, entity.id)
        for entity in record.entities
        if entity.type == "organization" and wanted in (entity.name.casefold(), *map(str.casefold, entity.aliases))
    ]
    return _proxy(record, _position_id(tenure), "Position", name=[name], organization=organizations[:1])


def _occupancy(record: Record, tenure: Tenure) -> Proxy:
    how = [tenure.began and f"{tenure.began} {tenure.vote or ''}".strip(), tenure.ended]
    exact = [f"{name}: {_as_told(when)}" for name, when in (("start", tenure.start), ("end", tenure.end)) if when]
    acting = "acting" if tenure.acting else None
    return _proxy(
        record,
        tenure.id,
        "Occupancy",
        holder=[_id(record, tenure.person)],
        post=[_id(record, _position_id(tenure))],
        startDate=[_date(tenure.start)],
        endDate=[_date(tenure.end)],
        status=[_STATUS[tenure.state]],
        summary=["; ".join(part for part in (acting, *how, *exact) if part)],
        proof=[_id(record, place.article) for place in tenure.evidence],
    )


def _event(record: Record, entry: Entry) -> Proxy:
    people = {entity.id for entity in record.entities if entity.type in _SCHEMATA}
    return _proxy(
        record,
        entry.id,
        "Event",
        name=[entry.text],
        summary=[entry.reason],
        notes=[f"{entry.status}; {entry.factuality}", f"when: {_as_told(entry.when)}" if entry.when else None],
        startDate=[_day(entry.when, first=True)],
        endDate=[_day(entry.when, first=False)],
        involved=[_id(record, id) for id in entry.who if id in people],
        proof=[_id(record, place.article) for place in entry.evidence],
    )


def _as_told(when: When) -> str:
    """The exact value with how it is known, for which FollowTheMoney has no property of its own."""
    known = known_from(when)
    return f"{when.edtf} ({known})" if known else when.edtf


def _date(when: When | None) -> str | None:
    """A date as FollowTheMoney knows them: a day, month or year, never a range; a season becomes its year.

    A day that is only perhaps the one is left to the notes.
    """
    if when is None or when.is_uncertain:
        return None
    value = when.edtf.partition("T")[0].rstrip("~?%")
    if _DATE.fullmatch(value):
        return value
    if when.granularity == "season":
        return value[:4]
    return str(when.first_day) if when.first_day and when.first_day == when.last_day else None


def _day(when: When | None, *, first: bool) -> str | None:
    """A whole value as both ends; of a range one end."""
    if when is None or when.is_uncertain:
        return None
    day = when.first_day if first else when.last_day
    return _date(when) or (str(day) if day else None)


def _statements(record: Record, proxy: Proxy) -> Iterator[Proxy]:
    first, last = _reported(record, proxy)
    values = [("id", proxy["id"]), *((name, it) for name, found in proxy["properties"].items() for it in found)]
    for name, value in values:
        key = f"{record.story}.{proxy['id']}.{name}.{value}"
        yield {
            "canonical_id": proxy["id"],
            "entity_id": proxy["id"],
            "prop": name,
            "schema": proxy["schema"],
            "value": value,
            "dataset": record.story,
            "lang": None,
            "original_value": None,
            "first_seen": first,
            "last_seen": last,
            "external": False,
            "origin": "onrecord",
            "id": hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest(),
        }


def _reported(record: Record, proxy: Proxy) -> tuple[str | None, str | None]:
    """The first and last report behind an entity; of the whole story where it names none."""
    named = {*proxy["properties"].get("proof", []), *proxy["properties"].get("document", []), proxy["id"]}
    ids = [article for article in record.articles if _id(record, article.id) in named] or record.articles
    days = sorted(str(day) for article in ids if (day := article.published.first_day if article.published else None))
    return (days[0], days[-1]) if days else (None, None)
