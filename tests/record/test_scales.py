"""Where voices place one thing on a scale."""

from __future__ import annotations

import pytest

from onrecord.model import Difference, Reading
from onrecord.model.reading import Factuality
from onrecord.record import assemble
from tests.record.build import Told


def called(text: str, predicate: str, subject: str, factuality: Factuality = "happened", **of: str) -> Reading:
    speaker = of.get("speaker", "Ann Roe")
    told = Told(f"{text}, {speaker} said.", of.get("outlet", f"Paper with {speaker}"), of.get("date", "2024-03-02"))
    said = told.said(text, speaker)
    told.claim(text, predicate, agent=told.chain(subject, type="organization"), attribution=said, factuality=factuality)
    return told.reading()


def found(*readings: Reading) -> list[Difference]:
    return [item for item in assemble(readings).differences if item.field == "status"]


def shown(*readings: Reading) -> list[tuple[str, str, str]]:
    return [(item.kind, item.a.value, item.b.value) for item in found(*readings)]


UNLAWFUL = called("The ban on the ferry was unlawful", "be unlawful", "The ban on the ferry", date="2024-03-01")


def test_scales_a_thing_called_its_contrary_by_another_is_a_conflict() -> None:
    legal = called("The ban was legal", "be legal", "The ban", speaker="Lorne Vick")
    assert shown(UNLAWFUL, legal) == [("conflict", "unlawful", "legal")]


def test_scales_the_negated_contrary_is_the_same() -> None:
    assert not found(
        UNLAWFUL, called("The ban was not legal", "be legal", "The ban", "not happened", speaker="Lorne Vick")
    )


def test_scales_words_are_of_one_thing() -> None:
    assert not found(UNLAWFUL, called("The strike was legal", "be legal", "The strike", speaker="Lorne Vick"))


def test_scales_words_within_clauses_place_their_subject() -> None:
    first = called("Hale is his top choice", "be choice", "Hale", speaker="Lorne Vick", date="2024-03-01")
    second = called("Hale stood among the finalists", "stand", "Hale")
    assert shown(first, second) == [("conflict", "top choice", "finalists")]


def test_scales_a_star_stands_for_words_between() -> None:
    first = called("Vick will choose an interim head", "choose", "Vick", "planned", date="2024-03-01")
    second = called("Vick will choose a new port board director", "choose", "Vick", "planned", speaker="Lorne Brandt")
    assert shown(first, second) == [("conflict", "interim", "new port board director")]


def test_scales_who_heads_it_meanwhile_and_who_is_to_come_may_both_be() -> None:
    first = called("Vick named an interim head", "name", "Vick")
    assert not found(first, called("Vick will choose a successor", "choose", "Vick", "planned", speaker="Lorne Brandt"))


@pytest.mark.parametrize(("date", "kinds"), [("2024-03-03", ["update"]), ("2024-03-01", [])])
def test_scales_what_follows_is_reported_no_earlier(date: str, kinds: list[str]) -> None:
    weighing = called("Hale was considering a run", "consider", "Hale", "ongoing")
    out = called("Hale ruled out a run", "rule", "Hale", speaker="Lorne Vick", date=date)
    assert [item.kind for item in found(weighing, out)] == kinds


def test_scales_a_reason_is_shown_with_what_a_thing_is_called() -> None:
    text = "The ban was lawful because the board was heard"
    told = Told(f"{text}, Lorne Vick said.", "Paper with Vick")
    ban = told.chain("The ban", type="organization")
    told.claim("The ban was lawful", "be lawful", agent=ban, attribution=told.said(text, "Lorne Vick"))
    assert [item.b.evidence[0].quote for item in found(UNLAWFUL, told.reading())] == [text]


def test_scales_places_that_follow_are_found_in_other_forms() -> None:
    due = called("Hale is due to appear in court", "appear", "Hale", "planned", date="2024-03-01")
    came = called("Hale appears in court", "appear", "Hale", date="2024-03-03", speaker="Lorne Vick")
    again = called("Hale will appear in court", "appear", "Hale", "planned", date="2024-03-03", speaker="Lorne Vick")
    assert ("update", "due to appear", "appears in court") in shown(due, came)
    assert ("update", "due to appear", "appear in court") not in shown(due, again)


def test_scales_of_the_cause_are_of_the_event_of_the_story() -> None:
    before = called("It is unclear what caused the fire", "be unclear", "the fire", date="2024-03-01")
    after = called("Investigators suspect arson", "suspect", "Investigators", date="2024-03-03")
    assert shown(before, after) == [("update", "unclear what caused", "suspect arson")]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        ("Hale was missing", "Hale was found safe", ("was missing", "was found")),
        ("Hale is leading in the count", "Hale won the election", ("is leading", "won the election")),
        ("Hale denied the charges", "Hale pleaded guilty", ("denied the charges", "pleaded guilty")),
    ],
)
def test_scales_courses_of_news_go_on(first: str, second: str, values: tuple[str, str]) -> None:
    before = called(first, "be", "Hale", date="2024-03-01")
    after = called(second, "be", "Hale", date="2024-03-03", speaker="Lorne Vick")
    assert ("update", *values) in shown(before, after)


def test_scales_what_may_yet_be_is_no_news() -> None:
    before = called("Hale is investigating the fire", "be", "Hale", date="2024-03-01")
    after = called("Nobody may enter until Hale completes her investigation", "be", "Hale", date="2024-03-03")
    assert not shown(before, after)
