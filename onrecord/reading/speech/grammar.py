"""Subjects, phrases and complements in a Universal Dependencies tree; where there is no tree, by the order of words."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from onrecord.reading.speech.lexicon import voices

__all__ = ["children", "core_phrase", "dependents", "has_tree", "own_subject", "phrase", "plain", "subject", "trimmed"]

# Relations that share their subject with the clause above: "refused to go, insisting ...", "said ... and added ...".
_SHARING = frozenset({"xcomp", "advcl", "conj", "parataxis", "ccomp", "acl", "dep"})
_CLAUSAL = ("acl", "advcl", "parataxis", "ccomp", "csubj", "conj", "cc", "punct", "appos", "dep")
_EDGE = frozenset(",;:—–-―.\"”“'’‘()[] \n")
_RELATIVE = frozenset({"who", "which", "that", "whom"})


def has_tree(doc: Doc) -> bool:
    """Whether the parser has read this document."""
    return bool(doc.has_annotation("DEP"))


def plain(relation: str) -> str:
    """A relation without its subtype: `nsubj` for `nsubj:pass`."""
    return relation.split(":")[0]


def children(token: Token, *relations: str) -> Iterator[Token]:
    """Dependents of a token by relation; a plain relation takes in its subtypes."""
    return (child for child in dependents(token) if child.dep_ in relations or plain(child.dep_) in relations)


def dependents(token: Token) -> Iterator[Token]:
    """All dependents of a token; none where no parser has been, since spaCy's own walk is not safe there."""
    return iter(token.children if token.dep else ())


def subject(verb: Token) -> Token | None:
    """Who does what a verb says: its subject, else the one it shares with the clause above, else a by-phrase's noun."""
    seen: set[int] = set()
    token = verb
    while token.i not in seen:
        seen.add(token.i)
        own = own_subject(token)
        if own is not None:
            return _antecedent(own, token)
        passive = next(children(token, "nsubj:pass"), None)
        if passive is not None:
            return _agent(token) if token == verb else _antecedent(passive, token)
        if plain(token.dep_) == "acl" and token.head.pos_ in ("NOUN", "PROPN", "PRON"):
            if not token.lower_.endswith("ing") and _agent(token) is not None:
                return _agent(token)  # "a plan praised by Hale"
            if not _is_detached(token):
                return token.head
            token = token.head
            continue
        document = _document_before(token)
        if document is not None:
            return document
        above = _sharing_head(token)
        if above is None:
            return None
        token = above
    return None


def _document_before(participle: Token) -> Token | None:
    """The document that a participle behind it describes.

    "published a letter from Hale thanking the crew", "signed a letter with her colleagues demanding more".
    """
    if not participle.lower_.endswith("ing") or participle.i == 0 or _is_detached(participle):
        return None
    before = participle.nbor(-1)
    papers = voices().documents | voices().statements
    for noun in (before, *before.ancestors):
        if noun.i >= participle.i or plain(noun.dep_) not in ("nmod", "obj", "obl", "nsubj"):
            objects = children(noun, "obj") if noun.pos_ == "VERB" else iter(())
            return next((child for child in objects if child.lower_ in papers and child.i < participle.i), None)
        if noun.lower_ in papers:
            return noun
    return None


def own_subject(verb: Token) -> Token | None:
    """The nearest subject of a verb itself, before it, else right after it: "said Ann Hale"."""
    found = [child for child in children(verb, "nsubj", "csubj") if child.dep_ != "nsubj:pass"]
    found = [child for child in found if child.i < verb.i or not _is_parted(verb, child)]
    return min(found, key=lambda child: (child.i > verb.i, abs(child.i - verb.i)), default=None)


def _is_parted(verb: Token, after: Token) -> bool:
    return any(token.is_punct for token in verb.doc[verb.i + 1 : after.left_edge.i])


def _is_detached(participle: Token) -> bool:
    """Whether a participle stands after a comma and so belongs to the clause: "called it a mistake, saying ..."."""
    return participle.i > 0 and participle.nbor(-1).text in _EDGE and participle.lower_.endswith("ing")


def _sharing_head(token: Token) -> Token | None:
    """The clause whose subject a clause without one shares."""
    if token.head == token:
        return None
    nominal = token.pos_ in ("NOUN", "PROPN", "PRON") and plain(token.dep_) in ("obj", "obl", "nmod")
    return token.head if nominal or plain(token.dep_) in _SHARING else None


def _antecedent(pronoun: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for: "the mayor, who said ..."."""
    if pronoun.lower_ in _RELATIVE and plain(verb.dep_) == "acl":
        return verb.head.head if plain(verb.head.dep_) == "appos" else verb.head
    return pronoun


def _agent(verb: Token) -> Token | None:
    for child in children(verb, "obl"):
        if any(case.lower_ == "by" for case in children(child, "case")):
            return child
    return None


def phrase(head: Token, *, without: tuple[str, ...] = ()) -> tuple[int, int]:
    """The half-open token range of a head with its dependents next to it; some relations may be left out."""
    left = right = head.i
    members = set(_members(head, frozenset(without)))
    while left - 1 in members:
        left -= 1
    while right + 1 in members:
        right += 1
    return trimmed(head.doc, left, right + 1)


def core_phrase(head: Token) -> tuple[int, int]:
    """A noun phrase without relative clauses, appositions and what is coordinated with it."""
    return phrase(head, without=_CLAUSAL)


def _members(head: Token, without: frozenset[str]) -> Iterator[int]:
    yield head.i
    for child in dependents(head):
        if plain(child.dep_) not in without:
            yield from (token.i for token in child.subtree)


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A token range without white space and punctuation at its edges."""
    while start < end and doc[start].text.strip() in _EDGE | {""}:
        start += 1
    while end > start and (doc[end - 1].text.strip() in _EDGE | {""} or doc[end - 1].pos_ == "CCONJ"):
        end -= 1
    return start, end
