"""Sources without a name of whom it is known all the same who they are."""

from __future__ import annotations

import pytest

from onrecord.record import assemble

from .build import Told


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("Every Conservative on the Tolm Board", "reported"),
        ("All nine members of the Tolm Board", "reported"),
        ("Tolm Police officials", "reported"),
        ("Officials with the Tolm Coroner’s Office", "reported"),
        ("Two police officials", "unconfirmed"),
        ("Tolm ministry officials", "unconfirmed"),
        ("Many people of Tolm", "unconfirmed"),
        ("All neighbours", "unconfirmed"),
    ],
)
def test_askable_is_everyone_of_a_body_that_is_named(source: str, status: str) -> None:
    told = Told(f"{source} said the dam over the valley had burst.")
    content = "the dam over the valley had burst"
    said = told.said(content, source, source=source, cue="said", speaker_type="anonymous")
    told.claim(content, "burst", attribution=said)
    assert assemble([told.reading()]).entries[0].status == status
