from __future__ import annotations

import pytest

from onrecord.model import Difference, Reading
from onrecord.record import assemble
from tests.record.build import Told


def toll(
    text: str, words: str, low: float, high: float | None, outlet: str, date: str, comparator: str = ""
) -> Reading:
    report = Told(text, outlet, date)
    number = report.quantity(words, low, high, "people", comparator)
    report.claim(text.rstrip("."), "kill", quantities=(number,))
    return report.reading()


def only(readings: list[Reading], field: str) -> list[Difference]:
    return [item for item in assemble(readings).differences if item.field == field]


def test_differences_later_toll_is_an_update() -> None:
    readings = [
        toll("The ferry fire at Marn killed 12 people.", "12 people", 12, 12, "A", "2024-03-02"),
        toll("The ferry fire at Marn killed 14 people.", "14 people", 14, 14, "B", "2024-03-03"),
    ]
    (found,) = only(readings, "number")
    assert (found.kind, found.a.value, found.b.value) == ("update", "12 people", "14 people")


def test_differences_two_tolls_of_one_day_are_a_conflict_and_disputed() -> None:
    readings = [
        toll("The ferry fire at Marn killed 12 people.", "12 people", 12, 12, "A", "2024-03-02"),
        toll("The ferry fire at Marn killed 14 people.", "14 people", 14, 14, "B", "2024-03-02"),
    ]
    (found,) = only(readings, "number")
    assert found.kind == "conflict"
    assert {entry.status for entry in assemble(readings).entries} == {"disputed"}


def test_differences_coarser_toll_is_compatible_and_one_entry() -> None:
    readings = [
        toll(
            "The ferry fire at Marn killed at least 12 people.",
            "at least 12 people",
            12,
            None,
            "A",
            "2024-03-02",
            "at least",
        ),
        toll("The ferry fire at Marn killed 14 people.", "14 people", 14, 14, "B", "2024-03-02"),
    ]
    (found,) = only(readings, "number")
    assert found.kind == "compatible"
    assert len(assemble(readings).entries) == 1


def test_differences_one_event_on_two_days_is_a_conflict() -> None:
    readings = []
    for outlet, day in (("A", "2024-02-27"), ("B", "2024-02-28")):
        report = Told(f"The bridge at Sorn collapsed on {day}.", outlet, "2024-03-02")
        report.time(day, day)
        report.claim("The bridge at Sorn collapsed", "collapse", time=day)
        readings.append(report.reading())
    (found,) = only(readings, "date")
    assert (found.kind, {found.a.value, found.b.value}) == ("conflict", {"2024-02-27", "2024-02-28"})


def quoted(content: str, outlet: str) -> Reading:
    report = Told(f"{content} the captain said.", outlet)
    report.said(content, "the captain", kind="direct", cue="said")
    return report.reading()


def test_differences_altered_quotation_is_a_conflict() -> None:
    readings = [
        quoted("“We never had the means to save this ship and its crew,”", "A"),
        quoted("“We never had the will to save this ship and its crew,”", "B"),
    ]
    assert [item.kind for item in only(readings, "wording of a quotation")] == ["conflict"]


def test_differences_shorter_cut_is_compatible() -> None:
    readings = [
        quoted("“We never had the means to save this ship and its crew,”", "A"),
        quoted("“the means to save this ship,”", "B"),
    ]
    assert [item.kind for item in only(readings, "wording of a quotation")] == ["compatible"]


def test_differences_a_sentence_ended_before_its_end_is_a_conflict() -> None:
    readings = [
        quoted("“We lost her. We never had the means to save this ship and its crew,”", "A"),
        quoted("“We lost her. We never had the means to save this ship.”", "B"),
    ]
    (found,) = only(readings, "wording of a quotation")
    shown = {side.evidence[0].quote for side in (found.a, found.b)}
    assert found.kind == "conflict"
    assert shown == {
        "We never had the means to save this ship and its crew,",
        "We never had the means to save this ship.",
    }


def test_differences_same_words_are_none() -> None:
    readings = [quoted("“We never had the means, sir,”", "A"), quoted("“We never had the means sir”", "B")]
    assert only(readings, "wording of a quotation") == []


