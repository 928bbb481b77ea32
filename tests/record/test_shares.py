"""Shares of which a story has one at a time."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.record import assemble
from tests.record.build import Told


def report(text: str, words: str, share: float, comparator: str = "", date: str = "2024-03-02") -> Reading:
    told = Told(f"{text}.", f"Paper with {words}", date)
    told.claim(text, "reach", quantities=(told.quantity(words, share, share, "percent", comparator),))
    return told.reading()


def kinds(*readings: Reading) -> list[tuple[str, str, str]]:
    found = [item for item in assemble(readings).differences if item.kind != "compatible"]
    return [(item.kind, item.a.value, item.b.value) for item in found]


FINAL = report("Turnout in Marn reached 81.5 percent", "81.5 percent", 81.5)


def test_shares_two_turnouts_of_one_vote_are_a_conflict() -> None:
    ((kind, *_),) = kinds(FINAL, report("Turnout was 74 percent in Marn", "74 percent", 74))
    assert kind == "conflict"


def test_shares_a_turnout_of_an_hour_is_followed_by_that_of_the_day() -> None:
    hourly = report("Turnout was 60 percent as of noon", "60 percent", 60)
    assert kinds(FINAL, hourly) == [("update", "60 percent", "81.5 percent")]


@pytest.mark.parametrize(("words", "share", "comparator"), [("81 percent", 81.2, ""), ("some 80 percent", 80, "about")])
def test_shares_rounded_are_one(words: str, share: float, comparator: str) -> None:
    assert not kinds(FINAL, report(f"Turnout was {words}", words, share, comparator))


def test_shares_of_other_things_are_not_compared() -> None:
    assert not kinds(FINAL, report("Prices in Marn rose 40 percent", "40 percent", 40))


def test_shares_of_a_fire_grow() -> None:
    early = report("The fire was 20 percent contained", "20 percent", 20)
    late = report("The fire was 45 percent contained", "45 percent", 45, date="2024-03-03")
    assert kinds(early, late) == [("update", "20 percent", "45 percent")]
