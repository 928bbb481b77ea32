"""What one voice tells as the reason of a thing and another as unrelated."""

from __future__ import annotations

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


def test_opposed_a_reason_and_its_denial_are_a_conflict_of_causes() -> None:
    linked = called("Vick closed the ferry because of the audit of Roe", "Vick", "close", "Ann Roe")
    text = "The audit of Roe had nothing to do with his closure of the ferry"
    denied = called(text, "The audit of Roe", "have", "Lorne Vick", "not happened")
    assert found(linked, denied) == [("cause", "conflict", "Vick closed the ferry because of the audit of Roe", text)]
    unlinked = called("Vick closed the ferry and read the audit of Roe", "Vick", "close", "Ann Roe")
    assert not found(unlinked, denied)
