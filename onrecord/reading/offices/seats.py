"""Seats in a parliament without the word for the member: "served in the Senate", "was elected to Congress in 2010"."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.reading.offices.assertion import is_asserted, is_past
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.holders import holder_of
from onrecord.reading.offices.span_times import effective, set_period
from onrecord.reading.offices.turns import begins, lemma_of
from onrecord.reading.roles.lexicon import canonical
from onrecord.reading.roles.tree import case_word, children, lower
from onrecord.resources import load

__all__ = ["from_seats"]


def from_seats(context: Context) -> list[Draft]:
    """Seats that a person has taken or held."""
    drafts: list[Draft] = []
    for verb in context.doc:
        for child in _places(verb) if verb.pos_ == "VERB" else ():
            seat = _seat(child)
            if seat is None or not _takes(verb, child):
                continue
            person = holder_of(context, verb)
            if person is not None and (is_asserted(verb) or _is_since(child)):
                drafts.append(_draft(context, person, verb, child, seat))
    return drafts


def _takes(verb: Token, place: Token) -> bool:
    """Whether a verb tells of a seat: "serve", or "appoint" for a court's; "in Congress since 2010" does with any."""
    words = load("titles")["seat_verbs"]
    named = lower(place) in {"bench", "court"} and lemma_of(verb) in words["bench"]
    return lemma_of(verb) in words["words"] or named or _is_since(place)


def _is_since(place: Token) -> bool:
    return place.i + 1 < len(place.doc) and lower(place.nbor()) == "since" and case_word(place) == "in"


def _places(verb: Token) -> list[Token]:
    """What the verb reaches with "in" or "to", through "terms" and "a seat"."""
    found = [child for child in children(verb, "obl", "nmod") if case_word(child) in {"in", "to"}]
    for noun in children(verb, "obj", "obl"):
        if lower(noun) in {"term", "terms", "years", "year", "seat", "decades"}:
            found += [child for child in children(noun, "nmod", "obl") if case_word(child) in {"in", "of"}]
    return found


def _seat(token: Token) -> str | None:
    words = [lower(word) for word in token.doc[token.left_edge.i : token.right_edge.i + 1]]
    seats: dict[str, str] = load("titles")["seats"]
    joined = " ".join(word for word in words if word not in {"the", "in", "to", "of"})
    found = max((name for name in seats if joined.startswith(name)), key=len, default=None)
    return seats[found] if found else None


def _draft(context: Context, person: int, verb: Token, place: Token, seat: str) -> Draft:
    organization, chain = context.name_of(place.i, place.i + 1)
    office = canonical(seat.split())
    if lower(place) == "congress":
        organization, chain = load("titles")["organizations"].get(seat, organization), None
    draft = Draft(person, office, verb.i, place.i + 1, place.i, noun=seat.split()[-1], organization=organization)
    draft.organization_chain = chain
    how = begins(verb)
    if how:
        draft.began = how
        draft.start = None if how in load("tenure_verbs")["continuing"]["how"] else effective(context, verb)
    else:
        set_period(context, draft, verb)
        draft.state = "former" if is_past(verb) and not _is_since(place) else "current"
    return draft
