from __future__ import annotations

import pytest

from onrecord.record import assemble
from tests.record.build import Told


@pytest.mark.parametrize(
    ("text", "first", "second", "unit", "values"),
    [
        (
            "The dam firm previously spoke of 900 Marn residents, but only 80 Marn families lost their homes.",
            ("900 Marn residents", 900), ("80 Marn families", 80), "resident",
            [("900 Marn residents", "80 Marn families")],
        ),
        (
            "The number of injured in Marn climbed to 120 from 90.",
            ("120", 120), ("90", 90), "injured", [("90", "120")],
        ),
        (
            "The number of injured in Marn was revised from 90 to 80.",
            ("90", 90), ("80", 80), "injured", [("90", "80")],
        ),
        (
            "The dam firm spoke of 900 Marn residents, and 80 Marn residents lost their homes.",
            ("900 Marn residents", 900), ("80 Marn residents", 80), "resident", [],
        ),
    ],
)  # fmt: skip
def test_restated_numbers_of_one_report_are_an_update(
    text: str, first: tuple[str, float], second: tuple[str, float], unit: str, values: list[tuple[str, str]]
) -> None:
    told = Told(text)
    numbers = tuple(told.quantity(words, value, value, unit) for words, value in (first, second))
    told.claim(text.rstrip("."), "climb", quantities=numbers)
    found = [item for item in assemble([told.reading()]).differences if item.field == "number"]
    assert [(item.a.value, item.b.value) for item in found] == values
    assert all(item.kind == "update" for item in found)
