"""Which predicates become claims: each proposition once, without mere "she said" and without bare event nouns."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.lexicon import embedding, event_nouns, words
from onrecord.reading.claims.predicates import light_noun
from onrecord.reading.claims.spans import is_completing, size, top_of
from onrecord.reading.claims.tree import Tree

__all__ = ["selected"]

MINIMAL_SAYING = 3  # words; "the mayor said" only hands on a quotation that stands elsewhere


def selected(statuses: Statuses) -> Iterator[int]:
    """The predicates that are claims of their own, in text order."""
    absorbed = _absorbed(statuses)
    for index, predicate in statuses.found.items():
        if index in absorbed:
            continue
        if predicate.kind == "noun":
            if _is_told(statuses, index):
                yield index
        elif _is_report(statuses, index):
            if statuses.tells(index):
                yield index
        elif not _is_minor(statuses, index):
            yield index


def _absorbed(statuses: Statuses) -> set[int]:
    """Predicates told within another's claim: governors in their complements, an attempt's deed in the attempt."""
    absorbed: set[int] = set()
    for index, link in statuses.links.items():
        if link is None or not link.absorbs:
            continue
        absorbed.add(index if link.effect == "attempt" else link.governor)
        if link.via is not None:
            absorbed.add(link.via)
        if link.effect != "attempt" and (top := top_of(statuses, index)) != index:
            absorbed.add(top)
    for index in statuses.found:
        noun = light_noun(statuses.tree, index)
        if noun is not None:
            absorbed.add(noun)
    return absorbed


def _is_report(statuses: Statuses, index: int) -> bool:
    return statuses.content_of(index) is not None


def _is_minor(statuses: Statuses, index: int) -> bool:
    """Purposes and conditions that only complete their verb."""
    tree = statuses.tree
    link = statuses.links[index]
    governor = tree.heads[index]
    if tree.bare[index] == "xcomp" and f"{tree.lemmas[governor]} {tree.words[index]}" in embedding().neutral:
        return True  # "made clear that", whatever "clear" was read as
    if link is not None and link.absorbs:
        return False
    if is_completing(statuses, index):
        return True
    if tree.bare[index] == "xcomp" and tree.pos[index] != "VERB":
        return True
    words_of_claim = size(tree, index)
    if tree.lemmas[index] in embedding().neutral and tree.child(index, "obj", "xcomp") is None:
        return words_of_claim <= MINIMAL_SAYING
    return tree.pos[index] == "VERB" and words_of_claim == 1 and tree.bare[index] != "root"


def _is_told(statuses: Statuses, index: int) -> bool:
    """Event nouns that say who, what or when: "Ellery's resignation", "the crash near Dunmore", "Tuesday's vote"."""
    tree, nouns = statuses.tree, event_nouns()
    owned = tree.child(index, "nmod:poss") is not None
    phrases = [kid for kid in tree.children(index, "nmod", "obl", "acl") if tree.deps[kid] != "nmod:poss"]
    timed = statuses.timed(index)
    if _is_offence(tree, index):
        return False
    modified = tree.child(index, "amod", "compound", "nummod") is not None
    if statuses.links[index] is not None:
        return True
    plain = tree.child(index, "det", "nmod:poss", "amod", "nummod", "compound") is None
    if plain and tree.case(index) in words("links", "adverbial") and not timed:
        return False
    if tree.lemmas[index] in nouns.weak:
        return timed or (owned and bool(phrases)) or any(tree.case(kid) in {"of", "by", "against"} for kid in phrases)
    if owned or timed or phrases:
        return True
    return modified or tree.case(index) in {"after", "following", "during", "before", "since", "amid", "despite"}


def _is_offence(tree: Tree, index: int) -> bool:
    """ "charged with attempted murder": the name of an offence, not an event."""
    attempted = any(tree.lemmas[kid] in ("attempted", "attempt") for kid in tree.children(index, "amod"))
    return attempted and tree.child(index, "det", "nmod:poss") is None
