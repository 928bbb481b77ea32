"""Rules that tell a time from an anchor."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Article, Basis, Claim, Reading, Span, TimeExpression, When
from onrecord.model.relative import anchored, needs_anchor, placed, resolve

SUNDAY = date(2022, 11, 13)


@pytest.mark.parametrize(
    ("rule", "edtf"),
    [
        ("day:-1", "2022-11-12"), ("week:0", "2022-11-07/2022-11-13"), ("week:-1", "2022-10-31/2022-11-06"),
        ("weekend:-1", "2022-11-05/2022-11-06"), ("month:-2", "2022-09"), ("quarter:0", "2022-10/2022-12"),
        ("half:0", "2022-07/2022-12"), ("year:1", "2023"), ("decade:0", "2020/2029"), ("century:-1", "1900/1999"),
        ("season:-1", "2022-22"), ("weekday:SAT:past", "2022-11-12"), ("weekday:SUN:past", "2022-11-13"),
        ("weekday:MON:abroad", "2022-11-14"), ("weekday:TUE:abroad", "2022-11-08"),
        ("weekday:SUN:last", "2022-11-06"), ("weekday:SUN:future", "2022-11-13"), ("weekday:THU:next", "2022-11-17"),
        ("weekday:TUE:this", "2022-11-08"), ("recurring:--12:last", "2021-12"), ("recurring:--09:near", "2022-09"),
        ("recurring:--01:near", "2023-01"), ("recurring:--01:past", "2022-01"),
        ("recurring:--12-25:next", "2022-12-25"),
        ("recurring:--02-29:past", "2020-02-29"), ("recurring:--11-THU-4:future", "2022-11-24"),
        ("recurring:--11-MON-1+1:past", "2022-11-08"), ("recurring:--05-MON--1:past", "2022-05-30"),
        ("recurring:easter-2:past", "2022-04-15"), ("recurring:--23:past", "2022-23"),
        ("recurring:--35:near", "2022-07/2022-09"), ("recurring:--02-01:near-past", "2022-02-01"),
        ("recurring:--02-01:near-future", "2023-02-01"), ("last:1:year", "2021-11/2022-11"),
        ("last:1:week", "2022-11-06/2022-11-13"), ("last:5:year", "2017/2022"),
        ("next:2:week", "2022-11-13/2022-11-27"),
        ("earlier:week", "2022-11-07/2022-11-13"), ("later:year", "2022-11-13/2022-12-31"), ("from:", "2022-11-13/.."),
        ("until:", "../2022-11-13"), ("2006 > year:2", "2008"), ("weekday:SAT:past > day:1", "2022-11-13"),
        ("weekday:MON:past to weekday:FRI:past", "2022-11-07/2022-11-11"), ("2016 to 2020", "2016/2020"),
        ("year:-1 > recurring:--06:this", "2021-06"), ("2022-11-12", "2022-11-12"),
    ],
)  # fmt: skip
def test_rules_come_to_a_time(rule: str, edtf: str) -> None:
    when = resolve(rule, SUNDAY, "the words")
    assert when is not None
    assert when.edtf == edtf
    assert when.basis == Basis("the words", "2022-11-13" if needs_anchor(rule) else "", rule)


def test_rules_without_their_anchor_come_to_nothing() -> None:
    assert resolve("weekday:SAT:past", None) is None
    assert resolve("2006 > year:2", None) == When.parse("2008", Basis("", "", "2006 > year:2"))
    assert resolve("day:-1", date(1, 1, 1)) is None
    assert resolve("weekday:FRI:past to weekday:MON:past", date(2022, 11, 12)) is None


@pytest.mark.parametrize("wrong", ["soon:1", "weekday", "recurring:--6:past", "recurring:--06:sometime", "day:x"])
def test_rules_that_are_none_are_refused(wrong: str) -> None:
    with pytest.raises((ValueError, KeyError), match=r"."):
        resolve(wrong, SUNDAY)


UNITS = st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"])
NAMED = st.sampled_from(["--06-19", "--02-29", "--12", "--24", "--33", "easter", "--11-THU-4", "--01-MON--1"])


@given(st.dates(), UNITS, st.integers(-300, 300))
def test_units_never_leave_the_calendar(anchor: date, unit: str, count: int) -> None:
    for rule in (f"{unit}:{count}", f"{unit}:{count} > day:1"):
        when = resolve(rule, anchor)
        assert when is None or when.earliest is not None


@given(st.dates(min_value=date(20, 1, 1), max_value=date(9970, 1, 1)), NAMED)
def test_recurring_days_lie_where_they_are_said_to(anchor: date, form: str) -> None:
    moment = When.parse(anchor.isoformat())
    past, future = resolve(f"recurring:{form}:past", anchor), resolve(f"recurring:{form}:future", anchor)
    assert past is not None and future is not None
    assert not moment.precedes(past)
    assert not future.precedes(moment)
    assert resolve(f"recurring:{form}:near", anchor) is not None


def test_placing_a_reading_resolves_every_time_in_it() -> None:
    basis = Basis("late Saturday", "", "weekday:SAT:past")
    span = Span(0, 13, "late Saturday")
    expression = TimeExpression(span, "DATE", "XXXX-XX-XX", When.unplaced(basis), basis.rule)
    claim = Claim(span, "resign", (), "happened", When.unplaced(basis))
    reading = Reading(Article("late Saturday"), "1", times=(expression,), claims=(claim,))
    result = placed(reading, SUNDAY)
    assert [time.when for time in result.times] == [result.claims[0].when]
    assert str(result.claims[0].when) == "late Sat 12 Nov 2022"
    assert placed(result, date(2000, 1, 1)) == result
    assert anchored(result, date(2022, 11, 20)).claims[0].when == resolve(basis.rule, date(2022, 11, 20), basis.words)


def test_anchoring_leaves_times_that_need_no_anchor() -> None:
    for when in (When.parse("2016", Basis("2016", "", "2016")), When.parse("2016", Basis(rule="given by a person"))):
        assert anchored(when, SUNDAY) is when


def test_closing_steps_keep_about_and_the_time_of_day() -> None:
    assert resolve("recurring:--09:near > about", SUNDAY) == When.parse(
        "2022-09~", Basis("", "2022-11-13", "recurring:--09:near > about")
    )
    at_night = resolve("weekday:SAT:past > at:23:00:00-05:00", SUNDAY)
    assert at_night is not None and at_night.edtf == "2022-11-12T23:00:00-05:00"
    stretch = resolve("week:0 > about", SUNDAY)
    assert stretch is not None and stretch.edtf == "2022-11-07/2022-11-13"


def test_perhaps_a_stretch_of_days_is_uncertain_at_both_ends() -> None:
    weekend = resolve("weekend:-1 > perhaps", date(2021, 6, 16), "over the weekend")
    assert weekend is not None and weekend.edtf == "2021-06-12?/2021-06-13?"
    assert (weekend.is_uncertain, str(weekend)) == (True, "perhaps 12 to 13 Jun 2021")
