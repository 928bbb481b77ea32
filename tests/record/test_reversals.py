"""What ended a state that an earlier report tells."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.model.reading import Factuality
from onrecord.record import assemble
from tests.record.build import Told


def report(text: str, predicate: str, whom: str, *, date: str, factuality: Factuality = "happened") -> Reading:
    told = Told(text, f"Paper of {date}", date)
    told.claim(text.rstrip("."), predicate, patient=told.chain(whom, type="organization"), factuality=factuality)
    return told.reading()


HELD = report(
    "The hearing of the Marn Board was adjourned.", "adjourn", "The hearing of the Marn Board", date="2024-03-02"
)


def values(*readings: Reading) -> list[tuple[str, str, str]]:
    found = assemble(readings).differences
    return [(item.kind, item.a.value, item.b.value) for item in found if item.field == "status"]


def test_reversals_the_end_of_a_state_is_an_update_of_it() -> None:
    end = report("The hearing of the Marn Board resumed.", "resume", "The hearing of the Marn Board", date="2024-03-04")
    assert values(HELD, end) == [("update", "adjourn: happened", "resume: happened")]


def test_reversals_what_is_to_resume_may_be_told_of_its_parts() -> None:
    text = "The hearing of the Marn Board will resume its talks."
    end = report(text, "talk", "The hearing of the Marn Board", date="2024-03-04", factuality="planned")
    assert values(HELD, end) == [("update", "adjourn: happened", "talk: planned")]


@pytest.mark.parametrize(
    ("text", "whom", "date"),
    [
        ("The strike of the Lorne crew resumed.", "The strike of the Lorne crew", "2024-03-04"),  # another thing
        ("The hearing of the Marn Board resumed.", "The hearing of the Marn Board", "2024-03-02"),  # no later report
    ],
)
def test_reversals_are_of_one_thing_and_later(text: str, whom: str, date: str) -> None:
    assert values(HELD, report(text, "resume", whom, date=date)) == []


def test_reversals_leave_alone_what_a_report_tells_as_ended_itself() -> None:
    told = Told("Vick was jailed. Vick was freed. Vick stayed.", "Paper A", "2024-03-02")
    vick = told.chain("Vick", "Vick|Vick was freed")
    told.claim("Vick was jailed", "jail", patient=vick)
    told.claim("Vick was freed", "free", patient=vick)
    later = report("Vick was freed.", "free", "Vick", date="2024-03-05")
    assert values(told.reading(), later) == []


def test_reversals_what_was_hoped_for_came() -> None:
    text = "The shop of the Marn Board will be back."
    hoped = report(text, "be back", "The shop of the Marn Board", date="2024-03-02", factuality="planned")
    back = report(
        "The shop of the Marn Board was reinstated.", "reinstate", "The shop of the Marn Board", date="2024-03-04"
    )
    assert ("update", "be back: planned", "reinstate: happened") in values(hoped, back)


def test_reversals_a_report_that_knows_the_end_tells_the_state_as_history() -> None:
    text = "The shop of the Marn Board was removed."
    removed = report(text, "remove", "The shop of the Marn Board", date="2024-03-02")
    both = Told(f"{text} It was reinstated.", "B", "2024-03-04")
    shop = both.chain("The shop of the Marn Board", "It", type="organization")
    both.claim("The shop of the Marn Board was removed", "remove", patient=shop)
    both.claim("It was reinstated", "reinstate", patient=shop)
    (found,) = [item for item in assemble([removed, both.reading()]).differences if item.field == "status"]
    assert len(found.a.evidence) == 1


def test_reversals_who_was_held_is_known_by_number() -> None:
    held = report("Two men were taken into custody.", "take", "Two men", date="2024-03-02")
    freed = report("The two suspects were released.", "release", "The two suspects", date="2024-03-04")
    three = report("Three suspects were released.", "release", "Three suspects", date="2024-03-04")
    assert values(held, freed) == [("update", "take: happened", "release: happened")]
    assert not values(held, three)
