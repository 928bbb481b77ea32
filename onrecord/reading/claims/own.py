"""What a predicate's own words say of its event: tense, aspect, modality, negation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.reading.claims.lexicon import embedding, words
from onrecord.reading.claims.links import first_conjunct, is_wanted
from onrecord.reading.claims.predicates import Predicate
from onrecord.reading.claims.tree import Tree

__all__ = ["Own", "auxiliaries", "is_destined", "own_status", "performs", "went_on"]

_QUOTES = frozenset({'"', "“", "''", "``", "‘"})
Fact = Literal["happened", "ongoing", "planned", "requested", "possible", "conditional", "open"]


@dataclass(frozen=True, slots=True)
class Own:
    """`open` stands for infinitives and gerunds, which leave it to their governor."""

    fact: Fact
    negated: bool = False


def auxiliaries(tree: Tree, index: int) -> list[int]:
    """Auxiliaries and copula; a bare conjunct shares the first one's ("will resign and leave")."""
    found = tree.children(index, "aux", "cop")
    if found or tree.bare[index] != "conj" or tree.child(index, "nsubj", "mark") is not None:
        return found
    first = first_conjunct(tree, index)
    if any(tree.words[kid] == "but" for kid in tree.children(index, "cc")):
        return found  # "could have crashed but swerved"
    same = tree.form(first) == tree.form(index) and tree.pos[first] == tree.pos[index]
    return auxiliaries(tree, first) if same else []


def own_status(tree: Tree, predicate: Predicate) -> Own:
    """Tense, modality and negation of one predicate, seen by itself."""
    index = predicate.token
    if predicate.kind == "noun":
        return _of_noun(tree, index)
    if predicate.kind == "description":
        past = any(tree.words[kid] in words("modals", "bygone") for kid in tree.children(index, "amod", "compound"))
        return Own("happened" if past else "ongoing")
    negated = _negated(tree, index) or _shares_negation(tree, index)
    fact = _fact(tree, index)
    if fact in {"happened", "ongoing", "planned", "conditional"} and _hedged(tree, index):
        fact = "possible"
    return Own(fact, negated)


def _negated(tree: Tree, index: int) -> bool:
    negations, negative = words("modals", "negations"), words("modals", "negative_words")
    for kid in tree.kids[index]:
        bare = tree.bare[kid]
        if bare in {"advmod", "aux", "neg", "cc", "det"} and tree.words[kid] in negations:
            if tree.words[kid + 1 : kid + 2] in (["only"], ["just"]):
                continue  # "not only killed him but fled"
            return True
        if (
            bare in {"nsubj", "obj", "obl", "det"}
            and not _is_undaunted(tree, index, kid)
            and (
                tree.words[kid] in negative
                or any(tree.bare[below] == "det" and tree.words[below] in negative for below in tree.kids[kid])
                or (
                    bare in {"nsubj", "obj"} and any(_is_not_one(tree, below) for below in tree.children(kid, "advmod"))
                )
            )
        ):
            return True
        if bare == "aux" and tree.words[kid] == "cannot":
            return True
    if tree.form(index) == "past" and index > 0 and tree.words[index - 1] in words("modals", "near_misses"):
        return True  # "nearly drowned"
    return any(
        tree.words[kid] == "longer" and any(tree.words[below] == "no" for below in tree.kids[kid])
        for kid in tree.children(index, "advmod")
    )


def _is_not_one(tree: Tree, index: int) -> bool:
    """ "Not a single clerk voted", "not one of them spoke"; not "not all of them", nor "left not a month later"."""
    return tree.words[index] == "not" and not words("modals", "not_one").isdisjoint(tree.words[index + 1 : index + 2])


def _is_undaunted(tree: Tree, index: int, kid: int) -> bool:
    """ "They will stop at nothing"."""
    return f"{tree.lemmas[index]} {tree.case(kid)}" in words("modals", "undaunted")


