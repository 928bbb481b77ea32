"""Quotations of a draft against the words of the reports: verbatim, altered, or given to somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from onrecord.checking.entities import entity_of
from onrecord.checking.finding import Finding
from onrecord.model import Article, Attribution, Evidence, Reading, Record, Span, Speech

__all__ = ["check_quotations"]

# Words in quotation marks, either kind; an apostrophe inside a word is none.
QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")
# Below this many words a quoted fragment is a term or scare quotes: too short to call altered.
ENOUGH_WORDS = 4
# Share of equal characters from which two quotations are the same remark; 80 lets one word in five differ.
SAME_REMARK = 80


@dataclass(frozen=True, slots=True)
class _Passage:
    """Where quoted words stand in the reports, with the remark they belong to where one was read there."""

    evidence: Evidence
    remark: Speech | None


def check_quotations(draft: Reading, base: Record, joined: Record) -> Iterator[Finding]:
    """One finding for each quoted stretch of the draft's direct and mixed quotations."""
    for attribution, span in _quoted(draft):
        passage = _verbatim(span.quote, base)
        if passage is None:
            yield _altered(span, base)
        elif (other := _other_speaker(attribution, draft, passage, joined)) is not None:
            words = f"the record has {other} saying this"
            yield Finding(span, "wrong speaker", words, evidence=(passage.evidence,))
        else:
            yield Finding(span, "supported", "verbatim in a report", evidence=(passage.evidence,))


def _quoted(draft: Reading) -> Iterator[tuple[Attribution, Span]]:
    text = draft.article.text
    for attribution in draft.attributions:
        if attribution.kind == "indirect":
            continue
        for match in QUOTED.finditer(text, attribution.content.start, attribution.content.end):
            yield attribution, Span.of(text, *match.span(1))


def _verbatim(quoted: str, base: Record) -> _Passage | None:
    wanted = _plain(quoted)
    passages = [
        _Passage(evidence, _remark(base.speech, evidence))
        for article in base.articles
        for evidence in _places(wanted, article)
    ]
    return next((passage for passage in passages if passage.remark), passages[0] if passages else None)


def _places(wanted: str, article: Article) -> Iterator[Evidence]:
    pattern = r"[\s\W]+".join(re.escape(word) for word in wanted.split())
    if pattern:
        for match in re.finditer(pattern, _same_length(article.text)):
            yield Span.of(article.text, *match.span()).on(article.id)


def _remark(speech: Iterable[Speech], place: Evidence) -> Speech | None:
    around = [
        remark
        for remark in speech
        if remark.evidence.article == place.article
        and remark.evidence.start <= place.start
        and place.end <= remark.evidence.end
    ]
    return min(around, key=lambda remark: remark.evidence.end - remark.evidence.start, default=None)


def _other_speaker(attribution: Attribution, draft: Reading, passage: _Passage, joined: Record) -> str | None:
    """The record's speaker of a passage where the draft names another one."""
    remark = passage.remark
    if remark is None or remark.speaker_entity is None or attribution.speaker_chain is None:
        return None
    entity = entity_of(draft.chains[attribution.speaker_chain], draft.article.id, joined)
    return remark.speaker if entity is not None and entity.id != remark.speaker_entity else None


def _altered(span: Span, base: Record) -> Finding:
    wanted = _plain(span.quote)
    if len(wanted.split()) < ENOUGH_WORDS:
        return Finding(span, "not in the record", "no report has these words in quotation marks")
    score, remark = max(
        ((fuzz.partial_ratio(wanted, _plain(remark.evidence.quote)), remark) for remark in base.speech),
        key=lambda pair: pair[0],
        default=(0.0, None),
    )
    if remark is None or score < SAME_REMARK:
        return Finding(span, "not in the record", "no report has this quotation")
    difference = _difference(wanted, _plain(remark.evidence.quote))
    return Finding(span, "quotation altered", f"the report has: {difference}", evidence=(remark.evidence,))


def _difference(draft: str, report: str) -> str:
    """The report's words around what differs: “the work that [this] town needs” for “the work that the town needs”."""
    wanted, found = draft.split(), report.split()
    blocks = [block for block in Indel.opcodes(wanted, found) if block.tag != "equal"]
    inner = [block for block in blocks if block.src_start > 0 and block.src_end < len(wanted)] or blocks
    pieces = [" ".join(found[max(0, b.dest_start - 3) : b.dest_end + 3]) for b in inner if b.dest_end > b.dest_start]
    return " … ".join(f"“{piece}”" for piece in pieces[:3]) or f"“{report}”"


_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": "-", "–": "-", "\u00a0": " "})


def _plain(text: str) -> str:
    """Lower case, straight quotes and hyphens, one space between words, no punctuation."""
    return " ".join(re.findall(r"[\w'$%]+", _same_length(text)))


def _same_length(text: str) -> str:
    """Lower case, straight quotes and hyphens, every offset as it was."""
    straight = text.translate(_STRAIGHT)
    return "".join(lower if len(lower := character.lower()) == 1 else character for character in straight)
