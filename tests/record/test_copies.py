from __future__ import annotations

from onrecord.record.origins.copies import Copies
from tests.record.build import Told

LONG = "The council of the island voted late on Monday to close the old harbor to all tankers."


def test_copies_a_changed_word_is_still_a_copy() -> None:
    edited = LONG.replace("old harbor", "old port")
    readings = [Told(LONG, "A").reading(), Told(edited, "B").reading()]
    assert Copies(readings).of(readings[1].article.id, 0) == readings[0].article.id


def test_copies_short_sentence_alone_is_none() -> None:
    readings = [Told("He did not attend.", outlet).reading() for outlet in ("A", "B")]
    assert Copies(readings).of(readings[1].article.id, 0) is None


def test_copies_short_sentence_in_a_copied_article_is_one() -> None:
    readings = [Told(f"{LONG} He did not attend.", outlet).reading() for outlet in ("A", "B")]
    copies, (first, second) = Copies(readings), readings
    assert [copies.of(second.article.id, index) for index in (0, 1)] == [first.article.id] * 2
    assert copies.whole == {second.article.id: first.article.id}


def test_copies_shared_quotation_is_none() -> None:
    said = "“We shall close the old harbor to all tankers by the end of this winter,” {} said."
    readings = [Told(said.format(name), outlet).reading() for name, outlet in (("Ann Hale", "A"), ("she", "B"))]
    assert Copies(readings).of(readings[1].article.id, 0) is None


def test_copies_report_that_adds_to_anothers_text_is_of_that_text() -> None:
    rest = "The owners of the tankers will meet the council of the island on Tuesday to ask for more time."
    added = "".join(
        f" The {n}. crew of the old harbor has asked for work on another quay of the island." for n in "abcde"
    )
    readings = [Told(f"{LONG} {rest}", "A").reading(), Told(f"{LONG} {rest}{added}", "B").reading()]
    assert Copies(readings).whole == {readings[1].article.id: readings[0].article.id}
