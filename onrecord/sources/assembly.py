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
    head = header(text)
    url = around.url or head.url
    outlet = _outlet(head, url, around, overrides)
    dates = with_given((*around.dates, *head.dates, from_url(url)), overrides)
    article = Article(
        text,
        outlet=outlet,
        headline=overrides.title or around.headline or head.headline,
        url=url,
        authors=_authors(around.authors or head.authors, head, outlet),
        place=head.place,
        published=preferred(dates, overrides.now),
        date_candidates=dates,
        body_start=head.end,
        file=around.file,
    )
    return checked(article, around.where, overrides.limits)


def _outlet(head: Header, url: str | None, around: Surroundings, overrides: Overrides) -> str | None:
    """The address says who published it; a byline or dateline may name the agency whose copy was printed."""
    stated = outlet_of_words(overrides.outlet) or outlet_of_words(around.outlet)
    return stated or outlet_of_url(url) or head.outlet or around.hint or outlet_of_host(url)


def _authors(authors: tuple[str, ...], head: Header, outlet: str | None) -> tuple[str, ...]:
    """The authors, and the agency that byline or dateline credits: "SPRINGFIELD (AP) —" on another outlet's page."""
    agency = head.outlet if head.outlet != outlet and is_agency(head.outlet) else None
    return (*authors, agency) if agency and agency not in authors else authors
