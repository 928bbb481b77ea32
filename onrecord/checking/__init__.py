"""A draft against a record: findings in place, each with the words of the reports that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.checking.claims import check_claims
from onrecord.checking.finding import CONTRADICTIONS, Finding, Verdict
from onrecord.checking.names import check_names, check_titles
from onrecord.checking.quotations import check_quotations
from onrecord.checking.speakers import check_speakers
from onrecord.checking.wording import check_wording
from onrecord.model import Article, Reading, Record, Span

__all__ = ["CONTRADICTIONS", "Finding", "Verdict", "check", "whole"]


def whole(draft: Article) -> Article:
    """The draft with its headline among the words that are checked, where nothing but blanks parts the two."""
    headline = draft.headline or ""
    start = draft.text.find(headline, 0, draft.body_start) if headline else -1
    if start < 0 or draft.text[start + len(headline) : draft.body_start].strip():
        return draft
    return replace(draft, body_start=start)


def check(draft: Reading, base: Record, joined: Record) -> tuple[Finding, ...]:
    """Findings on a draft in text order.

    `base` is the record without the draft, `joined` the record that the same readings and the draft give together.
    """
    claims = list(check_claims(draft.article.id, base, joined))
    others = [
        *check_quotations(draft, base, joined),
        *check_speakers(draft, base, joined),
        *check_names(draft, base),
    ]
    titles = list(check_titles(draft, base, joined))
    kept = _with_wording(claims, [*others, *titles], list(check_wording(draft, base)))
    findings = [*kept, *others, *(title for title in titles if not _said_already(title, kept))]
    return tuple(sorted(findings, key=lambda finding: (finding.span.start, finding.span.end, finding.verdict)))


def _with_wording(claims: list[Finding], others: list[Finding], wording: list[Finding]) -> list[Finding]:
    """The findings on claims and on wording, one for each fault: a claim with a wrong word in it is not supported."""
    known = [finding for finding in (*claims, *others) if finding.verdict in CONTRADICTIONS]
    new = [finding for finding in wording if not any(finding.span.overlaps(other.span) for other in known)]
    wrong = [
        *(it.span for it in new),
        *(it.span for it in others if it.verdict in ("quotation altered", "wrong speaker")),
    ]
    posts = [it.span for it in others if it.verdict in ("wrong title", "outdated")]
    quoted = [it.span for it in others if it.verdict == "not in the record"]
    kept = [
        claim
        for claim in claims
        if claim.verdict in CONTRADICTIONS
        or not (_holds(claim, wrong) or _tells_only(claim, posts) or _is_said_of(claim, quoted))
    ]
    return [*_outermost(kept), *new]


def _said_already(title: Finding, claims: Sequence[Finding]) -> bool:
    """Whether a title is right and stands in a claim that is: "Mayor Ada Quill resigned" is one finding."""
    right = (claim.span for claim in claims if claim.verdict in ("supported", "one origin"))
    return title.verdict == "supported" and any(span.overlaps(title.span) for span in right)


def _outermost(claims: Sequence[Finding]) -> list[Finding]:
    """The claims without the parts of a claim that is not in the record as a whole: "her departure" in it."""
    unknown = [claim.span for claim in claims if claim.verdict == "not in the record"]
    return [
        claim
        for claim in claims
        if claim.verdict != "not in the record"
        or not any(span != claim.span and span.contains(claim.span) for span in unknown)
    ]


def _holds(claim: Finding, wrong: Sequence[Span]) -> bool:
    return any(claim.span.contains(span) or span.contains(claim.span) for span in wrong)


def _is_said_of(claim: Finding, quoted: Sequence[Span]) -> bool:
    """Whether nothing more is to be said of a claim than of the quotation that it is: no report has it."""
    return claim.verdict == "not in the record" and any(span.contains(claim.span) for span in quoted)


def _tells_only(claim: Finding, posts: Sequence[Span]) -> bool:
    """Whether a claim is hardly more than the post that is wrong: "Quill is the mayor of Harlow"."""
    return any(claim.span.contains(span) and 2 * len(span.quote) > len(claim.span.quote) for span in posts)
