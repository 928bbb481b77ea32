from __future__ import annotations

from onrecord.model import Reading
from onrecord.record import assemble
from tests.record.build import Told


def withheld(date: str = "2024-03-02") -> Reading:
    told = Told("A man was killed in Selm. The victim's name was not released.", "A", date)
    told.claim("A man was killed in Selm", "kill")
    told.claim("The victim's name was not released", "release", factuality="not happened")
    return told.reading()


def named(*names: str, date: str = "2024-03-03") -> Reading:
    told = Told(" ".join(f"{name} was killed on the quay." for name in names), "B", date)
    for name in names:
        told.claim(f"{name} was killed on the quay", "kill", patient=told.chain(name))
    return told.reading()


def shown(*readings: Reading) -> list[tuple[str, str, str]]:
    return [(item.kind, item.a.value, item.b.value) for item in assemble(readings).differences if item.field == "name"]


def test_unnamed_victim_whom_a_later_report_names_is_an_update() -> None:
    assert shown(withheld(), named("Ida Brandt")) == [("update", "not named", "Ida Brandt")]


def test_unnamed_victim_is_none_of_two_who_are_named() -> None:
    assert not shown(withheld(), named("Ida Brandt", "Otto Hale"))


def test_unnamed_victim_was_no_one_of_months_later() -> None:
    assert not shown(withheld(), named("Ida Brandt", date="2024-09-03"))
