"""Claims of a draft where they differ from the reports'."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.checking.claims import check_claims
from onrecord.model import Difference, Entry, Evidence, Record, Side, When
from onrecord.model.record import DifferenceKind

DRAFTED = Evidence("draft", 0, 27, "Two people died in the fire")
REPORTED = Evidence("courier", 10, 39, "Three people died in the fire")
ENTRY = Entry(
    "e1", "Two people died in the fire", "die", (), None, "happened", "reported", None, (), 1, "1 origin",
    (DRAFTED,), None, 1.0, False,
)  # fmt: skip
OTHER = replace(ENTRY, id="e2", text=REPORTED.quote, evidence=(REPORTED,))


def verdicts(kind: DifferenceKind, *, draft_first: bool = True) -> list[tuple[str, str]]:
    sides = (Side("e1", "2", (DRAFTED,)), Side("e2", "3", (REPORTED,)))
    a, b = sides if draft_first else sides[::-1]
    joined = Record("s", "S", None, (), entries=(ENTRY, OTHER), differences=(Difference("d1", "number", kind, a, b),))
    base = Record("s", "S", None, (), entries=(OTHER,))
    return [(finding.verdict, finding.words) for finding in check_claims("draft", base, joined)]


@pytest.mark.parametrize("draft_first", [True, False])
def test_check_claims_calls_a_conflict_contradicted(draft_first: bool) -> None:
    assert verdicts("conflict", draft_first=draft_first) == [("contradicted", "number: the record has 3")]


def test_check_claims_calls_what_was_updated_since_outdated() -> None:
    assert verdicts("update") == [("outdated", "number: the record has 3")]


def test_check_claims_takes_a_later_count_for_news() -> None:
    assert verdicts("update", draft_first=False) == [
        ("not in the record", f"no report says this; nearest: {OTHER.text}")
    ]


def test_check_claims_passes_over_what_is_only_less_exact() -> None:
    assert verdicts("compatible") == [("not in the record", f"no report says this; nearest: {OTHER.text}")]


@pytest.mark.parametrize(
    ("predicate", "drafted", "verdict"),
    [
        ("resign", "2024-03-08", "contradicted"),
        ("step down", "2024-03-08", "contradicted"),
        ("resign", "2024-03-09", "not in the record"),
        ("resign", "2024-03", "not in the record"),  # may be that day
        ("resign", "2022-03-09", "not in the record"),  # another post, long before
        ("meet", "2024-03-08", "not in the record"),  # people meet again
    ],
)
def test_check_claims_knows_what_one_does_once_at_another_time(predicate: str, drafted: str, verdict: str) -> None:
    entry = replace(ENTRY, predicate=predicate, who=("ada-quill",), when=When.parse(drafted))
    other = replace(
        OTHER, predicate=predicate.replace("step down", "resign"), who=("ada-quill",), when=When.parse("2024-03-09")
    )
    joined = Record("s", "S", None, (), entries=(entry, other))
    (finding,) = check_claims("draft", Record("s", "S", None, (), entries=(other,)), joined)
    assert (finding.verdict, finding.entry) == (verdict, "e2")
    assert ("Sat 9 Mar 2024" in finding.words) is (verdict == "contradicted")
