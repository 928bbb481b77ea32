"""From when until when: the times beside an office or a verb, by the words before them."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.model import TimeExpression, When
from onrecord.reading.offices.context import Context
from onrecord.reading.roles.tree import lower, relation

__all__ = ["period", "point"]

FROM = frozenset({"from", "since", "between", "beginning", "starting", "after"})
UNTIL = frozenset({"to", "until", "till", "through", "and", "-", "–", "before", "by", "into"})
DURING = frozenset({"during", "in", "of", "throughout", "for"})


def period(context: Context, token: Token) -> tuple[When | None, When | None]:
    """Start and end of a state that a verb or noun tells: "from 2016 to 2020", "since May", "in 2021"."""
    start: When | None = None
    end: When | None = None
    for first, _, time in _beside(context, token):
        when = time.when
        if when is None:
            continue
        word = _introduced_by(token.doc[first])
        if "/" in when.edtf and ".." not in when.edtf:
            one, _, other = when.edtf.partition("/")
            start, end = When.parse(one, when.basis), When.parse(other, when.basis)
        elif ".." in when.edtf or word in FROM:
            start = (
                When.parse(when.edtf.split("/")[0], when.basis) if when.edtf.split("/")[0] not in {"", ".."} else start
            )
        elif (word in UNTIL and start is not None) or word in {"until", "till", "through"}:
            end = when
        elif word in DURING and start is None:
            start = end = when
    return start, end


def point(context: Context, token: Token) -> When | None:
    """The time of an event: "resigned late Saturday", "was elected in 2010"."""
    for first, _, time in _beside(context, token):
        if time.when is not None and _introduced_by(token.doc[first]) not in {"from", "until", "till", "through"}:
            return time.when
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
            or (relation(time) in {"ccomp", "acl", "advcl", "parataxis", "conj"} and steps > 0)
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
    return lower(first.doc[first.i - 1]) if first.i else ""
