"""Days of instants."""

from datetime import date

from onrecord.model import When


def test_when_first_day_of_an_instant_is_the_day_on_its_own_clock() -> None:
    late = When.parse("2024-03-04T22:10:00-05:00")
    assert late.first_day == late.last_day == date(2024, 3, 4)
    assert late.earliest is not None and late.earliest.day == 5
