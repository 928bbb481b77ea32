"""What came of what, in words."""

from dataclasses import replace

from onrecord.model import Record
from onrecord.model.record import EntryLink
from onrecord.views.sequels import origins_of, sequels_of
from onrecord.views.timeline import timeline
from onrecord.views.why import why
from tests.views.sample import sample_record


def _linked() -> tuple[Record, str, str]:
    record = sample_record()
    first, then = (event.entry.id for event in timeline(record)[:2])
    link = EntryLink("cause", first, then, record.entry(then).evidence)
    return replace(record, links=(link,)), first, then


def test_sequels_are_told_from_both_ends() -> None:
    record, first, then = _linked()
    assert [(words, entry.id) for words, entry in origins_of(record)[then]] == [("because of", first)]
    assert [(words, entry.id) for words, entry in sequels_of(record)[first]] == [("led to", then)]
    assert first not in origins_of(record)


def test_sequels_stand_in_the_timeline_and_behind_why() -> None:
    record, first, then = _linked()
    (event,) = (event for event in timeline(record) if event.entry.id == then)
    assert [(words, entry.id) for words, entry in event.came_of] == [("because of", first)]
    assert f"because of {first}: {record.entry(first).text}" in why(record, then).follows


def test_sequels_leave_out_what_was_taken_back() -> None:
    record, first, then = _linked()
    entries = tuple(replace(it, status="retracted") if it.id == first else it for it in record.entries)
    assert then not in origins_of(replace(record, entries=entries))
