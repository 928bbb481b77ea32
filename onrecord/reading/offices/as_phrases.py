"""Offices after "as": "served as mayor", "her years as fire chief", "to retire as its president"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token

from onrecord.reading.offices.assertion import is_asserted, is_negated
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.drafting import draft_of, renamed_acting, spread, with_place_behind
from onrecord.reading.offices.holders import holder_of, owner_of
from onrecord.reading.offices.span_times import set_period
from onrecord.reading.offices.telling import staffed_by, told_by
from onrecord.reading.offices.turns import begins, ends, is_stand_in, lemma_of
from onrecord.reading.roles.lexicon import head_word, modifiers, status_of
from onrecord.reading.roles.phrase import office_phrases
from onrecord.reading.roles.tree import case_word, children, lower, relation
from onrecord.resources import load

__all__ = ["as_nouns", "from_as_phrases"]


def from_as_phrases(context: Context) -> list[Draft]:
    """One draft for every office after "as" that a verb or noun gives a person."""
    drafts: list[Draft] = []
    for noun, governor in as_nouns(context.doc):
        person = _holder(context, noun, governor)
        if person is not None:
            drafts.extend(_held(context, person, noun, governor))
    return drafts


@lru_cache(maxsize=1)  # two rules ask for them
def as_nouns(doc: Doc) -> tuple[tuple[Token, Token], ...]:
    """Nouns after "as" with the word that they hang on; the words between are read as they stand.

    A tagger takes "acting" of "as acting general manager" for a verb, and the tree hangs the office below it.
    """
    return tuple(_as_nouns(doc))


def _as_nouns(doc: Doc) -> Iterator[tuple[Token, Token]]:
    governors = {token.head.i for token in doc if lower(token) == "as"}
    for token in doc:
        after_as = token.i in governors and case_word(token) == "as" and token.head.i != token.i
        if after_as and not _is_doer(token) and not _is_run(doc, token.i):
            yield token, _governor(token, token.i, token.i)
        if lower(token) == "as" and (last := _run_end(doc, token.i)) is not None:
            if _is_doer(doc[last]):
                continue
            noun = doc[last - 1] if lower(doc[last]) == "general" and doc[last - 1].head != doc[last] else doc[last]
            yield noun, _governor(noun, token.i, last)


def _is_doer(noun: Token) -> bool:
    """True in "as officers were leaving"; in "As chief of police, Roe runs ..." the verb has its own subject behind."""
    return relation(noun) == "nsubj" and _own_subject(noun.head, noun) is None


def _own_subject(verb: Token, noun: Token) -> Token | None:
    return next((child for child in children(verb, "nsubj") if child.i > noun.i), None)


def _is_run(doc: Doc, i: int) -> bool:
    """Whether the noun ends a run of words of office after "as", which is found by its words."""
    start = i
    while start > 0 and lower(doc[start - 1]) != "as" and _is_part(doc[start - 1]):
        start -= 1
    return start > 0 and lower(doc[start - 1]) == "as" and _run_end(doc, start - 1) is not None


def _is_part(token: Token) -> bool:
    determiner = token.pos_ == "DET" or lower(token) in {"its", "his", "her", "their"}
    return determiner or lower(token) in modifiers() | status_of().keys() or head_word(token) is not None


def _run_end(doc: Doc, i: int) -> int | None:
    """The last token of "(as) its acting general manager"; None where other words stand between."""
    last = i
    while last + 1 < len(doc) and _is_part(doc[last + 1]) and not doc[last + 1].is_sent_start:
        last += 1
    while last > i and head_word(doc[last]) is None and lower(doc[last]) != "general":
        last -= 1
    return last if last > i and (last - 1 > i or lower(doc[last]) != "general") else None


def _governor(noun: Token, first: int, last: int) -> Token:
    """The word above a phrase; the verb where the tree hangs the phrase on its object: "confirmed Roe as secretary"."""
    governor = noun
    while first <= governor.i <= last and governor.head.i != governor.i:
        governor = governor.head
    named = governor.pos_ == "PROPN" and relation(governor) in {"obj", "nsubj", "flat"}
    governor = governor.head if named and governor.head.pos_ == "VERB" else governor
    return _period_between(governor, first) or governor


def _period_between(verb: Token, first: int) -> Token | None:
    """ "retires with two medals from eight years with Acme as | coach": the years were those of the coach."""
    nouns = load("offices")["complement_nouns"]["periods"]
    if verb.pos_ != "VERB" or not ends(verb):
        return None
    between = (token for token in verb.doc[verb.i + 1 : first] if case_word(token) in {"during", "in", "over", "from"})
    return next((token for token in between if str(token.lemma_).lower() in nouns), None)


def _holder(context: Context, noun: Token, governor: Token) -> int | None:
    lexicon = load("tenure_verbs")["hold"]
    if governor.pos_ not in {"VERB", "AUX"}:
        return owner_of(context, governor) if lemma_of(governor) in lexicon["nouns"] else None
    if lemma_of(governor) in load("tenure_verbs")["following"]["verbs"]:
        return None  # "replaced Roe as chief" tells of two people
    subject = context.subject_of(governor)
    if subject is not None and lemma_of(subject) in lexicon["nouns"]:
        return owner_of(context, subject)  # "Her career began as a reporter"
    known = lemma_of(governor) in lexicon["verbs"] or begins(governor) or ends(governor) or is_stand_in(governor)
    if lemma_of(governor) in {"run", "lead", "head", "oversee"} and not children(governor, "obj"):
        known = False  # "ran as vice president" is a candidacy
    person = holder_of(context, governor) if known else None
    if person is None and noun.i < governor.i and is_asserted(governor):
        subject = _own_subject(governor, noun) if relation(noun) == "nsubj" else context.subject_of(governor)
        person = context.person(subject)  # "As mayor, Roe cut taxes"
    return person


def _held(context: Context, person: int, noun: Token, governor: Token) -> list[Draft]:
    if governor.pos_ == "VERB" and is_negated(governor):
        return []
    drafts: list[Draft] = []
    for phrase in (with_place_behind(context, phrase) for phrase in office_phrases(noun)):
        draft = draft_of(context, person, phrase, first=governor.i, last=noun.i + 1)
        if draft is None:
            continue
        set_period(context, draft, governor, noun)
        told_by(context, draft, governor)
        _joined(context, draft, governor)
        staffed_by(context, draft, phrase, governor)
        drafts.extend(spread(context, renamed_acting(draft), phrase))
    return drafts


def _joined(context: Context, draft: Draft, verb: Token) -> None:
    """ "joined Acme as chief engineer", "two years with Acme as chief engineer": the verb's object or the noun's."""
    if draft.organization is not None or (verb.pos_ == "VERB" and lemma_of(verb) not in {"join", "leave", "quit"}):
        return
    for child in children(verb, "obj") or [c for c in children(verb, "nmod") if case_word(c) in {"with", "at"}]:
        chain = context.chain_of.get(child.i)
        if chain is not None and context.chains[chain].named and context.chains[chain].type == "organization":
            draft.organization, draft.organization_chain = context.chains[chain].name, chain
