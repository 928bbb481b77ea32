from __future__ import annotations

import numpy as np
import pytest

from onrecord.model import Difference, Reading
from onrecord.record import assemble
from tests.record.build import Told


def report(text: str, predicate: str, words: str, count: float, unit: str, *, outlet: str, date: str) -> Reading:
    """One report with one count; all have one vector, as clauses about one matter nearly have."""
    told = Told(text, outlet, date)
    number = told.quantity(words, count, count, unit)
    told.claim(text.rstrip("."), predicate, quantities=(number,))
    vector = np.full(4, 63, dtype=np.int8).tobytes()
    object.__setattr__(told.claims[-1], "vector", vector)
    return told.reading()


def numbers(later: tuple[str, str, str, float, str]) -> list[Difference]:
    text, predicate, words, count, unit = later
    first = report(
        "The leak may have affected 143,000 customers of the bank.", "affect", "143,000 customers", 143_000, "customer",
        outlet="A", date="2024-03-02",
    )  # fmt: skip
    second = report(text, predicate, words, count, unit, outlet="B", date="2024-03-05")
    return [item for item in assemble([first, second]).differences if item.field == "number"]


def test_counts_of_one_thing_under_two_verbs_are_an_update() -> None:
    (found,) = numbers(
        ("The bank said data of 145,500 people were stolen.", "steal", "145,500 people", 145_500, "people")
    )
    assert (found.kind, found.a.value, found.b.value) == ("update", "143,000 customers", "145,500 people")


@pytest.mark.parametrize(
    "later",
    [
        ("The bank said another 135,000 people were affected.", "affect", "135,000 people", 135_000, "people"),
        ("The bank paid 145,500 dollars for new locks.", "pay", "145,500 dollars", 145_500, "dollar"),
        ("The fair drew 800,000 people to Sorn.", "draw", "800,000 people", 800_000, "people"),
    ],
)
def test_counts_of_other_things_are_no_difference(later: tuple[str, str, str, float, str]) -> None:
    assert numbers(later) == []


def test_counts_of_blocks_are_addresses() -> None:
    one = Told("Vick fired near the 4700 block of Marn Street.", "A")
    one.claim("Vick fired near the 4700 block", "fire", quantities=(one.quantity("4700 block", 4700, 4700, "block"),))
    other = Told("Vick lived near the 4800 block of Marn Street.", "B")
    other.claim(
        "Vick lived near the 4800 block", "live", quantities=(other.quantity("4800 block", 4800, 4800, "block"),)
    )
    assert not assemble([one.reading(), other.reading()]).differences


def toll(text: str, size: int, outlet: str, date: str, day: str | None = None) -> Reading:
    told = Told(text, outlet, date)
    if day:
        told.time("Saturday", day)
    number = told.quantity(f"{size} people", size, size, "people")
    told.claim(text.split(".")[0], "kill", quantities=(number,), lead=True, time="Saturday" if day else None)
    return told.reading()


@pytest.mark.parametrize(
    ("text", "size", "date", "found"),
    [
        ("Air raids on the port killed 14 people.", 14, "2024-03-03", 1),
        ("Air raids on the port killed 14 people.", 14, "2024-03-13", 0),
        ("Air raids on the port killed 14 people in all, a toll that rose again.", 14, "2024-03-13", 1),
        ("Air raids on the port killed 9 people.", 9, "2024-03-13", 0),
        ("Air raids on the port killed 14 people, among them 12 in a mill.", 14, "2024-03-03", 1),
    ],
)
def test_tolls_told_as_news_days_apart_are_of_two_events(text: str, size: int, date: str, found: int) -> None:
    first = toll("Air raids on the port killed 12 people on Saturday.", 12, "A", "2024-03-02", "2024-03-02")
    later = assemble([first, toll(text, size, "B", date)]).differences
    assert len([item for item in later if item.field == "number"]) == found
