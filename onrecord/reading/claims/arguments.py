"""The participants of a claim and their roles; passives are turned round, shared subjects filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.lexicon import event_nouns, words
from onrecord.reading.claims.links import first_conjunct
from onrecord.reading.claims.spans import top_of

__all__ = ["participants"]


def participants(statuses: Statuses, index: int, times: Mapping[int, int]) -> list[tuple[str, int]]:
    """(role, token) pairs of one predicate, each token once, subject first. `times` are tokens of time expressions."""
    found: dict[int, str] = {}
    noun = statuses.found[index].kind == "noun"
    pairs = _of_noun(statuses, index) if noun else _of_verb(statuses, index)
    for role, token in pairs:
        described = statuses.found[index].kind == "description"
        for conjunct in [token] if described else [token, *statuses.tree.children(token, "conj")]:
            clause = conjunct in statuses.found and statuses.found[conjunct].kind != "noun" and conjunct != index
            if not clause and conjunct not in times and conjunct not in found:
                found[conjunct] = role
    top = top_of(statuses, index)
    if top != index and top in statuses.found:
        for role, token in _of_verb(statuses, top):
            if token not in times and token not in found and token != index and not _within(statuses, index, token):
                found[token] = "other" if role in {"agent", "patient"} else role
    return [(role, token) for token, role in found.items()]


def _within(statuses: Statuses, index: int, token: int) -> bool:
    return token in set(statuses.tree.above(index))


def _of_verb(statuses: Statuses, index: int) -> Iterator[tuple[str, int]]:
    tree = statuses.tree
    passive = _is_passive(statuses, index)
    subject = subject_of(statuses, index)
    if subject is not None:
        yield "patient" if passive else "agent", subject
    for kid in tree.kids[index]:
        bare = tree.bare[kid]
        if bare == "obj":
            yield "patient", kid
        elif bare == "iobj":
            yield "recipient", kid
        elif tree.deps[kid] == "obl:agent" or (bare == "obl" and passive and tree.case(kid) == "by"):
            yield "agent", kid
        elif bare == "obl":
            yield _oblique(statuses, kid), kid
    if statuses.found[index].kind == "description":
        yield "agent", tree.heads[index]
        yield "other", index
    if statuses.found[index].kind == "copula" and tree.pos[index] in {"NOUN", "PROPN"}:
        yield "other", index


def _oblique(statuses: Statuses, kid: int) -> str:
    case = statuses.tree.case(kid)
    if case in words("links", "recipient") and kid in statuses.people:
        return "recipient"
    if case in words("links", "place") and kid not in statuses.people:
        return "place"
    return "topic" if case in words("links", "topic") else "other"


def _of_noun(statuses: Statuses, index: int) -> Iterator[tuple[str, int]]:
    """ "the governor's arrest of two aides by troopers"."""
    tree = statuses.tree
    owner, of = tree.child(index, "nmod:poss"), None
    for kid in tree.children(index, "nmod"):
        case = tree.case(kid)
        if case == "of":
            of = kid
            yield "patient", kid
        elif case == "by":
            yield "agent", kid
        elif case and tree.deps[kid] != "nmod:poss":
            yield "place" if case in words("links", "place") and kid not in statuses.people else "other", kid
    if owner is not None:
        undergone = statuses.found[index].lemma in event_nouns().undergone and of is None
        yield "patient" if undergone else "agent", owner


def _is_passive(statuses: Statuses, index: int) -> bool:
    tree = statuses.tree
    if tree.child(index, "nsubj:pass", "csubj:pass", "aux:pass", "obl:agent") is not None:
        return True
    if tree.bare[index] in {"acl", "advcl"} and tree.pos[index] == "VERB":
        return tree.form(index) == "past" and tree.child(index, "nsubj", "aux") is None
    first = first_conjunct(tree, index)
    if first != index and tree.child(index, "nsubj", "aux") is None and tree.form(index) == "past":
        return tree.child(first, "aux:pass") is not None
    return False


def subject_of(statuses: Statuses, index: int, depth: int = 0) -> int | None:
    """The word that stands for the subject, wherever the sentence names it; relative pronouns give their noun."""
    tree = statuses.tree
    subject = tree.child(index, "nsubj", "expl") if depth == 0 else tree.child(index, "nsubj")
    head = tree.heads[index]
    if subject is not None:
        if tree.words[subject] in words("modals", "relative") and tree.bare[index] == "acl":
            return head
        return None if tree.bare[subject] == "expl" else subject
    if depth > 5 or head == index:
        return None
    bare = tree.bare[index]
    if bare == "acl":
        return head if tree.pos[head] in {"NOUN", "PROPN", "PRON"} and "to" not in tree.marks(index) else None
    link = statuses.links.get(index)
    if bare == "xcomp" or (link is not None and link.absorbs and link.effect == "requested"):
        controlled = tree.child(head, "obj", "iobj")
        if controlled is None and link is not None and link.effect == "requested":
            controlled = next(
                (kid for kid in tree.children(head, "obl") if tree.case(kid) in {"on", "upon", "for"}), None
            )
        return controlled if controlled is not None else subject_of(statuses, head, depth + 1)
    if bare == "advcl" and not words("links", "undergoer").isdisjoint(tree.marks(index)):
        undergoer = tree.child(head, "obj", "nsubj:pass")
        if undergoer is not None:
            return undergoer  # "accused him of lying", "was charged with stealing"
    if bare in {"conj", "advcl", "parataxis"} and tree.pos[head] in {"VERB", "AUX", "ADJ", "NOUN"}:
        return subject_of(statuses, head, depth + 1)
    return None
