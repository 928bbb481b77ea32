"""Begin and end of a tenure by a word that names no office: "Roe resigned", "was confirmed in a 50-47 vote"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from onrecord.reading.offices.assertion import has_happened, is_announced, is_asserted, is_coming, is_past
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.holders import holder_of
from onrecord.reading.offices.span_times import effective, period
from onrecord.reading.offices.tallies import clause_of, tally_in
from onrecord.reading.offices.turns import begins, ends, lemma_of
from onrecord.reading.roles.lexicon import head_word, heads, office_words
from onrecord.reading.roles.tree import case_word, children, lower, relation
from onrecord.resources import load

__all__ = ["from_events", "office_of"]


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
    if lemma_of(verb) in load("tenure_verbs")["terms"]["verbs"]:
        return _expired(context, verb, known)
    if _in_the_role(verb):
        office = office_of(holder_of(context, verb), verb.i, known)
        span = period(context, verb)
        return [_event(office, verb, start=span.start, end=span.end)] if office is not None and span else []
    if begins(verb):
        return _begun(context, verb, known)
    return _ended(context, verb, known) if ends(verb) else []


def _expired(context: Context, verb: Token, known: list[Draft]) -> list[Draft]:
    """ "The term of Sheriff Roe expires in December", "his contract ended on Friday"."""
    terms = load("tenure_verbs")["terms"]["nouns"]
    subjects = [child for child in children(verb, "nsubj") if lemma_of(child) in terms]
    office = office_of(_owner(context, subjects[0]), verb.i, known) if subjects else None
    end = effective(context, verb)
    if office is None or end is None or not (is_asserted(verb) or is_announced(verb)):
        return []
    over = is_past(verb)
    return [_event(office, verb, end=end, ended="term ended" if over else None, state="former" if over else "current")]


def _begun(context: Context, verb: Token, known: list[Draft]) -> list[Draft]:
    how, vote = begins(verb), tally_in(verb)
    voted = vote is not None and lemma_of(verb) in _words("voting")
    needs_office = lemma_of(verb) in _words("need_office") and not voted and not _bodies(context, verb)
    if needs_office or how == "nominated" or not is_asserted(verb) or is_coming(verb):
        return []
    elective = load("tenure_verbs")["elective"]["nouns"]
    fitting = [draft for draft in known if how not in {"elected", "reelected"} or draft.noun in elective]
    office = _meant(context, verb, fitting)
    if office is None or _is_sent_elsewhere(context, verb, office):
        return []
    if lemma_of(verb) == "win" and office.state != "current":
        return []  # "Vice President Roe ran in 1988 and won the election": the one for another office
    start = None if how in load("tenure_verbs")["continuing"]["how"] else effective(context, verb)
    return [_event(office, verb, start=start, began=how, vote=vote)]


def _is_sent_elsewhere(context: Context, verb: Token, office: Draft) -> bool:
    """ "The mayor was elected to the assembly in 2010", "appointed her to the board": to another office than hers."""
    seats = load("titles")["seats"]
    for child in children(verb, "obl"):
        body = lower(child) if case_word(child) == "to" else ""
        known = body in seats or body in load("organizations")["nouns"]
        own = context.chain_of.get(child.i) == office.organization_chain is not None
        if known and not own and office.noun not in seats.get(body, "").split():
            return True
    return False


def _ended(context: Context, verb: Token, known: list[Draft]) -> list[Draft]:
    over = is_asserted(verb) and not is_coming(verb)
    if ends(verb) == "died" and lower(verb) in {"die", "dies"}:
        return []  # "he lives or dies by his bets"
    needs_office = lemma_of(verb) in _words("need_office") and not (_leaves_it(verb) or _bodies(context, verb))
    if needs_office or not (over or is_coming(verb) or is_announced(verb)) or _is_judgement(verb) or _is_race(verb):
        return []
    office = _meant(context, verb, known)
    if office is None or (not over and not is_announced(verb) and not is_asserted(verb)):
        return []
    end = effective(context, verb)
    if lemma_of(verb) in load("tenure_verbs")["end_with"]:
        return [_event(office, verb, ended=ends(verb), state=office.state)]  # the term goes on for a while
    if _is_defeat(office, ends(verb)) or (ends(verb) == "died" and not _is_post(context, office)):
        return []
    return [_event(office, verb, end=end, ended=ends(verb), state="former" if over else office.state)]


def _meant(context: Context, verb: Token, known: list[Draft]) -> Draft | None:
    """The office that the verb speaks of; "served as chief until 2020, resigning after ...": the governing verb's."""
    person = holder_of(context, verb)
    if person is not None and _is_described(context, verb):
        return None
    told = [draft for draft in known if draft.person == person and draft.first == verb.head.i]
    bodies = _bodies(context, verb)
    if bodies:  # "was fired from Acme" ends nothing held elsewhere
        there = [draft for draft in known if draft.organization_chain in bodies]
        known = there or _as_player(context, person, bodies, known)
    return told[0] if told and relation(verb) == "advcl" else office_of(person, verb.i, known)


