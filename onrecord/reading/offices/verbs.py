"""Offices that verbs give: "served as mayor", "was named director", "resigned as chairman", "chairs the board"."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.reading.offices.assertion import is_announced, is_asserted, is_future, is_negated, is_past
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.drafting import draft_of, spread, with_place_behind
from onrecord.reading.offices.span_times import period, point
from onrecord.reading.roles.lexicon import head_word, modifiers, status_of
from onrecord.reading.roles.phrase import office_phrases
from onrecord.reading.roles.tree import case_word, children, lower, relation
from onrecord.resources import load

__all__ = ["beginning", "ending", "from_as_phrases", "from_leading", "from_naming", "holder_of"]


def _lexicon(section: str) -> dict[str, str]:
    found: dict[str, str] = load("tenure_verbs")[section]
    return found


def _lemma(token: Token) -> str:
    return str(token.lemma_ or token.lower_).lower()


def beginning(verb: Token) -> str | None:
    """How a tenure begins by this verb: "elected", "appointed"; None for other verbs."""
    return _lexicon("begin").get(_lemma(verb)) or _lexicon("begin_self").get(_lemma(verb)) or None


def ending(verb: Token) -> str | None:
    """How a tenure ends by this verb: "resigned", "fired"; None for other verbs, "step" without "down" included."""
    lemma = _lemma(verb)
    particles = load("tenure_verbs")["particles"].get(lemma)
    if particles and not any(lower(child) in particles for child in verb.children):
        return None
    return _lexicon("end_self").get(lemma) or _lexicon("end").get(lemma)


def is_passive(verb: Token) -> bool:
    return bool([child for child in verb.children if child.dep_ in {"aux:pass", "nsubj:pass"}]) or (
        relation(verb) == "acl" and verb.dep_ != "acl:relcl" and lower(verb).endswith(("ed", "en", "wn"))
    )


def holder_of(context: Context, verb: Token) -> int | None:
    """Whose tenure a verb speaks of: the subject, or the object of an active "fired", "named"."""
    lemma = _lemma(verb)
    of_another = lemma in _lexicon("begin") or lemma in _lexicon("end")
    objects = children(verb, "obj", "iobj")
    if of_another and (not is_passive(verb) or any(context.person(found) is not None for found in objects)):
        return context.person(objects[0]) if objects else None
    return context.person(context.subject_of(verb))


def from_as_phrases(context: Context) -> list[Draft]:
    """ "served as mayor", "her years as fire chief", "to retire as its president"."""
    lexicon = load("tenure_verbs")["hold"]
    drafts: list[Draft] = []
    for token in context.doc:
        if case_word(token) != "as" or token.head.i == token.i:
            continue
        governor = token.head
        if lower(token) == "general" and governor.i == token.i - 1 and governor.head.i != governor.i:
            governor = governor.head  # "as attorney general" with its words the wrong way round
        if governor.pos_ in {"VERB", "AUX"}:
            known = bool(_lemma(governor) in lexicon["verbs"] or beginning(governor) or ending(governor))
            if _lemma(governor) in {"run", "lead", "head", "oversee"} and not children(governor, "obj"):
                known = False  # "ran as vice president" is a candidacy
            person = holder_of(context, governor) if known else None
            if person is None and token.i < governor.i and is_asserted(governor):
                person = context.person(context.subject_of(governor))  # "As mayor, Roe cut taxes"
        else:
            person = _owner(context, governor) if _lemma(governor) in lexicon["nouns"] else None
        if person is not None:
            drafts.extend(_held(context, person, token, governor))
    return drafts


def _owner(context: Context, noun: Token) -> int | None:
    """ "his tenure as mayor", "during tenures as mayor": the possessor, else the subject of the clause."""
    for possessor in children(noun, "nmod:poss"):
        return context.person(possessor)
    for child in children(noun, "nmod"):
        if case_word(child) == "of":
            found = context.person(child)
            if found is not None:
                return found
    return context.person(context.subject_of(noun))


def _held(context: Context, person: int, noun: Token, governor: Token) -> list[Draft]:
    if governor.pos_ == "VERB" and is_negated(governor):
        return []
    drafts: list[Draft] = []
    for phrase in (with_place_behind(context, phrase) for phrase in office_phrases(noun)):
        draft = draft_of(context, person, phrase, first=governor.i, last=noun.i + 1)
        if draft is None:
            continue
        draft.start, draft.end = period(context, governor)
        if draft.start is None and draft.end is None:
            draft.start, draft.end = period(context, noun)
        _told(context, draft, governor)
        drafts.extend(spread(context, draft, phrase))
    return drafts


def _told(context: Context, draft: Draft, verb: Token) -> None:
    """What the verb says about begin, end and state."""
    asserted, how_ended, how_began = is_asserted(verb), ending(verb), beginning(verb)
    if verb.pos_ == "NOUN":
        how_ended = load("tenure_verbs")["end_nouns"].get(_lemma(verb))
        draft.state = "former" if draft.end is not None and not how_ended else draft.state
        if _lemma(verb) in {"tenure", "tenures", "stint", "spell"} and draft.state == "current":
            draft.state = "former"
    if how_ended and verb.pos_ != "NOUN":
        if asserted or is_announced(verb):
            draft.ended, draft.state = how_ended, "former" if asserted else "current"
            draft.start, draft.end = None, point(context, verb) or draft.end
        return
    if how_began:
        if asserted:
            draft.began, draft.start, draft.end = how_began, point(context, verb), None
        draft.state = (
            draft.state if asserted or draft.state != "current" else "future" if is_future(verb) else "prospective"
        )
        return
    if is_future(verb) and draft.state == "current":
        draft.state = "future"
    elif draft.state == "current" and (is_past(verb) or _is_over(verb, draft) or _is_after(verb)):
        draft.state = "former"


def _is_after(verb: Token) -> bool:
    """ "after serving as minister": over when the main clause begins."""
    return any(lower(child) == "after" for child in children(verb, "mark", "case"))


def _is_over(verb: Token, draft: Draft) -> bool:
    """ "has also worked as", "had served as" without "since" is over."""
    auxiliaries = {lower(child) for child in children(verb, "aux")}
    perfect = bool(auxiliaries & {"has", "have", "'ve", "had"})
    since = any(lower(word) == "since" for word in verb.subtree)
    return perfect and not since and not (draft.start is not None and draft.end is None)


def from_naming(context: Context) -> list[Draft]:
    """ "was named deputy director", "elected her president", "was sworn in as", "nominated to be"."""
    drafts: list[Draft] = []
    for verb in context.doc:
        how = _lexicon("begin").get(_lemma(verb))
        if how is None or verb.pos_ != "VERB":
            continue
        person = holder_of(context, verb)
        if person is None:
            continue
        nouns = [child for child in children(verb, "xcomp", "obj", "obl", "ccomp") if case_word(child) in {"", "to"}]
        for noun in dict.fromkeys([*nouns, *_noun_after(verb)]):
            if noun.i not in context.title_nouns and noun.ent_type_ != "PERSON":
                drafts.extend(_named(context, person, noun, verb))
    return drafts


def _noun_after(verb: Token) -> list[Token]:
    """The noun of office right behind a passive verb, however the tree hangs it: "was named interim | mayor"."""
    for token in verb.doc[verb.i + 1 : verb.i + 7] if is_passive(verb) else ():
        following = verb.doc[token.i + 1] if token.i + 1 < len(verb.doc) else None
        if head_word(token) is not None and (following is None or head_word(following) is None):
            return [token]
        if (
            token.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "PRON", "PART"}
            and lower(token) not in modifiers() | status_of().keys()
        ):
            return []
    return []


def _named(context: Context, person: int, noun: Token, verb: Token) -> list[Draft]:
    drafts: list[Draft] = []
    for phrase in (with_place_behind(context, phrase) for phrase in office_phrases(noun)):
        draft = draft_of(context, person, phrase, first=verb.i, last=noun.i + 1)
        if draft is not None:
            _told(context, draft, verb)
            if _lemma(verb) == "nominate" and draft.state == "current":
                draft.state, draft.start = "prospective", None
            drafts.append(draft)
    return drafts


def from_leading(context: Context) -> list[Draft]:
    """ "chairs the state convention", "has led the union since 2015": an office by the verb alone."""
    drafts: list[Draft] = []
    for verb in context.doc:
        office = _lexicon("lead").get(_lemma(verb).removesuffix("e"))
        objects = children(verb, "obj")
        if office is None or verb.pos_ != "VERB" or not objects or not is_asserted(verb):
            continue
        person = context.person(context.subject_of(verb))
        name, chain = context.name_of(*_object_range(objects[0]))
        kind = context.chains[chain].type if chain is not None else None
        if person is None or name is None or (kind != "organization" and _lemma(verb) not in {"chair", "co-chair"}):
            continue
        draft = Draft(person, office, verb.i, objects[0].i + 1, verb.i, noun=office.lower(), organization=name)
        draft.organization_chain = chain
        draft.start, draft.end = period(context, verb)
        _told(context, draft, verb)
        drafts.append(draft)
    return drafts


def _object_range(token: Token) -> tuple[int, int]:
    start = int(token.left_edge.i)
    while start < token.i and token.doc[start].pos_ in {"DET", "PRON", "ADP"}:
        start += 1
    return start, token.i + 1
