"""Of what one was convicted, as reports name it."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.record import assemble
from tests.record.build import Told


def verdict(outlet: str, text: str, *, date: str = "2024-03-02") -> Reading:
    told = Told(text, outlet, date)
    told.claim(text.rstrip("."), "convict", patient=told.chain("Lorne Vick"))
    return told.reading()


MURDER = "A jury convicted Lorne Vick of arson and attempted second-degree murder."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A jury convicted Lorne Vick of arson and attempted manslaughter.",
            [("attempted murder", "attempted manslaughter")],
        ),
        ("A jury convicted Lorne Vick of arson and murder.", [("attempted murder", "murder")]),
        ("A jury convicted Lorne Vick of arson and attempted murder.", []),  # less exact
        ("A jury convicted Lorne Vick of arson.", []),  # not all that he was convicted of
    ],
)
def test_offences_that_replace_each_other_are_a_conflict(text: str, expected: list[tuple[str, str]]) -> None:
    found = assemble([verdict("Paper A", MURDER), verdict("Paper B", text, date="2024-03-03")]).differences
    assert [(item.a.value, item.b.value) for item in found if item.field == "charge"] == expected
