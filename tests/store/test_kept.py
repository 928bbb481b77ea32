"""Built records: looked up again, until anything that they were built from changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.model import Article, Decision, Reading, Record, When
from onrecord.store import Key, Store, glance
from onrecord.store.kept import SCHEMA
from onrecord.store.migrations import STEPS

ARTICLE = Article("The ferry sank on Monday.", outlet="Harbour Post", published=When.parse("2024-03-05"))
KEY = Key("ferry", "", "reader", "code")
RECORD = Record("ferry", "The ferry sank", None, (ARTICLE,))


@pytest.fixture
def store(location: str) -> Iterator[Store]:
    with Store(location) as store:
        store.add_articles([ARTICLE], story="ferry")
        store.put_readings([Reading(ARTICLE, "reader")])
        store.keep_record(KEY, RECORD, [ARTICLE], [])
        yield store


def test_kept_record_is_the_record(store: Store) -> None:
    assert store.kept_record(KEY) == RECORD
    assert store.kept_record(replace(KEY, story=None)) == RECORD  # the only story


@pytest.mark.parametrize(
    "other",
    [replace(KEY, as_of="2024"), replace(KEY, code="newer"), replace(KEY, reader="newer"), replace(KEY, story="x")],
)
def test_kept_record_is_none_for_another_key(store: Store, other: Key) -> None:
    assert store.kept_record(other) is None


def test_kept_record_goes_when_an_article_comes(store: Store) -> None:
    other = replace(ARTICLE, outlet="Dock Times", id="")
    store.add_articles([other], story="ferry")
    assert store.kept_record(KEY) is None  # it is not even read
    store.put_readings([Reading(other, "reader")])
    assert store.kept_record(KEY) is None
    store.delete_article(other.id)
    assert store.kept_record(KEY) == RECORD


def test_kept_record_goes_when_a_date_is_corrected(store: Store) -> None:
    store.add_articles([replace(ARTICLE, published=When.parse("2024-03-06"))])
    assert store.kept_record(KEY) is None


def test_kept_record_goes_with_a_judgement(store: Store) -> None:
    judgement = Decision("d-1", "ferry", "reject", ("e1",), "wrong", "editor", datetime(2024, 3, 9, tzinfo=UTC))
    store.append_decision(judgement)
    assert store.kept_record(KEY) is None
    store.keep_record(KEY, RECORD, [ARTICLE], [judgement])
    assert store.kept_record(KEY) == RECORD


def test_glance_finds_what_the_store_keeps(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with Store(path) as store:
        store.add_articles([ARTICLE], story="ferry")
        store.put_readings([Reading(ARTICLE, "reader")])
        store.keep_record(KEY, RECORD, [ARTICLE], [])
    assert glance(path, KEY) == RECORD
    assert glance(path, replace(KEY, code="newer")) is None
    assert glance(tmp_path / "none.db", KEY) is None
    assert not (tmp_path / "none.db").exists()


def test_glance_leaves_what_is_no_record_to_the_store(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("Things to do today. " * 100)
    assert glance(path, KEY) is None


def test_schema_is_that_of_the_migrations() -> None:
    assert len(STEPS) + 1 == SCHEMA