def _as_player(context: Context, person: int | None, bodies: set[int], known: list[Draft]) -> list[Draft]:
    """ "The striker left Ashford in 2014": players are what they are with every team."""
    players = [d for d in known if d.person == person and d.noun in load("offices")["athletes"]["heads"]]
    if not players or len(bodies) > 1:
        return []
    (team,) = bodies
    name = context.chains[team].name
    return [replace(players[0], organization=name, organization_chain=team, start=None, end=None, state="current")]


def _is_described(context: Context, verb: Token) -> bool:
    """ "That person later died", "the man resigned": whom a noun that names no office means is too weak a ground."""
    ours = [child for child in children(verb, "nsubj", "obj") if context.person(child) is not None]
    return any(c.pos_ == "NOUN" and c.i not in context.extent and head_word(c) is None for c in ours)


def _bodies(context: Context, verb: Token) -> set[int]:
    """The organizations that a verb joins, leaves, hires for or removes from: "left Acme", "was hired by Acme"."""
    moves = lemma_of(verb) in _words("moves")
    objects = children(verb, "obj") if moves else []
    places = [child for child in children(verb, "obl") if case_word(child) == "from" or _is_employer(child)]
    chains = [context.chain_of.get(child.i) for child in (*objects, *places)]
    return {chain for chain in chains if chain is not None and context.chains[chain].type == "organization"}


def _is_employer(agent: Token) -> bool:
    """ "was fired by the company"; a board or a court acts for another."""
    return case_word(agent) == "by" and lower(agent) not in load("tenure_verbs")["staffing"]["bodies"]


def _leaves_it(verb: Token) -> bool:
    """ "left office", "quit her post"; "retired on Friday", which needs no office, but no "retired the plane"."""
    objects = children(verb, "obj")
    announced = lemma_of(verb) == "leave" and is_coming(verb)  # "will leave at the end of March"
    if (lemma_of(verb) in _words("no_object") or announced) and not objects:
        return True
    return any(lower(child) in _words("placeholders") and len(lower(child)) > 2 for child in objects)


def _is_judgement(verb: Token) -> bool:
    """ "dismissed Roe, who had asked for more, as a failed politician" ends nothing."""
    after = verb.doc[verb.i : verb.sent.end]
    posts = heads() - office_words("descriptive")
    judged = any(case_word(token) == "as" and head_word(token) not in posts for token in after)
    return lemma_of(verb) == "dismiss" and judged


def _is_defeat(office: Draft, how: str | None) -> bool:
    """A member of a parliament who is ousted lost an election: the seat is held until the term ends.

    "Her defeat" is no end of an office that nobody is elected to.
    """
    elective = load("tenure_verbs")["elective"]
    voted = office.noun in elective["nouns"] or how != "defeated"
    return (office.noun in elective["terms"] or not voted) and how in elective["defeats"]


