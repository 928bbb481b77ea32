"""What appears in folders and feeds, look by look."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from onrecord.errors import SourceError, UnreachableError
from onrecord.model import Article
from onrecord.sources import Fetcher, Overrides, Watched
from onrecord.sources.fetching import Bounds
from tests.sources.served import Served, article, served
from tests.sources.test_formats import SENTENCE

ITEM = "<item><title>{0}</title><link>{1}</link><pubDate>{2}</pubDate><description>{3}</description></item>"


@pytest.fixture
def site() -> Iterator[Served]:
    with served() as site:
        yield site


def watched(*sources: str, seen: Mapping[str, str] | None = None, settled: float = 0) -> Watched:
    fetcher = Fetcher(("127.0.0.1",), Bounds(pause=0), sleep=lambda seconds: None)
    return Watched(sources, Overrides(), fetcher, seen=seen, settled=settled)


def feed(*items: str) -> bytes:
    return f"<rss version='2.0'><channel><title>Port Ellis Post</title>{''.join(items)}</channel></rss>".encode()


def item(link: str, title: str = "Bridge closed", words: str = "Short.", day: str = "Mon, 04 Mar 2024") -> str:
    return ITEM.format(title, link, f"{day} 10:00:00 +0000", words)


def outcome(found: Article | SourceError) -> str:
    return found.headline or found.body[:20] if isinstance(found, Article) else f"refused: {found}"


def test_a_folder_gives_each_file_once_and_again_when_it_changed(tmp_path: Path) -> None:
    watch = watched(str(tmp_path))
    assert list(watch.look()) == []
    report = tmp_path / "a.txt"
    report.write_text(f"{SENTENCE} It is old.")
    (tmp_path / "empty.txt").write_text("")
    assert [type(found) for found in watch.look()] == [Article, SourceError]
    assert list(watch.look()) == []
    report.write_text(f"{SENTENCE} It is very old.")
    os.utime(report, ns=(1, 1))
    assert [type(found) for found in watch.look()] == [Article]


def test_a_file_that_is_being_written_is_left_until_it_is_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE)
    assert list(watched(str(tmp_path), settled=3600).look()) == []


def test_a_folder_that_is_not_there_is_said_once(tmp_path: Path) -> None:
    watch = watched(str(tmp_path / "none"))
    assert [type(found) for found in watch.look()] == [SourceError]
    assert list(watch.look()) == []


def test_a_feed_leads_to_its_pages_and_only_to_new_ones(site: Served) -> None:
    first, second = site.page("/a", article("First")), site.page("/b", article("Second"))
    url = site.page("/feed", feed(item(first)), "application/rss+xml")
    watch = watched(url)
    assert [outcome(found) for found in watch.look()] == ["First"]
    site.page("/feed", feed(item(second), item(first)), "application/rss+xml")
    assert [outcome(found) for found in watch.look()] == ["Second"]
    assert site.paths() == ["/feed", "/a", "/feed", "/b"]


def test_an_entry_that_changed_is_fetched_again(site: Served) -> None:
    page = site.page("/a", article("First"))
    watch = watched(site.page("/feed", feed(item(page)), "application/rss+xml"))
    assert len(list(watch.look())) == 1
    site.page("/feed", feed(item(page, day="Tue, 05 Mar 2024")), "application/rss+xml")
    site.page("/a", article("First, corrected"))
    assert [outcome(found) for found in watch.look()] == ["First, corrected"]


def test_the_feed_dates_a_page_that_does_not(site: Served) -> None:
    page = site.page("/a", article(day="unknown"))
    (found,) = watched(site.page("/feed", feed(item(page)), "application/rss+xml")).look()
    assert isinstance(found, Article) and found.published is not None
    assert (found.published.edtf, found.published.basis.rule) == ("2024-03-04T10:00:00+00:00", "feed")


def test_the_entrys_own_words_stand_in_for_a_page_that_cannot_be_read(site: Served) -> None:
    link = f"{site.address}/gone"
    watch = watched(site.page("/feed", feed(item(link, words=SENTENCE)), "application/rss+xml"))
    (found,) = watch.look()
    assert isinstance(found, Article) and found.url == link and SENTENCE in found.text


def test_a_feed_leads_to_no_file_and_no_private_host(site: Served, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(SENTENCE)
    links = [f"file://{tmp_path}/secret.txt", "http://10.0.0.1/admin"]
    watch = watched(site.page("/feed", feed(*map(item, links)), "application/rss+xml"))
    assert all(isinstance(found, SourceError) for found in watch.look())
    assert site.paths() == ["/feed"]


def test_a_feed_that_fails_is_said_once_and_asked_again(site: Served) -> None:
    site.answers["/feed"] = (500, {}, b"")
    watch = watched(f"{site.address}/feed")
    assert [type(found) for found in watch.look()] == [UnreachableError]
    assert list(watch.look()) == []
    site.page("/feed", feed(item(site.page("/a", article()))), "application/rss+xml")
    assert [type(found) for found in watch.look()] == [Article]


def test_what_an_earlier_program_saw_does_not_come_again(site: Served, tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text(SENTENCE)
    body = feed(item(site.page("/a", article("First"))))
    url = site.page("/feed", body, "application/rss+xml", ETag='"1"')
    before = watched(str(tmp_path), url)
    assert len(list(before.look())) == 2
    after = watched(str(tmp_path), url, seen=before.marks())
    assert before.marks() == {}
    assert list(after.look()) == []
    assert site.asked[-1][1]["If-None-Match"] == '"1"'
    site.page("/feed", feed(item(site.page("/b", article("Second"))), item(f"{site.address}/a")), "application/rss+xml")
    assert [outcome(found) for found in after.look()] == ["Second"]


@pytest.mark.parametrize("status", [429, 503])
def test_a_page_that_is_not_served_now_is_asked_for_at_the_next_look(site: Served, status: int) -> None:
    link = f"{site.address}/a"
    site.answers["/a"] = (status, {}, b"")
    watch = watched(site.page("/feed", feed(item(link, words=SENTENCE)), "application/rss+xml", ETag='"1"'))
    assert [type(found) for found in watch.look()] == [UnreachableError]
    assert list(watch.look()) == []  # said once
    site.page("/a", article("First"))
    assert [outcome(found) for found in watch.look()] == ["First"]
    assert [headers.get("If-None-Match") for path, headers in site.asked if path == "/feed"] == [None] * 3


def test_a_file_that_could_not_be_read_is_read_when_it_can(tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text(SENTENCE)
    watch = watched(str(tmp_path))
    assert len(list(watch.look())) == 1
    report.chmod(0o600)  # the words are those of before, who may read them is not
    assert len(list(watch.look())) == 1
