from __future__ import annotations

import pytest

from onrecord.model import Credit, Entry, Reading
from onrecord.record import assemble
from onrecord.record.identity.entities import identify
from onrecord.record.origins.sourcing import Origins
from onrecord.record.told import tell
from tests.record.build import Told

EVENT = "A wall of the old harbor of Pell fell on two parked cars"


def told(
    outlet: str,
    source: str = "",
    *,
    tail: str = "",
    credit: tuple[str, str, bool | None] | None = None,
    **values: object,
) -> Reading:
    text = f"{EVENT}, {source} said. {tail}" if source else f"{EVENT}. {tail}"
    report = Told(text.strip(), outlet)
    attribution = report.said(EVENT, source, cue="said", source=source, **values) if source else None
    report.claim(EVENT, "fall", attribution=attribution)
    if credit:
        words, origin, confirmed = credit
        report.credits.append(Credit(report.span(words), origin, "other outlet", confirmed))
    return report.reading()


def fallen(*readings: Reading) -> Entry:
    return next(entry for entry in assemble(readings).entries if entry.predicate == "fall")


def test_origins_two_named_speakers_corroborate() -> None:
    entry = fallen(told("A", "Ann Hale"), told("B", "Tom Okafor"))
    assert (entry.status, entry.origin_count) == ("corroborated", 2)


def test_origins_one_speaker_in_two_reports_is_one() -> None:
    entry = fallen(told("A", "Ann Hale"), told("B", "Ann Hale", channel="statement"))
    assert (entry.status, entry.origin_count) == ("reported", 1)


def test_origins_unnamed_sources_alone_stay_unconfirmed() -> None:
    entry = fallen(told("A", "an official", speaker_type="anonymous"), told("B", "a worker", speaker_type="anonymous"))
    assert entry.status == "unconfirmed"


def test_origins_spokeswoman_speaks_for_her_house() -> None:
    entry = fallen(told("A", "a spokeswoman for the port", speaker_type="anonymous"))
    assert entry.status == "reported"


def test_origins_copied_sentence_is_one_origin() -> None:
    assert fallen(told("A"), told("B")).origin_count == 1


def test_origins_signed_agency_copy_is_the_agency() -> None:
    credited = told("A", tail="(Reuters)", credit=("(Reuters)", "Reuters", None))
    assert "Reuters" in fallen(credited).reason


def test_origins_doubted_source_is_unconfirmed() -> None:
    doubted = told(
        "A", "Example Wire", speaker_type="outlet", tail="A has not confirmed the report.",
        credit=("A has not confirmed the report", "Example Wire", False),
    )  # fmt: skip
    assert fallen(doubted).status == "unconfirmed"


def test_origins_reason_counts_articles_and_names_sources() -> None:
    entry = fallen(told("A", "Ann Hale"), told("B", "Tom Okafor"))
    names = {"Ann Hale; Tom Okafor", "Tom Okafor; Ann Hale"}
    assert entry.reason in {f"2 articles, 2 origins: {both}" for both in names}


def quoting(outlet: str, speaker: str) -> Reading:
    report = Told(f"“{EVENT} without any warning,” {speaker} said.", outlet)
    quoted = report.said(f"“{EVENT} without any warning,”", speaker, kind="direct", cue="said", source=speaker)
    report.claim(EVENT, "fall", attribution=quoted)
    return report.reading()


def test_origins_one_quotation_under_two_names_is_one() -> None:
    entry = fallen(quoting("A", "Ann Hale"), quoting("B", "a spokeswoman for the port"))
    assert (entry.status, entry.origin_count) == ("reported", 1)


OTHERWISE = "The wall of the old Pell harbor fell on two cars"


def two(text: str, words: str, credit: str = "", *, rest: str = "") -> Entry:
    """The entry of an event that the Bay Tribune tells, and the Harbor Herald in words of its own."""
    first, second = Told(f"{EVENT}.{rest}", "Bay Tribune"), Told(f"{text}{rest}", "Harbor Herald")
    first.claim(EVENT, "fall")
    second.claim(words, "fall")
    if credit:
        second.credits.append(Credit(second.span(credit), "Bay Tribune", "other outlet"))
    return fallen(first.reading(), second.reading())


def test_origins_two_outlets_in_their_own_words_are_two() -> None:
    assert two(f"{OTHERWISE}.", OTHERWISE).origin_count == 2


