"""The reports of a record: how each date is known and where each says that its knowledge comes from."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from onrecord.model import Article, Origin, Record, When

__all__ = ["Report", "labels", "reports", "span_of_reports", "summary"]


@dataclass(frozen=True, slots=True)
class Report:
    """An article with the origins that it names beside its own reporting, each once."""

    article: Article
    origins: tuple[Origin, ...]

    @property
    def is_undated(self) -> bool:
        """Whether no date was given with the text, so that its time was placed by other evidence."""
        return not self.article.date_candidates

    @property
    def date(self) -> str:
        return str(self.article.published) if self.article.published else "date not known"


def reports(record: Record) -> tuple[Report, ...]:
    """The articles in the order in which they were published, those without any date last."""
    by_article: dict[str, dict[frozenset[str], Origin]] = {}
    for origin in record.origins:
        if origin.kind != "own reporting":
            by_article.setdefault(origin.evidence.article, {}).setdefault(_gist(origin.origin), origin)
    ordered = sorted(record.articles, key=lambda article: (*_order(article.published), article.id))
    return tuple(Report(article, tuple(by_article.get(article.id, {}).values())) for article in ordered)


def labels(record: Record) -> dict[str, str]:
    """What each report is called: its outlet, with its day where the outlet has several ("Courier, 11 Oct")."""
    names = Counter(article.name for article in record.articles)
    return {
        article.id: article.name if names[article.name] == 1 else f"{article.name}, {_day(article)}"
        for article in record.articles
    }


def _day(article: Article) -> str:
    """The shortest date that tells two reports of a story apart."""
    day = article.published.first_day if article.published else None
    return f"{day.day} {day:%b}" if day else article.id[:6]


def _gist(origin: str) -> frozenset[str]:
    """What two ways to name one origin share: "letter by Nora Reyes", "Nora Reyes (letter)"."""
    return frozenset(re.findall(r"\w+", origin.casefold())) - {"a", "an", "by", "of", "the", "to"}


def summary(record: Record) -> tuple[int, int, int]:
    """How many reports, outlets (an unknown outlet counts as its own) and independent origins."""
    named = {article.outlet for article in record.articles if article.outlet}
    unknown = sum(1 for article in record.articles if not article.outlet)
    return len(record.articles), len(named) + unknown, len({origin.key for origin in record.origins})


def span_of_reports(record: Record) -> str:
    """ "7 Oct 2025 – 11 Oct 2025": the first and the last report."""
    dated = sorted((article.published for article in record.articles if article.published), key=lambda it: it.sort_key)
    if not dated:
        return "dates not known"
    first, last = str(dated[0]), str(dated[-1])
    return first if first == last else f"{first} – {last}"


def _order(when: When | None) -> tuple[bool, str]:
    return when is None, when.sort_key[0].isoformat() if when else ""
