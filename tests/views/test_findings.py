"""A checked draft as a page."""

from __future__ import annotations

from html.parser import HTMLParser

from onrecord.checking import CONTRADICTIONS, Finding
from onrecord.model import Article, Span
from onrecord.views.findings import findings_page, marked
from tests.views.sample import sample_record

TEXT = "The <old> pier closed on Friday. Nobody was hurt."
DRAFT = Article(TEXT, outlet="(draft)", file="draft.docx")
EVIDENCE = sample_record().entries[0].evidence[:1]
FINDINGS = (
    Finding(Span.of(TEXT, 0, 31), "supported", "two origins"),
    Finding(Span.of(TEXT, 0, 31), "contradicted", "when: the record has Thursday", evidence=EVIDENCE),
    Finding(Span.of(TEXT, 33, 48), "outdated", "since Saturday: one person was"),
)


def test_findings_page_is_one_file_with_each_finding_at_its_words() -> None:
    page = findings_page(DRAFT, FINDINGS, sample_record(), wrong=CONTRADICTIONS)
    HTMLParser().feed(page)
    assert 'href="#f-2">2</a></sup>' in page and 'id="f-2" data-verdict="contradicted"' in page
    assert "3 findings" in page and "3 to look at" not in page and "2 to look at" in page
    assert "The &lt;old&gt; pier" in page and "<old>" not in page
    assert "http://" not in page and "<script" not in page and "<link" not in page


def test_findings_page_quotes_the_reports() -> None:
    page = findings_page(DRAFT, FINDINGS, sample_record(), wrong=CONTRADICTIONS)
    assert page.count("<blockquote>") == 1 and "<cite>" in page


def test_marked_gives_a_passage_the_class_of_its_worst_finding() -> None:
    values = marked(DRAFT, FINDINGS, wrong=CONTRADICTIONS)
    assert sorted(values["classes"].values()) == ["bad", "weak"]
    assert values["ends"] == {31: [1, 2], 48: [3]}


def test_findings_page_of_a_draft_without_findings() -> None:
    assert "0 findings" in findings_page(DRAFT, (), sample_record(), wrong=CONTRADICTIONS)
