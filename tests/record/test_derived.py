"""What reports state against what dates come to: lengths of tenures, anniversaries, ages."""

from __future__ import annotations

import pytest

from onrecord.model import Difference, Reading, TimeExpression, When
from onrecord.record import assemble
from tests.record.build import Told


def found(field: str, *reports: Reading) -> list[Difference]:
    return [item for item in assemble(reports).differences if item.field == field]


def length(report: Told, words: str, value: str) -> None:
    report.times.append(TimeExpression(report.span(words), "DURATION", value))


def tenure(start: str, end: str | None) -> Reading:
    report = Told("Ida Brandt was harbour master of Selm.", "A")
    ida = report.chain("Ida Brandt")
    dates = (When.parse(start), When.parse(end) if end else None)
    state = "former" if end else "current"
    report.tenure("harbour master of Selm", ida, "harbour master", start=dates[0], end=dates[1], state=state)
    return report.reading()


def lasted(words: str, value: str) -> Reading:
    report = Told(f"Ida Brandt lasted {words} in Selm.", "B")
    ida = report.chain("Ida Brandt")
    length(report, words, value)
    report.claim(f"Ida Brandt lasted {words}", "last", agent=ida)
    return report.reading()


@pytest.mark.parametrize(
    ("start", "end", "words", "value"),
    [
        ("2021-12", "2023-01-20", "two years", "P2Y"),
        ("2021-12", "2022-11-12", "six weeks", "P6W"),
        ("2014", None, "less than six years", "P6Y"),
    ],
)
def test_derived_length_of_a_tenure_against_its_dates(start: str, end: str | None, words: str, value: str) -> None:
    (item,) = found("duration", tenure(start, end), lasted(words, value))
    assert (item.kind, item.a.value) == ("conflict", words)
    assert item.b.value.startswith("Harbour master: ")


@pytest.mark.parametrize(
    ("words", "value"),
    [("11 months", "P11M"), ("a year", "P1Y"), ("nearly a year", "P1Y"), ("more than ten months", "P10M")],
)
def test_derived_length_that_fits_is_no_difference(words: str, value: str) -> None:
    assert found("duration", tenure("2021-12", "2022-11-12"), lasted(words, value)) == []


def test_derived_length_from_an_event_is_no_length_of_a_tenure() -> None:
    report = Told("Ida Brandt held a speech two weeks after the flood.", "B")
    ida = report.chain("Ida Brandt")
    length(report, "two weeks", "P2W")
    report.claim("Ida Brandt held a speech two weeks", "hold", agent=ida)
    assert found("duration", tenure("2014", "2020"), report.reading()) == []


@pytest.mark.parametrize(("office", "count"), [("harbour master", 1), ("pilot", 0)])
def test_derived_length_as_something_is_of_that_office(office: str, count: int) -> None:
    report = Told(f"Ida Brandt spent 15 years as {office} in Selm.", "B")
    ida = report.chain("Ida Brandt")
    length(report, "15 years", "P15Y")
    report.claim(f"Ida Brandt spent 15 years as {office}", "spend", agent=ida)
    assert len(found("duration", tenure("2014", "2020"), report.reading())) == count


def aged(text: str, outlet: str, date: str, *mentions: str) -> Reading:
    report = Told(text, outlet, date)
    report.chain("Ida Brandt", *mentions)
    return report.reading()


def test_derived_ages_that_no_birthday_makes_true() -> None:
    one = aged("Ida Brandt, 62, left the port.", "A", "2024-03-02")
    other = aged("The 59-year-old Ida Brandt left.", "B", "2024-03-03")
    (item,) = found("age", one, other)
    assert {item.a.value, item.b.value} == {"62 on Sat 2 Mar 2024", "59 on Sun 3 Mar 2024"}


def test_derived_ages_on_either_side_of_a_birthday_agree() -> None:
    one = aged("Ida Brandt, 62, left the port.", "A", "2024-03-02")
    other = aged("Ida Brandt, 63, sued the port.", "B", "2024-08-03")
    assert found("age", one, other) == []


@pytest.mark.parametrize(
    "text", ["The 17-year-old who knew Ida Brandt left.", "Ida Brandt, 30, left her son to the port."]
)
def test_derived_ages_of_others_are_no_difference(text: str) -> None:
    one = aged("Ida Brandt, 62, left the port.", "A", "2024-03-02")
    assert found("age", one, aged(text, "B", "2024-03-03")) == []


def test_derived_age_against_the_day_of_birth() -> None:
    report = Told("Ida Brandt was born in May 1960.", "A")
    ida = report.chain("Ida Brandt")
    report.time("May 1960", "1960-05")
    report.claim("Ida Brandt was born in May 1960", "bear", patient=ida, time="May 1960")
    assert found("age", report.reading(), aged("Ida Brandt, 63, left.", "B", "2024-03-02")) == []
    assert len(found("age", report.reading(), aged("Ida Brandt, 66, left.", "B", "2024-03-02"))) == 1


def flood(day: str) -> Reading:
    report = Told(f"The Orrin flooded the town on {day}.", "A")
    river = report.chain("Orrin", type="place")
    report.time(day, day)
    report.claim(f"The Orrin flooded the town on {day}", "flood", agent=river, time=day)
    return report.reading()


def remembered(words: str, value: str) -> Reading:
    report = Told(f"The bridge opened on 2024-03-01, {words} after the Orrin flooded the town.", "B")
    river = report.chain("Orrin", type="place")
    report.time("2024-03-01", "2024-03-01")
    length(report, words, value)
    report.claim("The bridge opened on 2024-03-01", "open", time="2024-03-01")
    report.claim("the Orrin flooded the town", "flood", agent=river)
    return report.reading()


def test_derived_anniversary_against_the_day_of_the_event() -> None:
    (item,) = found("date", flood("2019-03-04"), remembered("three years", "P3Y"))
    assert item.a.value == "three years after: Fri 1 Mar 2024"
    assert found("date", flood("2019-03-04"), remembered("five years", "P5Y")) == []
