"""Where a line may end after the words that it must hold."""

from __future__ import annotations

import re
from functools import cache

from onrecord.model import Claim
from onrecord.naming import fold
from onrecord.record.lines.clauses import lexicon
from onrecord.record.told import Told

__all__ = ["breaks_off", "stop"]

_MARK = re.compile(r",(?! as\b)(?=[\s\"”’'\)\]]|$)|[;:](?=[\s\"”’'\)\]]|$)|\s(?:-{1,2}|–|―)\s|—|\s\(|\)|\n")
_NAMED_AFTER = re.compile(r", (?:\d{4}\b|[A-Z][A-Za-z]{0,4}\.)")  # "May 18, 2017", "Fargo, N.D.": no end of a clause
_WORD = re.compile(r"[\w’'-]+")
_PAIR = re.compile(r"\b(?:between|both)\b(?!.*\band\b)")  # "chose between closing the mill | and selling it"
_NAME = 60  # characters; names with their titles are shorter
_ROOT = 4  # letters that the forms of a verb share
_ANNOUNCED = re.compile(
    r"\b(?:that|which|who|whom) (?:in|on|at|by|after|before|since|for|from|during|a (?:day|week|month|year))\b[^,]*$",
    re.IGNORECASE,
)
_PUT_BETWEEN = re.compile(r"\b(?:that|which|who|whom)(?:,| according to\b)[^,]*$", re.IGNORECASE)
# "asked why Ms. Hale, | a friend, | left"
_BEGUN = re.compile(r"\b(?:why|how|whether|if|that)['’”\"]?(?: [A-Z][\w.’'-]*)+(?:, [^,]+)?$")


def stop(told: Told, position: int, limit: int) -> int:
    """Where the words may end at or after a position: at a mark, or at once before "and", "while" and the like.

    "his claim" runs on to "his claim that the dam leaks", "would resign" to "would resign if the vote fails".
    """
    text = told.article.text
    behind = _WORD.match(text, position + 1) if text[position : position + 1] == " " else None
    word = behind[0].casefold() if behind else ""
    pair = word == "and" and _PAIR.search(text, told.reading.sentences[told.claim.sentence].start, position)
    if (word in ("and", "but") and not pair) or (word in lexicon("finite") and not _hangs(text, position)):
        return position
    if (word in lexicon("stops") and _is_full(told, position)) or _ends_sentence(told, position):
        return position
    at = position
    while mark := _MARK.search(text, at, limit):
        place = mark.start()
        binds = _NAMED_AFTER.match(text, place) or _proviso().match(text, place) or _names_whom(told, place)
        if not binds and not _is_within(told, position, place):
            return place
        at = mark.end()
    return limit


def _ends_sentence(told: Told, position: int) -> bool:
    """Whether another sentence begins there that was not told apart: "moved to Sorn, N.D. | Early on he taught"."""
    text = told.article.text
    ended = text[position - 1] == "." and text[position : position + 1] == " "
    return ended and any(
        item.form == "clause" and item.span.start == position + 1 and text[position + 1].isupper()
        for item in told.page.claims(told.claim.sentence)
    )


def _hangs(text: str, position: int) -> bool:
    """Whether the word before a position needs what stands behind it: "the day that | was"."""
    return not lexicon("words").isdisjoint(_WORD.findall(text[max(0, position - 20) : position])[-1:])


def _names_whom(told: Told, mark: int) -> bool:
    """Whether a name stands right behind a mark for somebody who was only described: "said the chair, | Ann Hale"."""
    text, start = told.article.text, mark + 2
    before = told.page.mentions(max(0, mark - _NAME), mark)
    if text[mark:start] != ", " or any(item.kind == "name" and item.span.end == mark for item, _ in before):
        return False
    return any(
        item.kind == "name"
        and chain.type == "person"
        and item.span.start == start
        and (text[item.span.end] in ",.;" or text.startswith(" of ", item.span.end))
        for item, chain in told.page.mentions(start, start + _NAME)
    )


def _is_within(told: Told, position: int, mark: int) -> bool:
    """Whether a mark stands inside a clause that was begun: "came after the chair, | Ann Hale, left".

    Nor may a line end between a source and its cue, or where a clause has only been announced: "after 26 members,
    | two too few, said", "no doubt that a week before, | the dam was sound".
    """
    claims = told.page.claims(told.claim.sentence)
    for item in claims:
        span = item.span
        if span.start < mark < span.end and (position <= span.start or _has_verb_behind(item, mark, told)):
            return True
    text, start = told.article.text, told.reading.sentences[told.claim.sentence].start
    before = text[start:mark]
    if _ANNOUNCED.search(text[max(0, position - 6) : mark]) or _BEGUN.search(before) or _PUT_BETWEEN.search(before):
        return True
    for said in told.reading.attributions:
        if said.source and said.cue and position <= said.source.start < mark < said.cue.start:
            return True
    return False


def _has_verb_behind(claim: Claim, mark: int, told: Told) -> bool:
    """Whether the verb of a clause begun before a mark stands behind it: "Hale's plan – one that failed | – cost"."""
    span = claim.span
    if claim is told.claim or claim.form in ("fragment", "nominal") or not span.start < mark < span.end:
        return False
    if told.claim.form == "relative" and span.start < told.claim.span.start:
        return False  # "Ann Hale, who came late, | was fined": the one behind "who" is told by itself
    root = fold(claim.predicate.removeprefix("be ")).partition(" ")[0][:_ROOT]
    found = told.article.text[span.start : span.end].casefold().find(root)
    return found >= mark - span.start


def _is_full(told: Told, end: int) -> bool:
    """Whether something stands behind the verb: "the need came | after the flood" tells nothing before "after"."""
    spans = [item.span for item in told.claim.arguments]
    spans += [item.span for item in told.quantities]
    spans += [item.span for item in told.reading.times]
    return any(span.end == end for span in spans) and not told.article.text[:end].endswith((" only", " not", " except"))


def breaks_off(told: Told, end: int) -> bool:
    """Whether the verb of what was begun stands right behind: "Hale said the question who broke the dam | was open"."""
    word = _WORD.match(told.article.text, end + 1)
    return bool(word and told.article.text[end] == " " and word[0].casefold() in lexicon("finite"))


@cache
def _proviso() -> re.Pattern[str]:
    """What a line may not leave out: "backed the loan, but only if the town agrees"."""
    return re.compile(rf", (?:but )?(?:{'|'.join(sorted(lexicon('provisos')))})\b")