@pytest.mark.parametrize(
    ("tail", "credit"),
    [
        (", Bay Tribune reported.", "Bay Tribune reported"),
        (". It was first reported by Bay Tribune.", "first reported"),
    ],
)
def test_origins_credited_report_is_the_one_it_credits(tail: str, credit: str) -> None:
    entry = two(OTHERWISE + tail, OTHERWISE, credit)
    assert (entry.status, entry.origin_count) == ("reported", 1)


def test_origins_rewritten_sentence_of_a_copied_report_is_of_the_same_text() -> None:
    rest = " The council of the island had voted late on Monday to close the old quay to all heavy traffic."
    assert two(f"{OTHERWISE}.", OTHERWISE, rest=rest).origin_count == 1


def test_origins_own_words_of_a_report_that_names_its_source_are_no_second_one() -> None:
    again = "A wall fell on two cars"
    report = Told(f"{EVENT}, Ann Hale said. {again}.", "A")
    report.claim(EVENT, "fall", attribution=report.said(EVENT, "Ann Hale", cue="said", source="Ann Hale"))
    report.claim(again, "fall")
    entry = next(entry for entry in assemble([report.reading()]).entries if entry.predicate == "fall")
    assert (entry.origin_count, entry.status) == (1, "reported")


def test_origins_named_spokeswoman_and_her_house_are_one() -> None:
    named = Told(f"{EVENT}, Orrin Port spokeswoman Ann Hale said.", "A")
    named.chain("Orrin Port", type="organization")
    hale = named.chain("Ann Hale")
    said = named.said(EVENT, "Ann Hale", cue="said", source="Orrin Port spokeswoman Ann Hale", speaker_chain=hale)
    named.claim(EVENT, "fall", attribution=said)
    house = Told(f"{EVENT}, Orrin Port said.", "B")
    port = house.chain("Orrin Port", type="organization")
    said = house.said(
        EVENT, "Orrin Port", cue="said", source="Orrin Port", speaker_type="organization", speaker_chain=port
    )
    house.claim(EVENT, "fall", attribution=said)
    assert fallen(named.reading(), house.reading()).origin_count == 1


def test_origins_unnamed_source_of_a_copied_sentence_is_the_one_copied() -> None:
    copies = [told(outlet, "authorities", speaker_type="anonymous") for outlet in ("A", "B", "C")]
    assert fallen(*copies).origin_count == 1


def test_origins_one_outlet_that_names_its_source_once_has_it_from_there() -> None:
    entry = fallen(told("A", "Ann Hale"), told("A", tail="The wall was old."))
    assert (entry.origin_count, entry.status) == (1, "reported")


def test_origins_one_wording_of_two_outlets_is_one() -> None:
    assert two(f"On Monday {EVENT}, and nobody was hurt.", EVENT).origin_count == 1
    assert two("A wall of the old harbor fell.", "A wall of the old harbor fell").origin_count == 2


def test_origins_that_there_are_reports_is_an_unknown_origin_and_corroborates_nothing() -> None:
    for hearsay in ("reports", "Orrin media"):
        entry = fallen(told("A", "Ann Hale"), told("B", hearsay, speaker_type="outlet"))
        assert (entry.status, entry.origin_count) == ("reported", 2)
        assert f"{hearsay} via B" in entry.reason


def test_origins_what_a_remark_takes_for_known_is_not_its_speakers_word() -> None:
    first = told("A", "Ann Hale")
    remark = "the fall of the wall shows how badly the harbor has been kept by its owners"
    second = Told(f"Tom Okafor said {remark}.", "B")
    said = second.said(remark, "Tom Okafor", cue="said", source="Tom Okafor")
    second.claim("the fall of the wall", "fall", attribution=said, form="nominal")
    alike = origins_of(first, second.reading())
    assert [origin for origin in alike if "Okafor" in origin] == []


def origins_of(*readings: Reading) -> list[str]:
    """The words for the origins of all claims of some readings, taken as one group."""
    people = identify(readings)
    sourcing = Origins(readings, people).of(tell(readings, people))
    return sourcing.reason.partition(": ")[2].split("; ")


def test_origins_place_shows_which_remark_it_is() -> None:
    record = assemble([told("A", "Ann Hale")])
    assert [origin.evidence.quote for origin in record.origins if origin.evidence.quote] == [
        "fell on two parked cars, Ann Hale said"
    ]


def test_origins_who_speaks_beside_a_deed_is_not_how_it_is_known() -> None:
    words = "Roe met the crew as Hale told the council of the fire"
    report = Told(f"{words}.", "A")
    roe = report.chain("Roe")
    report.said("the council of the fire", "Hale", cue="told", source="Hale")
    report.claim(words, "say", agent=roe)
    assert origins_of(report.reading()) == ["A"]


