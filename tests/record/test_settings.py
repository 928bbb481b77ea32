from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.record import assemble
from tests.record.build import Told


def report(text: str, toll: int, *places: str, outlet: str, date: str) -> Reading:
    told = Told(text, outlet, date)
    for place in places:
        told.chain(place, type="place")
    number = told.quantity(f"{toll} people", toll, toll, "people")
    told.claim(text.split(".")[0], "kill", quantities=(number,))
    return told.reading()


FIRST = report("A blast killed 12 people at the mill in Selm.", 12, "Selm", outlet="A", date="2024-03-02")


@pytest.mark.parametrize(
    ("text", "places", "found"),
    [
        ("A blast killed 14 people at the mill in Selm.", ("Selm",), 1),
        ("A blast killed 14 people at the mill in Orden.", ("Orden",), 0),
        ("A blast killed 14 people at the mill in Orden, near Selm.", ("Orden", "Selm"), 1),
        ("A blast killed 14 people at the mill in France.", ("France",), 1),
        ("A blast killed 14 people at the mill south of Orden.", ("Orden",), 1),
    ],
)
def test_tolls_of_two_places_are_of_two_events(text: str, places: tuple[str, ...], found: int) -> None:
    later = report(text, 14, *places, outlet="B", date="2024-03-03")
    assert len([item for item in assemble([FIRST, later]).differences if item.field == "number"]) == found
