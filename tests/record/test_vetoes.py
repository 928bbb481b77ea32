from __future__ import annotations

import pytest

from onrecord.model.reading import Factuality
from onrecord.record.alignment.vetoes import forbidden
from onrecord.record.identity.entities import identify
from onrecord.record.told import Told as Claimed
from onrecord.record.told import tell
from tests.record.build import Told


def claims(*parts: tuple[str, str, Factuality]) -> list[Claimed]:
    readings = []
    for number, (text, predicate, factuality) in enumerate(parts):
        report = Told(text, f"Outlet {number}")
        report.claim(text.rstrip("."), predicate, factuality=factuality)
        readings.append(report.reading())
    return tell(readings, identify(readings))


@pytest.mark.parametrize("other", ["planned", "requested", "refused", "denied", "possible", "not happened"])
def test_forbidden_keeps_what_happened_from_what_did_not(other: Factuality) -> None:
    one, two = claims(("The harbour board met in Sorn.", "meet", "happened"), ("The board met.", "meet", other))
    assert forbidden(one, two) == "status"


def test_forbidden_keeps_deeds_of_others_apart_that_share_a_verb() -> None:
    one, two = claims(
        ("She served in the assembly for a decade.", "serve", "happened"),
        ("Wardens serve terms of five years.", "serve", "happened"),
    )
    assert forbidden(one, two) == "object"


def test_forbidden_leaves_claims_of_one_wording_together() -> None:
    one, two = claims(("I was stunned.", "be stunned", "happened"), ("I was stunned.", "be stunned", "happened"))
    assert forbidden(one, two) is None


def test_forbidden_keeps_opinions_about_other_things_apart() -> None:
    one, two = claims(
        ("I think the bridge is unsafe.", "think", "happened"), ("I think the ferry is late.", "think", "happened")
    )
    assert forbidden(one, two) == "topic"
