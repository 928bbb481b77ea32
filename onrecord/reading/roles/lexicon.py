"""The lexicons of titles and offices as sets and tables for look-ups."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from onrecord.reading.roles.tree import lower
from onrecord.resources import load

__all__ = [
    "canonical", "common_words", "country_of", "head_word", "heads", "hyphenated", "is_honorific", "is_plural",
    "modifiers", "noun_of_office", "office_words", "singular", "status_of",
]  # fmt: skip

_IRREGULAR = {"men": "man", "women": "woman", "wives": "wife", "whips": "whip", "people": "people"}


@cache
def office_words(section: str) -> frozenset[str]:
    """A list of `offices.toml`: heads, modifiers, vague, descriptive."""
    return frozenset(load("offices")[section])


@cache
def common_words() -> frozenset[str]:
    """Words of everyday English but states and countries: in capitals before a title they are seldom a name."""
    places = [*load("states")["states"], *load("demonyms")["adjectives"].values()]
    return frozenset(str(load("common_words")["words"]).split()) - {word for name in places for word in _words(name)}


def _words(name: str) -> list[str]:
    return name.lower().split()


@cache
def heads() -> frozenset[str]:
    return office_words("heads")


@cache
def modifiers() -> frozenset[str]:
    return office_words("modifiers")


@cache
def status_of() -> dict[str, str]:
    """Words that say something about a tenure: "former", "acting", "incoming"."""
    return {word: status for status, words in load("offices")["status"].items() for word in words}


def is_honorific(token: Token) -> bool:
    return lower(token) in load("titles")["honorifics"] and token.text[:1].isupper()


def country_of(word: str) -> str | None:
    """The country of an adjective: "French" gives "France"."""
    found: str | None = load("demonyms")["adjectives"].get(word.lower())
    return found


def singular(word: str) -> str:
    """The singular of a noun of office: "judges", "attorneys", "councilwomen"."""
    for plural, single in _IRREGULAR.items():
        if word.endswith(plural):
            return word.removesuffix(plural) + single
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def head_word(token: Token) -> str | None:
    """The noun of office that a token stands for, singular and written out; None if it is none."""
    joined = hyphenated(token)
    found = (joined and noun_of_office(joined)) or noun_of_office(lower(token))
    return found if found and not _needs_stop(token) else None


def _needs_stop(token: Token) -> bool:
    """ "Del Rio" is no delegate, "Del. Ann Roe" is: some short forms are titles only with their full stop."""
    if lower(token) not in load("titles")["dotted"]["words"] or token.text.endswith("."):
        return False
    return token.i + 1 >= len(token.doc) or token.nbor().text != "."


def hyphenated(token: Token) -> str:
    """The word of which the token is the last part: "fund-raiser", "co-founder"; empty if it stands alone."""
    first = token.i - 2
    if first < 0 or token.nbor(-1).text != "-" or token.nbor(-2).whitespace_ or token.nbor(-1).whitespace_:
        return ""
    return f"{lower(token.doc[first])}-{lower(token)}"


@cache
def noun_of_office(word: str) -> str | None:
    """As `head_word`, for a lower-case word: "Sens." gives "senator"."""
    prefix, _, rest = word.partition("-")
    word = rest if rest and prefix in status_of() else word  # "ex-mayor"
    word = load("titles")["abbreviations"].get(word, word)
    if word in heads():
        return word
    single = singular(word)
    return single if single in heads() else None


def canonical(words: list[str]) -> str:
    """The office as a record writes it: "chief of police" gives "Police chief"."""
    words = [word for word, before in zip(words, ["", *words], strict=False) if word != before]
    text = " ".join(words).replace(" - ", "-").replace("vice presidential", "vice-presidential")
    synonyms: dict[str, str] = load("offices")["synonyms"]
    if text in synonyms:
        return synonyms[text]
    last = synonyms.get(words[-1]) if words else None
    if last and len(words) > 1:
        text = " ".join([*words[:-1], last.lower()]).replace(" - ", "-")
    elif last:
        text = last
    return text[:1].upper() + text[1:]


def is_plural(token: Token) -> bool:
    """True for plural nouns, by their morphology if there is any, else by their form."""
    word = lower(token)
    number = token.morph.get("Number", [])
    if number:
        return bool(number[0] == "Plur")
    return word in {"people", "police", "men", "women", "children"} or (
        singular(word) != word and not word.endswith("ss")
    )
