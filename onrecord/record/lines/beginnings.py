"""Where a line may begin: behind what ties its sentence to others, not in the midst of a clause."""

from __future__ import annotations

import re
from functools import cache

from onrecord import resources
from onrecord.model import Claim, Span
from onrecord.properties import kept
from onrecord.record.lines.clauses import fronting, is_subordinate, lexicon, piece
from onrecord.record.told import Told

__all__ = ["is_conditional", "is_of_place_before", "leans", "may_begin", "sentence_of"]

_DATELINE = re.compile(
    r"(?:Photo )?[A-Z][A-Z .,'’-]{2,40}(?:, [A-Z][a-z]+\.?)?(?: \([A-Z]{2,}\))? (?:[—–―-]{1,2}|>>) "
    r"|\([A-Z]{2,}\) (?:[—–―-]{1,2} )?|\([A-Z][a-z]+\) [—–―-]{1,2} "  # "(AP)", "(Reuters) - "
    r"|[A-Z][A-Z .’'-]{2,40}, [A-Z][a-z]{2,8}\.? \d{1,2}(?: \([A-Z][A-Za-z]{1,10}\))?: "
    r"|[A-Z]{3}[A-Z .’'-]{,30}(?:, [A-Z]{3,})?: "  # of a transcript: "HALE: The dam has burst"
)
_PLACE = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){,2} [—–-] (?=[A-Z“])")  # "Tolm - The dam has burst"
_AGENCY = re.compile(r"\([A-Z][A-Za-z]{1,10}\) [—–―-]{1,2} ")  # "TOLM, May 2 (Reuters) - "
_TIED = re.compile(r"(?:In|By|As|At|For|On|After) [a-z]+(?: [a-z]+){0,2}(?=,)")  # "In addition,", "At the same time,"
_WORD = re.compile(r"[\w’'-]+")


@kept
def sentence_of(told: Told) -> Span:
    """The sentence of the claim without dateline, opening marks and the adverb that ties it to the one before."""
    text, whole = told.article.text, told.reading.sentences[told.claim.sentence]
    start, last, _ = piece(told)
    start = max(start, text.rfind("\n", whole.start, told.claim.span.start) + 1)
    if text.find("(", start, told.claim.span.start) >= 0:
        start = max((found.end() for found in _AGENCY.finditer(text, start, told.claim.span.start)), default=start)
    end = text.find("\n", told.claim.span.end, last)
    dateline = _DATELINE.match(text, start, told.claim.span.end)
    dateline = dateline or (_PLACE.match(text, start, told.claim.span.end) if whole.start == 0 else None)
    start = dateline.end() if dateline else start
    word = _TIED.match(text, start) or _WORD.match(text, start)
    if word and word[0].casefold() in resources.load("openers")["connecting"] and text[word.end()] in ", ":
        rest = _WORD.search(text, word.end())
        start = rest.start() if rest and rest.end() <= told.claim.span.end else start
    return Span.of(text, start, last if end < 0 else end)


def may_begin(told: Told, start: int, sentence_start: int) -> bool:
    """Whether a clause may begin there: at the sentence's start, behind a mark, or behind a joining word or a cue.

    "it hired" in "the company it hired" may not, nor "the vote fails" in "if the vote fails".
    """
    before = told.article.text[sentence_start:start]
    if start <= sentence_start or not before.strip(" \"“‘'"):
        return True
    if before.rstrip(" \"“‘'")[-1] in ",;:—–―-.)":
        return True
    if any(item.cue is not None and item.cue.end == start - 1 for item in told.attributions[:1]):
        return True
    last = [word.strip("“\"‘'").casefold() for word in before.split()[-2:]]
    return last[-1] in lexicon("joining") and not (last[-1] == "that" and last[0] in lexicon("leaning"))


def is_of_place_before(told: Told, start: int, sentence_start: int) -> bool:
    """Whether the words belong to a name put before the subject: "In Tolm, | a town on the Wend, Ann Hale said"."""
    text = told.article.text
    named = _fronted_name().fullmatch(text, sentence_start, start)
    return named is not None and text.startswith(("a ", "an ", "the "), start)


@cache
def _fronted_name() -> re.Pattern[str]:
    return re.compile(rf"{fronting()}(?: [A-Z][\w.’'-]*)+, ")


def leans(told: Told, span: Span, sentence: Span) -> bool:
    """Whether something subordinating stands before the subject: "four days after she resigned"."""
    ahead = _ahead(told.claim, told.article.text)
    return span.start > sentence.start and not lexicon("words").isdisjoint(ahead)


def is_conditional(claim: Claim, told: Told) -> bool:
    """Whether a clause cannot be the main one of its sentence: "While the mill burned", "Days before Hale spoke"."""
    text = told.article.text
    first = _WORD.match(text, claim.span.start)
    if (first and first[0].casefold() in lexicon("conjunctions")) or is_subordinate(claim, text):
        return True
    return not lexicon("subordinating").isdisjoint(_ahead(claim, text)[1:][-1:])


def _ahead(claim: Claim, text: str) -> list[str]:
    """The words of a clause before its subject."""
    subject = min((item.span.start for item in claim.arguments), default=claim.span.start)
    return [word.casefold() for word in _WORD.findall(text[claim.span.start : max(claim.span.start, subject)])]
