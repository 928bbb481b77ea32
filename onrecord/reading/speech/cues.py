"""Cue verbs as they stand in a sentence: "said", "has not confirmed", "called for"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.reading.speech import lexicon

__all__ = ["Cue", "find_cues"]

# How far a particle may stand from its verb: "calls again today for".
_PARTICLE_DISTANCE = 4
_AUXILIARIES = frozenset({"aux", "aux:pass", "neg", "advmod", "cop"})
_NOUN_LIKE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "ADV", "SCONJ", "CCONJ", "NUM", "PRON", "PUNCT"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that reports. `start`, `end` cover its auxiliaries and particle; `weak` ones need a clause or quotation."""

    index: int
    start: int
    end: int
    verb: str
    stance: str
    weak: bool
    participle: bool
    thought: bool


def find_cues(doc: Doc) -> dict[int, Cue]:
    """The cue verbs of a document by token index."""
    return {token.i: cue for token in doc if (cue := _cue(token))}


def _cue(token: Token) -> Cue | None:
    words = lexicon.cues()
    verb = words.verbs.get(token.lower_)
    if verb is None or not _is_verb(token, verb):
        return None
    particle = _particle(token, verb)
    stance = words.phrases[verb, particle.lower_] if particle is not None else words.stances.get(verb)
    if stance is None:
        return None
    start = token.i
    while start > 0 and doc_is_auxiliary(token.doc[start - 1], token):
        start -= 1
    end = token.i + 1
    if particle is not None and particle.i == end:
        end += 1
    weak = verb in words.weak and particle is None
    return Cue(token.i, start, end, verb, stance, weak, token.lower_ in words.participles, verb in words.thoughts)


def _is_verb(token: Token, verb: str) -> bool:
    if token.pos_:
        if token.dep_ == "amod":
            return False
        return token.pos_ not in _NOUN_LIKE
    # Without a tagger only forms that are hardly ever nouns count: "said", "argued", "saying"; never "report".
    if token.lower_ == verb or token.lower_ == verb + "s":
        return verb in ("say", "tell")
    return not (token.i > 0 and token.nbor(-1).lower_ in ("the", "a", "an", "of", "his", "her", "their"))


def _particle(token: Token, verb: str) -> Token | None:
    for following in token.doc[token.i + 1 : token.i + 1 + _PARTICLE_DISTANCE]:
        if following.is_punct:
            return None
        if (verb, following.lower_) in lexicon.cues().phrases:
            return following
    return None


def doc_is_auxiliary(token: Token, verb: Token) -> bool:
    """Whether a token before a verb belongs to it: "has", "could", "not", "n't", "to"."""
    if token.dep_ and token.head == verb:
        return token.dep_.split(":")[0] in ("aux", "neg") or token.lower_ in ("not", "n't", "n’t", "never", "to")
    return token.lower_ in ("has", "have", "had", "not", "n't", "n’t", "did", "does", "do", "also", "could", "would")
