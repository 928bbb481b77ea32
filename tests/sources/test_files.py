"""Files and folders: what goes in, and what is refused in which words."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources import Limits, Overrides, read_path, read_paths

SENTENCE = "The mayor’s office said on Friday that it would close the bridge."


def only(path: Path, overrides: Overrides = Overrides()) -> Article:
    (found,) = read_path(path, overrides)
    assert isinstance(found, Article), found
    return found


def refusal(path: Path, overrides: Overrides = Overrides()) -> str:
    (found,) = read_path(path, overrides)
    assert isinstance(found, SourceError), found
    assert "\n" not in str(found)
    return str(found)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"])
def test_read_path_finds_the_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(f"{SENTENCE}\r\nIt “will” reopen.".encode(encoding))
    assert only(path).text == f"{SENTENCE}\nIt “will” reopen."


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n ", "is empty"),
        ("noise.txt", bytes(range(256)) * 20, "binary"),
        ("report.html", b"%PDF-1.7 ...", "PDF"),
        ("report.txt", b"PK\x03\x04...", "ZIP"),
        ("words.txt", b"bridge mayor closed", "no sentence"),
        ("nav.html", b"<html><body><nav>Home</nav></body></html>", "no "),
        ("plain.html", b"Just words without any markup.", "no HTML page"),
        ("title.json", b'{"title": "Bridge closed"}', "no text"),
        ("list.json", b'["Bridge closed"]', "no JSON object"),
        ("broken.json", b'{"text": ', "no valid JSON"),
        ("deep.json", b"[" * 100_000, "no valid JSON"),
        ("deep.html", b"<html><body>" + b"<div>" * 50_000 + b"The mayor said so.", "deep"),
        ("feed.xml", b"<rss></rss>", "no feed"),
        ("news.warc", b"not an archive at all", "no WARC records"),
        ("encoded.txt", b"The mayor said so. " + b"QmFzZTY0" * 300, "encoded data"),
        ("table.txt", b"The mayor said so. " + b"12 50-47 | 3.5 % | 9 " * 20, "table"),
        ("spanish.txt", ("El presidente dijo el viernes que no va a renunciar a su cargo. " * 5).encode(), "Spanish"),
        ("greek.txt", ("Ο δήμαρχος παραιτήθηκε την Παρασκευή. " * 9).encode(), "another language"),
    ],
)
def test_read_path_refuses_in_one_line_that_names_the_file(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    words = refusal(path)
    assert name in words and reason in words


def test_read_path_refuses_a_file_without_end(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"a" * 20_000_000)
    assert "too long" in refusal(path)
    path.write_text("The mayor said so. " * 100)
    assert "more than the 1,000 of one article" in refusal(path, Overrides(limits=Limits(characters=1000)))


def test_read_path_says_what_is_missing(tmp_path: Path) -> None:
    assert "No such file" in refusal(tmp_path / "none.txt")


def test_read_path_refuses_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no regular file" in refusal(tmp_path / "pipe.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_read_paths_reports_a_folder_it_may_not_open(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    (error,) = read_paths([tmp_path], Overrides())
    assert "permissions" in str(error)


def test_read_paths_walks_folders_in_order_and_goes_on_after_an_error(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "inner.txt").write_text(SENTENCE)
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "c.txt").write_text(f"{SENTENCE} Twice.")
    (tmp_path / ".hidden.txt").write_text(SENTENCE)
    (tmp_path / "notes.docx").write_bytes(b"PK")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    found = list(read_paths([tmp_path], Overrides()))
    assert [item.file if isinstance(item, Article) else "refused" for item in found] == [
        "refused",
        "inner.txt",
        "c.txt",
    ]


def test_read_path_honours_what_stands_beside_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"By Jane Doe Example Post\n\n{SENTENCE}")
    beside = {
        "title": "Bridge closed",
        "date": "2024-03-05",
        "url": "https://www.latimes.com/x",
        "source": "Dock Times",
    }
    (tmp_path / "a.meta.json").write_text(json.dumps(beside))
    article = only(tmp_path / "a.txt")
    assert (article.headline, article.outlet, article.url, article.authors) == (
        "Bridge closed", "Dock Times", beside["url"], ("Jane Doe",),
    )  # fmt: skip
    assert article.published is not None and article.published.edtf == "2024-03-05"
    assert article.body == SENTENCE and article.text.startswith("By Jane")


def test_read_path_lets_a_person_overrule_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"date 2024-03-05 PORT ELLIS — {SENTENCE}")
    article = only(tmp_path / "a.txt", Overrides(outlet="wsj", date="2024-03-04", title="Closed"))
    assert (article.outlet, article.headline, article.place) == ("The Wall Street Journal", "Closed", "Port Ellis")
    assert article.published is not None and article.published.basis.rule == "given"
    assert [item.origin for item in article.date_candidates] == ["given", "header"]


def test_read_path_takes_the_outlet_from_the_file_name(tmp_path: Path) -> None:
    (tmp_path / "los_angeles_times.txt").write_text(SENTENCE)
    assert only(tmp_path / "los_angeles_times.txt").outlet == "Los Angeles Times"


def test_read_path_keeps_offsets_where_control_characters_stand(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(
        b"The mayor\x0bsaid so.\x00 The council agreed to it on Friday after a long debate in the town hall."
    )
    text = only(tmp_path / "a.txt").text
    assert text.startswith("The mayor said so.  The council")
