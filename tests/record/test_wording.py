from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.record import assemble
from onrecord.record.drafts import Draft
from onrecord.record.identity.entities import identify
from onrecord.record.lines.wording import wording
from onrecord.record.told import tell

from .build import Told, worded


def test_wording_runs_on_to_what_the_clause_depends_on() -> None:
    told = Told("The council doubled its estimate of the homes that the flood destroyed, and officials wept.")
    told.claim("The council doubled its estimate of the homes", "double")
    assert worded(told) == "The council doubled its estimate of the homes that the flood destroyed"


def test_wording_stops_before_what_is_joined_on() -> None:
    told = Told("The council doubled its estimate and left the hall.")
    told.claim("The council doubled its estimate", "double")
    assert worded(told) == "The council doubled its estimate"


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("The dam burst at dawn, engineers said.", "The dam burst at dawn", "The dam burst at dawn, engineers said"),
        ("Engineers said the dam burst at dawn.", "the dam burst at dawn", "Engineers said the dam burst at dawn"),
    ],
)
def test_wording_tells_who_says_it(text: str, content: str, expected: str) -> None:
    told = Told(text)
    source = "engineers" if "engineers" in text else "Engineers"
    said = told.said(content, "engineers", source=source, cue="said", speaker_type="anonymous")
    told.claim(content, "burst", attribution=said)
    assert worded(told) == expected


def test_wording_puts_the_speaker_before_a_quotation_that_stands_apart() -> None:
    told = Told("Ann Hale spoke at noon. “The dam has burst at last.”")
    told.chain("Ann Hale")
    said = told.said("“The dam has burst at last.”", "Ann Hale", kind="direct", speaker_chain=0)
    told.claim("The dam has burst at last", "burst", attribution=said)
    assert worded(told) == "[Ann Hale:] “The dam has burst at last”"


def test_wording_prefers_what_a_report_says_in_its_own_voice() -> None:
    told = Told("Engineers said the dam had burst at dawn.")
    said = told.said("the dam had burst at dawn", "Engineers", source="Engineers", cue="said")
    told.claim("the dam had burst at dawn", "burst", attribution=said)
    other = Told("The dam burst at dawn over Tolm.", "Example Times")
    other.claim("The dam burst at dawn over Tolm", "burst")
    texts = {entry.text for entry in assemble([told.reading(), other.reading()]).entries}
    assert "The dam burst at dawn over Tolm" in texts


def test_wording_shows_the_sentence_of_a_participle() -> None:
    told = Told("A truck struck the gate of the mill, killing two guards.")
    told.claim("A truck struck the gate of the mill", "strike")
    told.claim("killing two guards", "kill", form="fragment")
    assert {entry.text for entry in assemble([told.reading()]).entries} == {
        "A truck struck the gate of the mill",
        "A truck struck the gate of the mill, killing two guards",
    }


def test_wording_counts_only_claims_that_say_what_is_shown() -> None:
    readings = []
    for outlet, words, place in (
        ("Post", "mill in May", 0),
        ("Times", "mill in spring", 0),
        ("Mail", "hall in tears", 1),
    ):
        told = Told(f"Ann Hale left the {words}.", f"Example {outlet}")
        told.chain("Ann Hale")
        claim = told.claim(f"Ann Hale left the {words}", "leave", agent=0)
        told.claims[-1] = replace(claim, vector=bytes(127 * (number == place) for number in range(384)))
        readings.append(told.reading())
    identity = identify(readings)
    words = wording(Draft(tuple(tell(readings, identity))), identity)
    assert {told.article.outlet for told in words.alike} == {"Example Post", "Example Times"}


