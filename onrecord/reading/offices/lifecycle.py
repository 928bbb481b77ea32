"""Begin and end of a tenure by a verb that names no office: "Roe resigned", "was confirmed in a 50-47 vote"."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from onrecord.reading.offices.assertion import is_announced, is_asserted
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.span_times import period, point
from onrecord.reading.offices.verbs import beginning, ending, holder_of
from onrecord.reading.roles.tree import case_word, children, lower, relation
from onrecord.resources import load

__all__ = ["from_events", "office_of", "tally_in"]

_TALLY = re.compile(r"(?<![\d-])(\d{1,3})\s?(?:-|–|to)\s?(\d{1,3})(?![\d-])")


def _words(section: str) -> list[str]:
    found: list[str] = load("tenure_verbs")["events"][section]
    return found


def from_events(context: Context, known: list[Draft]) -> list[Draft]:
    """What a verb or noun says about the office that a person is known to hold."""
    drafts: list[Draft] = []
    told = {draft.first for draft in known if draft.began or draft.ended}
    for token in context.doc:
        if token.pos_ == "VERB" and token.i not in told:
            drafts.extend(_verb(context, token, known))
        elif token.pos_ == "NOUN":
            drafts.extend(_noun(context, token, known))
    return drafts


def _verb(context: Context, verb: Token, known: list[Draft]) -> list[Draft]:
    if _in_the_role(verb):
        person = holder_of(context, verb)
        office = office_of(person, verb.i, known)
        if office is None:
            return []
        start, end = period(context, verb)
        return [_event(office, verb, start=start, end=end)] if start or end else []
    how_began, how_ended = beginning(verb), ending(verb)
    if (
        not (how_began or how_ended)
        or str(verb.lemma_).lower() in _words("need_office")
        or not (is_asserted(verb) or (how_ended and is_announced(verb)))
    ):
        return []
    elective = str(verb.lemma_).lower() in _words("electing")
    fitting = (
        [draft for draft in known if draft.noun in load("tenure_verbs")["elective"]["nouns"]] if elective else known
    )
    person = holder_of(context, verb)
    told = [draft for draft in fitting if draft.person == person and draft.first == verb.head.i]
    # "served as chief until 2020, resigning after ...": what the governing verb tells of comes first
    office = told[0] if told and relation(verb) == "advcl" else office_of(person, verb.i, fitting)
    if office is None:
        return []
    if how_ended:
        state = "former" if is_asserted(verb) else office.state
        return [_event(office, verb, end=point(context, verb), ended=how_ended, state=state)]
    if how_began == "nominated":
        return []
    return [_event(office, verb, start=point(context, verb), began=how_began, vote=tally_in(verb))]


def _in_the_role(verb: Token) -> bool:
    """ "has filled the post since May", "held the post until 2020"."""
    places = children(verb, "obl", "obj")
    return str(verb.lemma_).lower() in _words("holding") and any(
        lower(child) in _words("placeholders") for child in places
    )


def _noun(context: Context, noun: Token, known: list[Draft]) -> list[Draft]:
    """ "Roe's ouster", "the dismissal of Roe": told as having happened where a definite person owns it."""
    how = load("tenure_verbs")["end_nouns"].get(str(noun.lemma_).lower())
    if how is None or any(case_word(child) == "as" for child in children(noun, "nmod")):
        return []
    owner = _ended_person(context, noun, how)
    office = office_of(owner, noun.i, known)
    if office is None or not _happened(noun):
        return []
    return [_event(office, noun, end=point(context, noun), ended=how, state="former")]


def _ended_person(context: Context, noun: Token, how: str) -> int | None:
    """The object of "of" before the possessor: in "Roe's ouster of Poe" it is Poe who goes."""
    for child in children(noun, "nmod"):
        if case_word(child) == "of" and context.person(child) is not None:
            return context.person(child)
    possessors = children(noun, "nmod:poss")
    return context.person(possessors[0]) if possessors else None


def _happened(noun: Token) -> bool:
    """ "demanded his resignation", "urge your resignation" tell none; "accepted his resignation" does."""
    verb = noun.head
    if str(noun.lemma_).lower() != "resignation":
        return str(verb.lemma_).lower() not in load("tenure_verbs")["not_asserted"]["verbs"]
    return str(verb.lemma_).lower() in {
        "accept",
        "announce",
        "submit",
        "follow",
        "after",
        "tender",
        "come",
    } and is_asserted(verb)


def office_of(person: int | None, position: int, known: list[Draft]) -> Draft | None:
    """The office that a person holds in this article: the one told nearest before, else the first after."""
    if person is None:
        return None
    held = [
        draft for draft in known if draft.person == person and draft.state in {"current", "former"} and not draft.ended
    ]
    held = [draft for draft in held if draft.noun not in {"candidate", "nominee"}] or held
    current = [draft for draft in held if draft.state == "current" or "former" in draft.status] or held
    weighed = [draft for draft in current if draft.noun not in {"representative", "senator"}] or current
    before = [draft for draft in weighed if draft.first <= position]
    return (
        max(before, key=lambda draft: draft.first)
        if before
        else min(weighed, key=lambda draft: draft.first, default=None)
    )


def _event(office: Draft, token: Token, **told: object) -> Draft:
    first, last = _evidence(token)
    blank = replace(office, start=None, end=None, began=None, ended=None, vote=None, first=first, last=last)
    return replace(blank, **told)  # type: ignore[arg-type]


def _evidence(token: Token) -> tuple[int, int]:
    """The clause of a verb without what follows its own objects and times."""
    parts = [token, *children(token, "nsubj", "obj", "obl", "advmod", "aux", "nmod")]
    return min(int(part.left_edge.i) for part in parts), max(int(part.right_edge.i) for part in parts) + 1


def tally_in(verb: Token) -> str | None:
    """The tally of a vote in the verb's clause: "50-47"."""
    start, end = _evidence(verb)
    found = _TALLY.search(verb.doc[start:end].text)
    return f"{found[1]}-{found[2]}" if found else None
