from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console, RenderableType

from onrecord.errors import NotFoundError
from onrecord.model import Record
from onrecord.views.changes import changes
from onrecord.views.ids import full_id, short_ids
from onrecord.views.origins import sources
from onrecord.views.said import said
from onrecord.views.terminal import Limits, terminal
from onrecord.views.why import why, why_json, why_text
from tests.views.sample import sample_record


def plain(text: RenderableType) -> str:
    console = Console(file=StringIO(), width=200)
    console.print(text)
    return console.file.getvalue()  # type: ignore[attr-defined]


def test_terminal_answers_the_questions_in_order() -> None:
    text = plain(terminal(sample_record()))
    titles = ["Known now", "Changed", "Disputed or unconfirmed", "Offices", "Timeline", "Who said what", "Reports"]
    assert [text.index(f"\n{title}") for title in titles] == sorted(text.index(f"\n{title}") for title in titles)


def test_terminal_marks_every_line_with_its_reports() -> None:
    text = plain(terminal(sample_record()))
    assert "2 origins · Harbor Lantern, Kestrel Bay Courier, 11 Oct · from the authority, letter of resignation" in text
    assert "4,200 homes (Kestrel Bay Courier, 7 Oct)  ≠  about 3,900 homes (Northshore Wire)" in text


def test_terminal_leads_to_what_cannot_be_read_alone_by_the_words_of_the_report() -> None:
    record = sample_record()
    demand, statement = record.speech[0], record.speech[1]
    place = replace(demand.evidence, quote="to be told why")
    asked = replace(demand, evidence=place, kind="indirect", cue="asked in vain to", stance="asks")
    told = plain(terminal(replace(record, speech=(asked, replace(statement, cue="said", stance="asserts")))))
    assert "asked in vain to be told why" in told
    assert f"said {statement.evidence.quote[:10]}" not in told


def test_terminal_folds_what_is_beyond_its_limits() -> None:
    text = plain(terminal(sample_record(), Limits(known=2)))
    assert "and 6 more: --all shows them" in text
    assert "--all" not in plain(terminal(sample_record(), Limits.none()))


def test_terminal_shows_an_empty_record() -> None:
    assert "0 reports" in plain(terminal(Record("quiet", "Quiet", None, ())))


def test_why_gives_words_article_offsets_chain_and_basis() -> None:
    text, place = plain(why_text(why(sample_record(), "e1"))), sample_record().entries[0].evidence[0]
    for part in (
        "Nora Whitcombe resigned late Friday, the authority said",
        f"lantern.txt, characters {place.start} to {place.end}",
        "Harbor Lantern ← the authority (official statement)",
        "from “late Friday”, counted from 2025-10-11",
        "replaces e2",
    ):
        assert part in text


def test_why_knows_tenures_and_differences_by_the_beginning_of_their_ids() -> None:
    assert why(sample_record(), "t1").text == "Nora Whitcombe: general manager, Kestrel Bay Water Authority"
    assert why_json(why(sample_record(), "d1"))["text"] == "4,200 homes / about 3,900 homes"
    with pytest.raises(NotFoundError, match="no such line"):
        why(sample_record(), "x9")


def test_ids_are_short_but_one_line_s_alone() -> None:
    shortened = short_ids(sample_record())
    assert len(set(shortened.values())) == len(shortened)
    assert all(full_id(sample_record(), short) == id for id, short in shortened.items())


def test_said_finds_a_speaker_by_part_of_a_name() -> None:
    (voice,) = said(sample_record(), "whitcombe")
    assert voice.name == "Nora Whitcombe"
    with pytest.raises(NotFoundError, match="Heard are: Nora Whitcombe"):
        said(sample_record(), "Nobody")


def test_sources_count_a_shared_origin_once() -> None:
    found = {source.first.origin: source for source in sources(sample_record())}
    assert [entry.id for entry in found["letter of resignation"].entries] == ["e1"]
    assert len(found["Kestrel Bay Courier"].places) == 2


def test_changes_between_two_moments() -> None:
    after = sample_record()
    earlier = tuple(entry for entry in after.entries if entry.id in ("e2", "e4", "e8"))
    before = Record(after.story, after.title, None, after.articles[:1], after.entities, entries=earlier)
    found = changes(before, after)
    assert [article.id for article in found.articles] == [article.id for article in after.articles[1:]]
    assert {step.entry.id for step in found.steps if step.kind == "new"} == {entry.id for entry in after.entries} - {
        "e2",
        "e4",
        "e8",
    }
