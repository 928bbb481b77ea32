import json
from io import BytesIO

import pytest
from openpyxl import load_workbook
from starlette.testclient import TestClient

from onrecord.views.formats import FORMATS
from onrecord.views.passages import anchor
from tests.views.sample import sample_record
from tests.web.conftest import STORY

BASE = f"/stories/{STORY}"


def test_home_lists_the_stories(desk: TestClient) -> None:
    assert "Nora Whitcombe resigned late Friday" in desk.get("/").text


def test_story_page_leads_to_each_passage(desk: TestClient) -> None:
    place = sample_record().entries[0].evidence[0]
    text = desk.get(BASE).text
    assert f'href="{BASE}/reports/{place.article}#{anchor(place)}"' in text
    assert f'id="{anchor(place)}"' in desk.get(f"{BASE}/reports/{place.article}").text


def test_story_page_keeps_to_a_moment(desk: TestClient) -> None:
    assert "as reported by Wed 8 Oct 2025" in desk.get(f"{BASE}?as_of=2025-10-08").text
    assert desk.get(f"{BASE}?as_of=yesterday").status_code == 404


def test_line_page_knows_short_ids_and_offers_judgements(desk: TestClient) -> None:
    text = desk.get(f"{BASE}/lines/e1").text
    assert "the authority’s statement and the letter of resignation" in text
    assert 'name="kind" value="reject"' in text


@pytest.mark.parametrize("path", ["/people", "/decisions", "/check", "/changes?since=2025-10-08", "/lines/t1"])
def test_pages_of_a_story_answer(desk: TestClient, path: str) -> None:
    answer = desk.get(f"{BASE}{path}")
    assert answer.status_code == 200
    assert "On Record" in answer.text


def test_search_finds_words_of_lines_and_reports_whatever_their_case(desk: TestClient) -> None:
    text = desk.get("/search", params={"q": "PLUMBERS lawyers"}).text
    assert "Northshore Wire" in text
    assert "Nothing holds all of" in desk.get("/search", params={"q": "unheard-of"}).text


@pytest.mark.parametrize("name", FORMATS)
def test_exports_come_as_files(desk: TestClient, name: str) -> None:
    answer = desk.get(f"{BASE}/export/{name}")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].endswith(f'{STORY}.{FORMATS[name].ending}"')


def test_exports_hold_the_record(desk: TestClient) -> None:
    assert json.loads(desk.get(f"{BASE}/export/json").text)["story"] == STORY
    assert "entries" in load_workbook(BytesIO(desk.get(f"{BASE}/export/xlsx").content)).sheetnames


@pytest.mark.parametrize(
    "path",
    ["/stories/none", f"{BASE}/reports/none", f"{BASE}/lines/none", f"{BASE}/export/none", "/static/none", "/none"],
)
def test_what_is_not_there_is_not_found(desk: TestClient, path: str) -> None:
    assert desk.get(path).status_code == 404
