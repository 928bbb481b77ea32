"""Findings of all kinds put together: one for each fault, and nothing called supported that holds one."""

from __future__ import annotations

from onrecord.checking import check, whole
from onrecord.model import Article, Attribution, Entry, Evidence, Reading, Record, Span, Speech

REPORT = (
    "The ferry was carrying 62 passengers on Thursday, the coast guard said. “We were lucky with the weather today.”"
)
ARTICLE = Article(REPORT, outlet="Courier")


def entry(*evidence: Evidence) -> Entry:
    return Entry(
        "e1", "…", "say", (), None, "happened", "reported", None, (), 1, "1 origin", evidence, None, 1.0, False
    )  # fmt: skip


def record(*evidence: Evidence) -> Record:
    quoted = REPORT.index("We were")
    remark = Speech(
        Span.of(REPORT, quoted, len(REPORT) - 1).on(ARTICLE.id),
        "direct", "the coast guard", "organization", None, "said", None, None, "asserts",
    )  # fmt: skip
    return Record("story", "Story", None, (ARTICLE,), entries=(entry(*evidence),) if evidence else (), speech=(remark,))


def findings(text: str, claim: str, quoted: str = "") -> list[tuple[str, str]]:
    """The check of a draft with one claim that the record takes for the report's first clause."""
    draft = Article(text, outlet="(draft)")
    reported = Span.of(REPORT, 0, 48).on(ARTICLE.id)
    start = text.index(claim)
    drafted = Span.of(text, start, start + len(claim)).on(draft.id)
    content = Span.of(text, text.index("“"), len(text)) if quoted else None
    said = (Attribution(content, "direct", "the coast guard", "organization"),) if content else ()
    reading = Reading(draft, "test", (Span(0, len(text), text),), attributions=said)
    found = check(reading, record(reported), record(reported, drafted))
    return [(finding.verdict, finding.span.quote) for finding in found]


def test_check_supports_a_claim_that_a_report_has() -> None:
    text = "The ferry was carrying 62 passengers on Thursday, the coast guard said."
    assert findings(text, "The ferry was carrying 62 passengers") == [
        ("one origin", "The ferry was carrying 62 passengers")
    ]


def test_check_calls_no_claim_supported_that_holds_a_wrong_number() -> None:
    text = "The ferry was carrying 93 passengers on Thursday, the coast guard said."
    assert findings(text, "The ferry was carrying 93 passengers") == [("contradicted", "93")]


def test_check_calls_no_claim_supported_that_stands_in_an_altered_quotation() -> None:
    text = "“We were lucky with the storm today.”"
    assert findings(text, "We were lucky", quoted=text) == [
        ("quotation altered", "We were lucky with the storm today.")
    ]


def test_check_says_once_that_a_quotation_is_not_in_the_record() -> None:
    text = "“Nobody on board had any idea of the danger.”"
    draft = Article(text, outlet="(draft)")
    quote = Span(1, len(text) - 2, text[1:-2])
    said = Attribution(Span(0, len(text), text), "direct", "the coast guard", "organization")
    reading = Reading(draft, "test", (Span(0, len(text), text),), attributions=(said,))
    found = check(reading, record(), record(quote.on(draft.id)))
    assert [(finding.verdict, finding.words) for finding in found] == [
        ("not in the record", "no report has this quotation")
    ]


def test_whole_takes_a_headline_that_stands_alone_before_the_text() -> None:
    text = "Quill quits\n\nThe mayor resigned on Friday."
    assert whole(Article(text, headline="Quill quits", body_start=13)).body == text
    dated = "Quill quits\n8 March 2024\n\nThe mayor resigned."
    assert whole(Article(dated, headline="Quill quits", body_start=26)).body == "The mayor resigned."
    assert whole(Article("The mayor resigned.", headline="Quill quits")).body == "The mayor resigned."
