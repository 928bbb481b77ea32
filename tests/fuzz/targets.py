"""What must hold whatever comes in: one function for each stage, given one input each."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from onrecord import reading as reader_package
from onrecord.errors import SourceError
from onrecord.model import Article, Reading, When
from onrecord.model.codec import decode, encode
from onrecord.reading import Reader
from onrecord.record import assemble
from onrecord.sources import Overrides, read_path
from onrecord.sources.header import header
from onrecord.sources.published import candidate, day_in_words, from_url
from onrecord.store import spans_of
from onrecord.views.json import to_json_text
from onrecord.views.page import page
from tests.fuzz.material import bodies, files, headers

__all__ = ["TARGETS"]

OVERRIDES = Overrides()


def sources(file: tuple[str, bytes]) -> None:
    """A file becomes articles that can be kept, or errors of one line that name it."""
    name, data = file
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        for item in read_path(path, OVERRIDES):
            if isinstance(item, SourceError):
                assert name in str(item)
            else:
                _holds_together(item)


def dates_of_publication(words: str) -> None:
    """Written dates are EDTF days or nothing."""
    found = [candidate(words, "meta"), from_url(words)]
    for edtf in [item.edtf for item in found if item] + [day for day in [day_in_words(words)] if day]:
        assert When.parse(edtf).first_day


def headers_of_texts(text: str) -> None:
    """A header lies inside its text and leaves something."""
    found = header(text)
    assert 0 <= found.end <= len(text)
    assert found.end == 0 or text[found.end :].strip()


def edtf(words: str) -> None:
    """Any string is an EDTF value with ordered ends, or a ValueError."""
    try:
        when = When.parse(words)
    except ValueError:
        return
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest


def stories(texts: list[str]) -> None:
    """Any texts are read, put on record and shown; every quote stands where it says."""
    articles = {Article(text, outlet=f"Outlet {number}") for number, text in enumerate(texts) if text.strip()}
    readings = [_reader().read(article) for article in sorted(articles, key=lambda article: article.id)]
    for reading in readings:
        text = reading.article.text
        assert all(text[span.start : span.end] == span.quote for span in spans_of(reading))
        assert decode(Reading, json.loads(json.dumps(encode(reading)))) == reading
    record = assemble(readings, (), story="fuzz")
    by_id = {article.id: article.text for article in record.articles}
    exported = to_json_text(record)
    for entry in json.loads(exported)["entries"]:
        for item in entry["evidence"]:
            assert by_id[item["article"]][item["start"] : item["end"]] == item["quote"]
    assert exported == to_json_text(assemble(readings[::-1], (), story="fuzz"))
    assert page(record)


def _holds_together(article: Article) -> None:
    assert article.body.strip() and 0 <= article.body_start <= len(article.text) <= OVERRIDES.limits.characters
    assert decode(Article, json.loads(json.dumps(encode(article)))) == article
    for words in (article.text, article.headline, article.url, article.outlet, article.place, *article.authors):
        assert "\x00" not in (words or "")
        (words or "").encode()


@cache
def _reader() -> Reader:
    return reader_package.Reader()


TARGETS: dict[str, tuple[SearchStrategy[object], Callable[[object], None], int]] = {
    # name: material, what must hold, inputs in the bounded run
    "sources": (files(), sources, 400),  # type: ignore[dict-item]
    "headers": (headers, headers_of_texts, 500),  # type: ignore[dict-item]
    "publication": (headers, dates_of_publication, 500),  # type: ignore[dict-item]
    "edtf": (st.one_of(st.text("0123456789-/.X~?%T:Z[]{},", max_size=22), headers), edtf, 500),  # type: ignore[dict-item]
    "stories": (st.lists(bodies, min_size=1, max_size=3), stories, 15),  # type: ignore[dict-item]
}
