from __future__ import annotations

from datetime import date

import pytest

from onrecord.stories.days import days_of

THURSDAY = date(2024, 3, 7)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He was hurt Sunday.", ["2024-03-03"]),
        ("The vote is on Thursday.", ["2024-03-07"]),
        ("It sank on Feb. 6 and was raised on Mar. 2nd.", ["2024-02-06", "2024-03-02"]),
        ("A trial is set for April 2.", ["2024-04-02"]),
        ("The mill closed on Nov. 30.", ["2023-11-30"]),
        ("It opened on May 3, 1998, and may 5 people know it.", ["1998-05-03"]),
        ("The report of Feb. 30 is a misprint.", []),
    ],
)
def test_days_of_reads_weekdays_and_dates(text: str, days: list[str]) -> None:
    assert [date.fromordinal(day).isoformat() for day in days_of(text, THURSDAY, 4)] == days


def test_days_of_stops_at_the_most() -> None:
    assert len(days_of("Monday Tuesday Wednesday", THURSDAY, 2)) == 2
