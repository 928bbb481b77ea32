"""Where a line begins and ends: never so that it says something else than its report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model import Span
from onrecord.record import assemble

from .build import Told, worded


def test_stretches_end_a_clause_with_the_source_that_it_belongs_to() -> None:
    told = Told("Friends of Ann Hale, who led the mill for years, said the town owed her much.")
    told.chain("Ann Hale")
    source = "Friends of Ann Hale, who led the mill for years"
    told.said("the town owed her much", "friends", source=source, cue="said", speaker_type="anonymous")
    told.claim("who led the mill for years, said", "lead", agent=0, form="relative")
    assert worded(told) == "[Ann Hale] led the mill for years"


def test_stretches_run_on_to_the_end_of_what_is_told_of() -> None:
    told = Told("Engineers found two dams, which were old, had burst at dawn.")
    content = "two dams, which were old, had burst at dawn"
    told.said(content, "Engineers", source="Engineers", cue="found", speaker_type="anonymous")
    told.claim("Engineers found two dams", "find")
    assert worded(told) == "Engineers found two dams, which were old, had burst at dawn"


def test_stretches_keep_a_place_before_its_apposition() -> None:
    told = Told("In Tolm, a town on the Wend, Ann Hale said the dam had burst.")
    told.chain("Ann Hale")
    said = told.said("the dam had burst", "Ann Hale", source="a town on the Wend, Ann Hale", cue="said")
    told.claim("the dam had burst", "burst", attribution=said)
    assert worded(told).startswith("In Tolm, a town on the Wend, Ann Hale said")


def test_stretches_keep_the_condition_of_what_they_tell() -> None:
    told = Told("The council backed a loan for the mill, but only if the town agrees.")
    told.claim("The council backed a loan for the mill", "back")
    assert worded(told) == "The council backed a loan for the mill, but only if the town agrees"


@pytest.mark.parametrize(
    "text",
    ["Tolm - The dam has burst at dawn.", "HALE: The dam has burst at dawn.", "MUNK, HOST: The dam has burst at dawn."],
)
def test_stretches_leave_out_what_stands_before_a_report(text: str) -> None:
    told = Told(text)
    told.claim("The dam has burst at dawn", "burst")
    assert worded(told) == "The dam has burst at dawn"


@pytest.mark.parametrize(
    "text",
    [
        "Could a second dam over Tolm also have burst?",
        "House leaders of Tolm know that wish, as Hale does",
        "Past that is a lake of 40 acres",
    ],
)
def test_stretches_put_nothing_open_on_screen_one(text: str) -> None:
    told = Told(f"Rain fell on the hills. {text}. The mill of Tolm burnt down on Monday.")
    told.claim(text, "burst")
    told.claim("The mill of Tolm burnt down on Monday", "burn")
    assert assemble([told.reading()]).entries[0].predicate == "burn"


def test_stretches_end_behind_a_mere_consideration() -> None:
    told = Told("Considering that the dam of Tolm has burst, the town may flood.")
    told.claim("Considering that the dam of Tolm has burst", "burst")
    assert worded(told) == "Considering that the dam of Tolm has burst, the town may flood"


def test_stretches_show_no_clause_behind_weeks_after() -> None:
    told = Told("Four weeks after Ann Hale left the mill, its owners closed it.")
    told.chain("Ann Hale")
    told.claim("Four weeks after Ann Hale left the mill", "leave", agent=0)
    told.claim("its owners closed it", "close")
    texts = {entry.text for entry in assemble([told.reading()]).entries}
    assert texts == {"Four weeks after Ann Hale left the mill, its owners closed it"}


def test_stretches_run_on_to_the_verb_of_a_clause_that_was_begun() -> None:
    told = Told("A man was held near the house where Ann Hale and a dog, thought to be hers, were found.")
    told.claim("A man was held near the house where", "hold")
    told.claim("where Ann Hale and a dog, thought to be hers, were found", "find", form="shared")
    told.claim("thought to be hers", "think", form="fragment")
    texts = {entry.text for entry in assemble([told.reading()]).entries}
    assert "A man was held near the house where Ann Hale and a dog, thought to be hers, were found" in texts


def test_stretches_show_no_words_of_one_of_several() -> None:
    told = Told("Neighbours came out. One said the dam of Tolm had burst at dawn.")
    said = told.said("the dam of Tolm had burst at dawn", "One", source="One", cue="said", speaker_type="anonymous")
    told.claim("the dam of Tolm had burst at dawn", "burst", attribution=said)
    assert assemble([told.reading()]).entries[0].rank < -10


def test_stretches_keep_the_name_of_whom_they_describe() -> None:
    told = Told("The dam has burst, said the chief engineer, Ann Hale, on Monday.")
    told.chain("Ann Hale")
    said = told.said("The dam has burst", "Ann Hale", source="the chief engineer", cue="said", speaker_chain=0)
    told.claim("The dam has burst", "burst", attribution=said)
    assert worded(told) == "The dam has burst, said the chief engineer, Ann Hale"


def test_stretches_tell_who_passes_a_demand_on() -> None:
    told = Told("The Tolm Post reported that Otto Munk asked the town to pay.")
    told.chain("Otto Munk")
    outer = told.said("Otto Munk asked the town to pay", "Tolm Post", source="The Tolm Post", cue="reported")
    inner = told.said("to pay", "Otto Munk", source="Otto Munk", cue="asked", speaker_chain=0, stance="asks")
    told.attributions[inner] = replace(told.attributions[inner], parent=outer)
    told.claim("Otto Munk asked the town to pay", "pay", factuality="requested", attribution=inner)
    assert worded(told) == "The Tolm Post reported that Otto Munk asked the town to pay"


def test_stretches_run_on_behind_a_clause_about_a_thing_in_what_is_said() -> None:
    told = Told("Engineers said the dam, which is old and weak, could burst at any time.")
    content = "the dam, which is old and weak, could burst at any time"
    said = told.said(content, "Engineers", source="Engineers", cue="said", speaker_type="anonymous")
    told.claim("Engineers said the dam", "say")
    told.claim("which is old and weak", "be weak", factuality="ongoing", attribution=said, form="relative")
    texts = {entry.text for entry in assemble([told.reading()]).entries}
    assert texts == {f"Engineers said {content}"}


def test_stretches_tell_no_belief_as_a_fact() -> None:
    told = Told("The town was convinced that the old dam would hold.")
    told.claim("the old dam would hold", "hold")
    assert worded(told) == "The town was convinced that the old dam would hold"


def test_stretches_show_no_ruling_without_its_words() -> None:
    told = Told("The guard was right to leave, a jury of Tolm ruled on Tuesday.")
    told.said("The guard was right to leave", "a jury of Tolm", source="a jury of Tolm", cue="ruled")
    told.claim("a jury of Tolm ruled on Tuesday", "rule")
    assert worded(told).startswith("The guard was right to leave")


@pytest.mark.parametrize("place", ["TOLM >> ", "(Reuters) - ", "TOLM (AP) — "])
def test_stretches_begin_behind_where_a_report_is_from(place: str) -> None:
    told = Told(f"{place}The old dam of the town has burst.")
    told.claim("The old dam of the town has burst", "burst")
    assert worded(told) == "The old dam of the town has burst"


def test_stretches_end_where_another_sentence_begins_that_was_not_told_apart() -> None:
    told = Told("Hale has worked as police chief in Sorn, N.D. Early on she also taught in Tolm.")
    first = "Hale has worked as police chief in Sorn, N.D."
    told.claim(first, "work")
    told.claim("Early on she also taught in Tolm", "teach")
    told.claims = [replace(claim, sentence=0) for claim in told.claims]
    reading = told.reading()
    whole = Span.of(told.text, 0, len(told.text))
    texts = {entry.text for entry in assemble([replace(reading, sentences=(whole,))]).entries}
    assert first in texts
