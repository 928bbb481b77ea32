"""Reports in, copies out, and what the commands say."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from onrecord.cli import onrecord
from onrecord.store import Store


def run(folder: Path, *command: str) -> Result:
    return CliRunner().invoke(onrecord, ["--record", str(folder / "record.db"), *command])


def test_add_takes_the_good_refuses_the_bad_and_is_idempotent(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(
        "By Jane Doe Example Post\n\nThe mayor of Port Ellis resigned on Friday, she said."
    )
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)) * 9)
    first = run(tmp_path, "add", str(tmp_path / "good.txt"), str(tmp_path / "bad.txt"), "--date", "2024-03-08")
    assert first.exit_code == 1
    assert "1 report added, 1 refused" in first.output and "onrecord: bad.txt is binary" in first.output
    again = run(tmp_path, "add", str(tmp_path / "good.txt"), "--date", "2024-03-08")
    assert again.exit_code == 0 and "0 reports added, 1 there already" in again.output
    with Store(tmp_path / "record.db") as store:
        (article,) = store.articles()
        assert article.outlet == "Example Post" and store.story_of(article.id)


def test_backup_and_verify_say_what_they_did(tmp_path: Path) -> None:
    with Store(tmp_path / "record.db"):
        pass
    copied = run(tmp_path, "backup", str(tmp_path / "copy.db"))
    assert copied.exit_code == 0 and (tmp_path / "copy.db").exists()
    assert "0 articles, 0 decisions: nothing is wrong" in run(tmp_path, "verify").output
