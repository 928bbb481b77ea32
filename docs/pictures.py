"""Takes the pictures of the documentation with Chromium: `python docs/pictures.py` (dependency group `browser`).

They show the sample story, so run it again when the record or the pages change.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from onrecord import pipeline
from onrecord.cli.demo import STORY
from onrecord.model import Article
from onrecord.sources import Overrides, read_paths
from onrecord.store import Store
from onrecord.views.page import page as one_file
from tests.browser.running import running

IMAGES = Path(__file__).parent / "images"
WIDE, NARROW = (1280, 860), (390, 844)
# Colours of a picture: enough for text and a few tints, a fifth of the bytes.
COLOURS = 96
DRAFT = """Water chief leaves after a week of pressure

General Manager Nora Whitcombe resigned late Friday, the Kestrel Bay Water Authority said in a statement.

The board voted 6-2 on Wednesday to open an independent inquiry. “We are paying lawyers when we should be paying
builders,” board chair Paul Trevane said. Samuel Okora, the chief engineer, will serve as acting general manager."""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as address, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        take(browser, "demo", (Path(folder) / "index.html").as_uri())
        take(browser, "desk", f"{address}/stories/{STORY}")
        take(browser, "narrow-dark", f"{address}/stories/{STORY}", size=NARROW, scheme="dark")
        take(browser, "draft", f"{address}/stories/{STORY}/check", check=True)
        browser.close()


def take(browser: Browser, name: str, url: str, *, size: tuple[int, int] = WIDE, **how: Any) -> None:
    """One picture of a page, in few colours."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=how.get("scheme", "light"), device_scale_factor=1
    )
    page = context.new_page()
    page.goto(url)
    if how.get("check"):
        page.get_by_label("Paste the draft").fill(DRAFT)
        page.get_by_role("button", name="Check against the record").click()
        page.locator(".draft mark").first.wait_for()
    path = IMAGES / f"{name}.png"
    page.screenshot(path=path)
    context.close()
    with Image.open(path) as taken:
        few = taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The desk over the sample story, and the story's page in one file beside it."""
    record = folder / "onrecord.db"
    with as_file(files("onrecord.resources") / "sample") as sample, Store(record) as store:
        found = read_paths(sorted(file for file in sample.iterdir() if file.name != "README.md"), Overrides())
        store.add_articles([item for item in found if isinstance(item, Article)], story=STORY)
        (folder / "index.html").write_text(one_file(pipeline.build(store, STORY)), encoding="utf-8")
    with running(record) as desk:
        yield desk


if __name__ == "__main__":
    main()
