from __future__ import annotations

from onrecord.model import Entry, Record
from onrecord.record import assemble

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
