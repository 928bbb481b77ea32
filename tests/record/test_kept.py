"""What was set for a day and is later told of that day."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.record import assemble
from tests.record.build import Told


def hearing() -> Reading:
    told = Told("The preliminary hearing of Ida Brandt is set for 2024-03-09.", "A", "2024-03-02")
    told.time("2024-03-09", "2024-03-09")
    brandt = told.chain("Ida Brandt")
    told.claim(
        "The preliminary hearing of Ida Brandt is set for 2024-03-09", "hear", agent=brandt,
        factuality="planned", time="2024-03-09",
    )  # fmt: skip
    return told.reading()


@pytest.mark.parametrize(
    ("day", "act", "kinds"),
    [
        ("2024-03-09", "preliminary examination", ["update"]),
        ("2024-03-08", "preliminary examination", []),
        ("2024-03-09", "dinner", []),
    ],
)
def test_kept_the_same_day_and_a_word_for_the_event_make_it_an_update(day: str, act: str, kinds: list[str]) -> None:
    text = f"The {act} of Ida Brandt on {day} took an hour"
    told = Told(f"{text}.", "B", "2024-03-09")
    told.time(day, day)
    told.claim(text, "take", agent=told.chain("Ida Brandt"), time=day)
    found = assemble([hearing(), told.reading()]).differences
    assert [item.kind for item in found if item.field == "status"] == kinds
