"""Titles of a draft against the posts that people hold and held."""

from __future__ import annotations

import pytest

from onrecord.checking.names import check_titles
from onrecord.model import Article, Chain, Entity, Mention, Reading, Record, Span, Tenure, TenureFact, When

REPORT = Article("Ada Quill resigned as mayor on 6 March 2024.", outlet="Courier")
DRAFT = Article("Mayor Ada Quill resigned.", outlet="(draft)")
NAME = Span.of(DRAFT.text, 6, 15)
TITLED = Span.of(DRAFT.text, 0, 15)


def tenure(office: str) -> Tenure:
    return Tenure(
        "t1", "quill", office, None, None, When.parse("2024-03-06"), None, "resigned", False, None, "former",
        (Span.of(REPORT.text, 0, 27).on(REPORT.id),),
    )  # fmt: skip


def verdicts(*facts: TenureFact, held: str = "Mayor") -> list[tuple[str, str]]:
    people = Entity("quill", "Ada Quill", "person", (), (NAME.on(DRAFT.id),))
    record = Record("s", "S", None, (REPORT,), entities=(people,), tenures=(tenure(held),))
    chain = Chain(0, "Ada Quill", "person", (Mention(NAME, "name", "Ada Quill"),))
    reading = Reading(DRAFT, "test", chains=(chain,), tenures=facts)
    return [(finding.verdict, finding.words) for finding in check_titles(reading, record, record)]


def test_a_title_that_has_ended_is_outdated_since_a_date() -> None:
    ((verdict, words),) = verdicts(TenureFact(0, "Mayor", TITLED))
    assert verdict == "outdated"
    assert words.startswith("since Wed 6 Mar 2024: Ada Quill resigned")


def test_a_title_is_not_outdated_where_the_draft_tells_its_end() -> None:
    ended = TenureFact(0, "Mayor", Span.of(DRAFT.text, 0, 24), ended="resigned", state="former")
    assert [verdict for verdict, _ in verdicts(TenureFact(0, "Mayor", TITLED), ended)] == ["supported", "supported"]


@pytest.mark.parametrize(("office", "found"), [("Judge", ["wrong title"]), ("Head", []), ("Leader", [])])
def test_a_general_word_for_whoever_leads_is_no_wrong_title(office: str, found: list[str]) -> None:
    assert [verdict for verdict, _ in verdicts(TenureFact(0, office, TITLED))] == found
