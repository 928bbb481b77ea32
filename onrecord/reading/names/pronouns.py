"""Whom a pronoun means: the best candidate before it by syntax, number, gender and the encoder's votes.

The weights were set by hand while reading links of "he", "she", "they", "it" in GUM's training part, and not compared
one by one; retune them there when the encoder's clusters change.
"""

from __future__ import annotations

import math

from spacy.tokens import Token

from onrecord.reading.names.found import Found
from onrecord.reading.names.scene import Scene
from onrecord.reading.roles.tree import ancestors, lower, relation
from onrecord.resources import load

__all__ = ["resolve_pronoun"]

# Sentences back to a candidate.
REACH = 5
# Below this an "it" or "they" stays without a chain: it may mean an event or a thing.
LEAST_FOR_THINGS = 1.2
# For each of up to two mentions of the encoder's cluster in a chain; set by hand, as above.
VOTE = 0.7
# For a pronoun of the same sentence: "his term, until he left" speaks of one person. Set on GUM's development part.
AGAIN = 0.8
ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl", "xcomp"})
ROLES = {"nsubj": 1.0, "obj": 0.4, "iobj": 0.4, "nmod": 0.1, "obl": 0.2, "appos": 0.2, "conj": 0.2}
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})


def resolve_pronoun(scene: Scene, found: Found) -> None:
    """Puts a pronoun into the chain that it most likely continues; leaves it out where none fits."""
    votes = scene.votes(found)
    scored = [
        (score + VOTE * min(votes.get(group, 0), 2), group)
        for group in _holders(scene, found) or scene.groups.members
        if (score := _score(scene, found, group)) is not None
    ]
    if not scored:
        return
    best, group = max(scored)
    uncertain = found.type == "organization" or found.plural
    if not uncertain or best >= LEAST_FOR_THINGS:
        scene.place(found, group)


def _holders(scene: Scene, found: Found) -> list[int]:
    """Whose post "his presidency" can be: those whom the report calls president."""
    pronoun = scene.doc[found.head]
    post = load("people")["posts"].get(lower(pronoun.head)) if pronoun.dep_ == "nmod:poss" else None
    held = {} if post is None else scene.descriptors
    fitting = [group for group, known in held.items() if post in known.nouns()]
    return [group for group in fitting if _score(scene, found, group) is not None]


def _score(scene: Scene, found: Found, group: int) -> float | None:
    """How well a chain fits, by its best mention before the pronoun; None where it cannot be."""
    members = scene.groups.members[group]
    if not _agrees(scene, found, group) or any(_excludes(scene, found, member) for member in members):
        return None
    scores = [score for member in members if (score := _mention_score(scene, found, member)) is not None]
    if not scores:
        return None
    earlier = sum(1 for member in members if member.head < found.head)
    return max(scores) + 0.3 * math.log(1 + earlier) + (0.3 if scene.is_named(group) else 0.0)


def _agrees(scene: Scene, found: Found, group: int) -> bool:
    members = scene.groups.members[group]
    kind = members[0].type
    plural = any(member.plural for member in members if member.kind == "nominal")
    if found.plural:
        return (kind == "person" and plural) or (kind == "organization")
    if found.type == "organization":
        return kind == "organization" and not plural
    genders = {found.gender, scene.groups.gender(group)} - {""}
    return kind == "person" and not plural and len(genders) < 2


def _mention_score(scene: Scene, found: Found, member: Found) -> float | None:
    pronoun, token = scene.doc[found.head], scene.doc[member.head]
    distance = scene.sentence(found.head) - scene.sentence(member.head)
    if distance < 0 or distance > REACH or not _may_bind(pronoun, token, member):
        return None
    if token.i > pronoun.i and not _is_fronted(pronoun, token):
        return None
    score = -1.0 * distance + ROLES.get(relation(token), 0.0)
    if relation(token) == "nsubj" and relation(pronoun) == "nsubj":
        score += 0.4
    if distance == 0 and member.kind == "pronoun" and scene.quotes[pronoun.i] == scene.quotes[token.i]:
        score += AGAIN
    if token.dep_ == "nmod:poss" and token.head.i in {above.i for above in ancestors(pronoun)} - {pronoun.head.i}:
        score += AGAIN  # "Roe's choice of Poe as his deputy"
    if distance == 0:
        score += 0.7 - 0.01 * abs(pronoun.i - token.i)
    return score + _quotation(scene, pronoun, token)