def test_differences_two_votes_are_no_conflict() -> None:
    readings = []
    for outlet, text, tally in (
        ("A", "The council chose Hale by a vote of 6-1.", "6-1"),
        ("B", "The 5-2 vote opened an inquiry.", "5-2"),
    ):
        report = Told(text, outlet, "2024-03-02")
        report.claim(text.rstrip("."), "vote", quantities=(report.quantity(tally, None, None, "vote"),))
        readings.append(report.reading())
    assert only(readings, "number") == []


def test_differences_of_status_need_two_voices() -> None:
    first, second = "The moons of Orn orbit the giant star Vel.", "The moons of Orn do not orbit the giant star Vel."
    alone = Told(f"{first} {second}", "A")
    alone.claim(first.rstrip("."), "orbit", factuality="ongoing")
    alone.claim(second.rstrip("."), "orbit", factuality="not happened")
    assert only([alone.reading()], "status") == []
    one, other = Told(first, "A"), Told(second, "B")
    one.claim(first.rstrip("."), "orbit", factuality="ongoing")
    other.claim(second.rstrip("."), "orbit", factuality="not happened")
    assert [item.kind for item in only([one.reading(), other.reading()], "status")] == ["conflict"]


def test_differences_of_what_is_left_open_are_none() -> None:
    readings = []
    for text, outlet, status in (
        ("It was the first time.", "A", "happened"),
        ("This was not the first time.", "B", "not happened"),
    ):
        told = Told(text, outlet)
        told.claim(text.rstrip("."), "be time", factuality=status)  # type: ignore[arg-type]
        readings.append(told.reading())
    assert only(readings, "status") == []


def test_differences_of_words_that_say_little_are_no_conflict() -> None:
    readings = [
        quoted("“We never had the means to save this ship and its crew,”", "A"),
        quoted("“We just never really had the means to save this ship and its crew,”", "B"),
    ]
    assert "conflict" not in [item.kind for item in only(readings, "wording of a quotation")]


def test_differences_one_altered_quotation_is_one_difference() -> None:
    readings = [
        quoted("“We never had the means to save this ship and its crew,”", "A"),
        quoted("“We never had the will to save this ship and its crew,”", "B"),
        quoted("“We never had the will to save this ship and its crew, sir,”", "C"),
    ]
    found = only(readings, "wording of a quotation")
    assert [item.kind for item in found] == ["conflict"]
    assert [sorted((len(item.a.evidence), len(item.b.evidence))) for item in found] == [[1, 2]]


def test_differences_the_same_words_for_a_day_are_none() -> None:
    readings = []
    for day, date in (("2024-02-23", "2024-02-27"), ("2024-03-01", "2024-03-02")):
        report = Told("The bridge at Sorn collapsed on Friday.", f"Paper of {date}", date)
        report.time("Friday", day)
        report.claim("The bridge at Sorn collapsed", "collapse", time="Friday")
        readings.append(report.reading())
    assert only(readings, "date") == []


@pytest.mark.parametrize(("day", "count"), [("2024-03-05", 1), ("2024-03-01", 0)])
def test_differences_what_is_told_before_its_planned_day_is_a_conflict(day: str, count: int) -> None:
    told = Told("Lorne Vick is testifying in the Marn inquiry.", "Paper A")
    told.claim(
        "Lorne Vick is testifying in the Marn inquiry", "testify", agent=told.chain("Lorne Vick"), factuality="ongoing"
    )
    planned = Told("Lorne Vick will be testifying in the Marn inquiry on Tuesday.", "Paper B")
    planned.time("Tuesday", day)
    words = "Lorne Vick will be testifying in the Marn inquiry on Tuesday"
    planned.claim(words, "testify", agent=planned.chain("Lorne Vick"), factuality="planned", time="Tuesday")
    found = [item for item in assemble([told.reading(), planned.reading()]).differences if item.kind == "conflict"]
    assert [(item.a.value, item.b.value) for item in found] == [("ongoing", "planned")] * count
