"""What the words of a remark do by themselves: "I deny it", "that is untrue", "he threatened me", "thank you all"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc, Token

from onrecord.reading.speech import lexicon
from onrecord.reading.speech.remark import Remark
from onrecord.resources import load

__all__ = ["content_stance"]

_MARKS = frozenset('“”"')
_PERFORMED = 3  # words from "we" to its verb: "we strongly condemn", "I want to thank"
_HARMED = 3  # words from a deed to whom it was done: "lied again to us"
_OPENING = 4  # words in which a remark says that it thanks: "I just want to say thank you", "Thanks to everybody"
_STOPS = frozenset(".!?…")


def content_stance(doc: Doc, remark: Remark) -> str | None:
    """The stance that the words of a plain report show; None where they only assert."""
    words = [token for token in doc[slice(*remark.content)] if not token.is_punct and not token.is_space]
    spoken = [token for token in _spoken(doc, remark) if not token.is_punct and not token.is_space]
    said = [token.lower_ for token in spoken]
    if said and frozenset(said) <= _list("affirmations"):
        return "confirms"
    if (said and frozenset(said) <= _list("denials")) or _is_denial(said):
        return "denies"
    if _has(words, "obligation") and _has(words, "demanded"):
        return "asks"
    performed = _performed(spoken) if remark.kind != "indirect" else None
    if performed is not None:
        return performed
    if (remark.kind != "indirect" and _has(spoken, "accusations")) or _tells_harm(remark, words):
        return "accuses"
    return "asks" if remark.kind == "direct" and _is_question(doc, remark) else None


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load("cues")["content"][name])


def _has(words: Sequence[Token], name: str) -> bool:
    return bool(_list(name) & {token.lower_ for token in words})


def _spoken(doc: Doc, remark: Remark) -> list[Token]:
    """The words between quotation marks where a content has some, else all of it: `a curt “never” to the board`."""
    tokens = list(doc[remark.content[0] : remark.content[1]])
    marks = [place for place, token in enumerate(tokens) if token.text in _MARKS]
    if remark.kind != "mixed" or len(marks) < 2:
        return tokens
    return [token for opened, closed in zip(marks[::2], marks[1::2], strict=False) for token in tokens[opened:closed]]


def _is_denial(words: Sequence[str]) -> bool:
    """ "These claims are untrue", "unequivocally denied"; "not true", "had nothing to do with it"."""
    denied = _list("denied")
    negated = any(word == "true" and _list("negations") & set(words[max(0, n - 2) : n]) for n, word in enumerate(words))
    return negated or bool(denied & frozenset(words)) or load("cues")["content"]["unrelated"] in " ".join(words)


def _performed(words: Sequence[Token]) -> str | None:
    """What a speaker does in saying so: "we condemn the attack", "I want to thank the crew"."""
    cues, verbs = lexicon.cues(), _list("performatives")
    opening = {token.lower_ for token in words[:_OPENING]}
    if opening & {"thank", "thanks"}:
        return "thanks"
    for place, token in enumerate(words[:-1]):
        if token.lower_ not in _list("first_person"):
            continue
        following = [word.lower_ for word in words[place + 1 : place + 1 + _PERFORMED]]
        verb = next((word for word in following if word in verbs), None)
        if verb is not None and not _list("negations") & set(following):
            return "asks" if verb in _list("asking") else cues.stances.get(verb) or cues.nouns.get(verb)
    return None


def _tells_harm(remark: Remark, words: Sequence[Token]) -> bool:
    """Whether a remark tells of harm done to its speaker: “He threatened me”, "said that he threatened her"."""
    own = _list("harmed" if remark.kind == "direct" else "harmed_reported")
    for place, token in enumerate(words):
        after = {word.lower_ for word in words[place + 1 : place + 1 + _HARMED]}
        before = words[place - 1].lower_ if place else ""
        if token.lemma_ in _list("harms") and own & after and before not in _list("first_person"):
            return True
    return False


def _is_question(doc: Doc, remark: Remark) -> bool:
    """Whether a quotation asks more than it tells: “Who knew? Did the mayor?”"""
    stops = [token.text for token in doc[slice(*remark.content)] if token.text[-1:] in _STOPS]
    return bool(stops) and stops[-1].endswith("?") and 2 * sum(stop.endswith("?") for stop in stops) >= len(stops)
