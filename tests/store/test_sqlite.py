"""What happens to a record in a file when the world around it breaks."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import StoreError
from onrecord.model import Article
from onrecord.store import Store

ARTICLE = Article("The ferry sank on Monday, the coast guard said.", outlet="Harbour Post")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    with Store(path) as store:
        store.add_articles([ARTICLE])
    return path


def test_store_refuses_a_record_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="onrecord add"):
        Store(tmp_path / "none.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_store_refuses_a_newer_schema_and_leaves_it_alone(record: Path) -> None:
    with sqlite3.connect(record) as connection:
        connection.execute("UPDATE setting SET value = '99'")
    connection.close()
    with pytest.raises(StoreError, match=r"newer version .*pip install --upgrade"):
        Store(record)


def test_store_refuses_what_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("Things to do today. " * 100)
    with pytest.raises(StoreError, match="no On Record database"):
        Store(path)
    assert path.read_text().startswith("Things")


def test_store_refuses_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    with pytest.raises(StoreError, match="other tables"):
        Store(path)


def test_store_takes_an_empty_file_for_a_new_record(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with Store(path) as store:
        assert store.articles() == ()


def test_store_says_what_to_do_with_a_truncated_database(record: Path) -> None:
    with sqlite3.connect(record) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    data = record.read_bytes()
    record.write_bytes(data[: len(data) // 2])
    with pytest.raises(StoreError, match="restore"):
        Store(record).articles()


def test_store_says_what_to_do_when_the_folder_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder exists"):
        Store(tmp_path / "nowhere" / "record.db")
    with pytest.raises(StoreError, match="is a folder"):
        Store(tmp_path)


def test_store_says_what_to_do_when_another_program_writes(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.store.engine._PATIENCE", 0.05)
    other = sqlite3.connect(record, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store(record) as store:
        assert store.articles() == (ARTICLE,)  # readers are never kept waiting
        with pytest.raises(StoreError, match="another program is writing"):
            store.delete_article(ARTICLE.id)
    other.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_store_says_what_to_do_when_the_folder_is_read_only(record: Path) -> None:
    record.chmod(0o444)
    record.parent.chmod(0o555)
    with pytest.raises(StoreError, match="permissions"), Store(record) as store:
        store.delete_article(ARTICLE.id)
    record.parent.chmod(0o755)


FILL = """
import resource, sys
from pathlib import Path
from onrecord.errors import StoreError
from onrecord.model import Article
from onrecord.store import Store
store = Store(Path(sys.argv[1]))
import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
for number in range(1000):
    try:
        store.add_articles([Article(f"Ship {number} left on Monday. " * 200)])
    except StoreError as error:
        print(error)
        break
    print(number, flush=True)
"""


def test_store_keeps_what_it_acknowledged_when_no_space_is_left(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    done = subprocess.run([sys.executable, "-c", FILL, str(path)], capture_output=True, text=True, check=True)
    *numbers, error = done.stdout.splitlines()
    assert "disk" in error
    with Store(path) as store:
        texts = {article.text for article in store.articles()}
        assert store.verify() == ()
    assert {f"Ship {number} left on Monday. " * 200 for number in numbers} <= texts and len(numbers) > 3
