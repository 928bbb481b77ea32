"""Pairs of claims of raw news that were judged by hand, `same_claims.json`, with the articles that they stand in.

Each story names its corpus, its articles by their keys and, of each, how many characters were read; each pair holds the
number of an article and the place of a clause in its body, twice, and a label. S: both assert the same. E: one event,
which one of them only mentions. R: one thing with different values or statuses. P: parts, steps or causes of one event.
N: none of these. Only places and labels are kept here; the texts stay in the folder of the corpora.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import re
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.model import Article, When

__all__ = ["Clause", "Judged", "judged"]

_FILE = Path(__file__).with_name("same_claims.json")
_CLOSING, _OPENING = re.compile(r" ([.,;:!?%)\]’])"), re.compile(r"([(\[$“]) ")
_CLITICS = re.compile(r" (n't|'s|'re|'ve|'ll|'d|’s)\b")
_ADDRESS = re.compile(r"https ?: ?/ ?/ ?\S+( \S*[/=?&_]\S*)*")
_LINK = re.compile(r"^(http|www)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by the number of its article and its half-open place in the body."""

    article: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judged:
    """The articles of one story and its pairs of clauses with their labels."""

    articles: Sequence[Article]
    pairs: Sequence[tuple[Clause, Clause, str]]


def judged(corpora: Path) -> Iterator[Judged]:
    """All judged stories; `corpora` holds the corpora by their names."""
    known: dict[str, dict[str, Article]] = {}
    for story in json.loads(_FILE.read_text(encoding="utf-8"))["stories"]:
        corpus, cut = story["corpus"], story["cut"]
        if corpus not in known:
            known[corpus] = dict(_READERS[corpus](corpora))
        articles = [_cut(known[corpus][key], cut) for key in story["articles"]]
        yield Judged(articles, [(Clause(*pair[:3]), Clause(*pair[3:6]), pair[6]) for pair in story["pairs"]])


def _cut(article: Article, length: int) -> Article:
    return Article(article.body[:length], outlet=article.outlet, headline=article.headline, published=article.published)


def _article(text: str, *, outlet: str, title: str, date: str) -> Article:
    published = When.parse(date[:10]) if "-" in date else None
    return Article(text, outlet=outlet, headline=title, published=published)


def _digest(address: str) -> str:
    return hashlib.sha256(address.encode()).hexdigest()[:12]


def _news_cluster(corpora: Path) -> Iterator[tuple[str, Article]]:
    for file in sorted((corpora / "clusters" / "news_cluster").glob("*.json")):
        item = json.loads(file.read_text(encoding="utf-8"))
        yield (
            _digest(item["url"]),
            _article(
                item["text"] or "",
                outlet=item["source_domain"],
                title=item["title"] or "",
                date=item["date_publish"] or "",
            ),
        )


def _incidents(corpora: Path) -> Iterator[tuple[str, Article]]:
    with gzip.open(corpora / "clusters" / "incidents.jsonl.gz", "rt", encoding="utf-8") as lines:
        for item in map(json.loads, lines):
            outlet = re.sub(r"^.*?//.*?//(www\.)?", "", item["uri"]).split("/")[0]
            yield (
                _digest(item["uri"]),
                _article(item["content"] or "", outlet=outlet, title=item["title"] or "", date=item["dct"] or ""),
            )


def _fakes(corpora: Path) -> Iterator[tuple[str, Article]]:
    with (corpora / "fakes" / "FA-KES-Dataset.csv").open(encoding="latin-1", newline="") as lines:
        for row in csv.DictReader(lines):
            yield (
                row["unit_id"],
                _article(row["article_content"], outlet=row["source"], title=row["article_title"], date=row["date"]),
            )


def _worldwide(corpora: Path) -> Iterator[tuple[str, Article]]:
    for file in sorted((corpora / "worldwide").glob("*.tsv")):
        lines = file.read_text(encoding="utf-8").splitlines()
        text = _ADDRESS.sub("", _detokenised(" ".join(line.split("\t")[0] for line in lines if line.strip())))
        key = file.name.split(".")[0]
        yield key, _article(text, outlet=key.rpartition("_")[0], title="", date="")


def _polnear(corpora: Path) -> Iterator[tuple[str, Article]]:
    for file in sorted((corpora / "polnear" / "train").rglob("*.txt")):
        with file.open(encoding="utf-8", newline="") as stream:
            yield file.stem, _article(stream.read(), outlet=file.stem.split("_")[0], title="", date="")


def _ecbplus(corpora: Path) -> Iterator[tuple[str, Article]]:
    for file in sorted((corpora / "ecbplus").glob("*/*.xml")):
        sentences: defaultdict[int, list[str]] = defaultdict(list)
        for token in ElementTree.parse(file).getroot().iter("token"):
            sentences[int(token.attrib["sentence"])].append(token.text or "")
        lines = [" ".join(words) for _, words in sorted(sentences.items()) if not _LINK.match("".join(words))]
        yield file.stem, _article(_detokenised("\n".join(lines)), outlet=file.stem, title="", date="")


def _detokenised(text: str) -> str:
    return _CLITICS.sub(r"\1", _OPENING.sub(r"\1", _CLOSING.sub(r"\1", text)))


_READERS = {
    "news_cluster": _news_cluster,
    "incidents": _incidents,
    "fakes": _fakes,
    "worldwide": _worldwide,
    "polnear": _polnear,
    "ecbplus": _ecbplus,
}