def _is_post(context: Context, office: Draft) -> bool:
    """A post that its holder's death ends, that of "the previous mayor" too; not so with "the former mayor died"."""
    words = {lower(token) for token in context.doc[office.first : office.head]}
    until = bool(words & set(load("tenure_verbs")["following"]["until"]))
    return until or (office.state == "current" and office.organization is not None and office.end is None)


def _is_race(verb: Token) -> bool:
    """ "was ousted in a primary": the seat is held until its term ends."""
    contests = load("tenure_verbs")["races"]["nouns"]
    return any(lemma_of(child) in contests and case_word(child) in {"in", "by"} for child in children(verb, "obl"))


def _in_the_role(verb: Token) -> bool:
    """ "has filled the post since May", "held the post until 2020"."""
    places = children(verb, "obl", "obj")
    return lemma_of(verb) in _words("holding") and any(lower(child) in _words("placeholders") for child in places)


def _noun(context: Context, noun: Token, known: list[Draft]) -> list[Draft]:
    """ "Roe's ouster", "the dismissal of Roe", "since her election in 2010": told where a definite person owns it."""
    how_ended, how_began = ends(noun), begins(noun)
    if not (how_ended or how_began) or any(case_word(child) == "as" for child in children(noun, "nmod")):
        return []
    office = office_of(_owner(context, noun), noun.i, known)
    if office is None or not has_happened(noun) or _is_defeat(office, how_ended):
        return []
    when = effective(context, noun)
    if how_ended:
        return [_event(office, noun, end=when, ended=how_ended, state="former")]
    contest = lemma_of(noun) in _words("elections") and (
        case_word(noun) not in _words("since") or bool(children(noun, "amod", "compound"))
    )
    return [_event(office, noun, start=when, began=how_began)] if when is not None and not contest else []


def _owner(context: Context, noun: Token) -> int | None:
    """The object of "of" before the possessor: in "Roe's ouster of Poe" it is Poe who goes."""
    for child in children(noun, "nmod"):
        if case_word(child) == "of" and context.person(child) is not None:
            return context.person(child)
    if noun.i + 1 < len(noun.doc) and lower(noun.nbor()) == "of":
        return None  # however the tree hangs Poe
    possessors = children(noun, "nmod:poss")
    return context.person(possessors[0]) if possessors else None


def office_of(person: int | None, position: int, known: list[Draft]) -> Draft | None:
    """The office that a person holds in this article: the one told nearest before, else the first after."""
    if person is None:
        return None
    held = [
        draft for draft in known if draft.person == person and draft.state in {"current", "former"} and not draft.ended
    ]
    held = [draft for draft in held if not _comes_with_another(draft)] or held
    held = [draft for draft in held if draft.noun not in {"candidate", "nominee"}] or held
    held = [draft for draft in held if _is_seat(draft)] or held
    current = [draft for draft in held if draft.state == "current" or "former" in draft.status] or held
    weighed = [draft for draft in current if draft.noun not in {"representative", "senator"}] or current
    before = [draft for draft in weighed if draft.first <= position]
    return (
        max(before, key=lambda draft: draft.first)
        if before
        else min(weighed, key=lambda draft: draft.first, default=None)
    )


def _is_seat(draft: Draft) -> bool:
    """A post of a body, or one that elections fill; nobody is elected, or resigns as, "a union leader"."""
    elective = draft.noun in load("tenure_verbs")["elective"]["nouns"]
    return draft.organization is not None or (elective and draft.noun not in load("offices")["bodies_only"]["heads"])


def _comes_with_another(draft: Draft) -> bool:
    """Whether an office is held by virtue of another, to which elections and resignations belong."""
    return draft.began is not None and (draft.began == "ex officio" or draft.began.startswith("as "))


def _event(office: Draft, token: Token, **told: object) -> Draft:
    first, last = clause_of(token)
    blank = replace(office, start=None, end=None, began=None, ended=None, vote=None, first=first, last=last)
    return replace(blank, **told)  # type: ignore[arg-type]
