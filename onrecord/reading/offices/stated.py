"""Offices that a noun phrase states: "Ann Roe, the mayor of Elm,", "she was mayor from 1998 to 2004"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from onrecord.reading.offices.assertion import is_future, is_negated, is_past
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.drafting import draft_of
from onrecord.reading.offices.races import dated, is_candidacy
from onrecord.reading.offices.span_times import point, set_period
from onrecord.reading.roles.lexicon import head_word, is_plural
from onrecord.reading.roles.phrase import OfficePhrase, office_phrases
from onrecord.reading.roles.tree import case_word, children, conjuncts, lower, named_before, relation
from onrecord.resources import load

__all__ = ["from_appositions", "from_predicates"]


def from_appositions(context: Context) -> list[Draft]:
    """Nouns of office in apposition to a person, on either side of the name."""
    drafts: list[Draft] = []
    for token in context.doc:
        if not _is_apposed(token) or token.i in context.title_nouns or token.head.i in context.title_nouns:
            continue
        if _tells_of_firm(context, token):
            continue
        name = named_before(token)
        holder = context.person(name)
        if holder is not None and not _is_name(context, token):
            drafts.extend(_with_status(_drafts(context, holder, token, name), token))
        elif context.person(token) is not None and not _is_name(context, token.head):
            noun = _one_of(token.head) or _first_of_pair(_office_above(token.head))
            for name in conjuncts(token) if is_plural(noun) else [token]:
                person = context.person(name)
                drafts.extend(_drafts(context, person, noun, name) if person is not None else [])
    return drafts


def _one_of(head: Token) -> Token | None:
    """The noun of "one of the former lawmakers, | Ann Roe"."""
    nouns = children(head, "nmod") if lower(head) == "one" else []
    return next((noun for noun in nouns if case_word(noun) == "of" and head_word(noun) is not None), None)


def _first_of_pair(noun: Token) -> Token:
    """ "The group's | founder and chief executive, Ann Roe" is both; "the mayor and the sheriff, Ann Roe" are two."""
    first = noun.head
    pair = relation(noun) == "conj" and head_word(first) is not None and not is_plural(first) and first.i < noun.i
    between: list[Token] = list(noun.doc[first.i + 1 : noun.i]) if pair else []
    joined = any(lower(word) == "and" for word in between) and not any(word.is_punct for word in between)
    return first if joined and not children(noun, "det", "nmod:poss") else noun


def _office_above(noun: Token) -> Token:
    """ "The head of the Elm Works, Ann Roe," parsed as if the works were she: the office that the words belong to."""
    above = noun.head
    named = any(token.ent_type_ and token.i <= noun.i for token in noun.subtree)
    inside = named and head_word(noun) is None and relation(noun) == "nmod" and case_word(noun) in {"of", "for", "at"}
    return above if inside and head_word(above) is not None and above.i < noun.i else noun


def _with_status(drafts: list[Draft], noun: Token) -> list[Draft]:
    """ "Ann Roe, the former mayor and | nominee", parsed as two appositions: what is over is said of both."""
    others = [other for other in children(noun.head, "appos") if other.i < noun.i]
    if not others or not children(noun, "cc") or children(noun, "det"):
        return drafts
    words = {lower(child) for child in children(others[-1], "amod")}
    if words & set(load("offices")["status"]["former"]):
        drafts = [replace(draft, state="former") for draft in drafts]
    return drafts


def _tells_of_firm(context: Context, noun: Token) -> bool:
    """ "Ann Roe, director at Elm Partners, a risk consultant": what firms are too, behind a firm's name."""
    comma = noun.left_edge.i if noun.left_edge.text == "," else noun.left_edge.i - 1
    chain = context.chain_of.get(comma - 1) if comma > 0 and noun.doc[comma].text == "," else None
    body = chain is not None and context.chains[chain].type == "organization"
    return body and head_word(noun) in load("offices")["firms"]["heads"]


def _possessor_between(context: Context, name: Token, noun: Token) -> tuple[str | None, int | None]:
    """ "Ann Roe, Mr. Poe’s cousin and adviser": the possessor stands behind the comma, far from its noun."""
    for token in context.doc[name.i + 1 : noun.i]:
        if lower(token) in {"'s", "'"} and token.i - 1 in context.chain_of:
            chain = context.chains[context.chain_of[token.i - 1]]
            return (chain.name, chain.id) if chain.named else (None, None)
    return None, None


def _is_apposed(token: Token) -> bool:
    """An apposition without a verb between; "Ann Roe, the group's founder and adviser" parsed as a list counts too."""
    if relation(token) == "conj":
        listed = token.head.pos_ == "PROPN" and token.pos_ == "NOUN" and not children(token, "det", "nummod")
        return listed and token.doc[token.head.i : token.i].text.count(",") == 1 and bool(children(token, "nmod:poss"))
    if relation(token) != "appos":
        return False
    first, last = sorted((token.i, token.head.i))
    between = _between(token, first, last)
    marked = any(word.is_punct and word.text != "-" for word in between)
    if any(word.text == ":" for word in between):
        return False  # "Picture: Ann Roe", "ROE: Governor, I ask you ..."
    return marked and all(word.pos_ not in {"VERB", "AUX"} for word in between)


