from __future__ import annotations

from onrecord.model import Difference, Reading
from onrecord.model.reading import Factuality
from onrecord.record import assemble
from tests.record.build import Told


def report(text: str, predicate: str, factuality: Factuality, *, outlet: str, says: str) -> Reading:
    """One report of one claim that somebody makes."""
    told = Told(f"{text} {says} said.", outlet)
    patient = told.chain("Ann Hale") if "Ann Hale" in text else None
    said = told.said(text, says, cue="said")
    told.claim(text.rstrip(","), predicate, patient=patient, factuality=factuality, attribution=said)
    return told.reading()


def conflicts(*readings: Reading) -> list[Difference]:
    return [item for item in assemble(readings).differences if item.field == "status"]


def test_denials_meet_what_is_told_of_the_same_people_in_other_words() -> None:
    told = report("Lorne Vick attacked Ann Hale,", "attack", "possible", outlet="A", says="Ms. Hale")
    denied = report("nobody assaulted Ann Hale at the harbour,", "assault", "denied", outlet="B", says="his lawyer")
    (found,) = conflicts(told, denied)
    assert (found.kind, found.a.value, found.b.value) == ("conflict", "attack: possible", "assault: denied")


def test_denials_of_what_befell_others_are_no_conflict() -> None:
    told = report("Lorne Vick attacked Ann Hale,", "attack", "possible", outlet="A", says="Ms. Hale")
    denied = report("nobody assaulted the guards,", "assault", "denied", outlet="B", says="his lawyer")
    assert conflicts(told, denied) == []
