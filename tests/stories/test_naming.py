from __future__ import annotations

from onrecord.model import Article
from onrecord.stories import title_of

BODY = "Harbour master Ines Okafor resigned on Friday after the crane fell, the port said. "


def article(headline: str | None, outlet: str, body: str = BODY) -> Article:
    return Article(body, outlet=outlet, headline=headline)


def test_title_is_the_headline_that_says_what_the_reports_share() -> None:
    reports = [
        article("Harbour master Okafor resigns after crane fall", "Post"),
        article("Five things to know this weekend", "Times", BODY + "A fair opens in Tolm. An owl was seen."),
        article("What next?", "Courier"),
    ]
    assert title_of(reports) == title_of(reports[::-1]) == "Harbour master Okafor resigns after crane fall"


def test_title_leaves_the_site_out() -> None:
    assert title_of([article("Harbour master Okafor resigns - Post News | Tolm, Weather", "P")]) == (
        "Harbour master Okafor resigns"
    )


def test_title_is_a_sentence_where_there_is_no_headline() -> None:
    assert title_of([article(None, "Post", BODY + "More follows.")]) == BODY.strip()
    assert title_of([]) == ""


def test_title_is_short() -> None:
    long = (
        "Harbour master Ines Okafor resigns after crane falls on quay, killing nobody but ending her long career there"
    )
    assert title_of([article(long, "Post")]) == "Harbour master Ines Okafor resigns after crane falls on quay"