def _shares_negation(tree: Tree, index: int) -> bool:
    """ "did not resign or apologize"."""
    first = first_conjunct(tree, index)
    if first == index or tree.child(index, "nsubj", "aux", "cop") is not None or tree.form(first) != tree.form(index):
        return False
    either = any(tree.words[kid] in {"or", "nor"} for kid in tree.children(index, "cc"))
    return either and _negated(tree, first)


def _hedged(tree: Tree, index: int) -> bool:
    hedges = words("modals", "hedges")
    return any(tree.words[kid] in hedges for kid in tree.children(index, "advmod"))


def _fact(tree: Tree, index: int) -> Fact:
    helpers = [tree.words[kid] for kid in auxiliaries(tree, index)]
    passive = [tree.words[kid] for kid in tree.children(index, "aux") if tree.deps[kid] == "aux:pass"]
    if _is_infinitive(tree, index):
        return "planned" if is_destined(tree, index) else "open"
    modal = _modal([word for word in helpers if word not in passive])  # "got shot" is no "have got to"
    if modal == "requested" and {"must", "have"} <= {*helpers}:
        return "possible"  # "he must have fled"
    if modal == "possible" and "can" in helpers and _reports(tree, index):
        return "happened"  # "We can confirm that two people died" confirms it
    if modal is not None:
        return modal
    form = tree.form(index) if tree.child(index, "cop") is None else "copula"
    perfect = any(word in {"has", "have", "had", "'ve"} for word in helpers) or ("'s" in helpers and "been" in helpers)
    if perfect:
        return "ongoing" if form == "ing" or _lasts(tree, index) else "happened"
    if form == "ing":
        on = any(tree.lemmas[kid] == "be" or tree.words[kid] == "'s" for kid in auxiliaries(tree, index))
        return (_faced(tree, index) or "ongoing") if on else "open"
    if helpers:  # be + participle or predicate, do + base form
        past = any(word in {"was", "were", "did", "got"} for word in helpers)
        finite = past or any(
            word in {"is", "are", "am", "'s", "'re", "'m", "do", "does", "gets", "get"} for word in helpers
        )
        return "happened" if past else "ongoing" if finite else "open"
    return _bare_form(tree, index, form)


def _lasts(tree: Tree, index: int) -> bool:
    """ "The bridge has been closed since Monday" still is; "two people have been killed since Monday" is over."""
    passive = tree.lemmas[index] in words("modals", "lasting") and tree.child(index, "aux:pass") is not None
    now = any(tree.words[kid] in {"has", "have", "'ve", "'s"} for kid in tree.children(index, "aux"))
    return passive and now and any(tree.case(kid) == "since" for kid in tree.children(index, "obl"))


def _bare_form(tree: Tree, index: int, form: str) -> Fact:
    if form == "past":
        return "happened"
    if form == "s":
        return _present(tree, index)
    if (
        form == "base"
        and tree.child(index, "nsubj") is None
        and (tree.bare[index] == "root" or _opens_quotation(tree, index))
        and tree.pos[index] == "VERB"
    ):
        return "requested"  # imperative: "Stay indoors."
    if form == "base" and tree.child(index, "nsubj") is None and not _continues_present(tree, index):
        return "open"
    return "requested" if form == "base" and is_wanted(tree, index, of_a_noun=False) else _present(tree, index)


def _opens_quotation(tree: Tree, index: int) -> bool:
    """ "They chanted, “Send them home”"."""
    return tree.bare[index] in {"ccomp", "parataxis", "conj"} and index > 0 and tree.words[index - 1] in _QUOTES


def _continues_present(tree: Tree, index: int) -> bool:
    """ "we regret it and urge your resignation"."""
    first = first_conjunct(tree, index)
    return first != index and tree.child(first, "nsubj") is not None and tree.form(first) in {"base", "s"}


def _present(tree: Tree, index: int) -> Fact:
    """Reporters' presents tell an event ("the mayor says"); other presents a state or habit."""
    told = _reports_event(tree, index) or performs(tree, index) or _is_sequel(tree, index)
    return "happened" if told else _faced(tree, index) or "ongoing"


