from __future__ import annotations

from onrecord.record.copies import copied_sentences
from tests.record.build import Told

LONG = "The council of the island voted late on Monday to close the old harbor to all tankers."


def test_copies_a_changed_word_is_still_a_copy() -> None:
    edited = LONG.replace("old harbor", "old port")
    readings = [Told(LONG, "A").reading(), Told(edited, "B").reading()]
    assert copied_sentences(readings) == {(readings[1].article.id, 0): readings[0].article.id}


def test_copies_short_sentence_alone_is_none() -> None:
    assert (
        copied_sentences([Told("He did not attend.", "A").reading(), Told("He did not attend.", "B").reading()]) == {}
    )


def test_copies_short_sentence_in_a_copied_article_is_one() -> None:
    readings = [Told(f"{LONG} He did not attend.", outlet).reading() for outlet in ("A", "B")]
    assert {index for _, index in copied_sentences(readings)} == {0, 1}


def test_copies_shared_quotation_is_none() -> None:
    said = "“We shall close the old harbor to all tankers by the end of this winter,” {} said."
    assert (
        copied_sentences([Told(said.format("Ann Hale"), "A").reading(), Told(said.format("she"), "B").reading()]) == {}
    )
