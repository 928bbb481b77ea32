"""What fuzzed reports are made of: pieces of real forms, broken in every way, and plain noise."""

from __future__ import annotations

import gzip
import json

from hypothesis import strategies as st

__all__ = ["bodies", "documents", "files", "headers"]

PIECES = [
    "By Jane Doe",
    "By ",
    "Example Post",
    "WASHINGTON — ",
    "PARIS, Nov. 12 (Reuters) - ",
    "(AP)",
    "date 2022-11-12 ",
    "Date: ",
    "March 3, 2021",
    "31/02/2021",
    "2021-13-45",
    "Title: ",
    "Source:",
    "URL: http://[",
    "http://example.com/2020/01/32/x",
    "The mayor said on Friday that he would resign.",
    "“I never said that,” Ms. Doe said, “and I never will.”",
    "“",
    "”",
    '"',
    "'",
    "She told Example News late Saturday",
    "according to three people",
    "has not confirmed",
    "50-47",
    "$1.2 million",
    "more than 60,000",
    "Dr. J. P. van der Berg Jr.",
    "U.S.",
    "…",
    "?!",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "\x00",
    "\x0b",
    "\x85",
    "\u2028",
    "\u200b",
    "\ufeff",
    "\u202e",
    "شرطة المدينة قالت يوم الجمعة",
    "Полиция сообщила",
    "警方表示。",
    "🚒" * 5,
    "é" * 9,
    "a" * 300,
    "A" * 300,
    "— " * 20,
    "late last December",
    "on the 31st of February",
    "the 1990s",
    "in 2024 or so",
    "10,000,000,000,000,000,000,000",
    "½",
    "٣٢",
    "²",
    "<p>",
    "</div>",
    "<script>",
    "&amp;",
    "&#0;",
    "<!--",
    "{",
    "}",
    "[",
    "]]>",
    '"text":',
    "\\u0000",
    "\\ud800",
    "%PDF",
    "WARC/1.0",
]
FIELDS = [
    "text",
    "body",
    "content",
    "title",
    "date",
    "published",
    "url",
    "outlet",
    "source",
    "authors",
    "articles",
    "@type",
    "x",
]
SUFFIXES = [
    "txt", "html", "json", "jsonl", "jsonl.gz", "xml", "warc", "warc.gz", "md", "bin",
]  # fmt: skip

pieces = st.one_of(st.sampled_from(PIECES), st.text(max_size=12))
bodies = st.lists(pieces, max_size=40).map(" ".join)
headers = st.lists(pieces, max_size=14).map("".join)

_scalars = st.one_of(bodies, st.none(), st.booleans(), st.integers(), st.floats())
_values = st.recursive(
    _scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(FIELDS), inner, max_size=5)),
    max_leaves=12,
)


def _page(head: str, body: str, linked: object) -> str:
    data = json.dumps(linked)
    script = f"<script type='application/ld+json'>{data}</script>"
    return f"<html><head><title>{head}</title>{script}</head><body>{body}</body></html>"


pages = st.builds(_page, headers, st.lists(bodies.map("<p>{}</p>".format), max_size=8).map("".join), _values)
feeds = bodies.map("<rss version='2.0'><channel><item><description>{}</description></item></channel></rss>".format)
lines = st.lists(_values.map(json.dumps), max_size=4).map("\n".join)
archives = st.builds(
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {}\r\n\r\n"
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{}\r\n\r\n".format,
    st.integers(-5, 5000),
    pages,
)
documents = st.one_of(bodies, pages, lines, feeds, archives)


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file name and its bytes: any material under any ending, in any encoding, cut, zipped or with bytes turned."""
    name = f"report.{draw(st.sampled_from(SUFFIXES))}"
    encoding = draw(st.sampled_from(["utf-8", "utf-8", "utf-16", "utf-16-le", "windows-1252", "latin-1"]))
    data = draw(st.one_of(documents.map(lambda text: text.encode(encoding, errors="replace")), st.binary(max_size=300)))
    if draw(st.booleans()) and name.endswith("gz"):
        data = gzip.compress(data)
    if draw(st.booleans()):
        data = data[: draw(st.integers(0, len(data)))]
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(data)))
        data = data[:place] + draw(st.binary(max_size=4)) + data[place + 1 :]
    return name, data
