"""What reports fill into one place of one deed."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.record import assemble
from tests.record.build import Told


def report(outlet: str, whom: str) -> Reading:
    told = Told(f"Ann Roe submitted her letter of complaint about the ferry to {whom}.", outlet)
    told.chain(whom, type="organization")
    roe, letter = told.chain("Ann Roe"), told.chain("her letter of complaint")
    told.claim(told.text.rstrip("."), "submit", agent=roe, patient=letter)
    return told.reading()


@pytest.mark.parametrize(
    ("whom", "expected"),
    [("the Port Board", [{"the Marn Council", "the Port Board"}]), ("the Council", [])],
)
def test_filled_one_thing_that_came_to_two_is_a_conflict(whom: str, expected: list[set[str]]) -> None:
    found = assemble([report("Paper A", "the Marn Council"), report("Paper B", whom)]).differences
    assert [{item.a.value, item.b.value} for item in found if item.kind == "conflict"] == expected


def halted(outlet: str, why: str) -> Reading:
    told = Told(f"The Marn ferry stopped on Friday due to {why}.", outlet)
    told.claim(told.text.rstrip("."), "stop", agent=told.chain("The Marn ferry", type="organization"))
    return told.reading()


@pytest.mark.parametrize(("why", "expected"), [("a strike", [{"the weather", "a strike"}]), ("bad weather", [])])
def test_filled_two_reasons_of_one_event_are_a_conflict(why: str, expected: list[set[str]]) -> None:
    found = assemble([halted("Paper A", "the weather"), halted("Paper B", why)]).differences
    assert [{item.a.value, item.b.value} for item in found if item.field == "cause"] == expected
