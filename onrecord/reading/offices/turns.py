"""How verbs and nouns begin and end a tenure: "elected", "took over", "resigned", "her appointment"."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.reading.roles.tree import children, has_child, lower, relation
from onrecord.resources import load

__all__ = ["begins", "ends", "is_passive", "is_stand_in", "lemma_of", "turn_nouns"]


def lemma_of(token: Token) -> str:
    return str(token.lemma_ or token.lower_).lower()


def begins(token: Token) -> str | None:
    """How a tenure begins by this verb or noun: "elected", "appointed"; None for other words."""
    lexicon, lemma = load("tenure_verbs"), lemma_of(token)
    if token.pos_ == "NOUN":
        found: str | None = lexicon["begin_nouns"].get(lemma)
        return found
    with_words = lexicon["begin_with"].get(lemma)
    if with_words is not None:
        other = [child for child in children(token, "obj") if lower(child) not in with_words["words"]]
        return str(with_words["how"]) if _has_word(token, with_words["words"]) and not other else None
    how: str = lexicon["begin"].get(lemma) or lexicon["begin_self"].get(lemma, "")
    return how or None


def ends(token: Token) -> str | None:
    """How a tenure ends by this verb or noun: "resigned", "fired"; None for other words, "step" without "down" too."""
    lexicon, lemma = load("tenure_verbs"), lemma_of(token)
    if token.pos_ == "NOUN":
        found: str | None = lexicon["end_nouns"].get(lemma)
        return found
    if lemma in lexicon["end_self"] and has_child(token, "cop", "aux:pass", "nsubj:pass"):
        return None  # "he was tired and resigned"
    particles = lexicon["particles"].get(lemma)
    if particles and not _has_word(token, particles):
        return None
    with_words = lexicon["end_with"].get(lemma)
    if with_words is not None:
        return str(with_words["how"]) if _has_word(token, with_words["words"]) else None
    how: str | None = lexicon["end_self"].get(lemma) or lexicon["end"].get(lemma)
    return how


def is_stand_in(verb: Token) -> bool:
    """ "stood in as head": the office of another, held for a while."""
    words = load("tenure_verbs")["stand_in"].get(lemma_of(verb))
    return words is not None and _has_word(verb, words)


def is_passive(verb: Token) -> bool:
    return bool([child for child in verb.children if child.dep_ in {"aux:pass", "nsubj:pass"}]) or (
        relation(verb) in {"acl", "amod"} and verb.dep_ != "acl:relcl" and lower(verb).endswith(("ed", "en", "wn"))
    )


def turn_nouns() -> frozenset[str]:
    """Nouns that begin or end a tenure: a time beside them is the time of that turn."""
    lexicon = load("tenure_verbs")
    return frozenset(lexicon["begin_nouns"]) | frozenset(lexicon["end_nouns"])


def _has_word(token: Token, words: list[str]) -> bool:
    behind = token.i + 1 < len(token.doc) and lower(token.nbor()) in words  # "forced | out of office"
    return behind or any(lower(child) in words for child in token.children)
