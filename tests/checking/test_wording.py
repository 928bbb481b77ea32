"""Sentences taken over from a report with a word gone wrong."""

from __future__ import annotations

import pytest

from onrecord.checking.tokens import tokens
from onrecord.checking.wording import check_wording
from onrecord.model import Article, Reading, Record, Span

FERRY = "The ferry was carrying 62 passengers when it ran aground off Port Ellis on Thursday, the coast guard said."
BRIDGE = "Inspectors found cracks in six of the bridge's cables in March 2019, and the county did not close it."


def found(draft: str, *reports: str) -> list[tuple[str, str]]:
    article = Article(draft, outlet="(draft)")
    record = Record("story", "Story", None, tuple(Article(text, outlet=f"O{n}") for n, text in enumerate(reports)))
    findings = list(check_wording(Reading(article, "test", (Span(0, len(draft), draft),)), record))
    assert all(finding.verdict == "contradicted" and finding.evidence for finding in findings)
    assert all(draft[finding.span.start : finding.span.end] == finding.span.quote for finding in findings)
    return [(finding.span.quote, finding.words) for finding in findings]


@pytest.mark.parametrize(
    ("report", "old", "new", "expected"),
    [
        (FERRY, "62", "93", ("93", "number: the record has 62")),
        (FERRY, "Thursday", "Sunday", ("Sunday", "date: the record has Thursday")),
        (
            FERRY,
            "was carrying",
            "was not carrying",
            ("was not carrying", "negation: the record has this without “not”"),
        ),
        (BRIDGE, "six", "9", ("9", "number: the record has six")),
        (BRIDGE, "March", "May", ("May", "date: the record has March")),
        (BRIDGE, "2019", "2016", ("2016", "date: the record has 2019")),
        (BRIDGE, "did not close", "did close", ("did close", "negation: the record has this with “not”")),
    ],
)
def test_check_wording_finds_one_changed_word(report: str, old: str, new: str, expected: tuple[str, str]) -> None:
    assert found(report.replace(old, new), "Another thing was said.", report) == [expected]


def test_check_wording_finds_a_changed_word_at_the_edges() -> None:
    report = (
        "The council met. Tuesday's vote on the new harbour wall was put off until Friday. The mayor was not there."
    )
    draft = "Monday’s vote on the new harbour wall was put off until Sunday."
    assert found(draft, report) == [
        ("Monday’s", "date: the record has Tuesday's"),
        ("Sunday", "date: the record has Friday"),
    ]


@pytest.mark.parametrize(
    "draft",
    [
        FERRY,
        BRIDGE.replace("six", "6").replace("March", "Mar."),
        BRIDGE.replace("did not", "didn't"),
        FERRY.replace("62 passengers", "about 60 passengers"),
        "The ferry to Port Ellis will sail again on Sunday with 93 passengers, the company said.",
        "Too short, 93 times.",
    ],
)
def test_check_wording_lets_the_same_and_other_statements_pass(draft: str) -> None:
    assert found(draft, FERRY, BRIDGE) == []


def test_check_wording_lets_pass_what_another_report_has() -> None:
    later = FERRY.replace("62", "64")
    assert found(later, FERRY, later) == []
    assert found(FERRY.replace("62", "93"), FERRY, later) == [("93", "number: the record has 62")]


def test_tokens_fold_numbers_days_and_negations() -> None:
    text = "On Mon. six didn’t vote 50-47 in 2019; May may cost $1,200."
    keys = [token.key for token in tokens(text, 0, len(text))]
    assert keys == [
        "on",
        "weekday MON",
        "6",
        "did",
        "not",
        "vote",
        "50",
        "47",
        "in",
        "2019",
        "month 5",
        "may",
        "cost",
        "1200",
    ]
