"""`onrecord check` in its forms, over a record made by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord import library, pipeline
from onrecord.checking import Finding
from onrecord.cli import onrecord
from onrecord.model import Reading, Span
from onrecord.store import Store
from tests.views.sample import sample_record

DRAFT = "The old pier of Kestrel Bay closed on Friday, the council said."
FOUND = (
    Finding(Span.of(DRAFT, 0, 44), "contradicted", "when: the record has Thursday"),
    Finding(Span.of(DRAFT, 46, 57), "supported", "2 origins"),
)


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft whose check finds one thing wrong; nothing is read, so the tests are quick."""
    Store(tmp_path / "record.db").close()
    monkeypatch.setattr(library, "read", lambda article: Reading(article, "test"))
    monkeypatch.setattr(pipeline, "check_draft", lambda store, reading, story: FOUND)
    monkeypatch.setattr(pipeline, "build", lambda store, story: sample_record())
    path = tmp_path / "draft.md"
    path.write_text(DRAFT)
    return path


def check(draft: Path, *options: str) -> Result:
    return CliRunner().invoke(onrecord, ["--record", str(draft.parent / "record.db"), "check", str(draft), *options])


def test_check_prints_what_is_wrong_and_exits_with_1(draft: Path) -> None:
    result = check(draft)
    assert result.exit_code == 1
    assert "contradicted" in result.output and "supported" not in result.output
    assert "supported" in check(draft, "--all").output


def test_check_prints_json(draft: Path) -> None:
    (finding,) = json.loads(check(draft, "--format", "json").output)
    assert finding["verdict"] == "contradicted" and finding["span"]["start"] == 0


def test_check_prints_a_page(draft: Path) -> None:
    page = check(draft, "--format", "html", "--all").output
    assert page.startswith("<!doctype html>") and 'id="f-2" data-verdict="supported"' in page


def test_check_refuses_what_is_no_article(draft: Path) -> None:
    draft.write_text("")
    result = check(draft)
    assert result.exit_code != 0
    assert "draft.md" in f"{result.output}{result.exception}"


def test_check_shows_the_words_of_a_report_that_contradicts(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = sample_record().articles[0]
    with Store(draft.parent / "record.db") as store:
        store.add_articles([article], story="bay")
    place = Span.of(article.text, article.body_start, article.body_start + 30).on(article.id)
    found = (Finding(Span.of(DRAFT, 0, 44), "contradicted", "when: the record has Thursday", evidence=(place,)),)
    monkeypatch.setattr(pipeline, "check_draft", lambda store, reading, story: found)
    assert f"{article.name}: “{place.quote}”" in check(draft).output
