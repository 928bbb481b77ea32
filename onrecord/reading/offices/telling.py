"""What the verb or noun over an office says of begin, end and state of the tenure."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.model.reading import TenureState
from onrecord.reading.offices.assertion import has_happened, is_announced, is_asserted, is_coming, is_future, is_past
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.span_times import effective
from onrecord.reading.offices.tallies import tally_in
from onrecord.reading.offices.turns import begins, ends, is_passive, is_stand_in, lemma_of
from onrecord.reading.roles.phrase import OfficePhrase
from onrecord.reading.roles.tree import case_word, children, lower, relation
from onrecord.resources import load

__all__ = ["staffed_by", "told_by"]


def told_by(context: Context, draft: Draft, word: Token) -> None:
    """Sets begin, end and state of a draft by the verb or noun that its office depends on."""
    if word.pos_ == "NOUN":
        _by_noun(context, draft, word)
    elif how := ends(word):
        _ended(context, draft, word, how)
    elif how := begins(word):
        _begun(context, draft, word, how)
    elif is_future(word):
        draft.state = "future" if draft.state == "current" else draft.state
    elif draft.state == "current" and (is_past(word) or _is_over(word, draft) or _is_after(word) or _is_of_then(word)):
        draft.state = "former"
    if is_stand_in(word):
        draft.acting = True


def _by_noun(context: Context, draft: Draft, noun: Token) -> None:
    """ "his resignation as chief on Friday", "her appointment as director in 2019", "their tenure as mayor"."""
    how_ended, how_began = ends(noun), begins(noun)
    if how_ended and has_happened(noun):
        draft.ended, draft.start, draft.end = how_ended, None, effective(context, noun)
    elif how_began:
        draft.began, draft.start, draft.end = how_began, effective(context, noun), None
    elif draft.state == "current" and (
        draft.end is not None
        or lemma_of(noun) in load("tenure_verbs")["hold"]["past_nouns"]
        or (relation(noun) == "obj" and is_past(noun.head))  # "served a term as mayor"
        or ends(noun.head) is not None  # "left after two terms as mayor"
    ):
        draft.state = "former"


def _ended(context: Context, draft: Draft, verb: Token, how: str) -> None:
    asserted, announced = is_asserted(verb), is_announced(verb)
    if asserted or announced:
        draft.ended, draft.start = how, None
        if lemma_of(verb) in load("tenure_verbs")["end_with"]:
            draft.end = None
            return  # "lost re-election in May": the term goes on for a while
        draft.end = effective(context, verb) or draft.end
        draft.state = "former" if asserted and not is_coming(verb) else "current"


def _begun(context: Context, draft: Draft, verb: Token, how: str) -> None:
    """ "was elected mayor in 2010"; one "expected to take over" or "nominated" may yet get the office."""
    lexicon, start = load("tenure_verbs"), effective(context, verb)
    if is_asserted(verb) and not is_coming(verb):
        draft.began, draft.start, draft.end = how, None if how in lexicon["continuing"]["how"] else start, None
        draft.vote = draft.vote or tally_in(verb)
        if how == "started" and draft.state == "current" and _is_career(context, verb):
            draft.state = "former"  # "began his career as a reporter"
        if lemma_of(verb) in lexicon["nominating"]["verbs"] and draft.state == "current":
            draft.state, draft.start = "prospective", None
    elif draft.state == "current":
        draft.state, draft.start, draft.end = _to_come(verb), start, None


def _is_career(context: Context, verb: Token) -> bool:
    """ "began his career as a reporter", "her career began as a reporter", "started out as a reporter"."""
    subject = context.subject_of(verb)
    return (
        bool(children(verb, "obj"))
        or any(lower(child) in {"out", "off"} for child in verb.children)
        or (subject is not None and lemma_of(subject) in load("tenure_verbs")["hold"]["nouns"])
    )


def staffed_by(context: Context, draft: Draft, phrase: OfficePhrase, verb: Token) -> None:
    """ "Acme named Ann Roe as its chief executive": the organization that names is the one she leads."""
    own = phrase.organization is None or lower(context.doc[phrase.organization[0]]) in {"its", "their"}
    if not own or is_passive(verb) or lemma_of(verb) not in load("tenure_verbs")["staffing"]["verbs"]:
        return
    subject = context.subject_of(verb)
    chain = context.chain_of.get(subject.i) if subject is not None else None
    if chain is not None and context.chains[chain].named and context.chains[chain].type == "organization":
        draft.organization, draft.organization_chain = context.chains[chain].name, chain


def _to_come(verb: Token) -> TenureState:
    return "future" if is_coming(verb) or is_announced(verb) else "prospective"


def _is_after(verb: Token) -> bool:
    """ "after serving as minister": over when the main clause begins."""
    return any(lower(child) == "after" for child in children(verb, "mark", "case"))


def _is_of_then(verb: Token) -> bool:
    """ "with Roe serving as mayor at the time": she was it then."""
    return any(lower(child) == "time" and case_word(child) == "at" for child in children(verb, "obl"))


def _is_over(verb: Token, draft: Draft) -> bool:
    """ "has also worked as", "had served as" without "since" is over."""
    auxiliaries = {lower(child) for child in children(verb, "aux")}
    perfect = bool(auxiliaries & {"has", "have", "'ve", "had"})
    since = any(lower(word) == "since" for word in verb.subtree)
    return perfect and not since and not (draft.start is not None and draft.end is None)
