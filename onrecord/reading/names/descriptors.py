"""What an article says a person is: the offices, the party and the state by which it may call them later."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Doc, Token

from onrecord.reading.names.found import Found
from onrecord.reading.roles.phrase import OfficePhrase
from onrecord.reading.roles.tree import children, lower
from onrecord.resources import load

__all__ = ["Descriptors", "place_of", "tags_after"]

# How far after a name its party and state may stand: "Ann Roe, Republican of Texas", "Ann Roe (R-Tex.)".
WINDOW = 8


@dataclass(slots=True)
class Descriptors:
    """Nouns of office with the words of their organizations, and tags such as "california", "democrat"."""

    offices: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)

    def learn(self, doc: Doc, phrase: OfficePhrase) -> None:
        """Takes in an office that the article gives the person."""
        self.offices.append((phrase.noun, organization_words(doc, phrase)))
        if phrase.organization:
            self.tags |= {place for token in doc[slice(*phrase.organization)] if (place := place_of(lower(token)))}

    def nouns(self) -> set[str]:
        return {noun for noun, _ in self.offices}


def organization_words(doc: Doc, phrase: OfficePhrase) -> frozenset[str]:
    """The words of an office's organization, for comparison."""
    if phrase.organization is None:
        return frozenset()
    return frozenset(lower(token) for token in doc[slice(*phrase.organization)] if token.text[:1].isalnum())


@cache
def _places() -> dict[str, str]:
    states = load("states")["states"]
    return {form: state for state, forms in states.items() for form in (state, *forms) if len(form) > 2 or "." in form}


def place_of(word: str) -> str | None:
    """The state that a word names: "calif." and "californian" give "california"."""
    return _places().get(word.lower()) or _places().get(word.lower().rstrip("."))


def tags_after(doc: Doc, found: Found) -> set[str]:
    """Party and state behind a name: "(D-Calif.)", ", Republican of Texas", "of Idaho"."""
    tags: set[str] = set()
    stop = min(len(doc), found.end + WINDOW)
    opening = doc[found.end].text if found.end < len(doc) else ""
    if opening not in {"(", ","} and lower(doc[min(found.end, len(doc) - 1)]) != "of":
        return tags
    for i in range(found.end, stop):
        word = lower(doc[i])
        if opening == "(" and doc[i].text == ")":
            break
        if doc[i].pos_ in {"VERB", "AUX"} or (i > found.end and doc[i].text in {".", ";"}):
            break
        tags |= _tags_of(doc, i, word)
    return tags


def _tags_of(doc: Doc, i: int, word: str) -> set[str]:
    letters = load("states")["letters"]
    before_dash = i + 1 < len(doc) and doc[i + 1].text == "-"
    if word in letters and before_dash:
        return {letters[word]}
    head, dash, state = word.partition("-")
    if dash and head in letters:
        return {letters[head]} | {place for place in (place_of(state),) if place}
    if word in {"democrat", "republican", "democratic"}:
        return {"democrat" if word.startswith("democrat") else "republican"}
    pair = f"{word} {lower(doc[i + 1])}" if i + 1 < len(doc) else word
    place = place_of(pair) or place_of(word)
    return {place} if place else set()


def party_of(word: str) -> str | None:
    """ "democrat" for "Democrat", "Democratic"; None for words that name no party."""
    if word.startswith("democrat"):
        return "democrat"
    return word if word in {"republican", "independent", "libertarian"} else None


def modifiers_of(token: Token) -> list[Token]:
    return children(token, "compound", "amod", "nmod", "flat")
