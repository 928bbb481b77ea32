from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.record import assemble
from tests.record.build import Told


def report(text: str, predicate: str, who: str, what: str, *, date: str) -> Reading:
    """One report of what somebody does to something."""
    told = Told(text, f"Paper of {date}", date)
    told.claim(text.rstrip("."), predicate, agent=told.chain(who), patient=told.chain(what, type="organization"))
    return told.reading()


@pytest.mark.parametrize(("date", "count"), [("2024-03-05", 1), ("2024-03-02", 0)])
def test_decided_is_an_update_of_what_waited_for_it(date: str, count: int) -> None:
    offered = Told("Lorne Vick offered to resign.", "Paper A", "2024-03-02")
    offered.claim("Lorne Vick offered to resign", "resign", agent=offered.chain("Lorne Vick"))
    accepted = report(
        "The Board accepted the resignation of Lorne Vick.",
        "accept",
        "The Board",
        "the resignation of Lorne Vick",
        date=date,
    )
    found = [item for item in assemble([offered.reading(), accepted]).differences if item.field == "status"]
    assert [(item.kind, item.a.value, item.b.value) for item in found] == count * [
        ("update", "resign: happened", "accept: happened")
    ]


def test_decided_what_one_does_once_needs_no_name() -> None:
    offered = report(
        "Lorne Vick submitted his resignation.", "submit", "Lorne Vick", "his resignation", date="2024-03-02"
    )
    accepted = Told("The resignation was accepted.", "Paper B", "2024-03-05")
    accepted.claim("The resignation was accepted", "accept", patient=accepted.chain("The resignation"))
    found = [item for item in assemble([offered, accepted.reading()]).differences if item.field == "status"]
    assert [(item.kind, item.a.value, item.b.value) for item in found] == [
        ("update", "submit: happened", "accept: happened")
    ]


def test_decided_what_was_set_for_a_day_is_put_off() -> None:
    planned = Told("Lorne Vick's sentencing is set for May 4.", "Paper A", "2024-03-02")
    planned.time("May 4", "2024-05-04")
    vick = planned.chain("Lorne Vick")
    words = "Lorne Vick's sentencing is set for May 4"
    planned.claim(words, "sentence", patient=vick, factuality="planned", time="May 4", form="nominal")
    delayed = report("Sentencing of Lorne Vick was delayed.", "delay", "Lorne Vick", "Sentencing", date="2024-03-20")
    found = [item for item in assemble([planned.reading(), delayed]).differences if item.field == "status"]
    assert [(item.kind, item.a.value, item.b.value) for item in found] == [
        ("update", "sentence: planned", "delay: happened")
    ]
