"""Fetching against a server on loopback; nothing here leaves the machine."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources import Fetcher, Overrides, read_url
from onrecord.sources.fetching import Bounds, Seen
from onrecord.sources.fetching.address import address_of
from tests.sources.served import Served, article, served
from tests.sources.test_formats import PARAGRAPHS

LOCAL = ("127.0.0.1",)


@pytest.fixture
def site() -> Iterator[Served]:
    with served() as site:
        yield site


def fetcher(**bounds: Any) -> Fetcher:
    return Fetcher(LOCAL, Bounds(pause=0, **bounds), sleep=lambda seconds: None)


def refusal(url: str, by: Fetcher | None = None) -> str:
    found = list(read_url(url, Overrides(), by or fetcher()))
    assert len(found) == 1 and isinstance(found[0], SourceError)
    return str(found[0])


def test_a_page_becomes_an_article_with_its_address_and_date(site: Served) -> None:
    (found,) = read_url(site.page("/a?id=1", article()), Overrides(), fetcher())
    assert isinstance(found, Article) and found.published is not None
    assert (found.url, found.headline, found.published.edtf) == (
        f"{site.address}/a?id=1",
        "Bridge closed",
        "2024-03-04",
    )
    agent = site.asked[-1][1]["User-Agent"]
    assert agent.startswith("onrecord/")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
        "http://10.1.2.3/", "http://192.168.0.1/", "http://169.254.169.254/latest/meta-data", "http://100.64.0.1/",
        "http://0.0.0.0/", "http://[fe80::1]/", "http://[fc00::1]/", "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/", "http://224.0.0.1/", "http://240.0.0.1/", "http://localhost/",
    ],
)  # fmt: skip
def test_a_private_address_is_not_fetched(url: str) -> None:
    assert "private address" in refusal(url, Fetcher())


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://example.org/a", "http://", "http:///a", "http://[::1", "http://a:b@example.org/",
     "http://example.org:99999/", "javascript:alert(1)", "http://exa mple..org/", "gopher://example.org"],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(url: str) -> None:
    with pytest.raises(SourceError):
        address_of(url)


def test_an_address_is_written_in_letters_that_a_request_may_hold() -> None:
    assert address_of(" HTTPS://Bücher.example/a b?q=ü#part ").url == "https://xn--bcher-kva.example/a%20b?q=%C3%BC"
    assert address_of("http://example.org:8080").url == "http://example.org:8080/"


def test_a_redirect_to_a_private_address_is_refused(site: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/a"] = (302, {"Location": "http://169.254.169.254/latest"}, b"")
    assert "169.254.169.254 is at a private address" in refusal(f"{site.address}/a")
    site.answers["/a"] = (302, {"Location": "file:///etc/passwd"}, b"")
    assert "no web address" in refusal(f"{site.address}/a")


def test_the_machine_that_was_judged_is_the_machine_that_is_asked(
    site: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["93.184.215.14", "127.0.0.1"])
    asked: list[Any] = []

    def resolve(host: str, port: int, **options: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    def connect(reached: socket.socket, place: Any) -> None:
        asked.append(place)
        raise OSError("nobody there")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(socket.socket, "connect", connect)
    with pytest.raises(SourceError, match="nobody there"):
        Fetcher().fetch("http://rebound.example/")
    assert {place[0] for place in asked} == {"93.184.215.14"}


def test_redirects_are_followed_but_not_for_ever(site: Served) -> None:
    site.page("/end", article())
    site.answers["/start"] = (301, {"Location": "/end"}, b"")
    (found,) = read_url(f"{site.address}/start", Overrides(), fetcher())
    assert isinstance(found, Article) and found.url == f"{site.address}/end"
    site.answers["/round"] = (302, {"Location": "/round"}, b"")
    assert "redirects more than 5 times" in refusal(f"{site.address}/round")


def test_a_page_that_is_too_long_is_refused_also_when_packed(site: Served) -> None:
    url = site.page("/long", b"<html>" + b"a" * 30_000)
    assert "more than 20,000 bytes" in refusal(url, fetcher(bytes=20_000))
    url = site.page("/bomb", gzip.compress(b"<html>" + b"a" * 5_000_000), Content_Encoding="gzip")
    assert "more than 20,000 bytes" in refusal(url, fetcher(bytes=20_000))
    assert isinstance(
        next(read_url(site.page("/z", gzip.compress(article()), Content_Encoding="gzip"), Overrides(), fetcher())),
        Article,
    )


def test_a_server_that_drips_is_left_when_the_time_is_over(site: Served) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
        for _ in range(100):
            handler.wfile.write(b"X-A: b\r\n")
            time.sleep(0.05)

    site.answers["/slow"] = drip
    started = time.monotonic()
    assert "took longer than 0.3 seconds" in refusal(f"{site.address}/slow", fetcher(seconds=0.3))
    assert time.monotonic() - started < 3


def test_an_answer_that_is_cut_off_is_refused(site: Served) -> None:
    site.answers["/cut"] = (200, {"Content-Type": "text/html", "Content-Length": "90000"}, article())
    assert "cut off" in refusal(f"{site.address}/cut")


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/octet-stream"])
def test_a_page_of_another_kind_is_refused(site: Served, kind: str) -> None:
    assert f"is {kind}" in refusal(site.page("/a", b"%PDF-1.7", kind))


@pytest.mark.parametrize("status", [404, 403, 500])
def test_an_error_of_the_server_is_said(site: Served, status: int) -> None:
    site.answers["/a"] = (status, {}, b"")
    assert f"the server answers {status}" in refusal(f"{site.address}/a")


def test_nobody_there_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert "cannot be fetched" in refusal(f"http://127.0.0.1:{port}/")


def test_robots_are_obeyed(site: Served) -> None:
    site.page("/robots.txt", b"User-agent: onrecord\nDisallow: /private\n", "text/plain")
    assert "robots.txt" in refusal(site.page("/private/a", article()))
    assert isinstance(next(read_url(site.page("/a", article()), Overrides(), fetcher())), Article)
    assert site.paths() == ["/a"]


def test_a_site_whose_robots_fail_is_left_alone(site: Served) -> None:
    site.answers["/robots.txt"] = (503, {}, b"")
    assert "robots.txt cannot be read" in refusal(site.page("/a", article()))


def test_one_host_is_asked_with_pauses(site: Served) -> None:
    site.page("/robots.txt", b"User-agent: *\nCrawl-delay: 7\n", "text/plain")
    waits: list[float] = []
    patient = Fetcher(LOCAL, Bounds(pause=1), sleep=waits.append)
    for number in range(3):
        patient.fetch(site.page(f"/{number}", article()))
    assert len(waits) == 2 and all(6 < wait <= 7 for wait in waits)


def test_what_has_not_changed_is_not_sent_again(site: Served) -> None:
    url = site.page("/feed", b"x", "application/rss+xml", ETag='"7"', Last_Modified="Mon, 04 Mar 2024 10:00:00 GMT")
    page = fetcher().fetch(url)
    assert page is not None and page.seen == Seen('"7"', "Mon, 04 Mar 2024 10:00:00 GMT")
    site.answers["/feed"] = (304, {}, b"")
    assert fetcher().fetch(url, page.seen) is None
    assert site.asked[-1][1]["If-None-Match"] == '"7"'


def test_the_servers_word_on_the_encoding_wins(site: Served) -> None:
    words = f"<p>The café of Señor Peña closed on Friday, he said.</p>{PARAGRAPHS}"
    body = f"<!doctype html><html><head><meta charset='utf-8'></head><body><article>{words}</article></body></html>"
    (found,) = read_url(
        site.page("/a", body.encode("latin-1"), "text/html; charset=ISO-8859-1"), Overrides(), fetcher()
    )
    assert isinstance(found, Article) and "The café of Señor Peña" in found.text


def test_a_text_and_a_feed_are_read_too(site: Served) -> None:
    text = b"The mayor of Port Ellis said on Friday that the bridge would close."
    (found,) = read_url(site.page("/a.txt", text, "text/plain"), Overrides(), fetcher())
    assert isinstance(found, Article) and found.url == f"{site.address}/a.txt"
    item = (
        f"<item><title>Bridge</title><link>http://example.org/b</link><description>{text.decode()}</description></item>"
    )
    feed = f"<rss version='2.0'><channel><title>Post</title>{item}</channel></rss>".encode()
    (found,) = read_url(site.page("/feed", feed, "application/rss+xml"), Overrides(), fetcher())
    assert isinstance(found, Article) and found.url == "http://example.org/b"
