"""Stories listed by title, and regrouped with a reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import onrecord
from onrecord.errors import NotFoundError
from onrecord.model import Article
from onrecord.store import Store


def run(folder: Path, *command: str) -> Result:
    return CliRunner().invoke(onrecord, ["--record", str(folder / "record.db"), "stories", *command])


def test_stories_lists_titles_and_judges_with_a_reason(tmp_path: Path) -> None:
    with Store(tmp_path / "record.db") as store:
        store.add_articles([Article("It burned.", headline="Fire destroys Marlow mill")], story="mill")
        store.add_articles([Article("She won.", headline="Okafor elected speaker of Tolm")], story="vote")
    assert run(tmp_path).output.splitlines()[0] == "mill  1 report  Fire destroys Marlow mill"
    assert "because" in run(tmp_path, "merge", "vote", "mill").output
    merged = run(tmp_path, "merge", "vote", "mill", "--because", "one event", "--by", "editor")
    assert merged.exit_code == 0
    (row,) = json.loads(run(tmp_path, "--json").output)
    assert row["story"] == "mill" and row["articles"] == 2 and row["title"]
    undone = run(tmp_path, "undo", merged.output.split()[0], "--because", "two events", "--by", "editor")
    assert undone.exit_code == 0 and len(run(tmp_path).output.splitlines()) == 2
    assert run(tmp_path, "rebuild").output == "2 stories\n"


def test_reports_and_stories_are_known_by_the_beginning_of_their_ids(tmp_path: Path) -> None:
    mill, vote = Article("It burned.", headline="Fire"), Article("She won.", headline="Speaker")
    with Store(tmp_path / "record.db") as store:
        store.add_articles([mill, vote], story="s-mill")
    moved = run(tmp_path, "split", "s-m", "vote", vote.id[:6], "--because", "another event")
    assert moved.exit_code == 0
    with Store(tmp_path / "record.db") as store:
        assert store.articles("vote") == (vote,)
        with pytest.raises(NotFoundError, match="no report ''"):
            store.full_id("")
        with pytest.raises(NotFoundError, match="no report 'zz'"):
            store.full_id("zz")


def test_remove_takes_a_report_out_after_asking(tmp_path: Path) -> None:
    mill, vote = Article("It burned.", headline="Fire"), Article("She won.", headline="Speaker")
    with Store(tmp_path / "record.db") as store:
        store.add_articles([mill, vote], story="mill")
    remove = ["--record", str(tmp_path / "record.db"), "remove", vote.id[:6]]
    assert "removed" not in CliRunner().invoke(onrecord, remove, input="n\n").output
    assert CliRunner().invoke(onrecord, [*remove, "--yes"]).output.startswith("removed ")
    with Store(tmp_path / "record.db") as store:
        assert store.articles() == (mill,)
