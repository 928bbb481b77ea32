"""Whose tenure a verb or noun speaks of."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.reading.offices.context import Context
from onrecord.reading.offices.turns import is_passive, lemma_of
from onrecord.reading.roles.tree import case_word, children, relation
from onrecord.resources import load

__all__ = ["holder_of", "owner_of"]

QUOTES = frozenset({'"', "”", "’", "'", "''"})


def holder_of(context: Context, verb: Token) -> int | None:
    """Whose tenure a verb speaks of: the subject, or the object of an active "fired", "named"."""
    lexicon, lemma = load("tenure_verbs"), lemma_of(verb)
    objects = children(verb, "obj", "iobj")
    if (lemma in lexicon["begin"] or lemma in lexicon["end"]) and (
        not is_passive(verb) or any(context.person(found) is not None for found in objects)
    ):
        if lemma == "part":  # "Acme parted ways with Roe"
            other = next((child for child in children(verb, "obl") if case_word(child) == "with"), None)
            return (
                context.person(other) if context.person(other) is not None else context.person(context.subject_of(verb))
            )
        named = context.person_behind(verb)
        if verb.i and verb.nbor(-1).text in QUOTES:
            return None  # '"It is so," confirmed spokeswoman Ann Roe'
        return named if named is not None or not objects else context.person(objects[0])
    return context.person(context.subject_of(verb))


def owner_of(context: Context, noun: Token) -> int | None:
    """ "his tenure as mayor", "served a term as mayor": the possessor, else the subject of the clause."""
    for possessor in children(noun, "nmod:poss"):
        return context.person(possessor)
    for child in children(noun, "nmod"):
        if case_word(child) == "of":
            found = context.person(child)
            if found is not None:
                return found
    over = noun.head if relation(noun) == "obj" and noun.head.pos_ == "VERB" else noun
    return context.person(context.subject_of(over))
