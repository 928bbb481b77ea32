"""An evidence bundle: page, data and texts in one archive that opens offline and verifies by its own list of hashes."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from onrecord.model import Article, Record
from onrecord.views.archive import archive
from onrecord.views.json import schema, to_json_text
from onrecord.views.linked import to_jsonld
from onrecord.views.page import page
from onrecord.views.reports import labels

__all__ = ["to_bundle"]

_README = """This bundle holds one story's record, made by On Record.

index.html                 the record to read; opens in any browser, needs no network
record.json                the same as data; record.schema.json describes it
record.jsonld              the same as linked data
texts/                     the reports as they were taken in; offsets in the data count their code points
ro-crate-metadata.json     what each file is (RO-Crate 1.1)
sha256sums.txt             the hash of every file; to check them: sha256sum --check sha256sums.txt
"""


def to_bundle(record: Record) -> bytes:
    """A zip archive, the same bytes for the same record."""
    files = {
        "index.html": page(record).encode(),
        "record.json": to_json_text(record).encode(),
        "record.schema.json": _json(schema()),
        "record.jsonld": _json(to_jsonld(record)),
        "README.txt": _README.encode(),
        **{_text_name(article): article.text.encode() for article in record.articles},
    }
    files["ro-crate-metadata.json"] = _json(_crate(record, files))
    sums = "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return archive({**files, "sha256sums.txt": sums.encode()})


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"


def _text_name(article: Article) -> str:
    return f"texts/{article.id}.txt"


def _crate(record: Record, files: dict[str, bytes]) -> dict[str, Any]:
    """RO-Crate 1.1 metadata. Source: https://w3id.org/ro/crate/1.1."""
    names = labels(record)
    described = {_text_name(article): _text(article, names[article.id]) for article in record.articles}
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": record.title or record.story,
        "description": f"The record of the story {record.story} with the passages that it rests on.",
        "datePublished": _last_report(record),
        "license": {"@id": "#texts"},
        "hasPart": [{"@id": name} for name in files],
    }
    return {
        "@context": "https://w3id.org/ro/crate/1.1/context",
        "@graph": [
            {
                "@id": "ro-crate-metadata.json",
                "@type": "CreativeWork",
                "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
                "about": {"@id": "./"},
            },
            root,
            {
                "@id": "#texts",
                "@type": "CreativeWork",
                "name": "The texts of the reports belong to their outlets and are included as evidence.",
            },
            *(_file(name, content) | described.get(name, {}) for name, content in files.items()),
        ],
    }


def _file(name: str, content: bytes) -> dict[str, Any]:
    return {
        "@id": name,
        "@type": "File",
        "contentSize": str(len(content)),
        "sha256": sha256(content).hexdigest(),
        "encodingFormat": _FORMATS[name.rpartition(".")[2]],
    }


_FORMATS = {
    "html": "text/html",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "txt": "text/plain",
}


def _text(article: Article, label: str) -> dict[str, Any]:
    described: dict[str, Any] = {"name": article.headline or label, "creator": list(article.authors)}
    if article.url:
        described["url"] = article.url
    return described


def _last_report(record: Record) -> str:
    """The day of the last report: the crate must have a date, and that of its making would make each one different."""
    days = [article.published.last_day for article in record.articles if article.published]
    return str(max((day for day in days if day), default="1970-01-01"))