def _between(token: Token, first: int, last: int) -> list[Token]:
    """The words between two nouns, without the later one's own modifiers: "Ann Roe, the well-regarded director"."""
    later = token.doc[last]
    return [word for word in token.doc[first + 1 : last] if not (relation(word) == "amod" and word.head == later)]


def _is_name(context: Context, token: Token) -> bool:
    return token.ent_type_ in {"PERSON", "PER"} and token.i in context.chain_of


def _drafts(context: Context, person: int, noun: Token, name: Token) -> list[Draft]:
    drafts: list[Draft] = []
    for phrase in office_phrases(noun):
        draft = draft_of(context, person, phrase, first=min(name.i, noun.i), last=max(name.i, noun.i) + 1)
        if phrase.head in context.title_nouns and noun.i not in context.title_nouns:
            continue  # "Ann Roe, a director and | Minister Poe's choice"
        if draft is not None:
            if draft.organization is None:
                draft.organization, draft.organization_chain = _possessor_between(context, name, noun)
            if draft.organization is None:
                draft.organization, draft.organization_chain = context.place_after(name, phrase)
            if is_candidacy(draft):
                dated(context, draft, context.doc[phrase.head])
            else:
                set_period(context, draft, context.doc[phrase.head])
            drafts.append(draft)
    return drafts


def from_predicates(context: Context) -> list[Draft]:
    """Predicate nouns: "was mayor", "who is the whip", "became chairwoman", "remains president"."""
    drafts: list[Draft] = []
    for token in context.doc:
        if token.i in context.title_nouns:
            continue
        if children(token, "cop"):
            if case_word(token) or _is_judged(token):
                continue  # "was at a fundraiser", "is a very good campaigner"
            drafts.extend(_predicate(context, token, token))
        elif str(token.lemma_).lower() in {"become", "remain", "stay"}:
            for child in children(token, "xcomp", "obj", "obl"):
                drafts.extend(_predicate(context, child, token))
    return drafts


def _predicate(context: Context, noun: Token, verb: Token) -> list[Draft]:
    if is_negated(verb) or _is_irreal(verb) or (is_plural(noun) and children(noun, "nummod")):
        return []  # "Roe is nine delegates short"
    person = context.person(context.subject_of(verb))
    if person is None:
        return []
    drafts: list[Draft] = []
    for phrase in _phrases(noun):
        draft = draft_of(context, person, phrase, first=verb.i, last=noun.i + 1)
        if draft is None:
            continue
        draft.inferred = _is_described(context, verb)
        if is_candidacy(draft):
            dated(context, draft, noun)
        elif str(verb.lemma_).lower() == "become":
            draft.start = point(context, verb) or point(context, noun)
        else:
            set_period(context, draft, noun, verb)
        _set_state(draft, verb)
        drafts.append(draft)
    return drafts


def _is_judged(noun: Token) -> bool:
    """ "He is a terrible negotiator" says how somebody does, not what somebody is."""
    return any(lower(child) in load("offices")["judging"]["adjectives"] for child in children(noun, "amod"))


def _is_described(context: Context, verb: Token) -> bool:
    """Whether only a description says who is meant: "the minister, who is the chief executive"."""
    subject = context.subject_of(verb)
    if subject is not None and lower(subject) in {"who", "that"}:
        subject = verb.head if verb.dep_ == "acl:relcl" else None
    return subject is not None and subject.pos_ == "NOUN" and subject.i not in context.extent


def _phrases(noun: Token) -> list[OfficePhrase]:
    return office_phrases(noun)


def _is_irreal(verb: Token) -> bool:
    """ "would be a good mayor", "if she were mayor", "to be mayor" state no office."""
    lexicon = load("tenure_verbs")["not_asserted"]
    if any(lower(child) in lexicon["possible"] for child in children(verb, "aux", "cop")):
        return True
    if any(child.i and lower(child.doc[child.i - 1]) == "to" for child in children(verb, "cop")):
        return True
    if lower(verb) == "becomes" and any(lower(child) in lexicon["times"] for child in children(verb, "advmod", "mark")):
        return True  # "when Roe becomes mayor"
    return any(lower(child) in {*lexicon["conditions"], "to"} for child in children(verb, "mark"))


def _set_state(draft: Draft, verb: Token) -> None:
    if draft.state != "current":
        return
    if is_future(verb):
        draft.state = "future"
    elif is_past(verb) and str(verb.lemma_).lower() != "become":
        draft.state = "former"
