"""The formats that a record can be taken away in."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.model import Record
from onrecord.views.bundle import to_bundle
from onrecord.views.followthemoney import to_entities, to_statements
from onrecord.views.json import to_json_text
from onrecord.views.linked import to_jsonld
from onrecord.views.markdown import markdown
from onrecord.views.page import page
from onrecord.views.spreadsheet import to_csv, to_xlsx
from onrecord.views.timelinejs import to_timelinejs

__all__ = ["FORMATS", "Format"]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: how its files end, its media type, what it is, and the function that writes it."""

    ending: str
    media_type: str
    about: str
    write: Callable[[Record], bytes]

    @property
    def is_text(self) -> bool:
        return self.media_type != "application/zip" and self.ending != "xlsx"


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"


_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS: dict[str, Format] = {
    "json": Format("json", "application/json", "everything, as data", lambda it: to_json_text(it).encode()),
    "html": Format("html", "text/html", "one page to read, works offline", lambda it: page(it).encode()),
    "md": Format("md", "text/markdown", "a brief with footnotes", lambda it: markdown(it).encode()),
    "xlsx": Format("xlsx", _SHEET, "a workbook, one sheet for each table", to_xlsx),
    "csv": Format("csv.zip", "application/zip", "the same tables as CSV files", to_csv),
    "timelinejs": Format("timeline.json", "application/json", "for TimelineJS", lambda it: _json(to_timelinejs(it))),
    "ftm": Format("ftm.json", "application/x-ndjson", "FollowTheMoney entities", to_entities),
    "ftm-statements": Format("statements.json", "application/x-ndjson", "FollowTheMoney statements", to_statements),
    "jsonld": Format("jsonld", "application/ld+json", "linked data: schema.org, PROV", lambda it: _json(to_jsonld(it))),
    "bundle": Format("bundle.zip", "application/zip", "page, data and texts with hashes (RO-Crate)", to_bundle),
}