def test_origins_who_says_that_it_is_open_is_none() -> None:
    unclear = told("B", "Tom Okafor", stance="not confirmed")
    assert origins_of(told("A", "Ann Hale"), unclear) == ["Ann Hale"]


def asides(words: str, aside: str, source: str, **values: object) -> list[str]:
    """The origins where a report has a thing from Hale, and once more in a remark of another source."""
    report = Told(f"{EVENT}, Ann Hale said. {words}, {source} added.", "A")
    hale = report.said(EVENT, "Ann Hale", cue="said", source="Ann Hale")
    other = report.said(words, source, cue="added", source=source, **values)
    report.claim(EVENT, "fall", attribution=hale)
    report.claim(aside, "fall", attribution=other)
    return origins_of(report.reading())


def test_origins_who_mentions_a_thing_beside_another_is_no_second_source_of_a_report() -> None:
    assert asides("Nobody was near when it fell", "when it fell", "Tom Okafor") == ["Ann Hale"]
    assert asides("It fell at noon", "It fell at noon", "Tom Okafor") == ["Ann Hale", "Tom Okafor"]


def test_origins_finding_is_of_those_who_tell_it() -> None:
    finding = "an investigation found that a wall of the old harbor fell"
    other = Told(f"{finding}, Ann Hale said.", "B")
    outer = other.said(finding, "Ann Hale", cue="said", source="Ann Hale")
    inner = other.said(
        "a wall of the old harbor fell", "an investigation", cue="found", source="an investigation",
        speaker_type="document", parent=outer,
    )  # fmt: skip
    other.claim("a wall of the old harbor fell", "fall", attribution=inner)
    assert origins_of(other.reading()) == ["Ann Hale"]


def retold(before: str) -> int:
    """How many origins a stabbing has that one report tells behind a remark, another in a remark of the police."""
    one = Told(f"A fight broke out, {before} said. Then a man was stabbed.", "A")
    one.said("A fight broke out", before, cue="said", source=before, speaker_type="organization")
    one.claim("a man was stabbed", "stab")
    two = Told("A man was stabbed, police said.", "B")
    said = two.said("A man was stabbed", "police", cue="said", source="police", speaker_type="organization")
    two.claim("A man was stabbed", "stab", attribution=said)
    return next(e for e in assemble([one.reading(), two.reading()]).entries if e.predicate == "stab").origin_count


def test_origins_report_that_tells_on_what_its_source_told_has_it_from_there() -> None:
    assert (retold("police"), retold("the union")) == (1, 2)


def test_origins_noun_beside_what_somebody_tells_is_no_source() -> None:
    report = Told(f"{EVENT}, killing one, Ann Hale said. Two were held after the fall of the wall.", "A")
    said = report.said(f"{EVENT}, killing one", "Ann Hale", cue="said", source="Ann Hale")
    report.claim(EVENT, "fall", attribution=said, form="relative")
    report.claim("the fall of the wall", "fall", form="nominal")
    assert origins_of(report.reading()) == ["Ann Hale"]


def test_origins_unnamed_beside_a_named_source_of_a_report_adds_nothing() -> None:
    for type_ in ("anonymous", "document"):
        assert asides("It fell at noon", "It fell at noon", "a survey", speaker_type=type_) == ["Ann Hale"]


def test_origins_what_a_source_was_told_is_his_where_he_tells_it_too() -> None:
    words = "the port told him it fell"
    report = Told(f"{EVENT}, Ann Hale said. Later {words}, Ann Hale added.", "A")
    first = report.said(EVENT, "Ann Hale", cue="said", source="Ann Hale")
    outer = report.said(words, "Ann Hale", cue="added", source="Ann Hale")
    inner = report.said("it fell", "the port", cue="told", source="the port", parent=outer)
    report.claim(EVENT, "fall", attribution=first)
    report.claim("it fell", "fall", attribution=inner)
    assert origins_of(report.reading()) == ["Ann Hale"]


def test_origins_second_sentence_of_a_quotation_that_another_quotes_is_its_speakers() -> None:
    words = "We have helped the family since the day of the fall"
    quoting = Told(f"“{words},” Ann Hale said.", "A")
    said = quoting.said(words, "Ann Hale", cue="said", source="Ann Hale", kind="direct")
    quoting.claim(words, "help", attribution=said)
    bare = Told(f"{words}.", "B")
    bare.claim(words, "help")
    assert origins_of(bare.reading(), quoting.reading()) == ["Ann Hale"]
