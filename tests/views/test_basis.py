"""How times are known, in words, and that every export tells it."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest

from onrecord.model import Basis, Record, When
from onrecord.views.basis import known_from, when_in_words
from onrecord.views.formats import FORMATS
from onrecord.views.json import to_json
from onrecord.views.why import why, why_text
from tests.views.sample import sample_record
from tests.views.test_terminal import plain

LATE = When.parse("2025-10-10", Basis("late Friday", "2025-10-11", "weekday:FRI:past"))
PERHAPS = When.parse("2025-10-10?", Basis("Friday", "2025-10-11", "weekday:FRI:past > perhaps"))
PLACED = When.parse("[2025-10-10..2025-10-11]", Basis(rule="placed by “late Friday” = Fri 10 Oct 2025"))


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (LATE, "from “late Friday”, counted from 2025-10-11"),
        (PERHAPS, "told on after “Friday”, counted from 2025-10-11"),
        (PLACED, "placed by “late Friday” = Fri 10 Oct 2025"),
        (When.parse("2025"), ""),
        (None, ""),
    ],
)
def test_basis_tells_how_a_time_is_known(when: When | None, words: str) -> None:
    assert known_from(when) == words


def test_basis_prints_a_time_with_its_value() -> None:
    assert when_in_words(PERHAPS).startswith("perhaps Fri 10 Oct 2025 (2025-10-10?), told on after “Friday”")


def dated() -> Record:
    """The sample with one entry and one tenure dated by words that stand nowhere else."""
    record = sample_record()
    entry = replace(record.entries[0], when=replace(LATE, basis=Basis("the eve of the fair", "2025-10-11", "day:-1")))
    start = When.parse("2016", Basis("the year of the storm", "", "2016"))
    return replace(
        record,
        entries=(entry, *record.entries[1:]),
        tenures=(replace(record.tenures[0], start=start), *record.tenures[1:]),
    )


def written(name: str) -> str:
    content = FORMATS[name].write(dated())
    raw = content if isinstance(content, bytes) else content.encode()
    if raw[:2] == b"PK":
        with ZipFile(BytesIO(raw)) as archive:
            return "".join(archive.read(member).decode("utf-8", "replace") for member in archive.namelist())
    return raw.decode()


@pytest.mark.parametrize("name", ["json", "csv", "html", "jsonld", "ftm"])
def test_basis_of_every_time_is_in_the_export(name: str) -> None:
    text = written(name)
    assert "the eve of the fair" in text
    assert "the year of the storm" in text


def test_basis_stands_beside_every_time_in_json() -> None:
    def check(value: object) -> None:
        if isinstance(value, dict):
            for key in {"when", "published", "reported"} & set(value):
                assert f"{key}_basis" in value
            for item in value.values():
                check(item)
        elif isinstance(value, list):
            for item in value:
                check(item)

    check(json.loads(json.dumps(to_json(dated()))))


def test_basis_columns_of_the_csv_files_are_filled() -> None:
    archive = ZipFile(BytesIO(FORMATS["csv"].write(dated())))  # type: ignore[arg-type]
    rows = list(csv.DictReader(StringIO(archive.read("entries.csv").decode("utf-8-sig"))))
    assert "from “the eve of the fair”, counted from 2025-10-11" in {row["when_known"] for row in rows}


def test_why_a_report_has_its_date() -> None:
    record = sample_record()
    undated = next(article for article in record.articles if not article.date_candidates)
    record = replace(record, notes=(f"{undated.name} bears no date; placed on 10 Oct 2025 by “late Friday”",))
    assert "placed on 10 Oct 2025 by “late Friday”" in plain(why_text(why(record, undated.id)))
    dated_one = next(article for article in record.articles if article.date_candidates)
    assert "from header" in plain(why_text(why(record, str(dated_one.outlet))))
