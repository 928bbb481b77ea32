from __future__ import annotations

import pytest

from onrecord.model import Difference, Reading
from onrecord.record import assemble
from tests.record.build import Told


def report(text: str, counts: dict[str, tuple[float, str]], outlet: str, date: str = "2024-03-02") -> Reading:
    """One report whose one claim holds all its counts; words mapped to number and unit."""
    told = Told(text, outlet, date)
    numbers = tuple(told.quantity(words, value, value, unit) for words, (value, unit) in counts.items())
    told.claim(text.rstrip("."), "leave", quantities=numbers)
    return told.reading()


def numbers(*readings: Reading) -> list[Difference]:
    return [item for item in assemble(readings).differences if item.field == "number"]


def test_tolls_are_compared_in_whatever_words() -> None:
    found = numbers(
        report("The ferry fire at Marn left four people dead.", {"four people": (4, "people")}, "A"),
        report("Six civilians died in the ferry fire at Marn.", {"Six civilians": (6, "civilian")}, "B", "2024-03-03"),
    )
    assert [(item.kind, item.a.value, item.b.value) for item in found] == [("update", "four people", "Six civilians")]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The ferry fire at Marn left six people hurt.", {"six people": (6, "people")}),
        ("The ferry fire at Marn left six officers dead.", {"six officers": (6, "officer")}),
        (
            "The ferry fire at Marn left two officers dead and three others dead.",
            {"two officers": (2, "officer"), "three others": (3, "other")},
        ),
        ("The ferry fire at Marn left six people dead and a seventh missing.", {"six people": (6, "people")}),
        ("Fires left six people dead at Marn so far this year.", {"six people": (6, "people")}),
        ("Of those dead in the ferry fire at Marn, six left notes.", {"six": (6, "")}),
        ("The ferry fire at Marn left six of the passengers dead.", {"six of the passengers": (6, "passenger")}),
        ("The ferry fire at Marn left six people dead, including the attacker.", {"six people": (6, "people")}),
    ],
)
def test_tolls_of_others_and_parts_of_a_toll_are_no_difference(text: str, counts: dict[str, tuple[float, str]]) -> None:
    first = report("The ferry fire at Marn left four people dead.", {"four people": (4, "people")}, "A")
    assert numbers(first, report(text, counts, "B", "2024-03-03")) == []


@pytest.mark.parametrize(
    ("first", "count"), [("left nine people hurt", 1), ("killed a guard and left nine people hurt", 0)]
)
def test_tolls_the_first_dead_beside_as_many_hurt_are_an_update(first: str, count: int) -> None:
    nine = {"nine people": (9.0, "people")}
    before = report(f"The ferry fire at Marn {first}.", nine, "A")
    after = report("The ferry fire at Marn left one man dead and nine people hurt.", nine, "B", "2024-03-03")
    killed = [item for item in assemble([before, after]).differences if item.b.value == "dead"]
    assert [item.kind for item in killed] == ["update"] * count


def test_tolls_a_later_lower_bound_is_nothing_new() -> None:
    first = report("The ferry fire at Marn left 18 people hurt.", {"18 people": (18, "people")}, "A")
    told = Told("The ferry fire at Marn left more than 12 people hurt.", "B", "2024-03-04")
    number = told.quantity("more than 12 people", 12, None, "people", "more than")
    told.claim(told.text.rstrip("."), "leave", quantities=(number,))
    assert [item for item in numbers(first, told.reading()) if item.kind != "compatible"] == []


def test_tolls_of_a_lead_stand_before_what_else_happened() -> None:
    told = Told("Crews came to the mill of Tolm at dawn. Three people died in the flood of Tolm.")
    told.quantity("Three people", 3, 3, "people")
    told.claim("Crews came to the mill of Tolm at dawn", "come", lead=True)
    told.claim("Three people died in the flood of Tolm", "die", lead=True, quantities=(0,))
    assert [entry.predicate for entry in assemble([told.reading()]).entries] == ["die", "come"]
