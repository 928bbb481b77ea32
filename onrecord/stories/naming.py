"""What a story is called: the headline that says most of what its reports share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.model import Article
from onrecord.stories.features import features_of
from onrecord.stories.rarity import rarity

__all__ = ["title_of"]

_LONGEST = 90  # characters; three of four headlines of `clusters/news_cluster` are shorter
_FEWEST = 3  # words that a headline keeps when the name of the site is cut off
_SITE = re.compile(r"\s+(?:\||::|[–—-])\s+(?:(?!\s(?:\||::|[–—-])\s).)*$")


def title_of(articles: Iterable[Article]) -> str:
    """A short title in words of the reports: a headline, else the first sentence of one; empty without reports.

    The best headline names what most reports tell, and wastes no words on what one alone tells.
    """
    found = sorted(articles, key=lambda article: article.id)
    held = Counter(term for article in found for term in features_of(article).terms)
    titles = sorted({title for article in found if (title := _headline(article))})
    best = max(titles, key=lambda title: (round(_worth(title, held, found), 6), -len(title)), default="")
    return _shortened(best)


def _worth(title: str, held: Counter[str], articles: Sequence[Article]) -> float:
    """The rarity of the title's terms, each by the share of reports that hold it, over the root of its length."""
    terms = features_of(Article("", headline=title)).terms
    told = sum(rarity(term, 0, 0) * (held[term] / len(articles)) ** 2 for term in terms)
    return float(told / max(4, len(title.split())) ** 0.5)


def _headline(article: Article) -> str:
    """A report's headline without its site: "Mayor resigns - Post | News"; else its first sentence."""
    headline = " ".join((article.headline or "").split())
    if not headline:
        first = article.body.strip().split("\n")[0]
        return re.split(r"(?<=[a-z]{2}[.!?])\s", first, maxsplit=1)[0]
    while len((cut := _SITE.sub("", headline)).split()) >= _FEWEST and cut != headline:
        headline = cut
    return headline


def _shortened(title: str) -> str:
    """A long title up to where a clause or word ends."""
    if len(title) <= _LONGEST:
        return title
    kept = title[:_LONGEST].rsplit(" ", 1)[0]
    clause = max(kept.rfind(mark) for mark in (", ", "; ", ": ", " – ", " — "))
    return kept[:clause] if clause > _LONGEST // 2 else f"{kept} …"
