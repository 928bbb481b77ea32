from __future__ import annotations

from onrecord.model import Reading
from onrecord.record import assemble
from tests.record.build import Told


def report(text: str, outlet: str, name: str = "Ida Brandt") -> Reading:
    told = Told(text, outlet)
    told.chain(name)
    return told.reading()


def shown(*readings: Reading) -> list[set[str]]:
    return [{item.a.value, item.b.value} for item in assemble(readings).differences if item.field == "description"]


FIRST = report("The right-wing former mayor Ida Brandt spoke.", "A")


def test_labels_of_two_leanings_before_one_name_are_a_conflict() -> None:
    assert shown(FIRST, report("He met the centrist Ida Brandt.", "B")) == [{"right-wing", "centrist"}]


def test_labels_that_say_the_same_are_none() -> None:
    assert not shown(FIRST, report("The conservative Ida Brandt spoke.", "B"))


def test_labels_of_two_people_are_none() -> None:
    assert not shown(FIRST, report("He met the centrist Otto Hale.", "B", "Otto Hale"))
