from __future__ import annotations

import pytest

from onrecord.model import Argument, Reading
from onrecord.record import assemble
from tests.record.build import Told


def told(
    text: str, words: str, predicate: str, *, outlet: str = "A", date: str = "2024-03-02", **values: object
) -> Reading:
    report = Told(text, outlet, date)
    someone = report.chain(text.split(" ")[0])
    report.claim(words, predicate, agent=someone, **values)  # type: ignore[arg-type]
    return report.reading()


def statuses(*readings: Reading) -> dict[str, str]:
    return {entry.factuality: entry.status for entry in assemble(readings).entries}


@pytest.mark.parametrize("before", ["requested", "refused", "planned", "possible"])
def test_succession_what_happened_follows_what_was_ahead(before: str) -> None:
    first = told("Okafor to resign as coach.", "Okafor to resign as coach", "resign", factuality=before)
    then = told("Okafor resigned as coach.", "Okafor resigned as coach", "resign", outlet="B", date="2024-03-09")
    assert statuses(first, then) == {before: "superseded", "happened": "reported"}


def test_succession_plan_is_given_up() -> None:
    first = told(
        "Veltra will merge with Norik Foods.", "Veltra will merge with Norik Foods", "merge", factuality="planned"
    )
    then = told(
        "Veltra did not merge with Norik Foods.", "Veltra did not merge with Norik Foods", "merge",
        outlet="B", date="2024-05-01", factuality="not happened",
    )  # fmt: skip
    assert statuses(first, then)["planned"] == "superseded"


def test_succession_denial_stays_beside_what_it_denies() -> None:
    first = told("Okafor took the money from the club.", "Okafor took the money from the club", "take")
    then = told(
        "Okafor denied he took the money from the club.", "he took the money from the club", "take",
        outlet="B", date="2024-03-09", factuality="denied",
    )  # fmt: skip
    assert "superseded" not in statuses(first, then).values()


def test_succession_needs_the_same_subject() -> None:
    first = told("Okafor refuses to resign.", "Okafor refuses to resign", "resign", factuality="refused")
    then = told("Marlow resigned on Friday.", "Marlow resigned on Friday", "resign", outlet="B", date="2024-03-09")
    assert statuses(first, then)["refused"] == "reported"


def test_succession_earlier_event_ends_nothing() -> None:
    first = told(
        "Okafor refuses to resign from the board.",
        "Okafor refuses to resign from the board",
        "resign",
        factuality="refused",
    )
    old = Told("Okafor resigned from the board in 2010.", "B", "2024-03-09")
    someone = old.chain("Okafor")
    old.time("2010", "2010")
    old.claim("Okafor resigned from the board in 2010", "resign", agent=someone, time="2010")
    assert statuses(first, old.reading())["refused"] == "reported"


def test_succession_other_deeds_of_one_person_are_other_slots() -> None:
    first = told("Okafor will visit Oslo in June.", "Okafor will visit Oslo in June", "visit", factuality="planned")
    then = told("Okafor visited Rome.", "Okafor visited Rome", "visit", outlet="B", date="2024-03-09")
    assert statuses(first, then)["planned"] == "reported"


def test_succession_another_act_of_the_kind_does_not_carry_out_the_plan() -> None:
    text = "Marn will bomb four heavy bridges on the empty harbour island off Sorn in the south."
    first = told(text, text.rstrip("."), "bomb", factuality="planned")
    text = "Marn bombed a light bridge in the northern hills of Velm near the open sea in the south."
    then = told(text, text.rstrip("."), "bomb", outlet="B", date="2024-03-09")
    assert statuses(first, then)["planned"] != "superseded"


@pytest.mark.parametrize(
    ("predicate", "status"), [("arrest", "superseded"), ("capture", "superseded"), ("seize", "reported")]
)
def test_succession_an_arrest_ends_that_nobody_was_arrested(predicate: str, status: str) -> None:
    nobody = Told("No arrests were made in Sorn.", "A", "2024-03-02")
    nobody.claim("No arrests were made in Sorn", "arrest", factuality="not happened")
    somebody = Told("Police came for Lorne Vick.", "B", "2024-03-09")
    somebody.claim("Police came for Lorne Vick", predicate, patient=somebody.chain("Lorne Vick"))
    assert statuses(nobody.reading(), somebody.reading())["not happened"] == status


def test_succession_an_arrest_of_nobody_named_ends_that_nobody_was_arrested() -> None:
    nobody = Told("No arrests were made in Sorn.", "A", "2024-03-02")
    nobody.claim("No arrests were made in Sorn", "arrest", factuality="not happened")
    somebody = Told("Police arrested three men.", "B", "2024-03-09")
    somebody.claim("Police arrested three men", "arrest")
    assert statuses(nobody.reading(), somebody.reading())["not happened"] == "superseded"


@pytest.mark.parametrize(("crime", "status"), [("arson", "superseded"), ("theft", "reported")])
def test_succession_a_verdict_ends_the_charge_that_it_is_of(crime: str, status: str) -> None:
    charged = Told("Lorne Vick was charged with arson.", "A", "2024-03-02")
    charged.claim("Lorne Vick was charged with arson", "charge", patient=charged.chain("Lorne Vick"))
    convicted = Told(f"Lorne Vick was convicted of {crime}.", "B", "2024-05-09")
    convicted.claim(f"Lorne Vick was convicted of {crime}", "convict", patient=convicted.chain("Lorne Vick"))
    found = assemble([charged.reading(), convicted.reading()]).entries
    assert {entry.predicate: entry.status for entry in found}["charge"] == status


def test_succession_who_answers_for_another_answers_in_that_name() -> None:
    silent = Told("A lawyer for Vick did not respond.", "A", "2024-03-02")
    lawyer = silent.claim("A lawyer for Vick did not respond", "respond", factuality="not happened")
    silent.chain("Vick")
    agent = Argument("agent", silent.span("A lawyer for Vick"))
    object.__setattr__(lawyer, "arguments", (agent,))
    spoken = told("Vick has responded to the paper.", "Vick has responded to the paper", "respond", date="2024-03-09")
    assert statuses(silent.reading(), spoken)["not happened"] == "superseded"


@pytest.mark.parametrize(("whom", "count"), [("a suspect", 1), ("him", 0)])
def test_succession_an_arrest_ends_that_of_nobody_alone(whom: str, count: int) -> None:
    none = Told(f"Police did not arrest {whom}.", "Paper A", "2024-03-02")
    police = none.chain("Police", type="organization")
    none.claim(
        f"Police did not arrest {whom}", "arrest", agent=police, patient=none.chain(whom), factuality="not happened"
    )
    later = Told("Police arrested Lorne Vick.", "Paper B", "2024-03-04")
    later.claim("Police arrested Lorne Vick", "arrest", patient=later.chain("Lorne Vick"))
    found = [item for item in assemble([none.reading(), later.reading()]).differences if item.field == "status"]
    assert [item.kind for item in found] == ["update"] * count


def test_succession_that_an_arrest_is_possible_is_of_somebody() -> None:
    able = Told("Police were able to arrest without a shot.", "Paper A", "2024-03-02")
    able.claim("Police were able to arrest without a shot", "arrest", factuality="possible")
    later = Told("Police arrested Lorne Vick.", "Paper B", "2024-03-04")
    later.claim("Police arrested Lorne Vick", "arrest", patient=later.chain("Lorne Vick"))
    assert not assemble([able.reading(), later.reading()]).differences
