"""An office that one report tells as held and another as over."""

from __future__ import annotations

import pytest

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
