"""Records of every released schema, as SQL text, brought to this version's."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from onrecord import pipeline
from onrecord.store import Store
from onrecord.store.migrations import STEPS
from onrecord.store.tables import metadata

RELEASED = sorted(Path(__file__).parent.glob("schema_*.sql"))


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "old.db"
    with sqlite3.connect(path) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
    connection.close()
    return path


def test_every_released_schema_has_a_dump() -> None:
    assert {path.stem for path in RELEASED} >= {f"schema_{number}" for number in range(1, len(STEPS) + 1)}


def test_migrating_keeps_articles_stories_readings_and_decisions(old: Path) -> None:
    with Store(old, create=False) as store:
        port = store.articles("port")
        assert [article.headline for article in port] == ["Harbour master goes"]
        assert store.count_articles() == 3
        assert [(it.id, it.articles, it.given) for it in store.stories()] == [
            ("port", 1, True),
            ("s-9d1d188a2ab0", 2, False),
        ]
        assert [(decision.kind, decision.by) for decision in store.decisions()] == [
            ("reject", "editor"),
            ("undo", "editor"),
        ]
        assert store.reading(port[0], "1") is not None
        assert store.verify() == ()


def test_migrating_gives_the_tables_of_a_new_record(old: Path) -> None:
    with Store(old):
        pass
    engine = create_engine(f"sqlite:///{old}")
    inspector = inspect(engine)
    for table in metadata.sorted_tables:
        assert {column["name"] for column in inspector.get_columns(table.name)} == set(table.columns.keys())
    engine.dispose()


def test_stories_are_found_in_a_migrated_record(old: Path) -> None:
    with Store(old) as store:
        before = store.stories()
        pipeline.find_stories(store)
        assert store.stories() == before
        assert list(store.unremembered()) == []
