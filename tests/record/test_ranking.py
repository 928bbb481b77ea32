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
