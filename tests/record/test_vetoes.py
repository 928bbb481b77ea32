from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model import Argument
from onrecord.model.reading import Factuality
from onrecord.record.alignment.likeness import same_words
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


def test_forbidden_keeps_deeds_of_others_apart_that_share_a_verb_in_one_report() -> None:
    served, serve = "She served in the assembly for a decade", "Wardens serve terms of five years"
    one, two = claims((f"{served}.", "serve", "happened"), (f"{serve}.", "serve", "happened"))
    assert forbidden(one, two) is None
    report = Told(f"{served}. {serve}.", "Outlet")
    for clause in (served, serve):
        report.claim(clause, "serve")
    reading = report.reading()
    assert forbidden(*tell([reading], identify([reading]))) == "object"


def test_forbidden_leaves_claims_of_one_wording_together() -> None:
    one, two = claims(("I was stunned.", "be stunned", "happened"), ("I was stunned.", "be stunned", "happened"))
    assert forbidden(one, two) is None


def test_forbidden_keeps_opinions_about_other_things_apart() -> None:
    one, two = claims(
        ("I think the bridge is unsafe.", "think", "happened"), ("I think the ferry is late.", "think", "happened")
    )
    assert forbidden(one, two) == "topic"


def test_same_words_of_a_clause_that_is_repeated_whole() -> None:
    one, two, other = claims(
        ("He tried to do it to me.", "try", "happened"),
        ("He tried to do it to me.", "try", "happened"),
        ("He tried to do it to us all.", "try", "happened"),
    )
    assert same_words(one, two)
    assert not same_words(one, other)


def test_forbidden_keeps_what_two_people_saw_apart() -> None:
    readings = []
    for outlet, name, words in (("A", "Hale", "I heard a loud crash at night"), ("B", "Roe", "I heard a big crash")):
        report = Told(f"“{words},” {name} said.", outlet)
        chain = report.chain(name)
        said = report.said(words, name, kind="direct", cue="said", source=name, speaker_chain=chain)
        report.claim(words, "hear", attribution=said)
        readings.append(report.reading())
    one, two = tell(readings, identify(readings))
    assert forbidden(one, two) == "name"


def test_forbidden_keeps_the_end_of_a_state_from_its_beginning() -> None:
    one, two, other = claims(
        ("The app was taken down.", "take down", "happened"),
        ("The app was reinstated.", "reinstate", "happened"),
        ("The app was pulled.", "pull", "happened"),
    )
    assert forbidden(one, two) == "stage"
    assert forbidden(one, other) is None


def test_forbidden_keeps_who_somebody_is_from_what_became_of_them() -> None:
    report, other = Told("Ann Roe, the mayor of Sorn, spoke.", "A"), Told("Ann Roe is out as mayor of Sorn.", "B")
    report.claim("Ann Roe, the mayor of Sorn", "be mayor", form="nominal", factuality="ongoing")
    other.claim("Ann Roe is out as mayor of Sorn", "be out", factuality="ongoing")
    readings = [report.reading(), other.reading()]
    one, two = tell(readings, identify(readings))
    assert forbidden(one, two) == "level"


def test_forbidden_keeps_apart_what_two_papers_have_not_confirmed() -> None:
    readings = []
    for paper in ("The Courier", "The Lantern"):
        report = Told(f"{paper} has not confirmed the account.", paper)
        clause = f"{paper} has not confirmed the account"
        said = report.said(clause, paper, kind="indirect", cue="confirmed", source=paper)
        report.claim(clause, "confirm", attribution=said)
        agent = Argument("agent", report.span(paper), None)
        report.claims = [replace(report.claims[0], arguments=(agent,))]
        readings.append(report.reading())
    one, two = tell(readings, identify(readings))
    assert forbidden(one, two) == "name"


def test_forbidden_keeps_what_several_did_from_what_one_person_did() -> None:
    readings = []
    for agent in ("Some ferry captains", "Ada Hale", "The captain"):
        report = Told(f"{agent} called the plan a mistake.", agent)
        chain = report.chain(agent) if agent == "Ada Hale" else None
        report.claim(f"{agent} called the plan a mistake", "call")
        report.claims = [replace(report.claims[0], arguments=(Argument("agent", report.span(agent), chain),))]
        readings.append(report.reading())
    some, hale, captain = tell(readings, identify(readings))
    assert forbidden(some, hale) == forbidden(hale, some) == "name"
    assert forbidden(hale, captain) is None


def test_forbidden_keeps_what_nobody_did_from_what_one_person_did_not() -> None:
    readings = []
    for agent, verb in (("Not a clerk", "backed"), ("Ada Hale", "named")):
        report = Told(f"{agent} {verb} the plan.", agent)
        chain = report.chain(agent) if agent == "Ada Hale" else None
        report.claim(f"{agent} {verb} the plan", verb, factuality="not happened")
        report.claims = [replace(report.claims[0], arguments=(Argument("agent", report.span(agent), chain),))]
        readings.append(report.reading())
    one, two = tell(readings, identify(readings))
    assert forbidden(one, two) == "name"


def test_forbidden_keeps_apart_what_others_do_to_others() -> None:
    readings = []
    for agent, patient in (("A win", "Ada Hale"), ("The Harbour Board", "a ban"), ("The board", "Ada Hale")):
        report = Told(f"{agent} will lift {patient}.", agent)
        kinds = ((name, report.chain(name) if name[-4:] in ("Hale", "oard") else None) for name in (agent, patient))
        report.claim(f"{agent} will lift {patient}", "lift", factuality="planned")
        arguments = tuple(
            Argument(role, report.span(name), chain)
            for role, (name, chain) in zip(("agent", "patient"), kinds, strict=True)
        )
        report.claims = [replace(report.claims[0], arguments=arguments)]
        readings.append(report.reading())
    win, board, other = tell(readings, identify(readings))
    assert forbidden(win, board) == "name"
    assert forbidden(win, other) is None


def test_forbidden_keeps_silence_from_what_else_was_not_done() -> None:
    one, two = claims(
        ("Roe could not be reached for comment.", "reach", "not happened"),
        ("Roe did not attend the meeting.", "attend", "not happened"),
    )
    assert forbidden(one, two) == "level"
