"""The day by which reports name one event."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.record import assemble
from tests.record.build import Told


def report(text: str, date: str, rule: str, outlet: str) -> Reading:
    told = Told(text, outlet, "2024-09-02")
    told.chain("Ann Roe")
    told.chain("Lorne Vick")
    if "Marn" in text:
        told.chain("Marn", type="place")
    told.time(date, rule)
    return told.reading()


def dates(*readings: Reading) -> list[tuple[str, str]]:
    return [(item.a.value, item.b.value) for item in assemble(readings).differences if item.field == "date"]


JUNE = report("Ann Roe saw the June 4 gunfight, said Lorne Vick.", "June 4", "2024-06-04", "Paper A")


@pytest.mark.parametrize("words", ["the July 4, 2024, shooting", "the July 4 street shooting"])
def test_dated_events_of_one_kind_and_two_days_are_a_conflict(words: str) -> None:
    day = words.removeprefix("the ").rsplit(" ", 1)[0].removesuffix(" street").rstrip(",")
    other = report(f"Ann Roe and Lorne Vick fled {words}.", day, "2024-07-04", "Paper B")
    assert dates(JUNE, other) == [("2024-06-04", "2024-07-04")]


@pytest.mark.parametrize(
    ("words", "day", "rule"),
    [
        ("the July 4 parade", "July 4", "2024-07-04"),  # no event that happens once
        ("the June 4 shooting", "June 4", "2024-06-04"),  # the same day
        ("the June shooting", "June", "2024-06"),  # less exact
        ("the December 4 shooting", "December 4", "2024-12-04"),  # half a year later: another event
    ],
)
def test_dated_events_that_may_be_one_are_no_conflict(words: str, day: str, rule: str) -> None:
    assert dates(JUNE, report(f"Ann Roe and Lorne Vick fled {words}.", day, rule, "Paper B")) == []


def test_dated_a_time_behind_the_noun_needs_one_place() -> None:
    one = report(
        "Ann Roe told Lorne Vick of talks after raids in Marn this week.", "this week", "2024-09-02/2024-09-08", "A"
    )
    other = report(
        "Lorne Vick told Ann Roe of talks after raids in Marn last week.", "last week", "2024-08-26/2024-09-01", "B"
    )
    nowhere = report(
        "Lorne Vick told Ann Roe of talks after raids last week.", "last week", "2024-08-26/2024-09-01", "C"
    )
    assert len(dates(one, other)) == 1
    assert dates(one, nowhere) == []
