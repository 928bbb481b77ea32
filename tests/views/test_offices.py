"""Seats that nobody is said to hold, beside those who held them."""

from __future__ import annotations

from onrecord.model import Article, Entry, Evidence, Record, Tenure, When
from onrecord.model.reading import TenureState
from onrecord.views.offices import gaps, offices

ARTICLE = Article("Ashford has a mayor.", published=When.parse("2024-03-05"))
PLACE = Evidence(ARTICLE.id, 0, 7, "Ashford")


def mayor(person: str, start: str | None, end: str | None, state: TenureState, *, acting: bool = False) -> Tenure:
    times = [When.parse(time) if time else None for time in (start, end)]
    return Tenure(
        f"t-{person}", person, "Mayor", "Ashford", times[0], times[1], None, None, acting, None, state, (PLACE,)
    )


def gaps_of(*tenures: Tenure) -> tuple[str, ...]:
    record = Record("ashford", "Ashford", None, (ARTICLE,), tenures=tenures)
    (office,) = offices(record)
    return gaps(record, office)


def test_gaps_tell_of_an_end_without_a_successor() -> None:
    assert gaps_of(mayor("roe", "2020", "2024-02-01", "former")) == ("no successor named since Thu 1 Feb 2024",)


def test_gaps_leave_alone_what_somebody_left_long_before_the_story() -> None:
    assert gaps_of(mayor("roe", "2010", "2016", "former")) == ()


def test_gaps_tell_of_months_between_two_holders() -> None:
    told = gaps_of(mayor("roe", "2015", "2020-03-01", "former"), mayor("poe", "2021-06-01", None, "current"))
    assert told == ("nobody named between Sun 1 Mar 2020 and Tue 1 Jun 2021",)


def test_gaps_are_none_where_somebody_follows_or_stands_in() -> None:
    left = mayor("roe", "2015", "2020-03-01", "former")
    assert gaps_of(left, mayor("poe", "2020-03-02", None, "current")) == ()
    assert gaps_of(left, mayor("poe", None, None, "current", acting=True)) == ()


def test_gaps_tell_what_a_report_calls_vacant() -> None:
    left = mayor("roe", "2010", "2016", "former")
    vacant = Entry(
        "c-1", "The post of mayor has been vacant since May 2023", "be vacant", (), When.parse("2023-05/.."), "ongoing",
        "reported", None, (), 1, "", (PLACE,), ARTICLE.published, 1.0, background=False,
    )  # fmt: skip
    record = Record("ashford", "Ashford", None, (ARTICLE,), tenures=(left,), entries=(vacant,))
    (office,) = offices(record)
    assert gaps(record, office) == ("called vacant: since May 2023",)
