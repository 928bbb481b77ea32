"""Offices that verbs give: "was named deputy director", "was sworn in as", "chairs the board"."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.reading.offices.assertion import is_asserted
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.drafting import draft_of, is_no_body, with_place_behind
from onrecord.reading.offices.holders import holder_of
from onrecord.reading.offices.span_times import set_period
from onrecord.reading.offices.telling import staffed_by, told_by
from onrecord.reading.offices.turns import is_passive, lemma_of
from onrecord.reading.roles.lexicon import head_word, modifiers, status_of
from onrecord.reading.roles.phrase import office_phrase, office_phrases
from onrecord.reading.roles.tree import case_word, children, lower
from onrecord.resources import load

__all__ = ["from_leading", "from_naming"]

# Words from a passive verb to its noun of office: "was named the company's new interim mayor".
REACH = 7


def from_naming(context: Context) -> list[Draft]:
    """ "was named deputy director", "elected her president", "named Ann Roe acting chief", "nominated to be"."""
    drafts: list[Draft] = []
    for verb in context.doc:
        if lemma_of(verb) not in load("tenure_verbs")["begin"] or verb.pos_ != "VERB":
            continue
        person = holder_of(context, verb)
        if person is None:
            continue
        nouns = [child for child in children(verb, "xcomp", "obj", "obl", "ccomp") if case_word(child) in {"", "to"}]
        for noun in dict.fromkeys([*nouns, *_noun_after(context, verb)]):
            if noun.i not in context.title_nouns and noun.ent_type_ != "PERSON":
                drafts.extend(_named(context, person, noun, verb))
    return drafts


def _noun_after(context: Context, verb: Token) -> list[Token]:
    """The noun of office right behind a passive verb or behind the name that an active one has.

    However the tree hangs it: "was named interim | mayor", "named Ann Roe acting | chief".
    """
    first = verb.i + 1
    if not is_passive(verb):
        if context.person_behind(verb) is None:
            return []
        first = max(context.extent[i][1] for i in range(first, first + 2) if i in context.extent)
    for token in verb.doc[first : first + REACH - 1]:
        following = verb.doc[token.i + 1] if token.i + 1 < len(verb.doc) else None
        if head_word(token) is not None and (following is None or head_word(following) is None):
            return [token]
        known = lower(token) in modifiers() | status_of().keys()
        if token.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "PRON", "PART"} and not known:
            return []
    return []


def _named(context: Context, person: int, noun: Token, verb: Token) -> list[Draft]:
    drafts: list[Draft] = []
    for phrase in (with_place_behind(context, phrase) for phrase in office_phrases(noun)):
        draft = draft_of(context, person, phrase, first=verb.i, last=noun.i + 1)
        if draft is not None:
            told_by(context, draft, verb)
            staffed_by(context, draft, phrase, verb)
            drafts.append(draft)
    return drafts


def from_leading(context: Context) -> list[Draft]:
    """ "chairs the state convention", "has led the union since 2015", "founded by Roe": an office by the verb alone."""
    drafts: list[Draft] = []
    for verb in context.doc:
        lemma = lemma_of(verb).removesuffix("ing")  # taggers take "chairing the board" for a noun
        office = load("tenure_verbs")["lead"].get(lemma.removesuffix("e"))
        if office is None or (verb.pos_ != "VERB" and lemma == lemma_of(verb)):
            continue
        leader, body = _sides(context, verb)
        if body is None or not is_asserted(verb) or _moves(verb):
            continue
        person = context.person(leader)
        name, chain = context.name_of(*_object_range(body))
        kind = context.chains[chain].type if chain is not None else None
        if person is None or name is None or (kind != "organization" and lemma not in {"chair", "co-chair"}):
            continue
        if is_no_body(name):
            continue
        first, last = sorted((verb.i, body.i))
        draft = Draft(person, office, first, last + 1, verb.i, noun=office.lower(), organization=name)
        draft.organization_chain = chain
        if verb.dep_ != "acl" and office not in {"Founder", "Co-founder"}:  # founders stay what they are
            set_period(context, draft, verb)
            told_by(context, draft, verb)
        draft.began = draft.began or _by_virtue(verb)
        drafts.append(draft)
    return drafts


def _sides(context: Context, verb: Token) -> tuple[Token | None, Token | None]:
    """Who leads, and what: "Roe chairs the board", "the board, chaired by Roe", "the works were founded by Roe"."""
    agents = [child for child in children(verb, "obl") if case_word(child) == "by"]
    leader, body = context.subject_of(verb), next(iter(children(verb, "obj")), None)
    if agents:
        leader, body = agents[0], verb.head if verb.dep_ == "acl" else leader if is_passive(verb) else None
    guilty = bool(children(verb, "xcomp"))  # "the firm was found guilty"
    gathering = body is not None and lemma_of(body) in load("claim_times")["occasions"]  # "a meeting chaired by Roe"
    return (None, None) if guilty or gathering else (leader, body)


def _by_virtue(verb: Token) -> str | None:
    """How an office is held that comes with another: "As mayor, she chairs the board" gives "as mayor"."""
    beside = [noun for subject in children(verb, "nsubj") for noun in children(subject, "nmod", "appos")]
    for child in (*children(verb, "obl", "advcl", "nmod"), *beside):
        phrase = office_phrase(child) if case_word(child) == "as" else None
        if phrase is not None:
            return f"as {phrase.office[:1].lower()}{phrase.office[1:]}"
        if case_word(child) == "by" and lower(child) == "virtue":
            return "ex officio"
    return None


def _moves(verb: Token) -> bool:
    """ "led the team to victory", "led the league in scoring", "headed the ball over the bar" tell of no office."""
    beside = [child for noun in (verb, *children(verb, "obj")) for child in children(noun, "obl", "nmod")]
    ranked = any(case_word(child) == "in" and child.text.islower() and child.pos_ != "NUM" for child in beside)
    return ranked or any(case_word(child) in load("tenure_verbs")["directions"]["words"] for child in beside)


def _object_range(token: Token) -> tuple[int, int]:
    start = int(token.left_edge.i)
    while start < token.i and token.doc[start].pos_ in {"DET", "PRON", "ADP"}:
        start += 1
    return start, token.i + 1
