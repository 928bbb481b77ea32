"""How far the case against somebody has come."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.record import assemble
from tests.record.build import Told

CHARGED = "Ida Brandt was charged with arson"


def report(text: str, predicate: str, *, date: str, agent: str = "", patient: str = "", time: str = "") -> Reading:
    told = Told(f"{text}.", f"Paper of {date}", date)
    if time:
        told.time(time, time)
    told.claim(
        text,
        predicate,
        agent=told.chain(agent) if agent else None,
        patient=told.chain(patient) if patient else None,
        time=time or None,
    )
    return told.reading()


def charged(date: str = "2024-03-02") -> Reading:
    return report(CHARGED, "charge", patient="Ida Brandt", date=date)


def values(*readings: Reading) -> list[tuple[str, str, str]]:
    found = assemble(readings).differences
    return [(item.kind, item.a.evidence[0].quote, item.b.evidence[0].quote) for item in found if item.field == "status"]


@pytest.mark.parametrize(
    ("text", "predicate"), [("Brandt was acquitted", "acquit"), ("Brandt was sentenced to a year", "sentence")]
)
def test_cases_a_later_step_is_an_update(text: str, predicate: str) -> None:
    assert values(charged(), report(text, predicate, patient="Brandt", date="2024-05-02")) == [
        ("update", CHARGED, text)
    ]


def test_cases_charges_that_somebody_faces_are_dropped() -> None:
    facing = Told("Ida Brandt faces arson charges.", "A", "2024-03-02")
    charges = facing.chain("arson charges", type="organization")
    facing.claim("Ida Brandt faces arson charges", "face", agent=facing.chain("Ida Brandt"), patient=charges)
    dropped = Told("The judge dropped the charges against Brandt.", "B", "2024-04-02")
    dropped.chain("Brandt")
    charges = dropped.chain("the charges", type="organization")
    dropped.claim("The judge dropped the charges against Brandt", "drop", patient=charges)
    assert [kind for kind, *_ in values(facing.reading(), dropped.reading())] == ["update"]


def test_cases_another_person_has_another_case() -> None:
    assert not values(charged(), report("Lorne Vick was acquitted", "acquit", patient="Lorne Vick", date="2024-05-02"))


def test_cases_what_came_before_the_charge_is_another_case() -> None:
    old = report(
        "Brandt was convicted on 2019-05-02", "convict", patient="Brandt", date="2024-05-02", time="2019-05-02"
    )
    assert not values(charged(), old)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [("Brandt admitted the fire to a friend", "admit"), ("Brandt was jailed pending trial", "jail")],
)
def test_cases_what_is_no_step_is_no_update(text: str, predicate: str) -> None:
    assert not values(charged(), report(text, predicate, patient="Brandt", date="2024-05-02"))
