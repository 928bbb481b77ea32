"""The timeline: every dated line once, what cannot be read alone behind."""

from dataclasses import replace

from onrecord.model import Entry, Record
from onrecord.views.timeline import timeline
from tests.views.sample import sample_record


def test_timeline_tells_a_line_of_two_entries_once_for_one_day() -> None:
    record, resigned = _record_and_entry()
    again = replace(resigned, id="again", rank=-9.0)
    events = timeline(replace(record, entries=(*record.entries, again)))
    assert [event.entry.id for event in events if event.entry.text == resigned.text] == [resigned.id]


def test_timeline_prefers_the_entry_whose_day_is_sure() -> None:
    record, resigned = _record_and_entry()
    assert resigned.when
    guessed = replace(resigned, id="guessed", rank=99.0, when=replace(resigned.when, edtf=f"{resigned.when.edtf}?"))
    assert guessed.when and guessed.when.is_uncertain
    events = timeline(replace(record, entries=(*record.entries, guessed)))
    assert [event.entry.id for event in events if event.entry.text == resigned.text] == [resigned.id]


def test_timeline_shows_a_dated_entry_of_a_line_that_is_known_for_another() -> None:
    record, resigned = _record_and_entry()
    low, undated = replace(resigned, rank=-9.0), replace(resigned, id="undated", when=None)
    others = tuple(entry for entry in record.entries if entry.id != resigned.id)
    alone = {event.entry.id: event.is_behind for event in timeline(replace(record, entries=(*others, low)))}
    beside = {event.entry.id: event.is_behind for event in timeline(replace(record, entries=(*others, low, undated)))}
    assert alone[resigned.id] and not beside[resigned.id]


def _record_and_entry() -> tuple[Record, Entry]:
    record = sample_record()
    return record, next(entry for entry in record.entries if entry.id == "e1")
