"""What single words show: gender, number, whether a noun means a person or an organization."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from onrecord.model.reading import EntityType
from onrecord.naming import fold
from onrecord.reading.roles.lexicon import head_word, singular
from onrecord.reading.roles.tree import children, lower, relation
from onrecord.resources import load

__all__ = ["PRONOUNS", "gender_of_name", "gender_of_noun", "is_kinship", "noun_type", "pronoun_of"]

# Third-person pronouns: gender, plural. "it" and "its" are for organizations.
PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
    "they": "p", "them": "p", "their": "p", "theirs": "p", "themselves": "p", "it": "n", "its": "n", "itself": "n",
}  # fmt: skip


def pronoun_of(token: Token) -> str:
    """ "m", "f", "p" (they), "n" (it) for third-person pronouns; empty for other words."""
    return PRONOUNS.get(token.lower_, "")


@cache
def _people(section: str) -> frozenset[str]:
    return frozenset(load("people")[section])


def gender_of_name(name: str) -> str:
    """The gender that a given name shows; empty for a family name alone or a name used for both."""
    for word in map(fold, name.split()[:-1]):
        if word in _people("masculine_names"):
            return "m"
        if word in _people("feminine_names"):
            return "f"
    return ""


def gender_of_noun(word: str) -> str:
    """The gender of "spokeswoman", "father"; empty for most nouns."""
    for form in (word, singular(word)):
        if form in _people("masculine"):
            return "m"
        if form in _people("feminine"):
            return "f"
    return ""


def is_kinship(word: str) -> bool:
    """True for nouns that say whose somebody is: "mother", "lawyer", "aide"."""
    return word in _people("kinship")


def noun_type(token: Token) -> EntityType | None:
    """What a common noun stands for: a person ("official"), an organization ("agency"), or neither."""
    word = lower(token)
    if _is_of_age(token):
        return "person"
    if token.pos_ not in {"NOUN", "PROPN"} or (token.pos_ == "PROPN" and token.ent_type_):
        return None
    if head_word(token) is not None or word in _people("nouns") or singular(word) in _people("nouns"):
        return "person"
    nouns = load("organizations")["nouns"]
    return "organization" if word in nouns or singular(word) in nouns else None


def _is_of_age(token: Token) -> bool:
    """ "the 30-year-old", but neither "a 30-year-old house" nor "is 30 years old"."""
    if (
        lower(token) != "old"
        or token.i < 2
        or [word.text for word in token.doc[token.i - 2 : token.i]] != ["year", "-"]
    ):
        return False
    return bool(children(token, "det", "nmod:poss")) and relation(token) not in {"amod", "compound"}
