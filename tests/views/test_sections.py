from dataclasses import replace

from onrecord.model import Difference, Side
from onrecord.views.offices import offices
from onrecord.views.sections import background, changed, compatible, conflicts, disputed, known, sides, unconfirmed
from onrecord.views.wording import cut_around
from tests.views.sample import sample_record


def test_known_holds_what_named_origins_say_best_first() -> None:
    assert [entry.id for entry in known(sample_record())] == ["e1", "e3", "e5", "e4", "e11", "e10", "e12", "e15"]


def test_background_is_apart() -> None:
    assert {entry.id for entry in background(sample_record())} == {"e13", "e14", "e16"}


def test_changed_shows_a_succession_once() -> None:
    (change,) = changed(sample_record())
    assert (change.before_entry, change.after_entry) == ("e2", "e1")
    assert change.after.startswith("[Nora] Whitcombe resigned")


def test_weak_entries_are_in_one_place_only() -> None:
    record = sample_record()
    assert [entry.id for entry in unconfirmed(record)] == ["e6", "e7"]
    assert [difference.id for difference in conflicts(record)] == ["d1", "d4"]
    assert disputed(record) == ()
    assert [difference.id for difference in compatible(record)] == ["d3"]


def test_an_update_of_an_office_names_its_holder() -> None:
    record = sample_record()
    tenure = record.tenures[0]
    before = Side(None, "General manager: in office", tenure.evidence[:1])
    after = Side(None, "General manager: resigned", tenure.evidence[1:])
    update = Difference("d9", "status", "update", before, after)
    (change,) = changed(replace(record, differences=(update,), entries=()))
    assert change.before == "Nora Whitcombe, General manager: in office"


def test_an_acting_holder_stands_with_the_holders_of_the_post() -> None:
    record = sample_record()
    acting = replace(record.tenures[1], office="acting general manager")
    first = offices(replace(record, tenures=(record.tenures[0], acting)))
    assert [len(office.holders) for office in first] == [2]


def test_a_number_that_was_updated_has_changed_and_is_no_longer_known() -> None:
    record = sample_record()
    earlier, later = known(record)[:2]
    sides = [Side(entry.id, entry.evidence[0].quote.split()[0], entry.evidence) for entry in (earlier, later)]
    updated = replace(record, differences=(Difference("d9", "number", "update", *sides),))
    assert earlier.id not in {entry.id for entry in known(updated)}
    assert changed(updated)[-1].before == earlier.text


def test_what_came_of_something_stands_among_what_changed_alone() -> None:
    record = sample_record()
    earlier, later = known(record)[:2]
    one, other = (Side(entry.id, entry.text, entry.evidence) for entry in (earlier, later))
    updated = replace(record, differences=(Difference("d9", "status", "update", one, other),))
    assert earlier.id not in {entry.id for entry in known(updated)}
    assert changed(updated)[-1].after == later.text


def test_sides_tell_a_bare_status_in_the_words_of_its_line() -> None:
    record = sample_record()
    earlier, later = known(record)[:2]
    one, other = (Side(entry.id, word, entry.evidence) for entry, word in ((earlier, "happened"), (later, "denied")))
    assert sides(record, Difference("d9", "status", "conflict", one, other)) == (earlier.text, later.text)
    assert (
        sides(record, Difference("d9", "name", "conflict", replace(one, value="the mill of Tolm"), other))[1]
        == "denied"
    )


def test_sides_tell_a_piece_of_a_clause_in_the_words_of_its_line() -> None:
    record = sample_record()
    earlier, later = known(record)[:2]
    piece = " ".join(later.text.split()[-5:])
    one, other = Side(earlier.id, "not plan to run", earlier.evidence), Side(later.id, piece.lower(), later.evidence)
    assert sides(record, Difference("d9", "status", "conflict", one, other)) == (earlier.text, later.text)


def test_two_reports_that_have_the_same_value_do_not_differ() -> None:
    record = sample_record()
    one, other = (Side(None, value, known(record)[0].evidence) for value in ("Seven", "seven"))
    assert compatible(replace(record, differences=(Difference("d9", "number", "compatible", one, other),))) == ()


def test_sides_name_whose_office_is_disputed() -> None:
    record = sample_record()
    tenure = record.tenures[0]
    one, other = (Side(None, words, tenure.evidence[:1]) for words in ("Official: in office", "Official: former"))
    assert sides(record, Difference("d9", "status", "conflict", one, other))[1] == "Nora Whitcombe, Official: former"


def test_a_cut_holds_the_value() -> None:
    text = f"A quake shook {'the valley and ' * 12}the hills, killing 10 people, officials said"
    assert cut_around(text, 40, "10") == "…killing 10 people, officials said"
    assert cut_around(text, 40, "A quake").startswith("A quake")
    assert cut_around(text, 40, "twelve").endswith("…")
