"""What one voice says of a thing and another its contrary."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.model.reading import Factuality
from onrecord.record import assemble
from tests.record.build import Told


def called(text: str, subject: str, predicate: str, speaker: str, factuality: Factuality = "happened") -> Reading:
    told = Told(f"{text}, {speaker} said.", f"Paper with {speaker}")
    said = told.said(text, speaker)
    told.claim(text, predicate, agent=told.chain(subject, type="organization"), attribution=said, factuality=factuality)
    return told.reading()


def found(*readings: Reading) -> list[tuple[str, str, str, str]]:
    differences = assemble(readings).differences
    return [(item.field, item.kind, item.a.value, item.b.value) for item in differences if item.kind == "conflict"]


UNLAWFUL = called("The ban on the ferry was unlawful", "The ban on the ferry", "be unlawful", "Ann Roe")


def test_opposed_a_thing_called_its_contrary_by_another_is_a_conflict() -> None:
    legal = called("The ban was legal", "The ban", "be legal", "Lorne Vick")
    assert found(UNLAWFUL, legal) == [("status", "conflict", "be unlawful", "be legal")]


def test_opposed_the_negated_contrary_is_the_same() -> None:
    assert not found(UNLAWFUL, called("The ban was not legal", "The ban", "be legal", "Lorne Vick", "not happened"))


@pytest.mark.parametrize(("subject", "speaker"), [("The strike", "Lorne Vick"), ("The ban", "Ann Roe")])
def test_opposed_words_are_of_one_thing_and_of_two_voices(subject: str, speaker: str) -> None:
    assert not found(UNLAWFUL, called(f"{subject} was legal", subject, "be legal", speaker))


def test_opposed_a_reason_and_its_denial_are_a_conflict_of_causes() -> None:
    linked = called("Vick closed the ferry because of the audit of Roe", "Vick", "close", "Ann Roe")
    text = "The audit of Roe had nothing to do with his closure of the ferry"
    denied = called(text, "The audit of Roe", "have", "Lorne Vick", "not happened")
    assert found(linked, denied) == [("cause", "conflict", "Vick closed the ferry because of the audit of Roe", text)]
    unlinked = called("Vick closed the ferry and read the audit of Roe", "Vick", "close", "Ann Roe")
    assert not found(unlinked, denied)
