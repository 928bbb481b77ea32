"""The desk in a real Chromium over the sample story. Skipped where the dependency group `browser` or Chromium is not
installed.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest

from onrecord import pipeline
from onrecord.model import Article
from onrecord.sources import Overrides, read_paths
from onrecord.store import Store
from tests.browser.running import running

STORY = "kestrel-bay"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the sample story without its last report."""
    place = tmp_path_factory.mktemp("sample") / "onrecord.db"
    with as_file(files("onrecord.resources") / "sample") as folder, Store(place) as store:
        reports = sorted(it for it in folder.iterdir() if it.name not in ("README.md", "lantern.txt"))
        articles = [it for it in read_paths(reports, Overrides()) if isinstance(it, Article)]
        store.add_articles(articles, story=STORY)
        pipeline.read_missing(store, articles)
        store.backup(place.with_name("copy.db"))
    return place.with_name("copy.db")


@pytest.fixture
def address(sample: Path, tmp_path: Path) -> Iterator[str]:
    """A desk of its own on loopback over a copy of the record."""
    place = tmp_path / "onrecord.db"
    shutil.copy(sample, place)
    with running(place) as desk:
        yield desk


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("Chromium is not installed")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Any, address: str) -> Iterator[Any]:
    """A page of the desk; a request to anywhere else and an error of a script fail the test."""
    context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(60_000)
    page = context.new_page()
    wrong: list[str] = []
    page.on("request", lambda it: None if it.url.startswith((address, "blob:")) else wrong.append(it.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda it: wrong.append(it.text) if "Content Security Policy" in it.text else None)
    yield page
    context.close()
    assert wrong == []
