"""A bounded run of every target, with the inputs that once broke something first."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.corpus import corpus
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_stage_keeps_its_promises_whatever_comes_in(name: str) -> None:
    material, holds, inputs = TARGETS[name]
    for case in corpus(name):
        holds(case)
    settings(max_examples=inputs, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))(
        given(material)(holds)
    )()
