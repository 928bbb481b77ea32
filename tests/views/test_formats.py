import csv
import json
from hashlib import sha256
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from onrecord.views.bundle import to_bundle
from onrecord.views.formats import FORMATS
from onrecord.views.linked import to_jsonld
from onrecord.views.markdown import markdown
from onrecord.views.spreadsheet import to_csv, to_xlsx
from onrecord.views.tables import Table, tables
from onrecord.views.timelinejs import to_timelinejs
from tests.views.sample import sample_record


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "xlsx"])
def test_formats_give_the_same_bytes_for_equal_records(name: str) -> None:
    assert FORMATS[name].write(sample_record()) == FORMATS[name].write(sample_record())


def test_xlsx_has_a_sheet_for_each_table_with_its_evidence() -> None:
    book = load_workbook(BytesIO(to_xlsx(sample_record())))
    assert book.sheetnames == [table.name for table in tables(sample_record())]
    first = [cell.value for cell in book["entries"][2]]
    assert first[:3] == ["e1", "[Nora] Whitcombe resigned late Friday [10 Oct 2025]", "corroborated"]
    assert first[-2:] == ["Harbor Lantern", "Nora Whitcombe resigned late Friday"]


def test_spreadsheets_never_hold_a_formula(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Table("entries", ("text",), (("=1+1",), ("@cmd",), ("bell\x07",)))
    monkeypatch.setattr("onrecord.views.spreadsheet.tables", lambda record: (table,))
    sheet = load_workbook(BytesIO(to_xlsx(sample_record())))["entries"]
    assert [cell.data_type for cell in sheet["A"]] == ["s"] * 4
    assert sheet["A4"].value == "bell�"
    content = ZipFile(BytesIO(to_csv(sample_record()))).read("entries.csv").decode("utf-8-sig")
    assert [row[0] for row in csv.reader(StringIO(content))] == ["text", "'=1+1", "'@cmd", "bell\x07"]


def test_tables_have_rows_as_wide_as_their_columns() -> None:
    for table in tables(sample_record()):
        assert table.rows
        assert all(len(row) == len(table.columns) for row in table.rows)


def test_timelinejs_says_how_uncertain_a_date_is() -> None:
    events = {event["unique_id"]: event for event in to_timelinejs(sample_record())["events"]}
    assert events["e1"]["start_date"] == {"year": 2025, "month": 10, "day": 10, "display_date": "late Fri 10 Oct 2025"}
    assert events["e13"]["display_date"] == "about 2013 to Mar 2021"
    assert events["e13"]["end_date"]["year"] == 2021


def test_jsonld_annotations_hold_words_and_offsets() -> None:
    graph = to_jsonld(sample_record())["@graph"]
    place = sample_record().entries[0].evidence[0]
    id = f"urn:onrecord:annotation:e1:lantern:{place.start}-{place.end}"
    (annotation,) = [node for node in graph if node["@id"] == id]
    quote, position = annotation["oa:hasTarget"]["oa:hasSelector"]
    assert quote["oa:exact"] == "Nora Whitcombe resigned late Friday"
    assert (position["oa:start"], position["oa:end"]) == (place.start, place.end)


def test_bundle_verifies_by_its_own_hashes() -> None:
    bundle = ZipFile(BytesIO(to_bundle(sample_record())))
    sums = dict(reversed(line.split("  ")) for line in bundle.read("sha256sums.txt").decode().splitlines())
    assert set(sums) == set(bundle.namelist()) - {"sha256sums.txt"}
    assert all(sha256(bundle.read(name)).hexdigest() == digest for name, digest in sums.items())


def test_bundle_describes_its_files_as_a_crate() -> None:
    bundle = ZipFile(BytesIO(to_bundle(sample_record())))
    graph = {node["@id"]: node for node in json.loads(bundle.read("ro-crate-metadata.json"))["@graph"]}
    assert graph["ro-crate-metadata.json"]["about"] == {"@id": "./"}
    for part in graph["./"]["hasPart"]:
        assert graph[part["@id"]]["@type"] == "File"
    assert graph["./"]["datePublished"] == "2025-10-11"


def test_markdown_numbers_each_footnote_it_uses() -> None:
    text = markdown(sample_record())
    assert "\\[Nora\\] Whitcombe resigned late Friday" in text
    used = {mark for mark in text.split() if mark.startswith("[^")}
    assert used
    numbers = {int(line[2 : line.index("]")]) for line in text.splitlines() if line.startswith("[^")}
    assert numbers == set(range(1, len(numbers) + 1))
