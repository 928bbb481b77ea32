"""The commands that show a story, over a record made by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord import cli, pipeline
from onrecord.errors import NotFoundError
from onrecord.model import Record, When
from onrecord.store import Store
from tests.views.sample import sample_record


def build(store: Store, story: str | None = None, as_of: When | None = None) -> Record:
    """The sample story; by 7 October only its first report and what that says."""
    record = sample_record()
    if as_of and as_of.edtf == "2025-10-07":
        first = record.articles[0]
        told = [entry for entry in record.entries if entry.id in ("e2", "e4")]
        kept = tuple(replace(it, evidence=tuple(p for p in it.evidence if p.article == first.id)) for it in told)
        return Record(record.story, record.title, as_of, (first,), record.entities, entries=kept)
    return replace(record, as_of=as_of)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipeline, "build", build)
    Store("onrecord.db").close()

    def invoke(*arguments: str) -> Result:
        result = CliRunner().invoke(cli.onrecord, list(arguments))
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


def test_show_prints_the_record(run) -> None:  # type: ignore[no-untyped-def]
    assert "Known now" in run("show").output
    assert json.loads(run("show", "--json").output)["format"] == "onrecord"


def test_show_keeps_to_a_moment(run) -> None:  # type: ignore[no-untyped-def]
    assert "as reported by Tue 7 Oct 2025" in run("show", "--as-of", "2025-10-07").output


def test_a_wrong_date_is_wrong_usage(run) -> None:  # type: ignore[no-untyped-def]
    result = run("show", "--as-of", "yesterday")
    assert result.exit_code == 2
    assert "write it like 2022-11-12" in result.output


def test_why_prints_words_and_offsets(run) -> None:  # type: ignore[no-untyped-def]
    assert "lantern.txt, characters" in run("why", "e1").output
    assert json.loads(run("why", "e1", "--json").output)["grounds"][0]["quote"] == "Nora Whitcombe resigned late Friday"


def test_why_of_an_unknown_line_says_where_ids_are(run) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NotFoundError, match="prints the ids"):
        run("why", "zz")


def test_said_prints_one_speaker(run) -> None:  # type: ignore[no-untyped-def]
    output = run("said", "Okoro").output
    assert "press conference" in output
    assert "Helen Marsh" not in output
    assert json.loads(run("said", "Okoro", "--json").output)[0]["speaker"] == "Samuel Okoro"


def test_said_by_name_and_through_one_channel(run) -> None:  # type: ignore[no-untyped-def]
    output = run("said", "--by", "Marsh", "--channel", "email").output
    assert "give Samuel the support" in output and "The families of this town" not in output
    with pytest.raises(NotFoundError, match=r"Channels here: .*interview"):
        run("said", "--channel", "fax")


def test_origins_of_a_line_say_why_in_one_sentence(run) -> None:  # type: ignore[no-untyped-def]
    entry = sample_record().entry("e1")
    output = " ".join(run("origins", "e1").output.split())
    assert f"{entry.status}: {entry.reason}" in output


def test_origins_prints_what_rests_on_each(run) -> None:  # type: ignore[no-untyped-def]
    assert "letter of resignation" in run("origins", "e1").output
    assert {it["origin"] for it in json.loads(run("origins", "e1", "--json").output)} == {
        "the authority", "letter of resignation",
    }  # fmt: skip


def test_changes_prints_what_a_later_report_brought(run) -> None:  # type: ignore[no-untyped-def]
    output = run("changes", "--since", "2025-10-07").output
    assert "New reports: Northshore Wire, Radio Orrin" in output
    steps = json.loads(run("changes", "--since", "2025-10-07", "--json").output)["steps"]
    assert {step["entry"]["id"] for step in steps if step["kind"] == "new"} >= {"e1", "e3"}


def test_export_writes_text_to_a_pipe_and_archives_to_a_file(run) -> None:  # type: ignore[no-untyped-def]
    assert run("export", "--to", "md").output.startswith("# Kestrel Bay")
    run("export", "--to", "xlsx")
    assert Path("kestrel-bay-water.xlsx").stat().st_size > 1000
    run("export", "--to", "html", "--output", "page.html")
    assert Path("page.html").read_text(encoding="utf-8").startswith("<!doctype html>")
