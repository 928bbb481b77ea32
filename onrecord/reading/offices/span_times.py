"""From when until when: the times beside an office or a verb, by the words before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.model import TimeExpression, When
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.turns import begins, ends, lemma_of, turn_nouns
from onrecord.reading.roles.lexicon import is_plural
from onrecord.reading.roles.tree import case_word, children, lower, relation

__all__ = ["Period", "effective", "period", "point", "set_period"]

FROM = frozenset({"from", "since", "between", "beginning", "starting", "after"})
UNTIL = frozenset({"to", "until", "till", "through", "and", "-", "–", "before", "by", "into"})
DURING = frozenset({"during", "in", "of", "throughout", "for"})
STOPS = frozenset({"until", "till", "through"})
# Clauses that only say how long: "her tenure, spanning from 2001 to 2010".
SPANNING = frozenset({"span", "last", "run", "begin", "start", "end", "stretch"})


@dataclass(slots=True)
class Period:
    """Start and end of a holding, and how it began and ended where a noun tells: "until his resignation in 2012"."""

    start: When | None = None
    end: When | None = None
    began: str | None = None
    ended: str | None = None

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None


def set_period(context: Context, draft: Draft, *tokens: Token) -> None:
    """Gives a draft the period beside the first of the tokens that has one."""
    found = next((found for token in tokens if (found := period(context, token))), None)
    if found is not None:
        draft.start, draft.end = found.start, found.end
        draft.began, draft.ended = draft.began or found.began, draft.ended or found.ended


def period(context: Context, token: Token) -> Period:
    """The period of a state that a verb or noun tells: "from 2016 to 2020", "since May", "in 2021"."""
    found = Period()
    for time, word, noun in _times(context, token):
        _take(found, time, word, noun)
    if not found:
        for clause in children(token, "acl", "advcl"):
            if lemma_of(clause) in SPANNING:
                return period(context, clause)
    return found


def _take(found: Period, when: When, word: str, noun: Token | None) -> None:
    first, slash, last = when.edtf.partition("/")
    if slash and ".." not in when.edtf and word not in STOPS:
        found.start, found.end = When.parse(first, when.basis), When.parse(last, when.basis)
    elif ".." in when.edtf or word in FROM:
        if first not in {"", ".."}:
            found.start = When.parse(first, when.basis)
            own = noun is not None and (bool(children(noun, "nmod:poss")) or not is_plural(noun))
            found.began = begins(noun) if noun is not None and own else None  # not "since the elections of 1994"
    elif (word in UNTIL and found.start is not None) or word in STOPS:
        found.end = when
        found.ended = ends(noun) if noun is not None else None
    elif word in DURING and found.start is None:
        found.start = found.end = when


def point(context: Context, token: Token) -> When | None:
    """The time of an event: "resigned late Saturday", "was elected in 2010"."""
    return next((time for time, word, _ in _times(context, token) if word not in STOPS | {"from", "since"}), None)


def effective(context: Context, token: Token) -> When | None:
    """When a turn takes effect: "resigned on Monday, effective June 30"; else the time that is told."""
    for first, _, time in context.times_in(token.i, int(token.sent.end)):
        before = [lower(word) for word in context.doc[max(token.i, first - 2) : first]]
        if time.when is not None and ("effective" in before or before[-1:] == ["effect"]):
            return time.when
    head = token.head
    if token.pos_ == "NOUN" and any(lower(child) in {"effect", "effective"} for child in head.children):
        return point(context, head)  # "His resignation takes effect on June 30"
    return point(context, token)


def _times(context: Context, token: Token) -> Iterator[tuple[When, str, Token | None]]:
    """The times beside a token, each with the word that introduces it and the turn that it dates."""
    for first, last, time in _beside(context, token):
        if time.when is not None:
            noun = _turn_above(token.doc[first:last].root, token)
            yield time.when, _outer(noun) or _introduced_by(token.doc[first]), noun


def _outer(noun: Token | None) -> str:
    """ "until" in "until his resignation in 2012"."""
    word = case_word(noun) if noun is not None else ""
    return word if word in FROM | UNTIL else ""


def _turn_above(time: Token, token: Token) -> Token | None:
    """The noun between a time and a verb that tells a turn: "resignation" in "until his resignation in 2012"."""
    while time.head.i not in {time.i, token.i}:
        time = time.head
        if time.pos_ == "NOUN" and lemma_of(time) in turn_nouns():
            return time
    return None


def _beside(context: Context, token: Token) -> list[tuple[int, int, TimeExpression]]:
    """Times below a token, without those of its clauses; else those that follow before the next verb.

    The tree often hangs "in 2014" of "served before retiring as director in 2014" too high.
    """
    below = [time for time in context.times if _governs(token, token.doc[time[0] : time[1]].root)]
    if below or token.pos_ not in {"VERB", "NOUN"}:
        return below
    return context.times_in(token.i, _clause_end(token))


def _clause_end(token: Token) -> int:
    """Where the words after a verb or noun leave its clause: the next verb, semicolon or "and" with a subject."""
    for following in token.doc[token.i + 1 : token.sent.end]:
        if following.pos_ in {"VERB", "AUX"} or following.text in {";", ":", "―", "—"} or following.pos_ == "SCONJ":
            return int(following.i)
    return int(token.sent.end)


def _governs(token: Token, time: Token) -> bool:
    """True where only nouns and prepositions stand between: "resigned as chief on Monday"."""
    steps = 0
    while time.i != token.i:
        if (
            time.head.i == time.i
            or steps > 6
            or (relation(time) in {"ccomp", "acl", "advcl", "parataxis", "conj", "nsubj", "appos"} and steps > 0)
        ):
            return False
        if relation(time) in {"ccomp", "parataxis"} or (time.pos_ == "VERB" and steps > 0):
            return False
        time, steps = time.head, steps + 1
    return True


def _introduced_by(token: Token) -> str:
    """The word before a time: its preposition, or "-" in "1998-2004"."""
    first = token
    if first.i and lower(first.doc[first.i - 1]) in {"early", "late", "mid", "the", "last"}:
        first = first.doc[first.i - 1]
    if lower(first) in FROM | UNTIL | {"during"}:
        return lower(first)
    before = lower(first.doc[first.i - 1]) if first.i else ""
    if before == "in" and first.i > 1 and lower(first.doc[first.i - 2]) in {"beginning", "starting"}:
        return "from"
    return before