@pytest.mark.parametrize(
    ("text", "clause", "expected"),
    [
        (
            "Since the flood, the council has not met once.",
            "Since the flood, the council has not met once",
            "Since the flood, the council has not met once",
        ),
        (
            "Divers at the weir of Tolm The mill flooded at dawn on Monday.",
            "The mill flooded at dawn",
            "The mill flooded at dawn on Monday",
        ),
        (
            "By noon TOLM, May 2 (Reuters) - The mill flooded at dawn.",
            "The mill flooded at dawn",
            "The mill flooded at dawn",
        ),
        (
            "The boat left Tolm shortly after 6 a.m.",
            "The boat left Tolm shortly",
            "The boat left Tolm shortly after 6 a.m.",
        ),
    ],
)
def test_wording_keeps_the_beginning_and_the_end_of_a_sentence(text: str, clause: str, expected: str) -> None:
    told = Told(text)
    told.claim(clause, "do")
    assert worded(told) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two of them left the mill before noon.",
        "They've left the mill before noon, too.",
        "The peaks are slimmer.",
        "Nearly twenty people left the mill after the wall of ...",
        "Is to close the mill before the summer ends.",
        "Before the mill closed in the spring, it rained.",
    ],
)
def test_wording_knows_what_cannot_be_read_alone(text: str) -> None:
    told = Told(text)
    told.chain(" ".join(text.split()[1:3]), type="organization")
    told.claim(text.partition(",")[0].rstrip("."), "leave", agent=0)
    assert assemble([told.reading()]).entries[0].rank < -10


def test_wording_shows_no_remark_without_its_words() -> None:
    told = Told("“I wept all night.” A neighbour of the mill wrote.")
    said = told.said("“I wept all night.”", "A neighbour", source="A neighbour", cue="wrote", kind="direct")
    told.claim("A neighbour of the mill wrote", "write")
    told.claim("I wept all night", "weep", attribution=said)
    ranks = {entry.predicate: entry.rank for entry in assemble([told.reading()]).entries}
    assert ranks["write"] < -10 < ranks["weep"]


def test_wording_takes_what_runs_into_a_sentence_for_a_caption() -> None:
    told = Told("Divers search at the weir of Tolm The mill flooded at dawn on Monday.")
    told.claim("Divers search at the weir", "search")
    told.claim("The mill flooded at dawn", "flood")
    ranks = {entry.predicate: entry.rank for entry in assemble([told.reading()]).entries}
    assert ranks["search"] < -10 < ranks["flood"]


def test_wording_leaves_what_a_remark_was_put_between_to_its_subject() -> None:
    told = Told("The crews were near, Ann Hale said, but did not come in time.")
    told.chain("Ann Hale")
    told.said("The crews were near", "Ann Hale", source="Ann Hale", cue="said", speaker_chain=0)
    told.claim("did not come in time", "come", agent=0, form="shared", factuality="not happened")
    assert not worded(told).startswith("[Ann Hale]")


def test_wording_does_not_end_before_the_verb_of_a_clause_it_began() -> None:
    told = Told("The plan of the mill, which many liked at first, Hale said, failed within a year.")
    told.claim("many liked at first", "like", form="relative")
    told.claim("The plan of the mill, which many liked at first, Hale said, failed within a year", "fail")
    texts = {entry.text for entry in assemble([told.reading()]).entries}
    assert texts == {"The plan of the mill, which many liked at first, Hale said, failed within a year"}


def test_wording_shows_no_mere_condition() -> None:
    told = Told("While the mill of Tolm was burning on Monday, it rained.")
    told.claim("While the mill of Tolm was burning on Monday", "burn")
    assert worded(told) != "While the mill of Tolm was burning on Monday"


def test_wording_shows_the_sentence_of_what_cannot_be_read_alone() -> None:
    told = Told("The council shut the mill of Tolm, which nobody had asked for.")
    told.claim("which nobody had asked for", "ask", form="fragment", factuality="not happened")
    assert worded(told) == "The council shut the mill of Tolm, which nobody had asked for"


def test_wording_shows_what_is_demanded_with_the_demand() -> None:
    told = Told("The board of Tolm repeated its demand that Ann Hale resign over the mill.")
    told.chain("Ann Hale")
    told.claim("Ann Hale resign over the mill", "resign", form="fragment", factuality="requested", agent=0)
    assert worded(told) == "The board of Tolm repeated its demand that Ann Hale resign over the mill"


def test_wording_tells_both_sides_of_a_choice() -> None:
    told = Told("Hale said the firm had to choose between closing the mill and raising prices.")
    told.claim("Hale said the firm had to choose between closing the mill", "say")
    assert worded(told) == "Hale said the firm had to choose between closing the mill and raising prices"


def test_wording_does_not_stop_where_what_is_said_begins() -> None:
    told = Told("After a week of rain, Ann Hale told the council on Monday, “the dam may burst”.")
    told.chain("Ann Hale")
    told.said("“the dam may burst”", "Ann Hale", kind="direct", source="Ann Hale", cue="told", speaker_chain=0)
    told.claim("Ann Hale told the council on Monday", "tell", agent=0)
    assert "“the dam may burst”" in worded(told)


