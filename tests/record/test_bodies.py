"""Origins that are one voice under several names count once."""

from __future__ import annotations

import pytest

from onrecord.model import Entry, Reading
from onrecord.model.reading import SourceType
from onrecord.record import assemble
from tests.record.build import Told

EVENT = "A wall of the old harbor of Pell fell on two parked cars"


def heard(outlet: str, source: str, type_: SourceType, *, tail: str = "", **values: object) -> Told:
    report = Told(f"{EVENT}, {source} said. {tail}".strip(), outlet)
    attribution = report.said(EVENT, source, cue="said", source=source, speaker_type=type_, **values)
    report.claim(EVENT, "fall", attribution=attribution)
    return report


def named(outlet: str, name: str, *, office: str, body: str = "Orrin Port", **values: object) -> Reading:
    """A report of what somebody says who holds an office in a body."""
    tail = f"{name} is its {office}. {body} is old."
    report = Told(f"{EVENT}, {name} said. {tail}", outlet)
    person, house = report.chain(name), report.chain(body, type="organization")
    said = report.said(EVENT, name, cue="said", source=name, speaker_chain=person, **values)
    report.claim(EVENT, "fall", attribution=said)
    report.tenure(f"its {office}", person, office, organization=body, organization_chain=house)
    return report.reading()


def fallen(*readings: Reading) -> Entry:
    return next(entry for entry in assemble(readings).entries if entry.predicate == "fall")


def house(outlet: str, name: str) -> Reading:
    report = heard(outlet, name, "organization")
    report.attributions.clear()
    chain = report.chain(name, type="organization")
    report.claims.clear()
    said = report.said(EVENT, name, cue="said", source=name, speaker_type="organization", speaker_chain=chain)
    report.claim(EVENT, "fall", attribution=said)
    return report.reading()


def test_bodies_chief_and_house_are_one() -> None:
    entry = fallen(named("A", "Ann Hale", office="Chief executive"), house("B", "Orrin Port"))
    assert (entry.status, entry.origin_count) == ("reported", 1)


@pytest.mark.parametrize(
    ("words", "count"), [("the port", 1), ("port officials", 1), ("dock officials", 2), ("officials", 2)]
)
def test_bodies_words_for_a_body_are_its_chief(words: str, count: int) -> None:
    chief = named("A", "Ann Hale", office="Chief executive")
    assert fallen(chief, heard("B", words, "anonymous").reading()).origin_count == count


def test_bodies_part_named_after_its_house_is_one() -> None:
    part = house("B", "Orrin Port Services")
    assert fallen(house("A", "Orrin Port"), part).origin_count == 1
    assert fallen(house("A", "Orrin"), part).origin_count == 2


def test_bodies_member_of_a_chamber_speaks_for_himself() -> None:
    entry = fallen(named("A", "Ann Hale", office="Senator", body="Orrin Senate"), house("B", "Orrin Senate"))
    assert entry.origin_count == 2


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("police", "Pell Police Department", 1),
        ("officers", "Pell police", 1),
        ("Orrin Police", "Pell Police", 2),
        ("fire investigators", "Pell Police", 2),
        ("a government spokesman", "the Orrin government", 1),
        ("a port spokesman", "the Orrin government", 2),
    ],
)
def test_bodies_one_force_under_two_names_is_one(one: str, other: str, count: int) -> None:
    type_: SourceType = "organization" if one in ("police", "Orrin Police") else "anonymous"
    entry = fallen(heard("A", one, type_).reading(), heard("B", other, "organization").reading())
    assert entry.origin_count == count


def test_bodies_video_is_of_those_who_spoke_in_it() -> None:
    speaker = heard("A", "Ann Hale", "person", channel="video").reading()
    assert fallen(heard("B", "the video", "document").reading(), speaker).origin_count == 1
    assert fallen(heard("B", "the letter", "document").reading(), speaker).origin_count == 2


def test_bodies_title_alone_is_its_only_holder() -> None:
    entry = fallen(
        named("A", "Ann Hale", office="Harbor master"), heard("B", "the harbor master", "anonymous").reading()
    )
    assert (entry.status, entry.origin_count) == ("reported", 1)
    assert "Ann Hale" in entry.reason


def test_bodies_documents_described_alike_are_one() -> None:
    one = heard("A", "a report posted on the wardens' page", "document").reading()
    other = heard("B", "a statement posted on the wardens' page", "document").reading()
    assert fallen(one, other).origin_count == 1
    assert fallen(one, heard("B", "a statement posted on the quay", "document").reading()).origin_count == 2


def test_bodies_the_report_is_the_one_told_before() -> None:
    first = "a report posted on the quay"
    again = f"{EVENT}, the report added"
    report = Told(f"The quay is old, {first} said. {again}.", "A")
    report.said("The quay is old", first, cue="said", source=first, speaker_type="document")
    said = report.said(EVENT, "the report", cue="added", source="the report", speaker_type="document")
    report.claim(EVENT, "fall", attribution=said)
    assert fallen(report.reading(), heard("B", first, "document").reading()).origin_count == 1


def test_bodies_reporter_is_her_outlet() -> None:
    report = Told(f"{EVENT}, Reuters' Ann Hale reports.", "A")
    report.chain("Reuters", type="organization")
    hale = report.chain("Ann Hale")
    said = report.said(EVENT, "Ann Hale", cue="reports", source="Reuters' Ann Hale", speaker_chain=hale)
    report.claim(EVENT, "fall", attribution=said)
    outlet = heard("B", "Reuters", "outlet").reading()
    assert fallen(report.reading(), outlet).origin_count == 1
    later = Told(f"The harbor is old, says Reuters’s Ann Hale. {EVENT}, Hale reports.", "C")
    later.chain("Reuters|Reuters’s", type="organization")
    hale = later.chain("Ann Hale", "Hale|Hale reports")
    later.said("The harbor is old", "Ann Hale", cue="says", source="Reuters’s Ann Hale", speaker_chain=hale)
    said = later.said(EVENT, "Ann Hale", cue="reports", source="Hale|Hale reports", speaker_chain=hale)
    later.claim(EVENT, "fall", attribution=said)
    assert fallen(later.reading(), outlet).origin_count == 1


def test_bodies_force_that_is_named_stays_beside_its_investigators() -> None:
    entry = fallen(heard("A", "investigators", "anonymous").reading(), heard("B", "police", "organization").reading())
    assert (entry.status, entry.origin_count) == ("reported", 1)
