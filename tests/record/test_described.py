from __future__ import annotations

import pytest

from onrecord.model import Argument, Reading
from onrecord.record import assemble
from tests.record.build import Told


def report(vehicle: str, rest: str, *, outlet: str) -> Reading:
    told = Told(f"A robber drove {vehicle} into the gate of the Sorn mill{rest}.", outlet)
    claim = told.claim(f"A robber drove {vehicle} into the gate of the Sorn mill", "drive")
    patient = Argument("patient", told.span(vehicle))
    object.__setattr__(claim, "arguments", (patient,))
    return told.reading()


@pytest.mark.parametrize(
    ("vehicle", "rest", "found"),
    [("a lorry", "", [("car", "truck")]), ("a sedan", "", []), ("a lorry", " and fled in a car", [])],
)
def test_described_things_that_exclude_each_other_are_a_conflict(
    vehicle: str, rest: str, found: list[tuple[str, str]]
) -> None:
    record = assemble([report("a car", "", outlet="A"), report(vehicle, rest, outlet="B")])
    differing = [item for item in record.differences if item.field == "description"]
    assert [tuple(sorted((item.a.value, item.b.value))) for item in differing] == found
    assert all(item.kind == "conflict" for item in differing)


def test_described_stands_with_what_else_names_the_thing() -> None:
    more = Told("A robber drove a lorry into the gate of the Sorn mill. The lorry burned out.", "B")
    for words, predicate, named in (
        ("A robber drove a lorry into the gate", "drive", "a lorry"),
        ("The lorry burned out", "burn", "The lorry"),
    ):
        claim = more.claim(words, predicate)
        object.__setattr__(claim, "arguments", (Argument("patient", more.span(named)),))
    record = assemble([report("a car", "", outlet="A"), more.reading()])
    (found,) = [item for item in record.differences if item.field == "description"]
    truck = found.a if found.a.value == "truck" else found.b
    assert [item.quote for item in truck.evidence] == ["A robber drove a lorry into the gate", "The lorry burned out"]
