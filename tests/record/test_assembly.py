"""A whole small record: a mill's director who will not go, and then goes."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Decision, Reading, Record, When
from onrecord.model.codec import encode
from onrecord.record import assemble
from tests.record.build import Told


def refusal() -> Reading:
    told = Told(
        "Director Ann Hale of Tolm Mill is refusing to resign, a union official said. Hale has led the mill since 2019."
    )
    lee = told.chain("Ann Hale", "Hale|Hale has")
    official = told.said(
        "Director Ann Hale of Tolm Mill is refusing to resign", "a union official", speaker_type="anonymous"
    )
    told.claim(
        "Ann Hale of Tolm Mill is refusing to resign",
        "resign",
        agent=lee,
        factuality="refused",
        attribution=official,
        lead=True,
    )
    told.claim("Hale has led the mill since 2019", "lead", agent=lee, factuality="ongoing")
    told.tenure("Director Ann Hale", lee, "director", organization="Tolm Mill")
    return told.reading()


def resignation(date: str | None = "2024-03-04") -> Reading:
    told = Told("Tolm Mill director Ann Hale resigned late Sunday, the owners said in a letter.", "Example Times", date)
    lee = told.chain("Ann Hale")
    told.time("late Sunday", "weekday:SUN:past")
    owners = told.said("Tolm Mill director Ann Hale resigned late Sunday", "the owners", channel="letter", cue="said")
    told.claim("Ann Hale resigned late Sunday", "resign", agent=lee, time="late Sunday", attribution=owners, lead=True)
    told.tenure("Tolm Mill director Ann Hale", lee, "director", organization="Tolm Mill")
    return told.reading()


def copy_of_resignation() -> Reading:
    told = Told(
        "Ann Hale resigned late Sunday as director, a letter from the owners said.", "Example Echo", "2024-03-04"
    )
    lee = told.chain("Ann Hale")
    told.time("late Sunday", "weekday:SUN:past")
    owners = told.said("Ann Hale resigned late Sunday as director", "the owners", channel="letter", cue="said")
    told.claim("Ann Hale resigned late Sunday", "resign", agent=lee, time="late Sunday", attribution=owners)
    return told.reading()


def entry(record: Record, factuality: str, predicate: str = "resign"):  # type: ignore[no-untyped-def]
    return next(item for item in record.entries if item.factuality == factuality and item.predicate == predicate)


def in_bytes(record: Record) -> str:
    return json.dumps(encode(record), ensure_ascii=False)


def decision(kind: str, *subjects: str, id: str = "1") -> Decision:
    return Decision(id, "s", kind, subjects, "because", "a person", datetime(2024, 3, 5, tzinfo=UTC))  # type: ignore[arg-type]


@settings(max_examples=20, deadline=None)
@given(st.permutations([refusal(), resignation(), resignation(None), copy_of_resignation()]))
def test_assembly_is_the_same_for_any_order(readings: list[Reading]) -> None:
    usual = assemble([refusal(), resignation(), resignation(None), copy_of_resignation()])
    assert in_bytes(assemble(readings)) == in_bytes(usual)


def test_assembly_deletion_leaves_no_trace() -> None:
    both = [refusal(), resignation()]
    assert in_bytes(assemble(both)) == in_bytes(assemble([*both, copy_of_resignation()][:2]))


def test_assembly_of_nothing_is_an_empty_record() -> None:
    assert assemble([]).entries == ()


def test_assembly_refusal_is_superseded_by_resignation() -> None:
    record = assemble([refusal(), resignation()])
    refused, happened = entry(record, "refused"), entry(record, "happened")
    assert (refused.status, refused.superseded_by) == ("superseded", happened.id)
    assert {(item.field, item.kind) for item in record.differences} == {("status", "update")}


def test_assembly_one_letter_in_two_reports_is_one_origin() -> None:
    record = assemble([resignation(), copy_of_resignation()])
    happened = entry(record, "happened")
    assert {item.article for item in happened.evidence} == {article.id for article in record.articles}
    assert (happened.origin_count, happened.status) == (1, "reported")
    assert happened.reason.startswith("2 articles, 1 origin")


def test_assembly_unnamed_source_alone_is_unconfirmed() -> None:
    assert entry(assemble([refusal()]), "refused").status == "unconfirmed"


def test_assembly_resignation_closes_the_tenure() -> None:
    (tenure,) = assemble([refusal(), resignation()]).tenures
    assert (tenure.end and tenure.end.edtf, tenure.ended, tenure.state) == ("2024-03-03", "resigned", "former")
    assert tenure.organization == "Tolm Mill"


def test_assembly_places_an_undated_report_and_says_so() -> None:
    record = assemble([refusal(), resignation(None)])
    assert [item.when.edtf for item in record.dates] == ["2024-03-03"]
    assert any("Example Times bears no date" in note for note in record.notes)


def test_assembly_as_of_cuts_by_publication() -> None:
    record = assemble([refusal(), resignation()], as_of=When.parse("2024-03-03"))
    assert [article.outlet for article in record.articles] == ["Example Post"]
    assert entry(record, "refused").superseded_by is None


@pytest.mark.parametrize(
    ("published", "as_of", "is_in"),
    [
        ("[2024-03-03..2024-03-04]", "2024-03-03", False),  # it may have been a day later
        ("[2024-03-03..2024-03-04]", "2024-03-04", True),
        ("2024-03-04T22:30:00-05:00", "2024-03-04", True),  # that evening, where it was published
        ("2024-03-04T22:30:00-05:00", "2024-03-05T03:00:00+00:00", False),
        ("2024-03", "2024-03-15", False),
    ],
)
def test_assembly_as_of_takes_what_was_certainly_out(published: str, as_of: str, is_in: bool) -> None:
    record = assemble([resignation(published)], as_of=When.parse(as_of))
    assert bool(record.articles) is is_in


def test_assembly_wording_fills_short_names_and_dates() -> None:
    record = assemble([refusal(), resignation()])
    assert entry(record, "ongoing", "lead").text == "[Ann] Hale has led the mill since 2019"
    assert entry(record, "happened").text == "Ann Hale resigned late Sunday [3 Mar 2024]"


def test_assembly_rejected_entry_is_retracted_and_lost_one_is_noted() -> None:
    happened = entry(assemble([resignation()]), "happened")
    record = assemble([resignation()], [decision("reject", happened.id), decision("reject", "c-gone", id="2")])
    assert entry(record, "happened").status == "retracted"
    assert any("c-gone" in note for note in record.notes)


def test_assembly_undone_decision_does_not_count() -> None:
    happened = entry(assemble([resignation()]), "happened")
    record = assemble([resignation()], [decision("reject", happened.id), decision("undo", "1", id="2")])
    assert entry(record, "happened").status == "reported"


def test_assembly_decision_keeps_entries_apart() -> None:
    readings = [resignation(), copy_of_resignation()]
    keys = [entry(assemble([reading]), "happened").id for reading in readings]
    record = assemble(readings, [decision("different", *keys)])
    assert sum(item.predicate == "resign" for item in record.entries) == 2


def test_assembly_decision_parts_an_entry_by_the_places_of_its_passages() -> None:
    readings = [resignation(), copy_of_resignation()]
    (joined,) = [item for item in assemble(readings).entries if item.predicate == "resign"]
    places = [f"{place.article}:{place.start}:{place.end}" for place in joined.evidence[:2]]
    record = assemble(readings, [decision("different", *places)])
    assert sum(item.predicate == "resign" for item in record.entries) == 2


def test_assembly_takes_the_title_from_what_is_known() -> None:
    told = Told("Officials said the dam of Tolm burst at dawn. The mill of Tolm is closed since the flood of May.")
    content = "the dam of Tolm burst at dawn"
    said = told.said(content, "Officials", source="Officials", cue="said", speaker_type="anonymous")
    told.claim(content, "burst", attribution=said, lead=True)
    told.claim("The mill of Tolm is closed since the flood of May", "close")
    record = assemble([told.reading()])
    assert record.entries[0].status == "unconfirmed"
    assert record.title == "The mill of Tolm is closed since the flood of May"