def _excludes(scene: Scene, found: Found, member: Found) -> bool:
    """Whether a name in the sentence shows that a pronoun means somebody else, however often the chain stands before.

    "Roe praised him" speaks of two people, and so does "he praised Roe's work": the name stands in his own clause.
    """
    pronoun, token = scene.doc[found.head], scene.doc[member.head]
    if member.kind != "name" or member.type != "person" or token.sent != pronoun.sent or pronoun.lower_ in REFLEXIVE:
        return False
    if _is_backer(pronoun, token):
        return True
    kinds = {relation(pronoun), relation(token)}
    fellows = pronoun.head == token.head and kinds <= ARGUMENTS and len(kinds) > 1
    return fellows or (relation(pronoun) == "nsubj" and token.i > pronoun.i and _is_below(token, pronoun.head))


def _is_backer(pronoun: Token, token: Token) -> bool:
    """ "Roe, who endorsed his run": nobody endorses his own."""
    noun, verb = pronoun.head, pronoun.head.head
    if pronoun.dep_ != "nmod:poss" or relation(noun) != "obj" or verb.lemma_ not in _backing():
        return False
    return (token.head.i == verb.i and relation(token) == "nsubj") or (verb.dep_ == "acl:relcl" and verb.head == token)


def _backing() -> list[str]:
    words: list[str] = load("tenure_verbs")["races"]["verbs"]["object"]
    return words


def _is_below(token: Token, verb: Token) -> bool:
    """Whether only phrases stand between, no clause: reports do write "he left after Roe's team had lost" of Roe."""
    while token.head.i != token.i:
        if relation(token) not in {"nmod", "obj", "obl", "iobj", "compound", "flat"} or _follows_colon(token):
            return False
        token = token.head
        if token.i == verb.i:
            return True
    return False


def _follows_colon(token: Token) -> bool:
    """ "He wrote: Ann Roe (@annroe)" gives what was written as it stood."""
    return token.left_edge.i > 0 and ":" in {token.left_edge.text, token.doc[token.left_edge.i - 1].text}


def _may_bind(pronoun: Token, token: Token, member: Found) -> bool:
    """A pronoun is no fellow argument of its name ("Roe praised him") and stands not inside its phrase ("his wife")."""
    if member.start <= pronoun.i < member.end or _above_within_phrase(pronoun, token):
        return False
    if pronoun.lower_ in REFLEXIVE:
        return True
    fellows = pronoun.head == token.head and {relation(pronoun), relation(token)} <= ARGUMENTS
    return not fellows


def _above_within_phrase(pronoun: Token, token: Token) -> bool:
    """True where only noun modifiers lie between: "his" in "the cost of his house", but not in a relative clause."""
    while relation(pronoun) in {"nmod", "appos", "compound", "conj"} and pronoun.head.i != pronoun.i:
        pronoun = pronoun.head
        if pronoun.i == token.i:
            return True
    return False


def _is_fronted(pronoun: Token, token: Token) -> bool:
    """ "When he left, Roe said ...", "In his time, Roe's work was ...": the pronoun stands before the main subject."""
    if token.dep_ == "nmod:poss":
        token = token.head
    if relation(token) != "nsubj" or token.sent != pronoun.sent:
        return False
    return any(
        relation(above) in {"advcl", "obl"} and above.head == token.head and above.i != pronoun.i
        for above in (pronoun, *ancestors(pronoun))
        if relation(above) != "advcl" or above.i < token.i
    )


def _quotation(scene: Scene, pronoun: Token, token: Token) -> float:
    """In direct speech "he" is seldom the speaker; outside, names within another quotation weigh less."""
    here, there = scene.quotes[pronoun.i], scene.quotes[token.i]
    if here and not there:
        speaks = relation(token) == "nsubj" and token.head.i in {above.i for above in ancestors(pronoun)}
        return -2.5 if speaks else 0.0
    return -1.0 if there and not here else 0.0
