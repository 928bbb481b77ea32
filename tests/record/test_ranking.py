from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model import Entry, Record
from onrecord.record import assemble
from onrecord.record.drafts import Draft
from onrecord.record.identity.entities import identify
from onrecord.record.lines.ranking import Story
from onrecord.record.told import tell

from .build import Told


def record_of(told: Told) -> Record:
    return assemble([told.reading()])


def line(record: Record, predicate: str) -> Entry:
    return next(entry for entry in record.entries if entry.predicate == predicate)


def test_ranking_keeps_what_cannot_be_read_alone_off_screen_one() -> None:
    told = Told("The dam burst over Tolm at dawn. It was in retaliation for the strike.")
    told.claim("The dam burst over Tolm at dawn", "burst")
    told.claim("It was in retaliation for the strike", "be retaliation", lead=True)
    record = record_of(told)
    assert line(record, "be retaliation").rank < 0 < line(record, "burst").rank


def test_ranking_says_the_same_once() -> None:
    told = Told("A truck struck the gate of the mill, ending a standoff. The gate of the mill was old.")
    told.claim("A truck struck the gate of the mill", "strike")
    told.claim("ending a standoff", "end", form="fragment")
    told.claim("The gate of the mill was old", "be old")
    record = record_of(told)
    assert line(record, "end").rank < line(record, "be old").rank < line(record, "strike").rank


def test_ranking_lowers_what_a_later_report_overtook() -> None:
    early = Told("Ann Hale refuses to resign. Ann Hale leads forty people at the mill.", date="2024-03-02")
    early.chain("Ann Hale")
    early.claim("Ann Hale refuses to resign", "resign", agent=0, factuality="refused")
    early.claim("Ann Hale leads forty people at the mill", "lead", agent=0, factuality="ongoing")
    late = Told("Ann Hale resigned on Sunday.", "Example Times", "2024-03-04")
    late.chain("Ann Hale")
    late.claim("Ann Hale resigned on Sunday", "resign", agent=0)
    before = line(record_of(early), "lead").rank
    after = line(assemble([early.reading(), late.reading()]), "lead").rank
    assert after < 0 < before


def test_ranking_lowers_how_things_stood_days_before_the_last_report() -> None:
    early = Told("The boy is still missing in the hills.", date="2024-03-02")
    early.claim("The boy is still missing in the hills", "be missing", factuality="ongoing")
    for date, fades in (("2024-03-03", False), ("2024-03-09", True)):
        late = Told("Rain fell over the hills of Tolm.", "Example Times", date)
        late.claim("Rain fell over the hills of Tolm", "fall")
        rank = line(assemble([early.reading(), late.reading()]), "be missing").rank
        assert (rank < line(record_of(early), "be missing").rank) is fades


def test_ranking_tells_what_is_known_once_and_not_again_as_unconfirmed() -> None:
    told = Told("The dam of Tolm burst at dawn. Officials said the dam of Tolm burst.")
    told.claim("The dam of Tolm burst at dawn", "burst")
    said = told.said("the dam of Tolm burst", "Officials", source="Officials", cue="said", speaker_type="anonymous")
    told.claim("the dam of Tolm burst", "break", attribution=said)
    record = record_of(told)
    assert line(record, "break").status == "unconfirmed"
    assert line(record, "burst").rank > 0


def test_ranking_lowers_what_only_the_words_before_explain() -> None:
    told = Told("The vote was met with mixed reactions. A vote on the mill was met with jeers.")
    told.claim("The vote was met with mixed reactions", "meet")
    told.claim("A vote on the mill was met with jeers", "jeer")
    record = record_of(told)
    assert line(record, "meet").rank < line(record, "jeer").rank


def test_ranking_lowers_a_plan_for_a_day_that_is_past() -> None:
    told = Told("Hale is to be sentenced on Friday. Hale pleaded guilty.", date="2024-03-05")
    told.chain("Hale")
    told.time("Friday", "weekday:FRI:future")
    told.claim("Hale is to be sentenced on Friday", "sentence", factuality="planned", time="Friday")
    ranks = []
    for date in ("2024-03-06", "2024-03-11"):
        late = Told("Rain fell over the hills of Tolm.", "Example Times", date)
        late.claim("Rain fell over the hills of Tolm", "fall")
        ranks.append(line(assemble([told.reading(), late.reading()]), "sentence").rank)
    assert ranks[0] > 0 > ranks[1] - 4


def test_ranking_lowers_an_event_told_in_a_sentence_on_how_things_stood() -> None:
    early = Told("A search is on for the boy who fell into the weir.", date="2024-03-02")
    early.claim("A search is on for the boy", "be on", factuality="ongoing")
    early.claim("who fell into the weir", "fall", form="relative", lead=True)
    late = Told("Rain soaked the hills of Tolm.", "Example Times", "2024-03-09")
    late.claim("Rain soaked the hills of Tolm", "soak")
    assert line(assemble([early.reading(), late.reading()]), "fall").rank < line(record_of(early), "fall").rank


@pytest.mark.parametrize("alike", [True, False])
def test_ranking_lowers_a_refusal_in_other_words_that_was_given_up(alike: bool) -> None:
    told = Told("Ann Hale refused to resign on Friday. Ann Hale refused to pay quietly. Ann Hale resigned on Sunday.")
    told.chain("Ann Hale", "Ann Hale|Ann Hale refused to pay", "Ann Hale|Ann Hale resigned")
    told.claim("Ann Hale refused to resign on Friday", "resign", agent=0, factuality="refused")
    told.claim("Ann Hale refused to pay quietly", "pay", agent=0, factuality="refused")
    told.claim("Ann Hale resigned on Sunday", "resign", agent=0)
    vectors = bytes((127, 0)), bytes((70, 106)) if alike else bytes((0, 127)), bytes((0, 127))
    told.claims = [replace(claim, vector=vector) for claim, vector in zip(told.claims, vectors, strict=True)]
    reading = told.reading()
    before, other, after = (Draft((item,)) for item in tell([reading], identify([reading])))
    assert (other.id in Story.of([before, other, after], {before.id: after.id}, frozenset()).overtaken) is alike


@pytest.mark.parametrize(
    ("text", "lowered"), [("Tolm lies on an old fault", True), ("Tolm is falling apart now", False)]
)
def test_ranking_lowers_what_is_always_so(text: str, lowered: bool) -> None:
    told = Told(f"{text}. The mill of Tolm burnt down.")
    told.claim(text, "do", factuality="ongoing")
    told.claim("The mill of Tolm burnt down", "burn")
    record = record_of(told)
    assert (line(record, "do").rank < line(record, "burn").rank - 1) is lowered


def test_ranking_of_what_is_told_beside_does_not_grow_with_its_origins() -> None:
    def report(outlet: str) -> Told:
        told = Told("Ann Hale spoke of the mill after she was held on Friday.", outlet)
        told.chain("Ann Hale", "she")
        told.claim("Ann Hale spoke of the mill", "speak", agent=0)
        told.claim("after she was held on Friday", "hold", patient=0, form="fragment")
        return told

    one, two = (assemble([report(outlet).reading() for outlet in outlets]) for outlets in (["A"], ["A", "B"]))
    assert line(one, "hold").rank == line(two, "hold").rank
    assert line(one, "speak").rank < line(two, "speak").rank
