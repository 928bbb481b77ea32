"""Drafts that say in other words what reports say: opposites, speakers, the nearest line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.checking.finding import Finding
from onrecord.checking.nearest import Nearest
from onrecord.checking.opposites import opposed
from onrecord.checking.speakers import check_speakers
from onrecord.checking.tokens import tokens
from onrecord.model import Article, Attribution, Chain, Entity, Entry, Mention, Reading, Record, Span, Speech

REPORT = Article("Ada Quill said the bridge would cost $3 million. Jon Reyes voted against the plan.", outlet="Courier")
DRAFT = Article("Jon Reyes argued that the bridge would cost $3 million.", outlet="(draft)")


def place(article: Article, words: str) -> Span:
    return Span.of(article.text, article.text.index(words), article.text.index(words) + len(words))


COSTS = "the bridge would cost $3 million"
ENTRY = Entry(
    "e1", f"[Ada Quill said] {COSTS}", "cost", (), None, "planned", "reported", None, (), 1, "1 origin",
    (place(REPORT, COSTS).on(REPORT.id),), None, 1.0, False,
)  # fmt: skip
OTHER = replace(
    ENTRY,
    id="e2",
    text="Jon Reyes voted against the plan",
    evidence=(place(REPORT, "Jon Reyes voted against the plan").on(REPORT.id),),
)
QUILL = Entity("quill", "Ada Quill", "person", ("Ada Quill",), (place(REPORT, "Ada Quill").on(REPORT.id),))
REYES = Entity(
    "reyes", "Jon Reyes", "person", ("Jon Reyes",),
    (place(REPORT, "Jon Reyes").on(REPORT.id), place(DRAFT, "Jon Reyes").on(DRAFT.id)),
)  # fmt: skip
SAID = Speech(
    place(REPORT, COSTS).on(REPORT.id), "indirect", "Ada Quill", "person", "quill", "said", None, None, "asserts"
)


def words_of(text: str) -> list[str] | None:
    drafted, reported = (tokens(part, 0, len(part)) for part in text.split(" / "))
    found = opposed(drafted, reported)
    return [token.key for token in found] if found else None


@pytest.mark.parametrize(
    ("both", "found"),
    [
        ("She voted for the inquiry / Quill voted against the inquiry", ["for", "against"]),
        ("Shares rose / Shares of the mill fell", ["rose", "fell"]),
        ("She voted for the inquiry / She voted for the inquiry", None),
        ("It opened for visitors before noon / It opened before noon", None),
        ("She spoke for an hour / She spoke against the plan", None),
        ("He left before and after the vote / He left after the vote", None),
    ],
)
def test_opposed_finds_the_opposite_before_the_same_word(both: str, found: list[str] | None) -> None:
    assert words_of(both) == found


def speakers(said: Speech = SAID, entry: Entry = ENTRY) -> list[Finding]:
    mention = Mention(place(DRAFT, "Jon Reyes"), "name", "Jon Reyes")
    content = place(DRAFT, COSTS)
    reading = Reading(
        DRAFT,
        "test",
        chains=(Chain(0, "Jon Reyes", "person", (mention,)),),
        attributions=(Attribution(content, "indirect", "Jon Reyes", "person", speaker_chain=0),),
    )
    base = Record("s", "S", None, (REPORT,), entities=(QUILL, REYES), entries=(entry,), speech=(said,))
    joined = replace(base, entries=(replace(entry, evidence=(*entry.evidence, content.on(DRAFT.id))),))
    return list(check_speakers(reading, base, joined))


def test_a_remark_that_the_reports_have_from_another_person_has_the_wrong_speaker() -> None:
    (finding,) = speakers()
    assert (finding.verdict, finding.words) == ("wrong speaker", "the record has Ada Quill saying this")


def test_what_somebody_unnamed_says_may_be_anybodys() -> None:
    assert speakers(replace(SAID, speaker="an official", speaker_type="anonymous", speaker_entity=None)) == []


def test_what_the_speaker_says_in_a_report_too_is_no_fault() -> None:
    assert speakers(replace(SAID, speaker="Jon Reyes", speaker_entity="reyes")) == []


def test_the_nearest_line_is_named_and_none_where_there_is_none() -> None:
    nearest = Nearest(Record("s", "S", None, (REPORT,), entries=(ENTRY, OTHER)))
    unknown = Finding(
        Span(0, 39, "A new bridge will cost the town $5 million"), "not in the record", "no report says this"
    )
    assert nearest.beside(unknown).entry == "e1"
    assert nearest.beside(unknown).words.endswith(f"nearest: {ENTRY.text}")
    assert nearest.beside(replace(unknown, span=Span(0, 14, "Rain fell here"))).entry is None
