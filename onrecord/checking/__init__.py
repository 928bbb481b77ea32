"""A draft against a record: findings in place, each with the words of the reports that it rests on."""

from __future__ import annotations

from onrecord.checking.claims import check_claims
from onrecord.checking.finding import CONTRADICTIONS, Finding, Verdict
from onrecord.checking.names import check_names, check_titles
from onrecord.checking.quotations import check_quotations
from onrecord.model import Reading, Record

__all__ = ["CONTRADICTIONS", "Finding", "Verdict", "check"]


def check(draft: Reading, base: Record, joined: Record) -> tuple[Finding, ...]:
    """Findings on a draft in text order.

    `base` is the record without the draft, `joined` the record that the same readings and the draft give together.
    """
    findings = [
        *check_claims(draft.article.id, base, joined),
        *check_quotations(draft, base, joined),
        *check_names(draft, base),
        *check_titles(draft, base, joined),
    ]
    return tuple(sorted(findings, key=lambda finding: (finding.span.start, finding.span.end, finding.verdict)))
