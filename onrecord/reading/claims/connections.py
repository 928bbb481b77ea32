"""What a report says came of what: "fled after the dam broke", "the leak prompted an evacuation"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc

from onrecord.model.reading import ClaimLink, LinkKind
from onrecord.reading.claims.tree import Tree
from onrecord.reading.document import span_of
from onrecord.resources import load

__all__ = ["connections"]

_TOLD_IN = (
    "xcomp",
    "ccomp",
    "obj",
)  # where a verb without a claim of its own holds it: "decided to close", "held a vote"


class _Tie(NamedTuple):
    """Two tokens, the earlier event first, and the word that ties them."""

    kind: LinkKind
    first: int
    then: int
    cue: int


def connections(doc: Doc, tree: Tree, tokens: Sequence[int]) -> tuple[ClaimLink, ...]:
    """The links between the claims whose predicates are these tokens, each pair once, a cause before a sequel."""
    claims = {token: number for number, token in enumerate(tokens)}
    found: dict[tuple[int, int], ClaimLink] = {}
    for tie in sorted(_ties(tree)):
        first, then = (_claim(tree, claims, token) for token in (tie.first, tie.then))
        if first is not None and then is not None and first != then and (then, first) not in found:
            found.setdefault((first, then), ClaimLink(tie.kind, first, then, span_of(doc, tie.cue, tie.cue + 1)))
    return tuple(found.values())


def _claim(tree: Tree, claims: dict[int, int], token: int) -> int | None:
    """The claim of a predicate, or the one told in it."""
    while token not in claims:
        inner = next((kid for kid in tree.children(token, *_TOLD_IN)), None)
        if inner is None:
            return None
        token = inner
    return claims[token]


def _ties(tree: Tree) -> Iterator[_Tie]:
    for token, relation in enumerate(tree.bare):
        if relation == "advcl":
            yield from _of_phrase(tree, token, tree.children(token, "mark", "case", "advmod"))
        elif relation in ("obl", "nmod"):
            yield from _of_phrase(tree, token, tree.children(token, "case"))
        if tree.pos[token] == "VERB":
            yield from _of_verb(tree, token)


def _of_phrase(tree: Tree, token: int, cues: Iterable[int]) -> Iterator[_Tie]:
    """ "after the dam broke", "following the vote", "because of the leak", "in response to the leak"."""
    head = tree.heads[token]
    if _is_denied(tree, head):
        return
    for cue in cues:
        word = tree.words[cue]
        if word in _words("before", "first"):
            yield _Tie("sequel", token, head, cue)
        elif word in _words("before", "then"):
            yield _Tie("sequel", head, token, cue)
        elif word in _words("because", "first"):
            yield _Tie("cause", token, head, cue)
        elif word in _words("because", "of") and tree.lemmas[token] in _words("because", "nouns"):
            for event in tree.children(token, "nmod", "obl"):
                yield _Tie("cause", event, head, token)


def _of_verb(tree: Tree, verb: int) -> Iterator[_Tie]:
    """ "The leak prompted an evacuation", "prompted officials to close it", "a leak that led to a fire"."""
    found = _sense(tree, verb)
    if found is None or _is_denied(tree, verb):
        return
    kind, forward, effect = found
    for first, then in ((_subject(tree, verb), effect), (tree.child(verb, "obl:agent"), _sufferer(tree, verb))):
        if first is not None and then is not None:
            yield _Tie(kind, *((first, then) if forward else (then, first)), verb)


def _sense(tree: Tree, verb: int) -> tuple[LinkKind, bool, int | None] | None:
    """What a verb ties its subject to, and whether the subject came first; None for a verb that ties nothing."""
    lemma = tree.lemmas[verb]
    deed = tree.child(verb, "xcomp") if tree.child(verb, "obj") is not None else None
    choices = [(lemma, deed if deed is not None else tree.child(verb, "obj"))]
    for kid in tree.children(verb, "obl", "advcl"):
        choices += [(f"{lemma} {word}", kid) for word in tree.marks(kid)]
    for kid in tree.children(verb, "compound:prt"):
        choices.append((f"{lemma} {tree.words[kid]}", tree.child(verb, "obj")))
    for name, effect in choices:
        for group, kind, forward in _SENSES:
            if name in _words("verbs", group):
                return kind, forward, effect
    return None


_SENSES: tuple[tuple[str, LinkKind, bool], ...] = (
    ("causing", "cause", True),
    ("caused", "cause", False),
    ("preceding", "sequel", True),
    ("following", "sequel", False),
)


def _subject(tree: Tree, verb: int) -> int | None:
    """Its subject, the noun of a relative clause ("a leak that led to a fire"), or what "-ing" goes on from."""
    subject = tree.child(verb, "nsubj", "csubj")
    if subject is not None and tree.words[subject] not in ("which", "that"):
        return subject
    goes_on = tree.deps[verb] == "acl:relcl" if subject is not None else tree.form(verb) == "ing"
    return tree.heads[verb] if goes_on and tree.bare[verb] in ("acl", "advcl") else None


def _sufferer(tree: Tree, verb: int) -> int | None:
    """What a passive tells of: "the evacuation was prompted by a leak", "an evacuation prompted by a leak"."""
    if tree.bare[verb] == "acl" and tree.form(verb) == "past":
        return tree.heads[verb]
    return tree.child(verb, "nsubj:pass")


def _is_denied(tree: Tree, token: int) -> bool:
    """ "did not resign because of the report" leaves open what it came of."""
    return any(tree.words[kid] in ("not", "n't", "never") for kid in tree.children(token, "advmod"))


@cache
def _words(section: str, name: str) -> frozenset[str]:
    return frozenset(load("links")[section][name])
