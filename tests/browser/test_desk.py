"""What a person does at the desk, in a real browser."""

from __future__ import annotations

import re
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from onrecord.views.formats import FORMATS
from tests.browser.conftest import STORY

LANTERN = str(files("onrecord.resources").joinpath("sample", "lantern.txt"))
HOME = f"/stories/{STORY}"
DRAFT = (
    "General Manager Nora Whitcombe resigned late Friday, the Kestrel Bay Water Authority said in a statement. "
    "“We are paying lawyers when we should be paying builders,” board member Paul Trevane said. "
    "The board voted 6-2 on Wednesday to open an independent inquiry."
)


def test_the_five_questions_stand_in_their_order(page: Any) -> None:
    page.goto(HOME)
    titles = page.locator("main.story .column").first.locator("h2").all_inner_texts()
    assert titles == [it for it in ("Known now", "Changed", "Disputed or unconfirmed", "Timeline") if it in titles]
    assert titles[0] == "Known now"
    assert page.locator("aside.column h2").all_inner_texts() == [
        "Offices",
        "Who said what",
        "Reports and their origins",
    ]
    assert page.get_by_role("link", name="Check a draft").is_visible()


def test_a_report_is_added_with_progress_and_its_lines_are_new(page: Any) -> None:
    page.goto(HOME)
    page.get_by_text("Add a report").click()
    page.set_input_files("input[type=file]", LANTERN)
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("1 added, 0 there already.").wait_for()
    page.get_by_text(re.compile(r"[1-9]\d* new since you last looked")).wait_for()
    assert page.locator(".line.fresh").count() > 0
    page.reload()
    page.get_by_role("button", name="Seen").click()
    assert page.locator(".line.fresh").count() == 0
    page.reload()
    assert "nothing new since you last looked" in page.locator(".facts").first.inner_text()


def test_what_is_refused_is_said_where_it_was_given(page: Any) -> None:
    page.goto(HOME)
    page.get_by_text("Add a report").click()
    page.locator("textarea[name=url]").fill("http://127.0.0.1:9/a")
    page.get_by_role("button", name="Add", exact=True).click()
    page.locator(".working", has_text="private address").wait_for()


def test_a_passage_opens_beside_the_record_and_closes_by_key(page: Any) -> None:
    page.goto(HOME)
    source = page.locator("#known ~ ul .source").first
    source.click()
    page.locator("#panel mark.on").first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()
    assert page.evaluate("document.activeElement.className") == "source"


def test_keys_lead_through_the_lines_and_open_their_grounds(page: Any) -> None:
    page.goto(HOME)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    assert page.locator(".line > details[open]").count() == 1
    assert page.locator(".line > details[open] .passage mark").first.is_visible()
    page.keyboard.press("/")
    page.keyboard.type("Trevane")
    assert page.locator("#found").inner_text() != ""


def test_filters_narrow_the_lines(page: Any) -> None:
    page.goto(HOME)
    page.select_option("#status", "superseded")
    shown = page.locator(".line[data-status]:visible")
    assert {it.get_attribute("data-status") for it in shown.all()} <= {"superseded"}
    page.select_option("#status", "")
    page.select_option("#person", "Nora Whitcombe")
    assert page.locator(".line[data-status]:visible").count() > 0
    assert all("Nora Whitcombe" in it.get_attribute("data-who") for it in shown.all())


def test_the_slider_takes_the_record_back(page: Any) -> None:
    page.goto(HOME)
    page.locator("input[type=range]").focus()
    page.keyboard.press("Home")
    page.wait_for_url("**as_of=2025-10-0*")
    assert "as reported by" in page.locator(".kicker").first.inner_text()
    page.get_by_label("Changes since").first.select_option("2025-10-08")
    page.get_by_role("button", name="List").click()
    page.get_by_role("heading", name="Changes since").wait_for()


def test_two_people_are_joined_and_parted_again(page: Any) -> None:
    page.goto(f"{HOME}/people")
    before = page.locator("table.grid tbody tr").count()
    page.locator("input[name=subject]").nth(0).fill("Helen Marsh")
    page.locator("input[name=subject]").nth(1).fill("Bettina Graal")
    page.locator("input[name=because]").fill("the same person under two names")
    page.get_by_role("button", name="Keep").click()
    page.wait_for_url("**/people?said=*undone*")
    assert page.locator("table.grid tbody tr").count() == before - 1
    page.goto(f"{HOME}/decisions")
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("undone", exact=False).first.wait_for()
    page.goto(f"{HOME}/people")
    assert page.locator("table.grid tbody tr").count() == before


def test_a_line_is_judged_where_it_stands(page: Any) -> None:
    page.goto(HOME)
    line = page.locator("#known ~ ul .line").first
    words = line.locator(".words").first.inner_text()
    line.locator("summary").first.click()
    line.get_by_role("link", name="judge this line").click()
    page.get_by_text("It is wrong: reject it").click()
    page.locator("details[open] input[name=because]").fill("misread")
    page.locator("details[open]").get_by_role("button", name="Keep").click()
    page.get_by_text("it can be undone").wait_for()
    page.goto(HOME)
    assert words not in page.locator("section[aria-labelledby=known] .words:visible").all_inner_texts()


def test_a_draft_is_checked_in_place(page: Any) -> None:
    page.goto(f"{HOME}/check")
    page.get_by_label("Paste the draft").fill(DRAFT)
    page.get_by_role("button", name="Check against the record").click()
    page.locator(".draft mark.bad").first.wait_for()
    verdicts = page.locator(".finding").evaluate_all("all => all.map(one => one.dataset.verdict)")
    assert "quotation altered" in verdicts and "contradicted" in verdicts


@pytest.mark.parametrize("name", ["xlsx", "html", "json"])
def test_exports_are_taken_away_from_the_page(page: Any, name: str) -> None:
    page.goto(HOME)
    page.get_by_text("Take away").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name=name, exact=True).click()
    content = Path(waiting.value.path()).read_bytes()
    assert waiting.value.suggested_filename == f"{STORY}.{FORMATS[name].ending}"
    if name == "xlsx":
        assert "entries" in load_workbook(BytesIO(content)).sheetnames


def test_the_page_fits_a_phone_and_says_what_is_known_first(page: Any) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(HOME)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("#known ~ ul .line").first.bounding_box()["y"] < 700
    page.get_by_text("Find and filter").click()
    assert page.locator("#find").is_visible()


def test_paper_holds_the_record_and_no_controls(page: Any) -> None:
    page.goto(HOME)
    page.emulate_media(media="print")
    assert page.locator("#known").is_visible()
    for control in ("nav.desk", ".bench", ".filters"):
        assert page.locator(control).is_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_serious_violation_for_axe(page: Any, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.emulate_media(color_scheme=scheme)
    for path in ("/", HOME, f"{HOME}/people", f"{HOME}/check", f"{HOME}/decisions", "/search?q=Trevane"):
        page.goto(path)
        found = [it for it in axe.run(page).response["violations"] if it["impact"] in ("serious", "critical")]
        assert [(it["id"], it["nodes"][0]["html"]) for it in found] == [], path
