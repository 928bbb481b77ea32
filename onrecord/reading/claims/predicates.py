"""The words of a document that assert something: verbs, predicate nouns and adjectives, nouns that name an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.reading.claims.lexicon import event_nouns, words
from onrecord.reading.claims.tree import Tree
from onrecord.reading.lemmas import packaged_lemmas

__all__ = ["Predicate", "is_clause", "light_noun", "particle_of", "predicate_at", "predicates"]

CLAUSES = frozenset(
    {"root", "conj", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj", "appos", "dep", "orphan", "list"}
)
OLDEST = 120  # years; a higher number after a name is no age
ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos", "root", "parataxis"})


Kind = Literal["verb", "copula", "noun", "description"]


@dataclass(frozen=True, slots=True)
class Predicate:
    """One asserting word: its token, what kind it is, and the verb (with particle) that names it.

    A description is an apposition that says what or how old someone is: "Ana Ruiz, a retired nurse", "Ana Ruiz, 54".
    """

    token: int
    kind: Kind
    lemma: str


def is_clause(tree: Tree, index: int) -> bool:
    """Whether a token heads a clause: a verb, or a noun or adjective with a copula."""
    return tree.bare[index] in CLAUSES and (
        tree.pos[index] == "VERB"
        or tree.child(index, "cop") is not None
        or (tree.pos[index] == "AUX" and tree.bare[index] != "dep" and tree.child(index, "nsubj", "expl") is not None)
    )


def predicates(tree: Tree) -> dict[int, Predicate]:
    """All asserting words by token, in text order."""
    nouns = event_nouns()
    found: dict[int, Predicate] = {}
    for index, pos in enumerate(tree.pos):
        if tree.words[index] == "according":
            continue
        if pos == "NOUN" and tree.lemmas[index] in nouns.verb and tree.child(index, "cop") is None:
            if tree.bare[index] in ARGUMENTS:
                found[index] = Predicate(index, "noun", nouns.verb[tree.lemmas[index]])
        elif pos != "PUNCT" and is_clause(tree, index):
            verbal = pos == "VERB" or tree.child(index, "cop") is None
            found[index] = Predicate(index, "verb" if verbal else "copula", lemma_of(tree, index))
        elif _describes(tree, index):
            noun = pos == "NOUN"
            found[index] = Predicate(index, "description", f"be {tree.lemmas[index]}" if noun else "be aged")
    return found


def predicate_at(tree: Tree, index: int) -> Predicate:
    """A token taken for a predicate, whatever it is."""
    if tree.pos[index] in ("VERB", "AUX") or tree.child(index, "cop") is not None:
        return Predicate(index, "verb", lemma_of(tree, index))
    return Predicate(index, "noun", event_nouns().verb.get(tree.lemmas[index], tree.lemmas[index]))


def _describes(tree: Tree, index: int) -> bool:
    """Whether a noun or an age stands in apposition to a name."""
    if tree.bare[index] not in {"appos", "nummod", "nmod"} or tree.pos[tree.heads[index]] != "PROPN":
        return False
    if index < tree.heads[index]:
        return False
    behind_comma = tree.words[index - 1] == ","
    if tree.pos[index] == "NUM":
        return behind_comma and tree.words[index].isdigit() and 0 < int(tree.words[index]) < OLDEST
    return tree.pos[index] == "NOUN" and tree.bare[index] == "appos" and tree.child(index, "det", "amod") is not None


def lemma_of(tree: Tree, index: int) -> str:
    """The verb with its particle ("step down"), "be" and the noun for a copula, the noun's verb after a light one."""
    if tree.pos[index] == "ADJ" and tree.words[index].endswith("ing") and tree.child(index, "obj") is not None:
        return packaged_lemmas().of(tree.words[index], "VERB")  # "is challenging the incumbent", read as an adjective
    if tree.child(index, "cop") is not None and tree.pos[index] != "VERB":
        return f"be {tree.lemmas[index]}"
    lemma = tree.lemmas[index]
    noun = light_noun(tree, index)
    if noun is not None:
        return event_nouns().verb[tree.lemmas[noun]]
    particle, verdict = particle_of(tree, index), _verdict(tree, index)
    if verdict:
        return f"{lemma} {verdict}"
    return lemma if particle is None else f"{lemma} {tree.words[particle]}"


def _verdict(tree: Tree, index: int) -> str:
    """What a court finds or an accused pleads: "guilty" of "was found guilty of fraud", "not guilty"."""
    if tree.lemmas[index] not in words("verdicts", "verbs"):
        return ""
    for kid in tree.children(index, "xcomp", "obj", "amod", "advmod", "obl", "nsubj:pass", "ccomp"):
        if tree.words[kid] in words("verdicts", "words"):
            negated = any(tree.words[below] == "not" for below in tree.kids[kid]) or tree.words[kid - 1] == "not"
            return f"not {tree.words[kid]}" if negated else tree.words[kid]
    return ""


def particle_of(tree: Tree, index: int) -> int | None:
    """The particle of a verb, also where it was read as an adverb right behind it: "step down"."""
    particle = tree.child(index, "compound:prt")
    if particle is None and index + 1 in tree.children(index, "advmod", "case"):
        particle = index + 1 if tree.words[index + 1] in words("modals", "particles") else None
    return particle


def light_noun(tree: Tree, index: int) -> int | None:
    """The noun that carries the event of a light verb: "issued a warning"."""
    nouns = event_nouns()
    if tree.lemmas[index] not in nouns.light:
        return None
    for kid in tree.children(index, "obj", "nsubj:pass"):
        if tree.lemmas[kid] in nouns.verb and tree.child(kid, "nmod:poss") is None:
            return kid
    return None
