"""The stretch of a report in which a claim can be read by itself, never cut so that it says something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Attribution, Claim, Span
from onrecord.properties import kept
from onrecord.record.lines.beginnings import is_conditional, is_of_place_before, leans, may_begin, sentence_of
from onrecord.record.lines.clauses import (
    after,
    form_of,
    is_subordinate,
    lexicon,
    may_be_filled,
    run_on,
    run_on_at,
)
from onrecord.record.lines.endings import breaks_off, stop
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.told import Told

__all__ = ["Stretch", "around", "stretches"]

_SHORTEST = 4  # words; shorter clauses lack their participants
_LONGEST = (
    40  # words; a longer sentence holds more than one thing to know (nine in ten sentences of reports are shorter)
)
_ON_A_DAY = 3  # words behind a cue that say only when: "a jury ruled on Tuesday"
_WORD = re.compile(r"[\w’'-]+")
_PARTICIPLE = re.compile(r"\w+ing\b")  # "Leaving the hall, Hale nodded"
_ASKED = re.compile(r"\b(?:[Ii]f|[Ww]hether)\b")  # "Asked if he thought the dam was sound, Hale nodded"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Offsets into the article's text, and what is to be put before the words for a reader who sees nothing else."""

    start: int
    end: int
    subject: str | None = None  # the entity that a clause without a subject of its own is about
    speaker: str | None = None  # who says it, where the words do not tell

    def words(self, told: Told) -> str:
        return told.article.text[self.start : self.end]


def stretches(told: Told) -> Iterator[Stretch]:
    """The stretches in which the claim can be read alone, shortest first.

    There is none for a mere noun ("his resignation"), nor for a plan that the words around tell of in passing
    ("defying attempts to oust her"). What a report only passes on is read with the one who says it, so that no
    allegation looks like a fact.
    """
    form = form_of(told)
    if form == "nominal" or (form == "fragment" and not _is_told_as_fact(told)) or is_furniture(told):
        return
    for stretch in _candidates(told):
        words = stretch.words(told)
        if _SHORTEST <= len(words.split()) <= _LONGEST and not (_is_torn(words, told) or _is_mute(stretch, told)):
            yield stretch


def around(told: Told) -> Stretch:
    """What is shown of a claim that cannot be read alone: a clause pointing to nothing or a noun, else its sentence."""
    claim, sentence = told.claim, sentence_of(told)
    first = told.sequence[0] if told.sequence else ""
    whole = claim.form == "clause" and first not in lexicon("words") and first not in lexicon("pointing")
    if whole or (claim.form == "nominal" and first not in lexicon("finite")):
        return Stretch(claim.span.start, claim.span.end)
    if len(sentence.quote.split()) <= _LONGEST:
        return Stretch(sentence.start, sentence.end)
    start = min((item.span.start for item in claim.arguments), default=claim.span.start)
    start = sentence.start if start >= claim.span.start and first in lexicon("finite") else start
    near = len(told.article.text[start : claim.span.end].split()) <= _LONGEST
    return Stretch(max(sentence.start, start) if near else claim.span.start, claim.span.end)


def _is_mute(stretch: Stretch, told: Told) -> bool:
    """Whether the line tells that something is said, and what it is stands outside: "One user wrote"."""
    text = told.article.text
    end = stretch.end - (text[stretch.end - 1] in ".,:")
    for item in told.page.cued(stretch.start, end):
        if item.cue is None or not item.cue.start < item.cue.end <= end:
            continue
        apart = item.content.end <= stretch.start or item.content.start >= end
        if apart and len(text[item.cue.end : end].split()) <= (_ON_A_DAY if told.claim.span.contains(item.cue) else 0):
            return True
        if item.content.start >= end and text[end : item.content.start].strip(" ,:“\"'‘") in ("", "that"):
            return True
    return False


def _candidates(told: Told) -> Iterator[Stretch]:
    sentence = sentence_of(told)
    clause = _clause(told, sentence)
    phrase = _phrase(told)
    if phrase is None and not _is_passed_on(told):
        if clause:
            yield clause
        if _is_told_as_fact(told) or told.claim.span.start <= sentence.start:
            yield from _sentences(told, sentence, told.claim.span.end)
    elif phrase:
        if clause and clause.subject is None and not breaks_off(told, clause.end):
            start, end = min(clause.start, phrase.start), max(clause.end, phrase.end)
            start = sentence.start if is_of_place_before(told, start, sentence.start) else start
            begins = may_begin(told, start, sentence.start) and told.article.text[start - 2 : start] != ": "
            if begins and not (start > sentence.start and told.article.text.startswith("according", start)):
                yield Stretch(start, stop(told, end, sentence.end))
        if _is_told_as_fact(told) or min(phrase.start, told.claim.span.start) <= sentence.start:
            yield from _sentences(told, sentence, max(phrase.end, told.claim.span.end, _content_end(told)))
    asked = _ASKED.search(told.article.text, sentence.start, told.claim.span.start)
    said = _passing(told)
    if clause and said and said is told.attributions[0] and said.speaker and not asked:
        yield Stretch(clause.start, clause.end, clause.subject, said.speaker)


def _is_told_as_fact(told: Told) -> bool:
    """Whether the line may be the sentence around: it must not tell a fact under the label of a plan."""
    return told.claim.factuality in ("happened", "ongoing")


