"""An office that one report tells as held and another as over."""

from __future__ import annotations

import pytest

from onrecord.model import When
from onrecord.record import assemble
from tests.record.build import Told


@pytest.mark.parametrize(("tail", "count"), [("in the job", 2), ("in the race", 1)])
def test_office_that_is_over_stands_with_how_long_it_was_held(tail: str, count: int) -> None:
    held = Told("Ann Roe is mayor of Marn.", "Paper A", "2024-03-02")
    held.tenure("Ann Roe is mayor of Marn", held.chain("Ann Roe"), "mayor", organization="Marn")
    over = Told(f"Ann Roe has resigned as mayor of Marn. Ann Roe lasted two years {tail}.", "Paper B", "2024-03-05")
    roe = over.chain("Ann Roe")
    words = "Ann Roe has resigned as mayor of Marn"
    over.tenure(words, roe, "mayor", organization="Marn", ended="resigned", state="former")
    over.claim(f"Ann Roe lasted two years {tail}", "last", agent=roe)
    (found,) = [item for item in assemble([held.reading(), over.reading()]).differences if item.field == "status"]
    assert (found.kind, len(found.b.evidence)) == ("update", count)


@pytest.mark.parametrize(("office", "end"), [("senior official", "2014"), ("engineer", None)])
def test_office_of_the_staff_is_over_when_its_holder_retires(office: str, end: str | None) -> None:
    first = Told(f"Ann Roe is a former {office} of the Marn Board.", "Paper A", "2024-03-02")
    first.tenure(office, first.chain("Ann Roe"), office, organization="Marn Board", state="former")
    other = Told("Ann Roe retired as warden of the Marn Board in 2014.", "Paper B", "2024-03-02")
    retired = When.parse("2014")
    told = {"organization": "Marn Board", "state": "former", "ended": "retired", "end": retired}
    other.tenure("retired as warden of the Marn Board", other.chain("Ann Roe"), "warden", **told)
    tenures = assemble([first.reading(), other.reading()]).tenures
    assert [tenure.end and tenure.end.edtf for tenure in tenures if tenure.office != "Warden"] == [end]
