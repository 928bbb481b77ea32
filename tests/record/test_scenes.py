"""Reports that name no day, beside reports that do."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model import Entry, Reading, When
from onrecord.record import assemble
from tests.record.build import Told


def undated(date: str = "2024-03-02") -> Reading:
    """A report of its news in the past, without any day: the council closed the pool, the keeper wept."""
    told = Told("The council closed the pool on Mill Lane. The keeper wept.", "A", date)
    told.chain("council")
    told.claim("The council closed the pool on Mill Lane", "close", agent=0)
    told.claim("The keeper wept", "weep")
    told.claims = [replace(claim, narrated=True) for claim in told.claims]
    return told.reading()


def dated(outlet: str = "B") -> Reading:
    """A report that names the day on which the council closed the pool."""
    told = Told("The council closed the pool on Mill Lane on Friday. It lies there.", outlet, "2024-03-03")
    told.chain("council")
    told.time("Friday", "weekday:FRI:past")
    told.claim("The council closed the pool on Mill Lane on Friday", "close", agent=0, time="Friday")
    return told.reading()


def wept(*readings: Reading) -> Entry:
    return next(entry for entry in assemble(readings).entries if entry.predicate == "weep")


def test_scenes_day_named_by_another_report_is_perhaps_that_of_the_news() -> None:
    when = wept(undated(), dated()).when
    assert when is not None
    assert (str(when), when.basis.words) == ("perhaps Fri 1 Mar 2024", "Friday")


def test_scenes_report_that_stands_alone_or_came_long_after_has_no_day() -> None:
    assert wept(undated()).when is None
    assert wept(undated("2024-05-02"), dated()).when is None
    assert wept(undated("2024-02-20"), dated()).when is None


def test_scenes_leave_the_report_that_names_the_day_as_it_is() -> None:
    entries = assemble([undated(), dated()]).entries
    assert [entry.when.edtf for entry in entries if entry.predicate == "close" and entry.when] == ["2024-03-01"]


def sentenced(date: str, words: str, *, place: str, time: str = "") -> Reading:
    """A report that a court of a place sentenced Ann Roe, in these words, with its day where `time` names it."""
    told = Told(f"{words}.", date, date)
    court, roe = told.chain(place, type="organization"), told.chain("Ann Roe")
    if time:
        told.time(time, "weekday:MON:past")
    told.claim(words, "sentence", agent=court, patient=roe, time=time or None)
    return told.reading()


def test_scenes_what_one_undergoes_once_is_perhaps_of_the_day_told_elsewhere() -> None:
    dated = sentenced("2024-03-06", "The Harbor Court sentenced Ann Roe on Monday", place="Harbor Court", time="Monday")
    bare = sentenced("2024-03-07", "Ann Roe was to pay a fine, Judge Voss ruled", place="Judge Voss")
    entries = [entry for entry in assemble([dated, bare]).entries if entry.predicate == "sentence"]
    assert [entry.when and entry.when.edtf for entry in entries] == ["2024-03-04", "2024-03-04?"]


def test_scenes_what_was_planned_for_a_day_and_is_told_as_done_was_perhaps_done_then() -> None:
    plan = Told("Ann Roe will retire on Monday.", "A", "2024-03-01")
    plan.chain("Ann Roe")
    plan.time("Monday", "weekday:MON:future")
    plan.claim("Ann Roe will retire on Monday", "retire", agent=0, factuality="planned", time="Monday")
    done = Told("Ann Roe retired.", "B", "2024-03-05")
    done.chain("Ann Roe")
    done.claim("Ann Roe retired", "retire", agent=0)
    entries = assemble([plan.reading(), done.reading()]).entries
    assert [entry.when and entry.when.edtf for entry in entries if entry.factuality == "happened"] == ["2024-03-04?"]


def test_scenes_news_of_a_day_that_no_report_names_are_perhaps_of_the_day_of_the_report() -> None:
    told = Told("The council closed the pool.", "A", "2024-03-02")
    told.claim("The council closed the pool", "close", lead=True)
    told.claims = [replace(claim, narrated=True) for claim in told.claims]
    (entry,) = assemble([told.reading()]).entries
    assert entry.when is not None
    assert (entry.when.edtf, entry.when.basis.rule) == ("2024-03-02?", "the day of the report, or the one before")


def test_scenes_what_a_report_told_was_not_perhaps_on_the_day_of_a_later_one() -> None:
    first = Told("The wall fell on the mill.", date="2024-03-02")
    first.claim("The wall fell on the mill", "fall")
    later = Told("The wall fell on the mill.", "Example Times", date="2024-03-14")
    later.claim("The wall fell on the mill", "fall")
    later.claims = [replace(claim, when=When.parse("2024-03-14?")) for claim in later.claims]
    assert all(entry.when is None for entry in assemble([first.reading(), later.reading()]).entries)