def _is_torn(words: str, told: Told) -> bool:
    """Whether they hold a piece of another sentence: of a caption run into it, or of a quotation that begins before.

    "Divers at the weir The mill flooded", a sentence split in "“Ode No. | 1,” which".
    """
    sentence = told.reading.sentences[told.claim.sentence]
    if run_on_at(told.article.text, sentence.start, sentence.end) and run_on().search(words):
        return True
    if told.is_quoted:
        return False
    opened, closed = words.find("“"), words.find("”")
    return (closed >= 0 and not 0 <= opened < closed) or _is_inside_quotation(told)


def _is_inside_quotation(told: Told) -> bool:
    """Whether the claim stands in somebody's words though nobody was found to say them."""
    text = told.article.text
    before = text[text.rfind("\n", 0, told.claim.span.start) + 1 : told.claim.span.start]
    return not told.attributions and (before.count("“") > before.count("”") or before.count('"') % 2 == 1)


def _sentences(told: Told, sentence: Span, least: int) -> Iterator[Stretch]:
    """The sentence up to where it may end, if its main clause stands in that, and all of it.

    "Hale, who led the mill until May, | resigned" and "When asked on Monday, | she nodded" have theirs behind.
    """
    claims = told.page.claims(told.claim.sentence)
    clauses = [item.span for item in claims if item.form == "clause" and item is not told.claim]
    end = stop(told, least, sentence.end)
    torn = max((span.end for span in clauses if sentence.start < span.start < end < span.end), default=end)
    end = stop(told, torn, sentence.end) if torn > end else end
    has_main = any(
        (span.start if item.form == "clause" else _with_subject(item)) <= sentence.start < span.end <= end
        and not (item.form == "clause" and is_conditional(item, told))
        for item in claims
        for span in [item.span]
        if item.form in ("clause", "shared")
    )
    if (
        has_main
        and not _PARTICIPLE.match(told.article.text, sentence.start, sentence.end)
        and not breaks_off(told, end)
    ):
        yield Stretch(sentence.start, end)
    yield Stretch(sentence.start, sentence.end)


def _with_subject(claim: Claim) -> int:
    """Where what a clause is about begins: "| The mill, which flooded, has closed" has it before another clause."""
    return min((item.span.start for item in claim.arguments), default=claim.span.start)


def _is_passed_on(told: Told) -> bool:
    """Whether somebody else says it, and the clause itself does not tell who."""
    return _passing(told) is not None


@kept
def _passing(told: Told) -> Attribution | None:
    """Who passes the clause on: of "Hale wrote that | Munk asked the town to pay" it is Hale, not Munk."""
    span = told.claim.span
    return next((item for item in told.attributions if item.cue is None or not span.contains(item.cue)), None)


def _phrase(told: Told) -> Span | None:
    """The words that tell who says it, if they stand in the claim's sentence: "the minister said on Monday"."""
    said = _passing(told)
    sentence = told.reading.sentences[told.claim.sentence]
    if said is None or said.cue is None or said.source is None:
        return None
    if not (sentence.contains(said.cue) and sentence.contains(said.source)):
        return None
    start, end = min(said.cue.start, said.source.start), max(said.cue.end, said.source.end)
    return Span.of(told.article.text, start, end)


def _clause(told: Told, sentence: Span) -> Stretch | None:
    """The clause itself up to where it may end, with its subject to be filled in if it has none of its own."""
    form = form_of(told)
    span = Span.of(told.article.text, max(told.claim.span.start, sentence.start), told.claim.span.end)
    first = told.sequence[0] if told.sequence else ""
    source = _source_around(told, span)
    end = source.end if source else stop(told, _told_to(told, span), sentence.end)
    if form in ("shared", "relative"):
        is_led = first in lexicon("words") - lexicon("finite") - lexicon("left_out") and form == "shared"
        subject = told.subject if may_be_filled(told) and not is_led else None
        start = after(told, span.start) if form == "relative" or first in lexicon("left_out") else span.start
        return Stretch(start, end, subject) if subject else None
    if form != "clause":
        return None
    second = after(told, span.start)
    begins = may_begin(told, span.start, sentence.start)
    if first in lexicon("left_out") and begins and is_subordinate(told.claim, told.article.text):
        return Stretch(second, end)
    if first in lexicon("words") or not begins or leans(told, span, sentence) or is_conditional(told.claim, told):
        return None
    return Stretch(span.start, end)


def _source_around(told: Told, span: Span) -> Span | None:
    """The source that a clause is a part of: "friends of Ann Hale, | who led the mill |, said"."""
    for item in told.reading.attributions:
        source = item.source
        if source and source.start < span.start < source.end < span.end:
            return source
    return None


def _told_to(told: Told, span: Span) -> int:
    """Where the clause ends, or what it tells of: "Engineers found | two dams, which were old, had burst"."""
    told_of = [
        item.content.end
        for item in told.reading.attributions
        if span.start < item.content.start < span.end < item.content.end
        and item.cue
        and span.start <= item.cue.start
        and _WORD.search(told.article.text, span.end, item.content.end)
    ]
    return max(told_of, default=span.end)


def _content_end(told: Told) -> int:
    """Where what is said ends if the claim is only about a thing in it: "said the bug, | which is old, | was found"."""
    said, span = _passing(told), told.claim.span
    inside = said is not None and said.content.start < span.start < said.content.end
    return said.content.end if said and inside and told.claim.form == "relative" else span.end