def _faced(tree: Tree, index: int) -> Fact | None:
    """ "He faces a trial" is still to come; "she is facing charges" was charged."""
    things = {tree.lemmas[kid] for kid in tree.children(index, "obj")} if tree.lemmas[index] == "face" else set()
    if things & words("modals", "faced_before"):
        return "happened"
    return "planned" if things & words("modals", "faced_ahead") else None


def _is_sequel(tree: Tree, index: int) -> bool:
    """ "The ruling comes a day after the vote", "the letter follows the inquiry": not "money comes from abroad"."""
    subject = tree.child(index, "nsubj")
    person = subject is None or tree.words[subject] in words("modals", "parties") | words("modals", "first_person")
    if person or tree.lemmas[index] not in words("report", "sequel") or tree.form(index) == "ing":
        return False
    beside = words("report", "beside")
    phrases = [tree.case(kid) for kid in tree.children(index, "obl")]
    clauses = [mark for kid in tree.children(index, "advcl") for mark in tree.marks(kid)]
    return not beside.isdisjoint([*phrases, *clauses]) or tree.child(index, "obj", "obl:tmod") is not None


def performs(tree: Tree, index: int) -> bool:
    """ "I apologize", "we thank everybody": done in the saying."""
    subject = tree.child(index, "nsubj")
    speaks = subject is not None and tree.words[subject] in {"i", "we"}
    return speaks and tree.lemmas[index] in words("report", "performative")


def went_on(tree: Tree, index: int) -> bool:
    """ "They were looking for him", "was still burning"."""
    return tree.form(index) == "ing" and any(tree.words[kid] in {"was", "were"} for kid in auxiliaries(tree, index))


def _reports(tree: Tree, index: int) -> bool:
    lexicon = embedding()
    return tree.lemmas[index] in lexicon.neutral or tree.lemmas[index] in lexicon.acts


def _reports_event(tree: Tree, index: int) -> bool:
    """ "The mayor says that ..." tells an event; "we know the risk", "voters feel ignored" tell a state of mind."""
    mental = tree.lemmas[index] in words("report", "mental") and tree.child(index, "ccomp") is None
    return _reports(tree, index) and not mental


def _modal(helpers: list[str]) -> Fact | None:
    for fact in ("planned", "possible", "requested", "conditional"):
        if not words("modals", fact).isdisjoint(helpers):
            if fact == "conditional" and "had" in helpers:
                return None
            return fact
    return None


def is_destined(tree: Tree, index: int) -> bool:
    """ "She is to leave in May", "they were to meet"."""
    to = next((kid for kid in tree.children(index, "mark") if tree.words[kid] == "to"), index)
    before = [tree.words[kid] for kid in tree.children(index, "aux", "cop") if kid < to]
    return bool(before) and before[-1] in {"is", "are", "am", "was", "were", "'s", "'re", "'m"}


def _is_infinitive(tree: Tree, index: int) -> bool:
    first = first_conjunct(tree, index)
    own = [tree.words[kid] for kid in tree.children(index, "mark")]
    shared = (
        [] if own or tree.child(index, "nsubj", "aux") else [tree.words[kid] for kid in tree.children(first, "mark")]
    )
    return "to" in own or ("to" in shared and tree.form(index) == "base")


def _of_noun(tree: Tree, index: int) -> Own:
    lexicon = embedding()
    negative = words("modals", "negative_words")
    for kid in tree.children(index, "det", "amod"):
        if tree.words[kid] in negative:
            return Own("happened", negated=True)
        effect = lexicon.of("attributes", tree.words[kid])
        if effect in {"planned", "possible"}:
            return Own("planned" if effect == "planned" else "possible")
        if effect == "not happened":
            return Own("happened", negated=True)
    for kid in tree.children(index, "acl"):
        if lexicon.of("object", tree.lemmas[kid]) == "planned" and tree.form(kid) == "past":
            return Own("planned")  # "a ruling planned by April"
    effect = lexicon.of("nouns", tree.lemmas[index])
    return Own("requested" if effect == "requested" else "happened")
