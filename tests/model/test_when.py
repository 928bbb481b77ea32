"""When: EDTF values, their bounds and order, in words and as TIMEX3."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Basis, When
from tests.model.oracle import is_edtf

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31))


@st.composite
def values(draw: st.DrawFn) -> str:
    """EDTF values of level 0 and 1 and one-of sets, as the library itself writes them."""
    first, last = sorted([draw(DAYS), draw(DAYS)])
    return draw(
        st.sampled_from(
            [
                first.isoformat(), f"{first:%Y-%m}".zfill(7), f"{first.year:04}", f"{first.year:04}-23",
                f"{first.isoformat()}~", f"{first.year:04}?", f"{first.year // 10:03}X", f"{first.isoformat()}/..",
                f"../{last.isoformat()}", f"{first.isoformat()}/{last.isoformat()}", f"{first.isoformat()}T08:30:00Z",
                f"{first.isoformat()}T08:30:00-05:00", f"[{first.isoformat()}..{last.isoformat()}]",
                f"{first.isoformat()[:7]}-XX", "0000", f"-{first.isoformat()}", f"-{last.year:04}/-{first.year:04}",
                f"-{last.year:04}/{first.isoformat()}", f"-{first.year:04}~",
            ]
        )
    )  # fmt: skip


@given(values())
def test_when_reads_what_the_standard_allows(edtf: str) -> None:
    assert is_edtf(edtf)
    when = When.parse(edtf)
    assert when.edtf == edtf
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest
    assert str(when) and when.to_timex() and when.granularity


PIECES = [
    "0000", "-0000", "-0044", "0001", "2021", "9999", "20XX", "202X", "-", "-00", "-02", "-12", "-13", "-24", "-29",
    "-33", "-XX", "/", "..", ",", "[", "]", "{", "}", "~", "?", "T08:30:00", "Z", "+05:00", "X",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join))
def test_when_reads_or_refuses_any_text(text: str) -> None:
    try:
        when = When.parse(text)
    except ValueError:
        return
    assert when.edtf == text
    assert str(when) and when.to_timex() and when.granularity and when.sort_key
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest


@given(DAYS, DAYS)
def test_between_and_throughout_write_valid_values(one: date, other: date) -> None:
    first, last = sorted([one, other])
    for when in (When.between(first, last), When.throughout(first, last)):
        assert is_edtf(when.edtf)
        assert (when.first_day, when.last_day) == (first, last)


@given(st.lists(values(), min_size=2, max_size=6))
def test_order_is_total(edtfs: list[str]) -> None:
    whens = [When.parse(edtf) for edtf in edtfs]
    assert sorted(whens) == sorted(reversed(whens))


@given(values(), values())
def test_relations_agree_with_each_other(one: str, other: str) -> None:
    a, b = When.parse(one), When.parse(other)
    assert a.overlaps(b) == b.overlaps(a)
    assert not (a.precedes(b) and a.overlaps(b))
    assert not a.contains(b) or a.overlaps(b)
    assert a.contains(a)
    common = a.intersection(b)
    assert (common is None) == (not a.overlaps(b))


@pytest.mark.parametrize(
    "wrong",
    ["", "soon", "2022-13", "2022-02-30", "2022-11-12/2021-01-01", "../..", "/", "2022/2023/2024", "[]", "2022-W45",
     "12 Nov 2022", "2022-1-1", "[2022-02-30..2022-03-01]", "2022-XX-12", "2022-23-XX", "0000-00-00", "0000-13",
     "-0044-02-30", "-0000", "-0044/-0050", "0000/-0001", "2022/-0044"],
)  # fmt: skip
def test_when_refuses_what_is_no_edtf(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        When.parse(wrong)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2019-24", date(2019, 12, 1), date(2020, 2, 29)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2016/2020", date(2016, 1, 1), date(2020, 12, 31)),
        ("2019-33", date(2019, 1, 1), date(2019, 3, 31)),
        ("{2014,2016-05}", date(2014, 1, 1), date(2016, 5, 31)),
        ("2021-12/..", date(2021, 12, 1), None),
        ("../2010", None, date(2010, 12, 31)),
        ("[2020-03-01..]", date(2020, 3, 1), None),
    ],
)
def test_when_covers_from_first_to_last_day(edtf: str, first: date | None, last: date | None) -> None:
    assert (When.parse(edtf).first_day, When.parse(edtf).last_day) == (first, last)


def test_instants_are_told_in_utc() -> None:
    when = When.parse("2019-03-28T20:30:00-05:00")
    assert when.earliest == when.latest == datetime(2019, 3, 29, 1, 30, tzinfo=UTC)
    assert When.day(when.earliest or datetime.max.replace(tzinfo=UTC)).edtf == "2019-03-29"


def test_precedes_needs_certainty() -> None:
    september, day = When.parse("2022-09"), When.parse("2022-09-30")
    assert not september.precedes(day)
    assert september.precedes(When.parse("2022-10-01"))
    assert not When.parse("2022/..").precedes(When.parse("2090"))


def test_unplaced_is_no_time_yet() -> None:
    when = When.unplaced(Basis("late Saturday", "", "weekday:SAT:past"))
    assert when.is_unplaced
    assert str(when) == "late Saturday (date not known)"
    assert when == When.parse(when.edtf, when.basis)


@pytest.mark.parametrize(
    ("edtf", "words", "shown"),
    [
        ("2022-11-12", "late Saturday", "late Sat 12 Nov 2022"),
        ("2022-11-12", "", "Sat 12 Nov 2022"),
        ("2019-03-28", "Thursday morning", "Thu 28 Mar 2019, morning"),
        ("[2022-11-09..2022-11-12]", "", "between 9 and 12 Nov 2022"),
        ("[2022-10-30..2022-11-02]", "", "between 30 Oct and 2 Nov 2022"),
        ("2022-11-07/2022-11-13", "this week", "7 to 13 Nov 2022"),
        ("2021-11/2022-11", "the past year", "Nov 2021 to Nov 2022"),
        ("2022-09~", "mid-September", "about mid-September 2022"),
        ("2021-12/..", "since December", "since Dec 2021"),
        ("2021-12-01/..", "the coming weeks", "from Wed 1 Dec 2021"),
        ("../2010", "", "until 2010"),
        ("2016/2020", "", "2016 to 2020"),
        ("199X", "", "1990s"),
        ("18XX", "", "1800s"),
        ("2014-22", "", "summer 2014"),
        ("-0489", "", "490 BC"),
        ("{2014,2016,2018}", "", "2014, 2016 and 2018"),
        ("2019-03-28T08:30:00-05:00", "", "Thu 28 Mar 2019, 08:30 UTC-5"),
        ("2019-03-28T08:30:00+05:30", "", "Thu 28 Mar 2019, 08:30 UTC+5:30"),
    ],
)
def test_when_prints_for_people(edtf: str, words: str, shown: str) -> None:
    assert str(When.parse(edtf, Basis(words))) == shown


@pytest.mark.parametrize(
    ("edtf", "timex"),
    [
        ("2022-11-12", "2022-11-12"), ("2014-22", "2014-SU"), ("199X", "199"), ("1950/1959", "195"),
        ("1900/1999", "19"), ("2019-03-25/2019-03-31", "2019-W13"), ("2014-06-14/2014-06-15", "2014-W24-WE"),
        ("1998-07/1998-09", "1998-Q3"), ("1990-01/1990-06", "1990-H1"), ("2019-03-28/..", "FUTURE_REF"),
        ("-0479-08", "BC0480-08"), ("2019-03-28T08:30:00Z", "2019-03-28T08:30"), ("2022-09~", "2022-09"),
        ("1980-XX-XX", "1980-XX-XX"),
    ],
)  # fmt: skip
def test_when_prints_as_timex(edtf: str, timex: str) -> None:
    assert When.parse(edtf).to_timex() == timex


@given(DAYS)
def test_a_week_is_a_timex_week(day: date) -> None:
    monday = day - timedelta(day.weekday()) if day > date(1, 1, 7) else date(1, 1, 8)
    year, week, _ = monday.isocalendar()
    assert When.throughout(monday, monday + timedelta(6)).to_timex() == f"{year}-W{week:02}"
