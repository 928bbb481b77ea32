"""The invented story of the package: what its record must say, and must not."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

import onrecord
from onrecord.model import Article, Record
from onrecord.sources import Overrides, read_paths


@pytest.fixture(scope="module")
def record() -> Record:
    sample = Path(str(files("onrecord.resources") / "sample"))
    reports = [item for item in read_paths([sample], Overrides()) if isinstance(item, Article)]
    return onrecord.record([onrecord.read(report) for report in reports])


def test_resignation_rests_on_no_report_from_before_it(record: Record) -> None:
    early = {article.id for article in record.articles if article.published and article.published.edtf < "2025-10-10"}
    resigned = [entry for entry in record.entries if entry.predicate == "resign" and entry.factuality == "happened"]
    assert len(early) == 3
    assert resigned
    assert all(not early & {evidence.article for evidence in entry.evidence} for entry in resigned)


def test_refusal_is_superseded_and_the_demand_stays_a_demand(record: Record) -> None:
    states = {entry.factuality for entry in record.entries if entry.predicate == "resign"}
    assert "requested" in states
    assert any(entry.status == "superseded" for entry in record.entries if entry.predicate in {"resign", "refuse"})


def test_undated_report_is_placed_with_its_reasons(record: Record) -> None:
    placed = next(article for article in record.articles if article.file == "lantern.txt")
    assert placed.published is not None and placed.published.edtf == "2025-10-11"
    assert any("bears no date" in note and "“Friday night”" in note for note in record.notes)
