"""People by description: a name beside it, and "the spokesman" who was described before."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from spacy.tokens import Doc, Token

from onrecord.model import Chain
from onrecord.reading.document import article_of
from onrecord.reading.speech import grammar
from onrecord.reading.speech.lexicon import voices
from onrecord.reading.speech.remark import Range

__all__ = ["apposed", "chain_at", "earlier_noun", "is_definite", "is_time", "owner_of"]

# Tokens over which "the spokesman" takes up one named before: some ten paragraphs.
_LOOK_BACK_NOUN = 400


def chain_at(doc: Doc, token: Token) -> Chain | None:
    """The chain whose mention holds a token."""
    number = (doc._.chain_of or {}).get(token.i)
    return doc._.chains[number] if number is not None else None


def apposed(doc: Doc, source: Range, head: Token) -> Chain | None:
    """The name beside a description: "a police spokesman, Sgt. Ann Hale, said"; none for "officials, some Hales".

    What stands between may be long: "another man who lives nearby, Ann Hale, said"; the tree may hang the name on a
    body between: "the head of the Harbor Office, Ann Hale, said". Makers may be one firm.
    """
    one = head.lower_ == "one"  # "one of the divers, Ann Hale, said"
    house = head.lower_.removesuffix("s") in voices().collective_nouns
    if not one and (head.pos_ != "NOUN" or (head.lower_.endswith("s") and not house)):
        return None
    beside = [head, *(token for token in _complements(head) if one or not _is_somebody(doc, token))]
    for token in (token for noun in beside for token in grammar.children(noun, "appos")):
        chain = chain_at(doc, token)
        near = token.i < source[1] or "," in {word.text for word in doc[token.left_edge.i - 1 : token.i]}
        if near and chain is not None and chain.named and chain.type == ("organization" if house else "person"):
            return chain
    return None


def _complements(noun: Token) -> Iterator[Token]:
    for complement in grammar.children(noun, "nmod"):
        yield complement
        yield from _complements(complement)


def _is_somebody(doc: Doc, token: Token) -> bool:
    """Whether a complement is a person, whom a name beside it may mean: "the wife of the mayor, Ann Hale"."""
    chain, known = chain_at(doc, token), voices()
    return (chain is not None and chain.type == "person") or token.lower_ in known.unnamed | known.people


def is_definite(doc: Doc, core: Range) -> bool:
    return doc[core[0]].lower_ in ("the", "that", "this")


def is_time(doc: Doc, token: Token) -> bool:
    """Whether a word belongs to a time: "Tuesday"."""
    place = token.idx + (article_of(doc).body_start if doc._.article is not None else 0)
    return any(time.span.start <= place < time.span.end for time in doc._.times or ())


def owner_of(doc: Doc, head: Token) -> Hashable:
    """Whose somebody is: Hale for "Hale's attorney", "her attorney" and "an attorney for Hale"."""
    owners = [*grammar.children(head, "nmod:poss"), *(one for one in grammar.children(head, "nmod") if _is_for(one))]
    owner = next(iter(owners), None)
    chain = chain_at(doc, owner) if owner is not None else None
    return chain.id if chain is not None else owner.lower_ if owner is not None else None


def _is_for(noun: Token) -> bool:
    return any(case.lower_ in ("for", "of", "to") for case in grammar.children(noun, "case"))


def earlier_noun(doc: Doc, core: Range, head: Token) -> Range | None:
    """The phrase that "the spokesman" takes up: the last one with the same noun and a word of the same description.

    `A port spokesman said ... Ann Hale, a spokesman for the union, said ... The port spokesman added ...`
    """
    own, owner = _description(doc, core, head), owner_of(doc, head)
    best: tuple[int, Range, Token] | None = None
    for token in reversed(doc[max(0, core[0] - _LOOK_BACK_NOUN) : core[0]]):
        if token.lower_ != head.lower_ or token.pos_ != "NOUN":
            continue
        if owner is not None and owner_of(doc, token) != owner and not is_definite(doc, core):
            continue
        phrase = grammar.core_phrase(token)
        shared = len(own & _description(doc, phrase, token))
        if phrase[1] <= core[0] and (shared or not own) and (best is None or shared > best[0]):
            best = shared, phrase, token
    if best is None:
        return None
    _, phrase, token = best
    return earlier_noun(doc, phrase, token) if is_definite(doc, phrase) else _with_name(doc, phrase, token)


def _description(doc: Doc, phrase: Range, head: Token) -> frozenset[str]:
    """The content words beside the noun of a phrase."""
    return frozenset(
        token.lower_ for token in doc[slice(*phrase)] if token != head and token.pos_ in ("NOUN", "PROPN", "ADJ")
    )


def _with_name(doc: Doc, phrase: Range, head: Token) -> Range:
    """A phrase with the name that it describes, before or after it."""
    beside = [head.head] if grammar.plain(head.dep_) in ("appos", "compound", "flat") else []
    beside.extend(grammar.children(head, "appos", "flat"))
    named = next((token for token in beside if token.pos_ == "PROPN"), None)
    return grammar.core_phrase(named) if named is not None else phrase
