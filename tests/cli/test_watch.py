"""The commands that fetch, against a server on loopback."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import onrecord
from onrecord.store import Store
from tests.sources.served import Served, article, served

PARAGRAPH = "<p>The mayor of Port Ellis said on Friday that {} people were hurt when the old bridge fell. {}</p>"
REST = "She said that the bridge would be closed until the spring, and that the town would pay for the repairs."


@pytest.fixture
def site() -> Iterator[Served]:
    with served() as site:
        yield site


def invoke(folder: Path, *arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(onrecord, ["--record", str(folder / "a.db"), *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def hurt(count: int) -> bytes:
    return article("Bridge falls", words=PARAGRAPH.format(count, REST))


def test_add_takes_addresses_beside_files(tmp_path: Path, site: Served) -> None:
    url = site.page("/a", hurt(12))
    code, said, _ = invoke(tmp_path, "add", url, "--story", "bridge", "--allow-host", "127.0.0.1")
    assert (code, said) == (0, "1 report added\n")
    code, said, _ = invoke(tmp_path, "add", url, "--story", "bridge", "--allow-host", "127.0.0.1")
    assert (code, said) == (0, "0 reports added, 1 there already\n")


def test_add_fetches_nothing_private_unless_allowed(tmp_path: Path, site: Served) -> None:
    code, said, complaint = invoke(tmp_path, "add", site.page("/a", hurt(12)))
    assert (code, said) == (1, "0 reports added, 1 refused\n")
    assert "--allow-host 127.0.0.1" in complaint
    assert site.asked == []


def test_another_text_at_an_address_is_a_revision_whose_facts_are_listed(tmp_path: Path, site: Served) -> None:
    for count in (12, 14):
        url = site.page("/a", hurt(count))
        code, said, _ = invoke(tmp_path, "add", url, "--allow-host", "127.0.0.1")
        assert code == 0
    assert f"changed {url}:" in said and "12" in said and "14" in said
    with Store(tmp_path / "a.db") as store:
        first, second = store.at(url)
        assert store.story_of(first.id) == store.story_of(second.id)
        assert {it.published.basis.rule for it in (first, second) if it.published} == {"meta", "revised"}


def test_watch_adds_what_appears_and_skips_what_is_bad(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("The mayor of Port Ellis said on Friday that the bridge would close.")
    (folder / "b.txt").write_text("")
    code, said, complaint = invoke(tmp_path, "watch", str(folder), "--once")
    assert code == 0
    assert said.startswith("added  ") and said.endswith("1 report added, 1 refused\n")
    assert "b.txt is empty" in complaint
    assert invoke(tmp_path, "watch", str(folder), "--once")[:2] == (0, "0 reports added\n")


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_watch_ends_cleanly(tmp_path: Path, ending: signal.Signals) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("The mayor of Port Ellis said on Friday that the bridge would close.")
    # a shell's background jobs, and what they start, ignore Ctrl-C
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    started = f"{heeding}; from onrecord.cli import main; main()"
    program = [sys.executable, "-c", started, "--record", str(tmp_path / "a.db")]
    watching = subprocess.Popen([*program, "watch", str(folder), "--every", "1"], stdout=subprocess.PIPE, text=True)
    assert watching.stdout is not None
    assert watching.stdout.readline().startswith("added")
    time.sleep(0.2)
    watching.send_signal(ending)
    said, _ = watching.communicate(timeout=60)
    assert (watching.returncode, said) == (0, "1 report added\n")
