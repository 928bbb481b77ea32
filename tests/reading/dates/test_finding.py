"""Time expressions of invented sentences: what is found, where, and what it comes to."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.dates import find_times
from onrecord.reading.dates.lexicon import RULES

FRIDAY = date(2021, 6, 18)


def told(text: str, anchor: date | None = FRIDAY, **options: bool) -> list[tuple[str, str]]:
    """Surface and EDTF value (or TIMEX3 value where it is no date) of every expression."""
    found = find_times(text, anchor, **options)  # type: ignore[arg-type]
    return [(one.span.quote, one.when.edtf if one.when else one.value) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam burst late Tuesday.", [("late Tuesday", "2021-06-15")]),
        ("The judge ruled Friday morning.", [("Friday morning", "2021-06-18")]),
        ("The court will hear the case on Tuesday.", [("Tuesday", "2021-06-22")]),
        ("Jurors are expected to return Monday.", [("Monday", "2021-06-21")]),
        ("The hearing is Thursday.", [("Thursday", "2021-06-24")]),
        ("She told the owner to leave on Monday.", [("Monday", "2021-06-14")]),
        ("The bridge started to sag on Monday.", [("Monday", "2021-06-14")]),
        ("The owner could not be reached on Monday.", [("Monday", "2021-06-14")]),
        ("He couldn’t be reached Monday.", [("Monday", "2021-06-14")]),
        ("She declined to say on Monday why it sank.", [("Monday", "2021-06-14")]),
        ("Voters go to the polls next Tuesday.", [("next Tuesday", "2021-06-22")]),
        ("The bank failed last December.", [("last December", "2020-12")]),
        ("The plant opened in March.", [("March", "2021-03")]),
        ("The trial is to begin in September.", [("September", "2021-09")]),
        ("The sale closed on Feb. 3, 2020.", [("Feb. 3, 2020", "2020-02-03")]),
        ("A vote is set for July 6.", [("July 6", "2021-07-06")]),
        ("It has grown over the past year.", [("the past year", "2020-06/2021-06")]),
        ("Rain fell earlier this week.", [("earlier this week", "2021-06-14/2021-06-18")]),
        ("Two weeks ago the roof fell in.", [("Two weeks ago", "2021-06-04~")]),
        ("Six weeks ago the roof fell in.", [("Six weeks ago", "2021-05-03/2021-05-09")]),
        (
            "It sank about an hour before midnight on Monday.",
            [("about an hour before midnight on Monday", "2021-06-14T23:00:00")],
        ),
        (
            "It shook at 09:10 hours (0440 GMT) on Monday.",
            [("09:10 hours", "2021-06-14T09:10:00"), ("0440 GMT) on Monday", "2021-06-14T04:40:00Z")],
        ),
        (
            "It shook at 1353 (1023 GMT) on Monday.",
            [("1353", "2021-06-14T13:53:00"), ("1023 GMT) on Monday", "2021-06-14T10:23:00Z")],
        ),
        (
            "It began on Monday night and ended in the early hours.",
            [("Monday night", "2021-06-14"), ("the early hours", "2021-06-15")],
        ),
        ("Read Today's Notes. The roof fell earlier this year.", [("earlier this year", "2021-01-01/2021-06-18")]),
        ("He was mayor from 2009 to 2014.", [("from 2009 to 2014", "2009/2014")]),
        ("He was mayor (2009-2014).", [("2009-2014", "2009/2014")]),
        ("They met between May 3 and May 7.", [("between May 3 and May 7", "2021-05-03/2021-05-07")]),
        ("In April and June 1955 it flooded.", [("April", "1955-04"), ("June 1955", "1955-06")]),
        ("The fair runs June 24-27.", [("June 24-27", "2021-06-24/2021-06-27")]),
        ("By mid-September it was over.", [("mid-September", "2020-09~")]),
        ("The strike began in the late 1990s.", [("the late 1990s", "1990/1999")]),
        ("Profit rose in the first quarter of 2020.", [("the first quarter of 2020", "2020-01/2020-03")]),
        ("The polls close at 8 p.m. EST on Tuesday.", [("8 p.m. EST on Tuesday", "2021-06-15T20:00:00-05:00")]),
        ("More is due in the coming weeks.", [("the coming weeks", "2021-06-18/..")]),
        ("The park reopens on Labor Day.", [("Labor Day", "2021-09-06")]),
        ("It broke on Thanksgiving 2018.", [("Thanksgiving 2018", "2018-11-22")]),
        ("He resigned on 3 May and left the next day.", [("3 May", "2021-05-03"), ("the next day", "2021-05-04")]),
        ("He lost in 2006 and two years later won.", [("2006", "2006"), ("two years later", "2008")]),
        ("The town fell in 490 BC.", [("490 BC", "-0489")]),
        ("She worked there for 15 years.", [("15 years", "P15Y")]),
        ("The board meets every Tuesday.", [("every Tuesday", "XXXX-WXX-2")]),
        ("Prices are now falling.", [("now", "PRESENT_REF")]),
        ("It took a year and a half.", [("a year and a half", "P1Y6M")]),
        ("They came to the midnight raid at 6.10am that is told of.", [("6.10am", "2021-06-18T06:10:00")]),
        ("She drove her midnight blue van.", []),
        ("He scored late in the third quarter of the game.", []),
        ("The jury heard of Case 2000 and of galaxy J1131-1231.", []),
        ("In this Sept. 30, 2016, picture he waves.", [("Sept. 30, 2016", "2016-09-30")]),
        ("Trains ran late.\n\nHe fired that night.", [("that night", "XXXX-XX-XX")]),
        ("They met Monday.\n\nHe fired that night.", [("Monday", "2021-06-14"), ("that night", "2021-06-14")]),
        (
            "It began Tuesday night. The last fell at 12:47 a.m. and all left at 1 a.m.",
            [
                ("Tuesday night", "2021-06-15"),
                ("12:47 a.m.", "2021-06-16T00:47:00"),
                ("1 a.m.", "2021-06-16T01:00:00"),
            ],
        ),
        ("It sails between July 8 and 25.", [("July 8 and 25", "2021-07-08/2021-07-25")]),
        ("A day before Tuesday's vote he left.", [("A day", "P1D"), ("Tuesday", "2021-06-15")]),
        ("He spoke on the Saturday before Memorial Day.", [("Saturday before Memorial Day", "2021-05-29")]),
        ("The fair is on July 24 and 25.", [("July 24 and 25", "2021-07-24/2021-07-25")]),
        ("It closed in March nineteen ninety-seven.", [("March nineteen ninety-seven", "1997-03")]),
        ("The gates shut at midday Friday.", [("midday Friday", "2021-06-18T12:00:00")]),
        ("She was chosen and will sail in March.", [("March", "2022-03")]),
        ("We spoke over the weekend.", [("the weekend", "2021-06-12/2021-06-13")]),
        ("They left the day after Christmas.", [("the day after Christmas", "2020-12-26")]),
        ("We will meet a week from Tuesday.", [("a week from Tuesday", "2021-06-29")]),
        ("Trial is set for the week of Aug. 2.", [("the week of Aug. 2", "2021-08-02/2021-08-08")]),
        ("Members had been ready to strike on Monday.", [("Monday", "2021-06-14")]),
        ("Members are ready to strike on Monday.", [("Monday", "2021-06-21")]),
        ("Members were due to strike on Monday.", [("Monday", "2021-06-21")]),
        ("The bid had been scheduled to end on Monday.", [("Monday", "2021-06-14")]),
        ("It asks whose data were stolen by July 8.", [("July 8", "2021-07-08")]),
        ("The pier in this May 18, 2017 file photo.", [("May 18, 2017", "2017-05-18")]),
        ("The bank extended its loan through August.", [("August", "2021-08")]),
        ("The tower stands to this day.", []),
        ("Rents fell over the past several months.", [("the past several months", "PAST_REF")]),
        ("He wed on Monday, March 2.", [("Monday, March 2", "2020-03-02")]),
        ('"I go tomorrow," she told a crowd on Monday.', [("tomorrow", "2021-06-15"), ("Monday", "2021-06-14")]),
        (
            "He fell ill in February and died two weeks later.",
            [("February", "2021-02"), ("two weeks later", "XXXX-XX-XX")],
        ),
        (
            "Stalls opened from 6 a.m. to 9 p.m. Tuesday.",
            [("from 6 a.m. to 9 p.m. Tuesday", "2021-06-15")],
        ),
    ],
)
def test_find_times_reads_news(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Some 2000 people marched and 1400 votes were void.",
        "It cost $1999, or 2,016 euros.",
        "She may march on and the fall of the tower will spring to mind.",
        "Sun Harbor hired Jan Ostrow.",
        "The 46-year-old driver is 52 years old.",
        "Three-quarters of the members left.",
        "",
    ],
)  # fmt: skip
def test_find_times_leaves_what_is_no_time(text: str) -> None:
    assert told(text) == []


def test_find_times_keeps_two_ends_apart_for_timex() -> None:
    assert told("From 2009 to 2014, and June 24-27.", ranges=False) == [
        ("2009", "2009"), ("2014", "2014"), ("June 24", "2021-06-24"), ("27", "2021-06-27"),
    ]  # fmt: skip


def test_find_times_of_an_undated_text_wait_for_their_anchor() -> None:
    found = find_times("He quit late Saturday. The next day, a deputy took over. He had come in 2017.", None)
    assert [(one.relative, one.when is not None and one.when.is_unplaced) for one in found] == [
        ("weekday:SAT:past", True), ("weekday:SAT:past > day:1", True), ("", False),
    ]  # fmt: skip


def test_find_times_past_weekday_may_be_the_day_after_where_it_is_later() -> None:
    monday = date(2022, 11, 14)
    found = find_times(
        "The quake struck early on Tuesday. It met last Tuesday. It has been shut since Tuesday.", monday
    )
    assert [one.when.edtf for one in found if one.when] == ["2022-11-15", "2022-11-08", "2022-11-08"]


def test_find_times_today_in_the_name_of_a_newspaper_is_no_day() -> None:
    found = find_times("She told Harbour Today that it opens. Today it rained. It is shut today.", date(2022, 11, 14))
    assert [one.when.edtf if one.when else "" for one in found] == ["", "2022-11-14", "2022-11-14"]
    (found_tonight,) = find_times("She was on Harbour Tonight.", date(2022, 11, 14))
    assert found_tonight.when is None


def test_find_times_in_a_history_counts_from_the_time_told_before() -> None:
    text = (
        "The war began in May 1801. In 1802 the fleet sailed. The siege of 1803 failed. On 4 March 1804 the fort fell; "
        "in June the army moved north. The following month it rained. In 1805 peace came."
    )
    assert ("June", "1804-06") in told(text)
    assert ("The following month", "1804-07") in told(text)
    assert ("20 years ago", "2001") in told(f"{text} The museum opened 20 years ago.")


def test_find_times_tells_the_past_year_as_a_stretch_and_as_a_timex_year() -> None:
    (found,) = find_times("It has grown over the past year.", FRIDAY)
    assert found.when is not None
    assert (found.type, found.value, found.when.edtf) == ("DATE", "2020", "2020-06/2021-06")


def test_find_times_a_month_long_ago_is_that_of_the_year_told_elsewhere() -> None:
    text = "He is held after a July fire. The July 29, 2014, fire killed two."
    assert told(text, date(2016, 1, 15)) == [("July", "2014-07"), ("July 29, 2014", "2014-07-29")]
    assert told(text.replace("July 29", "June 29"), date(2016, 1, 15))[0] == ("July", "2015-07")
    assert told(text, date(2015, 9, 15))[0] == ("July", "2015-07")


def test_find_times_leaves_addresses_and_last_days() -> None:
    assert told("It burned at 1700 Mill Lane and in the 1900 block of Elm Street. It is my last day.") == []
    assert told("Call 555-010-1300.") == []
    assert told("Sales at 1990 levels rose.") == [("1990", "1990")]


def test_every_rule_finds_its_example() -> None:
    for entry in RULES["rule"]:
        found = find_times(f"It was by {entry['example']}, and", FRIDAY, ranges=False)
        assert found and entry["example"].endswith((found[-1].span.quote, f"{found[-1].span.quote} ended")), entry


PIECES = (
    "the last next May 31 Sept. 2020 , - 12:30 p.m. EST of two weeks ago in early late mid-March Sunday quarter "
    "year years '90s 30th Feb. 29 1900 BC AD century from to until and every day before after this that noon 4 "
    "fiscal half weekend . Easter Christmas Eve midnight 9999 0000 31/12/99 24:00 ago 1000000000 decades"
)
WORDS = st.sampled_from(PIECES.split())


@given(st.lists(WORDS, max_size=14).map(" ".join), st.none() | st.dates())
def test_find_times_never_fails_and_never_inverts(text: str, anchor: date | None) -> None:
    for ranges in (True, False):
        previous = 0
        for one in find_times(text, anchor, ranges=ranges):
            assert text[one.span.start : one.span.end] == one.span.quote
            assert previous <= one.span.start < one.span.end
            previous = one.span.end
            if one.when and one.when.earliest and one.when.latest:
                assert one.when.earliest <= one.when.latest


@given(st.text(max_size=80), st.dates())
def test_find_times_takes_any_text(text: str, anchor: date) -> None:
    assert isinstance(find_times(text, anchor), list)


def test_find_times_a_paper_called_after_a_day_and_a_fall_from_a_height_are_none() -> None:
    assert told("He told the Mail on Sunday that the mill was shut.") == []
    assert told("The climber slipped. He lost his hat in the fall.") == []
    assert told("The school will open in the fall.") == [("the fall", "2021-23")]


def test_find_times_this_coming_weekend_is_the_next_one() -> None:
    assert told("This coming weekend the club will hold a race.") == [("This coming weekend", "2021-06-19/2021-06-20")]
