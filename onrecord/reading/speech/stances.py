"""What a speaker does with a remark: asserts, denies, promises, asks: by the cue, then by the content."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.content_stances import content_stance
from onrecord.reading.speech.doubts import is_doubt
from onrecord.reading.speech.lexicon import voices
from onrecord.reading.speech.plausibility import is_negated
from onrecord.reading.speech.remark import Remark
from onrecord.resources import load

__all__ = ["stance_of"]

_DOUBT = 6  # words in which reported speech says that something is open: "it was not yet known how"
_GIFT = 4  # words in which the thing given stands: "his full support for"


def stance_of(doc: Doc, remark: Remark) -> str:
    """The stance of a remark."""
    if remark.cue is not None and _negated_confirmation(doc, remark):
        return "not confirmed"
    if _is_silent(doc, remark):
        return "no response"
    if remark.stance != "asserts":
        return remark.stance
    if _is_open(doc, remark):
        return "not confirmed"
    given = _given(doc, remark)
    if given is not None:
        return given
    return content_stance(doc, remark) or _undertaking(doc, remark) or _proposal(doc, remark) or "asserts"


def _is_open(doc: Doc, remark: Remark) -> bool:
    """ "It was not yet known how many were hurt, he said": what a speaker leaves open."""
    words = [token.lower_ for token in doc[slice(*remark.content)]]
    return remark.kind == "indirect" and any(is_doubt(words, place) for place in range(min(_DOUBT, len(words))))


def _given(doc: Doc, remark: Remark) -> str | None:
    """What is given with "offer" or "express": "offered his support" supports, "expressed gratitude" thanks."""
    topics = load("cues")["topics"]
    if remark.verb is None or remark.verb.verb not in (*topics["given"], *topics["expressed"]):
        return None
    cues = lexicon.cues()
    words = [token.lower_ for token in doc[slice(*remark.content)]][:_GIFT]
    return next((cues.nouns.get(word) or cues.stances.get(word) for word in words if word in _gifts()), None)


def _gifts() -> frozenset[str]:
    return frozenset(load("cues")["topics"]["gifts"])


def _proposal(doc: Doc, remark: Remark) -> str | None:
    """ "suggested that he hire somebody else": a bare verb after "he" asks, where "hires" or "hired" would assert."""
    proposing = remark.verb is not None and remark.verb.verb in load("cues")["content"]["proposing"]
    if remark.kind == "direct" or not proposing or not doc.has_annotation("POS"):
        return None
    tokens = [token for token in doc[remark.content[0] : remark.content[1]] if token.dep_ != "advmod"][:2]
    if len(tokens) < 2 or tokens[0].lower_ not in ("he", "she", "it") or tokens[1].pos_ != "VERB":
        return None
    return "asks" if tokens[1].lower_ == tokens[1].lemma_ and not tokens[1].lower_.endswith("ed") else None


def _is_silent(doc: Doc, remark: Remark) -> bool:
    """ "did not say whether", "has not disclosed what"."""
    reports = remark.kind == "indirect" and remark.stance == "asserts"
    return reports and remark.verb is not None and is_negated(doc, remark.verb)


def _negated_confirmation(doc: Doc, remark: Remark) -> bool:
    """ "has not confirmed", "could not verify"."""
    if remark.verb is None or remark.stance != "confirms" or remark.cue is None:
        return False
    negations = frozenset(load("cues")["content"]["negations"])
    return any(token.lower_ in negations for token in doc[remark.cue[0] : remark.cue[1]])


def _undertaking(doc: Doc, remark: Remark) -> str | None:
    """Promises and refusals in a plain report: "said he would resign", "we will not be intimidated"."""
    start, end = remark.content
    data = load("cues")["content"]
    if remark.verb is not None and remark.verb.verb in data["assuring"]:
        return "promises" if any(token.lower_ in data["future"] for token in doc[start:end]) else None
    words = [token.lower_ for token in doc[start:end]]
    if any(word in data["answered_for"] for word in words) and any(word in data["future"] for word in words):
        return "promises"  # “They will be held accountable”
    own = frozenset(data["first_person"]) if remark.kind == "direct" else _speaker_pronouns(doc, remark)
    if doc[start].lower_ in data["future"] and start + 1 < end and doc[start + 1].lower_ in data["negations"]:
        return "refuses"  # "insisting would not leave"
    for index in range(start, end - 1):
        if doc[index].lower_ not in own:
            continue
        following = [token.lower_ for token in doc[index + 1 : index + 5]]
        negated = any(word in data["negations"] for word in following)
        if negated and any(word in data["unwilled"] for word in following):
            continue  # “I will never forget this day”
        if any(word in data["foreseen"] for word in following) and not negated and remark.kind != "indirect":
            continue  # “we are going to see more of it”
        going = "going" in following[:3] and "to" in following[:4] and not _goes_there(doc, index)
        if following[0] in data["future"] or going:
            return "refuses" if negated else "promises"
        if negated and "to" in following and "about" in following:
            return "refuses"
        if (doc[index + 1].lemma_ or following[0]) in data["resolve"] and remark.kind != "direct":
            return "promises"
    return None


def _goes_there(doc: Doc, pronoun: int) -> bool:
    """ "I start going to Roe", "we are going to the pier": no word of what will be done."""
    to = next(token.i for token in doc[pronoun + 1 : pronoun + 5] if token.lower_ == "to")
    return to + 1 < len(doc) and doc[to + 1].pos_ in ("DET", "NOUN", "PROPN", "PRON", "NUM")


def _speaker_pronouns(doc: Doc, remark: Remark) -> frozenset[str]:
    """Pronouns that mean the speaker at the start of reported speech: "she said she would"; "they said they would"."""
    start = remark.content[0]
    first = doc[start].lower_
    if first not in ("he", "she", "they", "it", "we", "i") or (first == "it" and _is_person(doc, remark)):
        return frozenset()
    if grammar.has_tree(doc) and doc._.chain_of and remark.source is not None:
        numbers = {doc._.chain_of.get(index) for index in range(*remark.source)} - {None}
        own = doc._.chain_of.get(start)
        if own is not None and numbers and own not in numbers:
            return frozenset()
    return frozenset({first})


def _is_person(doc: Doc, remark: Remark) -> bool:
    """Whether a source is somebody, so that "it" is something else: "he said it would be checked"."""
    persons = [word for word, kind in voices().pronouns.items() if kind == "person"]
    numbers = {(doc._.chain_of or {}).get(index) for index in range(*(remark.source or (0, 0)))} - {None}
    named = any(doc._.chains[number].type == "person" for number in numbers)
    return named or any(token.lower_ in persons for token in doc[slice(*(remark.source or (0, 0)))])
