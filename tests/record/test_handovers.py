"""Seats and their holders, one after the other."""

from dataclasses import replace

from onrecord.model import Evidence, Reading, Tenure, When
from onrecord.record.offices.handovers import between_reports, handed_over, new_holders, overlaps
from onrecord.record.offices.names import is_variant
from onrecord.record.offices.tenures import Ended
from tests.record.build import Told


def tenure(person: str, office: str = "Mayor", *, state: str = "current", words: str = "r1", **told: object) -> Tenure:
    evidence = tuple(Evidence(article, 0, len(person), person) for article in words.split())
    plain = Tenure(f"t-{person}", person, office, "Ashford", None, None, None, None, False, None, "current", evidence)
    return replace(plain, state=state, **told)  # type: ignore[arg-type]


def readings(date: str = "2024-03-02") -> list[Reading]:
    return [Told("Ashford has a mayor.", date=date).reading()]


def test_stand_ins_begin_when_the_holder_left() -> None:
    left = tenure("bell", state="former", end=When.parse("2024-03-01"), ended="resigned")
    acting = tenure("reed", "Acting mayor", state="future", acting=True)
    _, found = handed_over([left, acting], readings())
    assert found.start == When.parse("2024-03-01")
    assert found.state == "current"


def test_stand_ins_to_come_stay_so() -> None:
    left = tenure("bell", state="former", end=When.parse("2024-06-30"), ended="resigned")
    _, found = handed_over([left, tenure("reed", "Acting mayor", state="future", acting=True)], readings())
    assert found.state == "future"


def test_holders_know_who_was_before_and_after() -> None:
    first = tenure("bell", state="former", end=When.parse("2020"))
    second = tenure("reed", start=When.parse("2020"))
    one, other = handed_over([first, second], readings())
    assert (one.successor, other.predecessor) == ("reed", "bell")
    assert (one.predecessor, other.successor) == (None, None)


def test_holders_of_many_seats_follow_nobody() -> None:
    first = tenure("bell", "Council member", state="former", end=When.parse("2020"))
    second = tenure("reed", "Council member", start=When.parse("2020"))
    assert all(item.successor is None for item in handed_over([first, second], readings()))


def test_titles_of_a_former_holder_are_a_courtesy() -> None:
    _, other = handed_over([tenure("bell", words="r1 r2"), tenure("reed", words="r1")], readings())
    assert other.state == "former"


def test_general_words_give_way_to_the_one_head_of_an_organization() -> None:
    _, other = handed_over([tenure("bell"), tenure("reed", "Acting head", acting=True)], readings())
    assert other.office == "Acting mayor"


def test_overlaps_are_two_holders_of_one_seat() -> None:
    (found,) = overlaps([tenure("bell", words="r1"), tenure("reed", words="r2")], {"bell": "Nora Bell"})
    assert (found.one[0], found.other[0]) == ("Mayor: Nora Bell", "Mayor: reed")


def test_overlaps_leave_out_stand_ins_and_shared_offices() -> None:
    assert overlaps([tenure("bell"), tenure("reed", acting=True)], {}) == []
    assert overlaps([tenure("bell", "Senator"), tenure("reed", "Senator")], {}) == []


def test_overlaps_leave_out_one_after_the_other() -> None:
    announced = tenure("bell", end=When.parse("2024-06-30"))
    assert overlaps([announced, tenure("reed", start=When.parse("2024-07-01"))], {}) == []


def test_names_of_offices_are_full_rather_than_short() -> None:
    assert is_variant("Premier") and is_variant("Chair")
    assert not is_variant("Prime minister") and not is_variant("Mayor")


def test_new_holders_are_told_by_no_report_that_knows_the_one_before() -> None:
    gone = tenure("bell", words="r1", state="former")
    over = [Ended(gone, gone.evidence, tenure("bell", words="r2").evidence)]
    came = tenure("reed", words="r2")
    (found,) = new_holders(over, [gone, came], {"bell": "Nora Bell", "reed": "Sam Reed"})
    assert (found.one[0].endswith("Nora Bell"), found.other[0].endswith("Sam Reed")) == (True, True)
    assert new_holders(over, [gone, tenure("reed", words="r1")], {}) == []


def test_between_reports_leaves_out_what_was_over_before() -> None:
    first, later = (
        Told("Ashford has a mayor.", outlet, date).reading()
        for outlet, date in (("A", "2024-03-02"), ("B", "2024-03-09"))
    )
    names = first.article.id, later.article.id
    gone = tenure("bell", words="r1", state="former")
    held, over = (tenure("bell", words=name).evidence for name in names)
    assert between_reports([Ended(gone, held, over)], [first, later]) == [Ended(gone, held, over)]
    assert between_reports([Ended(gone, over, held)], [first, later]) == []
    history = replace(gone, end=When.parse("1988"))
    assert between_reports([Ended(history, held, over)], [first, later]) == []
    named = replace(held[0], quote=f"port {gone.office.casefold()} Nora Bell")
    assert between_reports([Ended(history, (named,), over)], [first, later]) == [Ended(history, (named,), over)]
