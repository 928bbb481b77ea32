"""Who follows whom: "Roe succeeded Poe", "will be replaced by Roe", "Poe's successor, Ann Roe"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from onrecord.model.reading import TenureState
from onrecord.reading.offices.as_phrases import as_nouns
from onrecord.reading.offices.assertion import is_announced, is_asserted, is_future, is_negated
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.drafting import draft_of, renamed_acting
from onrecord.reading.offices.lifecycle import office_of
from onrecord.reading.offices.span_times import point
from onrecord.reading.offices.turns import is_passive, lemma_of
from onrecord.reading.roles.phrase import office_phrases
from onrecord.reading.roles.tree import case_word, children, lower, possessor_of
from onrecord.resources import load

__all__ = ["from_succession"]


def from_succession(context: Context, known: list[Draft]) -> list[Draft]:
    """The office of one of the two, given to the other."""
    lexicon = load("tenure_verbs")["following"]
    named = {governor.i: noun for noun, governor in as_nouns(context.doc) if lemma_of(governor) in lexicon["verbs"]}
    drafts: list[Draft] = []
    for token in context.doc:
        lemma = lemma_of(token)
        if token.pos_ == "VERB" and lemma in lexicon["verbs"]:
            offices = _offices(context, token, named[token.i]) if token.i in named else []
            drafts.extend(offices or _verb(context, token, known))
        elif token.pos_ == "NOUN" and lemma in (*lexicon["nouns"], *lexicon["earlier"]):
            drafts.extend(_noun(context, token, known, is_later=lemma not in lexicon["earlier"]))
    return drafts


def _offices(context: Context, verb: Token, noun: Token) -> list[Draft]:
    """ "Roe will replace Poe as chief executive": the office of both, held by the one until the other begins."""
    earlier, later = _sides(context, verb)
    asserted, announced = is_asserted(verb) and not lower(verb).endswith("ing"), is_announced(verb)
    drafts: list[Draft] = []
    for phrase in office_phrases(noun) if asserted or announced else []:
        for person in (earlier, later):
            draft = draft_of(context, person, phrase, first=verb.i, last=noun.i + 1) if person is not None else None
            if draft is None or (draft.acting and person == earlier):
                continue  # "Roe replaces Poe as interim chief": Poe was the chief
            if person == later:
                draft.start, draft.state = point(context, verb), "current" if asserted else "future"
            else:
                draft.state = "former" if asserted else "current"
            drafts.append(draft)
    return drafts


def _verb(context: Context, verb: Token, known: list[Draft]) -> list[Draft]:
    earlier, later = _sides(context, verb)
    # "the idea of Roe replacing Poe" tells no succession
    asserted, announced = is_asserted(verb) and not lower(verb).endswith("ing"), is_announced(verb)
    drafts: list[Draft] = []
    office = office_of(earlier, verb.i, [draft for draft in known if _is_handed_on(context, draft)])
    if later is not None and office is not None and (asserted or announced):
        state: TenureState = "current" if asserted else "future"
        given = _given(office, later, verb, start=point(context, verb), state=state)
        drafts.append(renamed_acting(replace(given, acting=_is_for_a_while(verb))))
    gone = asserted and is_passive(verb) and None not in (earlier, later)
    # a player is replaced for the rest of a match
    if gone and office is not None and office.noun not in load("offices")["athletes"]["heads"]:
        drafts.append(_given(office, office.person, verb, end=point(context, verb), ended="replaced", state="former"))
    if earlier is not None and office is None:
        held = office_of(later, verb.i, known)
        aimed = [draft for draft in known if draft.person == later and draft.state in {"prospective", "future"}]
        if is_future(verb) and not is_negated(verb) and len({draft.office for draft in aimed}) == 1:
            drafts.append(_given(aimed[0], earlier, verb, state="current"))  # "if confirmed, she will replace Poe"
        if held is not None and asserted and _is_only(held, known):
            drafts.append(_given(held, earlier, verb, end=point(context, verb), state="former"))
    return drafts


def _is_for_a_while(verb: Token) -> bool:
    """ "was replaced on an interim basis by Roe"."""
    words = load("offices")["status"]["acting"]
    beside = [word for child in children(verb, "obl", "advmod") for word in (child, *child.children)]
    return any(lower(word) in words or lower(word).removesuffix("ly") in words for word in beside)


def _is_handed_on(context: Context, draft: Draft) -> bool:
    """Whether somebody can follow in an office: not in that of "a union leader" or of a leader from some town."""
    chain = draft.organization_chain
    body = chain is not None and context.chains[chain].type == "organization"
    return body or draft.noun not in load("offices")["bodies_only"]["heads"]


def _is_only(office: Draft, known: list[Draft]) -> bool:
    """Whether the report gives a person no other office: whoever held two may have followed someone in either."""
    held = (draft for draft in known if draft.person == office.person)
    return all(draft.noun == office.noun and not draft.acting for draft in held)


def _sides(context: Context, verb: Token) -> tuple[int | None, int | None]:
    """Who goes and who comes."""
    subject = context.person(context.subject_of(verb))
    if is_passive(verb):
        agents = [child for child in children(verb, "obl") if case_word(child) == "by"]
        return subject, context.person(agents[0]) if agents else None
    objects = children(verb, "obj")
    return (context.person(objects[0]) if objects else None), subject


def _noun(context: Context, noun: Token, known: list[Draft], *, is_later: bool) -> list[Draft]:
    """ "Poe's successor, Ann Roe": what is known of the possessor holds for the one named."""
    possessor = possessor_of(noun)
    owner = context.person(possessor) if possessor is not None else None
    named = next((person for child in children(noun, "appos") if (person := context.person(child)) is not None), None)
    named = named if named is not None else context.person(noun)
    office = office_of(owner, noun.i, known)
    if owner is None or named is None or named == owner or office is None:
        return []
    already = any(draft.person == named and draft.office == office.office for draft in known)
    return [] if already else [_given(office, named, noun, state="current" if is_later else "former")]


def _given(office: Draft, person: int, token: Token, **told: object) -> Draft:
    """The office of one person as another's, with the clause as evidence."""
    parts = [token, *children(token, "nsubj", "obj", "obl", "nmod", "appos")]
    first, last = min(int(part.left_edge.i) for part in parts), max(int(part.right_edge.i) for part in parts) + 1
    blank = replace(office, person=person, start=None, end=None, began=None, ended=None, vote=None, acting=False)
    word, _, rest = blank.office.partition(" ")
    name = rest[:1].upper() + rest[1:] if word.lower() in {"acting", "interim"} and rest else blank.office
    blank = replace(blank, office=name, first=first, last=last, status=frozenset())
    return replace(blank, **told)  # type: ignore[arg-type]
