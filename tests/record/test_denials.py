from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(("whose", "count"), [("a spokesman for Lorne Vick", 1), ("a spokesman for the port", 0)])
def test_denials_of_any_wrong_answer_what_the_accused_is_said_to_have_done(whose: str, count: int) -> None:
    told = Told("Lorne Vick pushed Ann Hale, she said.", "A")
    said = told.said("Lorne Vick pushed Ann Hale", "Ann Hale")
    vick, hale = told.chain("Lorne Vick"), told.chain("Ann Hale")
    text = "Lorne Vick pushed Ann Hale"
    told.claim(text, "push", agent=vick, patient=hale, factuality="possible", attribution=said)
    denied = report("there was no physical contact,", "be", "not happened", outlet="B", says=whose)
    found = conflicts(told.reading(), denied)
    assert [(item.kind, item.a.value, item.b.value) for item in found] == [
        ("conflict", "push: possible", "be: not happened")
    ] * count
