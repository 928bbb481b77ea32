"""Pages, JSON lines, feeds and web archives."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources import Limits, Overrides, read_path

SENTENCE = "The mayor of Port Ellis said on Friday that the old bridge would be closed until the spring."
PARAGRAPHS = "".join(f"<p>{SENTENCE} Section {number} is the worst, she said.</p>" for number in range(6))
GRAPH = {
    "@graph": [
        {"@type": "WebPage", "datePublished": "2001-01-01"},
        {
            "@type": ["NewsArticle"],
            "headline": "Bridge &amp; road closed",
            "datePublished": "2024-03-04T22:10:00-05:00",
            "dateModified": "2024-03-09",
            "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "https://example.com/jane"}],
            "publisher": {"name": "Port Ellis Post"},
        },
    ]
}


def page(head: str = "", body: str = PARAGRAPHS) -> bytes:
    markup = f"<!doctype html><html><head><meta charset='utf-8'>{head}</head><body><nav>Home | News</nav>"
    return f"{markup}<article><h1>Bridge closed</h1>{body}</article><footer>&copy; Port</footer></body></html>".encode()


def read(path: Path, data: bytes, overrides: Overrides = Overrides()) -> list[Article | SourceError]:
    path.write_bytes(data)
    return list(read_path(path, overrides))


def test_html_keeps_every_date_and_prefers_the_publishers(tmp_path: Path) -> None:
    head = (
        f"<script type='application/ld+json'>{json.dumps(GRAPH)}</script>"
        "<meta property='article:published_time' content='2024-03-05T03:10:00Z'>"
        "<meta property='article:modified_time' content='2024-03-09T00:00:00Z'>"
        "<link rel='canonical' href='https://www.port-ellis-post.com/2024/03/04/bridge'>"
    )
    (article,) = read(tmp_path / "a.html", page(head, f"<p>PORT ELLIS (AP) — {SENTENCE}</p>{PARAGRAPHS}"))
    assert isinstance(article, Article) and article.published is not None
    assert (article.published.edtf, article.published.basis.rule) == ("2024-03-04T22:10:00-05:00", "json-ld")
    assert [item.origin for item in article.date_candidates] == ["json-ld", "meta", "url"]
    assert not any("03-09" in item.edtf for item in article.date_candidates)
    assert (article.outlet, article.headline) == ("Port Ellis Post", "Bridge & road closed")
    assert article.authors == ("Jane Doe", "Associated Press")
    assert article.body.startswith(SENTENCE) and "Home" not in article.text and article.body.count("\n\n") == 6


def test_html_names_the_outlet_by_its_host(tmp_path: Path) -> None:
    head = "<link rel='canonical' href='https://mobile.nytimes.com/x.html'><meta property='og:site_name' content='X'>"
    (article,) = read(tmp_path / "a.html", page(head))
    assert isinstance(article, Article) and article.outlet == "The New York Times"


def test_html_takes_the_body_from_json_ld_where_the_page_is_built_by_script(tmp_path: Path) -> None:
    body = json.dumps({"@type": "NewsArticle", "articleBody": f"{SENTENCE}\n{SENTENCE} Again."})
    (article,) = read(
        tmp_path / "a.html", page(f"<script type='application/ld+json'>{body}</script>", "<div id=app></div>")
    )
    assert isinstance(article, Article) and article.text == f"{SENTENCE}\n\n{SENTENCE} Again."


def test_html_reads_the_encoding_that_a_page_declares(tmp_path: Path) -> None:
    data = page(body=PARAGRAPHS.replace("old bridge", "Čapek bridge")).replace(b"utf-8", b"iso-8859-2")
    (article,) = read(tmp_path / "a.html", data.decode().encode("iso-8859-2"))
    assert isinstance(article, Article) and "Čapek bridge" in article.text


def test_html_survives_json_ld_that_is_broken(tmp_path: Path) -> None:
    for broken in ("{", "[[[[", '{"@graph": 5}', '{"@type": {"a": 1}}', "[" * 5000):
        (article,) = read(tmp_path / "a.html", page(f"<script type='application/ld+json'>{broken}</script>"))
        assert isinstance(article, Article) and article.published is None


def test_jsonl_reads_line_by_line_and_goes_on_after_errors(tmp_path: Path) -> None:
    lines = [
        {"text": SENTENCE, "date": "2024-03-05", "outlet": "cnn.com", "title": "A", "authors": ["Jane Doe"]},
        "broken",
        {"maintext": SENTENCE, "url": "https://www.nytimes.com/2024/03/05/us/x.html", "author": {"name": "J. Roe"}},
        {"content": " ", "title": "nothing"},
    ]
    data = "\n\n".join(json.dumps(line) for line in lines).encode() + b"\n{"
    found = read(tmp_path / "a.jsonl", data)
    articles = [item for item in found if isinstance(item, Article)]
    assert [(item.outlet, item.authors) for item in articles] == [
        ("CNN", ("Jane Doe",)),
        ("The New York Times", ("J. Roe",)),
    ]
    assert [str(item).split(" is ")[0].split(" has ")[0] for item in found if isinstance(item, SourceError)] == [
        "a.jsonl line 3", "a.jsonl line 7", "a.jsonl line 8",
    ]  # fmt: skip


def test_jsonl_passes_over_a_line_without_end(tmp_path: Path) -> None:
    good = json.dumps({"text": SENTENCE}).encode()
    data = good + b"\n" + b"x" * 5000 + b"\n" + good
    found = read(tmp_path / "a.jsonl", data, Overrides(limits=Limits(line_bytes=1000)))
    assert [type(item) for item in found] == [Article, SourceError, Article]


def test_jsonl_reads_gzip_and_keeps_what_stands_before_a_broken_end(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"{SENTENCE} Number {number}."}) + "\n" for number in range(2000)).encode()
    packed = gzip.compress(lines)
    assert len(read(tmp_path / "a.jsonl.gz", packed)) == 2000
    *taken, error = read(tmp_path / "b.jsonl.gz", packed[: len(packed) // 2])
    assert isinstance(error, SourceError) and "what stands before" in str(error) and taken


def test_json_cleans_characters_that_no_database_takes(tmp_path: Path) -> None:
    data = json.dumps(
        {"text": f"{SENTENCE} \ud800 \x00", "title": "A \ud83d title\x00", "url": "http://x/\udc00"}
    ).encode()
    (article,) = read(tmp_path / "a.json", data)
    assert isinstance(article, Article)
    assert all(
        "\x00" not in (words or "") and (words or "").encode()
        for words in (article.text, article.headline, article.url)
    )


def test_json_finds_the_list_of_articles(tmp_path: Path) -> None:
    found = read(tmp_path / "a.json", json.dumps({"status": "ok", "articles": [{"content": SENTENCE}]}).encode())
    assert [type(item) for item in found] == [Article]


def rss(channel: str, before: str = "") -> bytes:
    return f"<?xml version='1.0'?>{before}<rss version='2.0'><channel>{channel}</channel></rss>".encode()


def test_feed_takes_every_entry(tmp_path: Path) -> None:
    items = "".join(
        f"<item><title>Bridge {number}</title><link>https://port-ellis-post.com/{number}</link>"
        "<pubDate>Tue, 05 Mar 2024 18:04:00 -0500</pubDate>"
        f"<description>&lt;p&gt;{SENTENCE}&lt;/p&gt;&lt;p&gt;Number {number} is old.&lt;/p&gt;</description></item>"
        for number in range(3)
    )
    found = read(tmp_path / "a.xml", rss(f"<title>Port Ellis Post</title>{items}"))
    first = found[0]
    assert len(found) == 3 and isinstance(first, Article) and first.published is not None
    assert (first.outlet, first.headline, first.published.edtf) == (
        "Port Ellis Post",
        "Bridge 0",
        "2024-03-05T18:04:00-05:00",
    )
    assert first.text == f"{SENTENCE}\n\nNumber 0 is old."


def test_feed_does_not_follow_entities(tmp_path: Path) -> None:
    bomb = (
        "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'>"
        + "".join(f"<!ENTITY {chr(98 + level)} '{f'&{chr(97 + level)};' * 10}'>" for level in range(9))
        + "<!ENTITY file SYSTEM 'file:///etc/passwd'>]>"
    )
    item = "<item><title>x</title><description>&j; &file;</description></item>"
    (error,) = read(tmp_path / "a.xml", rss(item, before=bomb))
    assert isinstance(error, SourceError)


def warc(*pages: tuple[str, bytes, dict[str, str]]) -> bytes:
    """A web archive of HTTP responses, one gzip member each, as crawlers write it (ISO 28500)."""
    members = []
    for number, (url, body, headers) in enumerate(pages):
        fields = {"Content-Type": "text/html", **headers}
        http = (
            b"HTTP/1.1 200 OK\r\n"
            + "".join(f"{name}: {value}\r\n" for name, value in fields.items()).encode()
            + b"\r\n"
        )
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: {url}\r\n"
            f"WARC-Date: 2024-03-05T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http) + len(body)}\r\n\r\n"
        )
        members.append(gzip.compress(head.encode() + http + body + b"\r\n\r\n"))
    return b"".join(members)


def test_warc_reads_the_pages_of_an_archive(tmp_path: Path) -> None:
    data = warc(
        ("https://www.reuters.com/world/2024/03/05/x", page(), {}),
        ("https://example.com/a.png", b"\x89PNG", {"Content-Type": "image/png"}),
        ("https://example.com/b", b"<html><body><nav>Hi</nav></body></html>", {}),
        ("https://example.com/zipped", gzip.compress(page()), {"Content-Encoding": "gzip"}),
    )
    found = read(tmp_path / "a.warc.gz", data)
    assert [type(item) for item in found] == [Article, SourceError, Article]
    first = found[0]
    assert isinstance(first, Article) and (first.outlet, first.file) == ("Reuters", "a.warc.gz")
    assert "a.warc.gz https://example.com/b" in str(found[1])


def test_warc_unpacks_a_bomb_no_further_than_a_page(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<html><p>" + b"a" * 50_000_000)
    data = warc(
        ("https://example.com/bomb", bomb, {"Content-Encoding": "gzip"}), ("https://example.com/good", page(), {})
    )
    found = read(tmp_path / "a.warc.gz", data, Overrides(limits=Limits(page_bytes=100_000)))
    assert [type(item) for item in found] == [SourceError, Article]


def test_warc_keeps_what_stands_before_a_broken_end(tmp_path: Path) -> None:
    data = warc(
        *(
            (f"https://example.com/{number}", page(body=PARAGRAPHS + f"<p>{SENTENCE} {number}</p>"), {})
            for number in range(4)
        )
    )
    found = read(tmp_path / "a.warc.gz", data[: len(data) * 5 // 8])
    assert isinstance(found[0], Article) and isinstance(found[-1], SourceError)
