"""Offices that a person is after: "is running for mayor", "her bid for governor", "a candidate to lead the agency"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from onrecord.reading.offices.assertion import is_negated
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.drafting import draft_of
from onrecord.reading.offices.races import dated
from onrecord.reading.offices.turns import is_stand_in, lemma_of
from onrecord.reading.roles.phrase import office_phrases
from onrecord.reading.roles.tree import case_word, children, lower, relation
from onrecord.resources import load

__all__ = ["from_aims"]


def from_aims(context: Context) -> list[Draft]:
    """Drafts in the state `prospective`."""
    lexicon = load("tenure_verbs")["aim"]
    drafts: list[Draft] = []
    for token in context.doc:
        lemma = str(token.lemma_ or token.lower_).lower()
        if token.pos_ == "VERB" and lemma in lexicon["verbs"]:
            person = _put_forward(context, token, lemma)
        elif token.pos_ in {"NOUN", "PROPN"} and lemma in lexicon["nouns"]:
            person = _aspirant(context, token)
        else:
            continue
        if person is not None and not is_negated(token):
            drafts.extend(_aimed(context, person, token))
    return drafts


def _put_forward(context: Context, verb: Token, lemma: str) -> int | None:
    """Who is to have the office: the object of "endorsed Roe for mayor", else the subject of "runs for mayor"."""
    passive = any(child.dep_ == "nsubj:pass" for child in verb.children)
    if lemma in load("tenure_verbs")["aim"]["others"] and not passive:
        objects = children(verb, "obj")
        return context.person(objects[0]) if objects else None
    return context.person(context.subject_of(verb))


def _aspirant(context: Context, noun: Token) -> int | None:
    """Whose bid, race or candidacy it is."""
    for child in (*(c for c in children(noun, "nmod") if case_word(c) == "of"), *children(noun, "nmod:poss")):
        found = context.person(child)
        if found is not None:
            return found
    if relation(noun) == "appos":
        return context.person(noun.head)
    return context.person(context.subject_of(noun))


def _aimed(context: Context, person: int, token: Token) -> list[Draft]:
    drafts: list[Draft] = []
    for noun in _goals(token):
        for phrase in office_phrases(noun):
            draft = draft_of(context, person, phrase, first=token.i, last=noun.i + 1)
            if draft is not None and not ({"former", "acting"} & draft.status):
                draft.state = "prospective"
                dated(context, draft, token)
                drafts.append(_candidacy(draft))
    return drafts + [replace(draft, person=rival) for draft in drafts for rival in _rivals(context, token, person)]


def _candidacy(draft: Draft) -> Draft:
    """Whoever runs for president is a presidential candidate."""
    if draft.office.lower() in {"president", "vice president"} and draft.organization is None:
        name = "Presidential candidate" if draft.office == "President" else "Vice-presidential nominee"
        return replace(draft, office=name, noun="candidate")
    return draft


def _rivals(context: Context, token: Token, person: int) -> list[int]:
    """ "his race against Roe for whip": the rival is after the same office."""
    against = [
        c for holder in (token, token.head) for c in children(holder, "obl", "nmod") if case_word(c) == "against"
    ]
    return [rival for child in against if (rival := context.person(child)) is not None and rival != person]


def _goals(token: Token) -> list[Token]:
    """The nouns after "for", "to be", "the position of"; those of an object such as "the race for mayor" too."""
    placeholders = load("tenure_verbs")["aim"]["placeholders"]
    goals: list[Token] = []
    for child in children(token, "obl", "nmod", "xcomp", "acl", "advcl"):
        case = case_word(child)
        to_be = any(lower(cop) in {"be", "become"} for cop in children(child, "cop"))
        runs_as = case == "as" and lemma_of(token) in {"run", "stand", "nominate", "propose"} and not is_stand_in(token)
        if case == "for" or (case == "as" and token.pos_ == "NOUN") or runs_as or to_be:
            goals.append(child)
        elif lower(child) == "become":
            goals.extend(children(child, "xcomp", "obj"))
    if not goals and token.pos_ == "NOUN":  # "wins his race against Roe for | whip", hung on the verb
        goals = [c for c in children(token.head, "obl") if case_word(c) == "for" and c.i > token.i]
    for goal in list(goals):
        if lower(goal) in placeholders or str(goal.lemma_).lower() in placeholders:
            goals.extend(child for child in children(goal, "nmod") if case_word(child) == "of")
            goals.extend(children(goal, "compound"))
    return goals
