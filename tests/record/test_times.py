"""Comparing times by the interval that their words allow."""

from __future__ import annotations

from onrecord.model import When
from onrecord.record.times import apart

DAY, PERHAPS, YEAR = (When.parse(edtf) for edtf in ("2024-03-01", "2024-03-01?", "2023"))


def test_times_apart_are_two_that_are_known() -> None:
    assert apart(DAY, YEAR)
    assert not apart(DAY, When.parse("2024"))
    assert not apart(DAY, None)


def test_times_perhaps_tell_events_apart_within_one_report_alone() -> None:
    assert not apart(PERHAPS, YEAR)
    assert apart(PERHAPS, YEAR, in_one_report=True)
