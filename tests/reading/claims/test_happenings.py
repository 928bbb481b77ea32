"""What a happening did is of its day, whatever day the report's news is of."""

from __future__ import annotations

import pytest

from onrecord.model import Attribution
from onrecord.reading.claims.component import claims
from onrecord.reading.claims.timing import Times
from onrecord.reading.claims.tree import Tree
from onrecord.reading.document import span_of
from tests.reading.claims.sentences import read, told
from tests.reading.claims.test_narrative import days

MET = "Members/NOUN/nsubj/1 met/VERB/ROOT/1 on/ADP/case/3 Tuesday/PROPN/obl/1 ./PUNCT/punct/1"
STRUCK = "A/DET/det/1 quake/NOUN/nsubj/2 struck/VERB/ROOT/2 on/ADP/case/4 Sunday/PROPN/obl/2 ./PUNCT/punct/2"
AGAIN = STRUCK.replace("Sunday", "Monday")
CUT = "The/DET/det/1 quake/NOUN/nsubj/2 cut/VERB/ROOT/2 a/DET/det/4 cable/NOUN/obj/2 ./PUNCT/punct/2"
HURT = "Eighty/NUM/nsubj:pass/2 were/AUX/aux:pass/2 hurt/VERB/ROOT/2 ./PUNCT/punct/2"
SANG = "Eighty/NUM/nsubj/1 sang/VERB/ROOT/1 ./PUNCT/punct/1"
TIMES = {"Sunday": "2021-03-07", "Tuesday": "2021-03-09"}


def test_happenings_date_what_they_did() -> None:
    found = days(f"{STRUCK} ¶/SPACE/dep/2", MET, CUT, times=TIMES)
    assert found[-1] == ("cut", "2021-03-07?")


@pytest.mark.parametrize(("sentence", "day"), [(HURT, "2021-03-07?"), (SANG, "2021-03-09?")])
def test_happenings_date_harm_that_names_none(sentence: str, day: str) -> None:
    found = days(f"{STRUCK} ¶/SPACE/dep/2", MET, sentence, times=TIMES)
    assert found[-1][1] == day


def test_happenings_on_two_days_date_nothing() -> None:
    found = days(STRUCK, AGAIN, MET, CUT, times={**TIMES, "Monday": "2021-03-08"})
    assert found[-1] == ("cut", None)


def test_happenings_are_cut_off_by_one_thing_in_the_past() -> None:
    assert told(CUT) == [("cut", "happened")]
    assert told("People/NOUN/nsubj/1 cut/VERB/ROOT/1 costs/NOUN/obj/1 ./PUNCT/punct/1") == [("cut", "ongoing")]


def test_sayings_behind_what_was_said_name_the_day_of_the_news() -> None:
    said = (
        "The/DET/det/1 road/NOUN/nsubj/3 is/AUX/cop/3 shut/ADJ/ccomp/6 ,/PUNCT/punct/6 they/PRON/nsubj/6"
        " said/VERB/ROOT/6 on/ADP/case/8 Tuesday/PROPN/obl/6 ./PUNCT/punct/6"
    )
    doc = read(said, SANG, times={"Tuesday": "2021-03-09"})
    doc._.speech = (Attribution(span_of(doc, 0, 4), "indirect", "they", "anonymous", cue=span_of(doc, 6, 7)),)
    tree = Tree(doc)
    found = claims(doc, tree, Times(doc, tree, doc._.times), [])
    assert [claim.when and claim.when.edtf for claim in found if claim.predicate == "sing"] == ["2021-03-09?"]
