"""The desk over a record of the sample story; nothing is read, so the tests are quick."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord import pipeline
from onrecord.model import Record, When
from onrecord.store import Store
from onrecord.web import Access, application
from tests.views.sample import sample_record

STORY = "kestrel-bay-water"


@pytest.fixture
def location(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A record that holds the sample story."""

    def build(store: Store, story: str | None = None, as_of: When | None = None) -> Record:
        name = pipeline.story_named(store, story)
        return replace(sample_record(), story=name, as_of=as_of)

    monkeypatch.setattr(pipeline, "build", build)
    monkeypatch.setattr(pipeline, "read_missing", lambda *arguments: ())
    place = str(tmp_path / "onrecord.db")
    with Store(place) as store:
        store.add_articles(sample_record().articles, story=STORY)
    return place


@pytest.fixture
def desk(location: str) -> Iterator[TestClient]:
    with TestClient(application(location), base_url="http://localhost") as client:
        yield client


@pytest.fixture
def guarded(location: str) -> Iterator[TestClient]:
    """A desk that other machines reach with a token."""
    access = Access(hosts=frozenset({"desk.example"}), token="open-sesame")
    with TestClient(application(location, access), base_url="http://desk.example") as client:
        yield client


def secret_of(client: TestClient) -> str:
    """The secret that the desk puts into its forms."""
    found = re.search(r'name="csrf" value="([^"]+)"', client.get("/").text)
    assert found
    return found[1]
