"""Two figures of one thing by two voices of one report, and numbers that were others some time ago."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.record import assemble
from tests.record.build import Told


def report(joint: str, *, second: str = "the union") -> Reading:
    told = Told(f"The police counted 200 marchers, {joint} {second} saw 500 marchers.")
    one, other = told.quantity("200 marchers", 200, 200, "marcher"), told.quantity("500 marchers", 500, 500, "marcher")
    police = told.said("counted 200 marchers", "the police")
    union = told.said("saw 500 marchers", second)
    told.claim("The police counted 200 marchers", "count", quantities=(one,), attribution=police)
    told.claim(f"{second} saw 500 marchers", "see", quantities=(other,), attribution=union)
    return told.reading()


@pytest.mark.parametrize(("joint", "count"), [("but", 1), ("while", 1), ("and", 0)])
def test_voices_that_set_figures_against_each_other_are_in_conflict(joint: str, count: int) -> None:
    found = [item for item in assemble([report(joint)]).differences if item.field == "number"]
    values = [(item.kind, item.a.value, item.b.value) for item in found]
    assert values == [("conflict", "200 marchers", "500 marchers")] * count


def test_voices_are_two() -> None:
    assert not assemble([report("but", second="the police")]).differences


@pytest.mark.parametrize(("when", "count"), [("A week ago", 1), ("On Monday", 0)])
def test_restated_what_was_another_number_some_time_ago_is_an_update(when: str, count: int) -> None:
    told = Told(f"Buyers of 319 flats stopped paying. {when} 100 flats were concerned.", date="2024-03-12")
    told.time(when, "2024-03-05")
    now, before = told.quantity("319 flats", 319, 319, "flat"), told.quantity("100 flats", 100, 100, "flat")
    told.claim("Buyers of 319 flats stopped paying", "stop", quantities=(now,))
    told.claim(f"{when} 100 flats were concerned", "concern", quantities=(before,), time=when)
    found = [item for item in assemble([told.reading()]).differences if item.field == "number"]
    assert [(item.kind, item.a.value, item.b.value) for item in found] == [("update", "100 flats", "319 flats")] * count