def test_wording_runs_on_to_the_verb_of_what_is_said() -> None:
    told = Told("Ann Hale told the paper that the question whether the dam had burst was not asked.")
    told.chain("Ann Hale")
    content = "the question whether the dam had burst was not asked"
    said = told.said(content, "Ann Hale", source="Ann Hale", cue="told", speaker_chain=0)
    told.claim("whether the dam had burst", "burst", attribution=said)
    told.claim("Ann Hale told the paper", "tell", agent=0)
    texts = {entry.text for entry in assemble([told.reading()]).entries}
    assert "Ann Hale told the paper that the question whether the dam had burst" not in texts


def test_wording_prefers_what_does_not_point_back() -> None:
    told = Told("After those floods, the council closed the mill for good.")
    told.claim("After those floods, the council closed the mill for good", "close")
    other = Told("The council closed the mill of Tolm for good.", "Example Times")
    other.claim("The council closed the mill of Tolm for good", "close")
    texts = [entry.text for entry in assemble([told.reading(), other.reading()]).entries]
    assert texts[0] == "The council closed the mill of Tolm for good"


def test_wording_leaves_out_a_dateline_that_ends_in_a_colon() -> None:
    told = Told("TOLM, July 25: The dam of Tolm burst at dawn.")
    told.claim("TOLM, July 25: The dam of Tolm burst at dawn", "burst")
    assert worded(told) == "The dam of Tolm burst at dawn"


def test_wording_tells_what_goes_on_as_the_last_reports_do() -> None:
    early = Told("Rescuers are searching the weir for the boy of Tolm.", date="2024-03-02")
    early.claim("Rescuers are searching the weir for the boy of Tolm", "search", factuality="ongoing")
    late = Told("Rescuers searched the weir for the boy of Tolm in vain.", "Example Times", "2024-03-09")
    late.claim("Rescuers searched the weir for the boy of Tolm in vain", "search")
    readings = [early.reading(), late.reading()]
    told = tuple(tell(readings, identify(readings, [])))
    assert wording(Draft(told), identify(readings, [])).text == "Rescuers searched the weir for the boy of Tolm in vain"


def test_wording_does_not_stop_inside_a_question_that_was_begun() -> None:
    told = Told("The firm is puzzled as to why Hale, a friend, left the mill.")
    told.claim("The firm is puzzled", "be puzzled")
    assert worded(told) == "The firm is puzzled as to why Hale, a friend, left the mill"


def test_wording_tells_of_what_stands_before_another_clause() -> None:
    told = Told(
        "Meanwhile, the mill, which flooded in the spring, is to open again in May with new hands, the first of many "
        "whom the council of Tolm and the owners of the weir said that they would look for in the hills after harvest."
    )
    told.chain("the mill|the mill, which", type="organization")
    told.claim("is to open again in May with new hands", "open", agent=0, form="shared")
    assert worded(told) == "The mill, which flooded in the spring, is to open again in May with new hands"


def test_wording_takes_no_curt_part_of_what_was_said() -> None:
    told = Told("Ann Hale spoke at noon. “The chair made his mind up, and the mill will close in May.”")
    told.chain("Ann Hale")
    said = told.said(
        "“The chair made his mind up, and the mill will close in May.”", "Ann Hale", kind="direct", speaker_chain=0
    )
    told.claim("The chair made his mind", "make", attribution=said)
    assert worded(told) != "[Ann Hale:] “The chair made his mind”"


@pytest.mark.parametrize(
    "text", ["On that, the council has not decided yet.", "With this, the council closed the mill for good."]
)
def test_wording_does_not_open_with_what_points_back(text: str) -> None:
    told = Told(text)
    told.claim(text.removesuffix("."), "close")
    assert assemble([told.reading()]).entries[0].rank < -10


def test_wording_does_not_begin_with_who_says_what_stands_before() -> None:
    told = Told("Children drowned in Tolm, according to the minister, who added that all died at the weir.")
    said = told.said("all died at the weir", "the minister", source="the minister", cue="according to")
    told.claim("Children drowned in Tolm", "drown")
    told.claim("all died at the weir", "die", attribution=said)
    assert all(not entry.text.startswith("According") for entry in assemble([told.reading()]).entries)
