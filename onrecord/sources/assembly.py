"""An article from its text and what is known of it from around the text."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Article, DateCandidate
from onrecord.sources.checks import checked
from onrecord.sources.header import Header, header
from onrecord.sources.options import Overrides
from onrecord.sources.outlets import is_agency, outlet_of_host, outlet_of_url, outlet_of_words
from onrecord.sources.published import from_url, preferred, with_given

__all__ = ["Surroundings", "assembled"]


# Longer than any title, name or address that a person would read; the longest title among 2,927 local news has 196.
_LONGEST_FIELD = 1000


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a text: fields, elements of its page, its address, the name of its file.

    `where` names the place for errors ("news.jsonl line 3"); `outlet` is stated, `hint` only suggests one.
    """

    where: str
    file: str
    headline: str | None = None
    url: str | None = None
    outlet: str | None = None
    hint: str | None = None
    authors: tuple[str, ...] = ()
    dates: tuple[DateCandidate | None, ...] = ()


def assembled(text: str, around: Surroundings, overrides: Overrides) -> Article:
    """The article. A person's overrides come first, then what is stated around the text, then the text's own header.

    Raises SourceError if the text is no article.
    """
    text = _clean(text)
    head = header(text, overrides.title or _line(around.headline))
    url = _line(around.url) or head.url
    outlet = _outlet(head, url, around, overrides)
    dates = with_given((*around.dates, *head.dates, from_url(url)), overrides)
    article = Article(
        text,
        outlet=outlet,
        headline=overrides.title or _line(around.headline) or head.headline,
        url=url,
        authors=_authors(tuple(filter(None, map(_line, around.authors))) or head.authors, head, outlet),
        place=head.place,
        published=preferred(dates, overrides.now),
        date_candidates=dates,
        body_start=head.end,
        file=around.file,
    )
    return checked(article, around.where, overrides.limits)


def _clean(text: str) -> str:
    """The text without what no database takes: half characters of broken JSON, and NUL. Lengths stay."""
    return text.encode(errors="replace").decode().replace("\x00", " ")


def _line(words: str | None) -> str | None:
    """A short field: one line, a bounded length."""
    return " ".join(_clean(words).split())[:_LONGEST_FIELD] or None if words else None


def _outlet(head: Header, url: str | None, around: Surroundings, overrides: Overrides) -> str | None:
    """The address says who published it; a byline or dateline may name the agency whose copy was printed."""
    stated = outlet_of_words(overrides.outlet) or outlet_of_words(_line(around.outlet))
    return stated or outlet_of_url(url) or head.outlet or around.hint or outlet_of_host(url)


def _authors(authors: tuple[str, ...], head: Header, outlet: str | None) -> tuple[str, ...]:
    """The authors, and the agency that byline or dateline credits: "SPRINGFIELD (AP) —" on another outlet's page."""
    agency = head.outlet if head.outlet != outlet and is_agency(head.outlet) else None
    return (*authors, agency) if agency and agency not in authors else authors
