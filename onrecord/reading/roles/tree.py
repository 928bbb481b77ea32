"""Small questions to a Universal Dependencies tree; each has a harmless answer where the tree is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from spacy.tokens import Doc, Token

__all__ = [
    "ancestors",
    "case_word",
    "children",
    "conjuncts",
    "has_child",
    "lower",
    "named_before",
    "noun_phrase",
    "relation",
    "subject",
]

# What hangs on a noun but is no part of the phrase that names it: "Ann Roe, the mayor of Elm, who left, ..."
OUTSIDE = frozenset(
    {
        "acl",
        "appos",
        "parataxis",
        "conj",
        "cc",
        "punct",
        "cop",
        "nsubj",
        "advcl",
        "aux",
        "mark",
        "advmod",
        "case",
        "orphan",
        "dislocated",
        "list",
        "discourse",
        "vocative",
    }
)


def relation(token: Token) -> str:
    """The relation to the head without its subtype: "nsubj:pass" gives "nsubj"."""
    return _bare(token.dep_)


@cache
def _bare(relation: str) -> str:
    return relation.partition(":")[0]


def lower(token: Token) -> str:
    """The word for look-ups: lower case, straight apostrophe, without a final full stop of an abbreviation."""
    return _for_lookups(token.lower_)


@lru_cache(maxsize=65_536)
def _for_lookups(lower: str) -> str:
    word = lower.replace("’", "'")
    return word[:-1] if len(word) > 2 and word.endswith(".") and "." not in word[:-1] else word


def children(token: Token, *relations: str) -> list[Token]:
    """Dependents with one of these relations, named with ("acl:relcl") or without subtype ("acl")."""
    return [child for child in token.children if child.dep_ in relations or relation(child) in relations]


def has_child(token: Token, *relations: str) -> bool:
    return bool(children(token, *relations))


def case_word(token: Token) -> str:
    """The preposition or "as" that introduces a noun: "of", "for", "as"; empty if there is none."""
    for child in token.children:
        if relation(child) == "case" or (relation(child) == "mark" and lower(child) == "as"):
            return lower(child)
    return ""


def possessor_of(token: Token) -> Token | None:
    """The possessor before a noun: "its", "the board" in "the board’s chairman", whatever the tree calls it."""
    for child in token.children:
        if child.dep_ == "nmod:poss" or (
            child.i < token.i and any(lower(mark) in {"'s", "'"} for mark in child.children)
        ):
            return child
    return None


def named_before(token: Token) -> Token:
    """The word that an apposition belongs to: in a list the last name before it, else its head.

    "met Ann Roe; Bill Poe, the mayor of Elm; and ...", where the tree hangs "mayor" on the first of the list.
    """
    comma = token.left_edge.i - 1
    if relation(token) != "appos" or comma < 1 or token.doc[comma].text != ",":
        return token.head
    name = token.doc[comma - 1]
    while relation(name) == "flat":
        name = name.head
    listed = relation(name) == "conj" and token.head in list(ancestors(name)) and name.pos_ == "PROPN"
    return name if listed else token.head


def conjuncts(token: Token) -> list[Token]:
    """The token and what is coordinated with it: "president and chief executive"."""
    return [token, *children(token, "conj")]


def subject(token: Token) -> Token | None:
    """The subject of a verb or predicate noun; that of the first conjunct where a later one has none."""
    seen = 0
    while True:
        found = children(token, "nsubj")
        if found:
            return found[0]
        if relation(token) != "conj" or token.head == token or seen > 5:
            return None
        token, seen = token.head, seen + 1


def ancestors(token: Token) -> Iterator[Token]:
    """The heads above a token, nearest first."""
    while token.head.i != token.i:
        token = token.head
        yield token


def noun_phrase(token: Token, outside: Iterable[str] = OUTSIDE) -> tuple[int, int]:
    """The contiguous tokens (half-open) of the phrase a noun heads, without clauses, appositions and conjuncts."""
    excluded = frozenset(outside)
    inside = {token.i}
    for child in token.children:
        if relation(child) not in excluded:
            inside.update(_below(child, excluded))
    start = end = token.i
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    return start, _trimmed(token.doc, end) + 1


def _below(token: Token, excluded: frozenset[str]) -> set[int]:
    """All of a dependent's words, its own cases and conjuncts included, without its clauses and appositions."""
    inner = excluded - {"case", "advmod", "conj", "cc", "punct"}
    inside = {token.i}
    for child in token.children:
        if relation(child) not in inner:
            inside.update(_below(child, excluded))
    return inside


def _trimmed(doc: Doc, last: int) -> int:
    while doc[last].is_punct and last > 0 and not doc[last].text.endswith(")"):
        last -= 1
    return last
