"""Cue verbs as they stand in a sentence: "said", "has not confirmed", "called for"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.reading.speech import grammar, lexicon
from onrecord.resources import load

__all__ = ["Cue", "find_cues", "is_passive", "speaker_of_noun"]

# How far a particle may stand from its verb: "calls again today for".
_PARTICLE_DISTANCE = 4
# Words between a noun and its clause: "her hints to colleagues that ...".
_CLAUSE_DISTANCE = 6
_NOUN_LIKE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "ADV", "SCONJ", "CCONJ", "NUM", "PRON", "PUNCT"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that reports. `start`, `end` cover auxiliaries and particle; `weak` ones need a clause or quotation."""

    index: int
    start: int
    end: int
    verb: str
    stance: str
    weak: bool
    participle: bool
    thought: bool = False
    noun: bool = False


def find_cues(doc: Doc) -> dict[int, Cue]:
    """The cue verbs of a document by token index."""
    return {token.i: cue for token in doc if (cue := _cue(token) or _noun_cue(token))}


def _cue(token: Token) -> Cue | None:
    words = lexicon.cues()
    verb = words.verbs.get(token.lower_)
    if verb is None or not _is_verb(token, verb) or is_passive(token) or _is_only_tried(token) or _is_told_to_do(token):
        return None
    if verb in load("cues")["topics"]["given"] and not _gives_words(token):
        return None
    if (verb == "call" and _calls_together(token)) or _does_otherwise(token, verb):
        return None
    particle = _particle(token, verb)
    stance = words.phrases[verb, particle.lower_] if particle is not None else words.stances.get(verb)
    if stance is None:
        return None
    start = token.i
    while start > 0 and _is_auxiliary(token.doc[start - 1], token):
        start -= 1
    end = token.i + 1
    if particle is not None and particle.i == end:
        end += 1
    weak = verb in words.weak and particle is None
    return Cue(token.i, start, end, verb, stance, weak, token.lower_ in words.participles, verb in words.thoughts)


def _noun_cue(token: Token) -> Cue | None:
    """A noun that reports a clause of its owner: "the mayor's claim that ...", "a warning from the port that ..."."""
    stance = lexicon.cues().nouns.get(token.lower_)
    if stance is None or token.pos_ != "NOUN" or speaker_of_noun(token) is None:
        return None
    clause = any(child.dep_.startswith(("acl", "ccomp")) and child.i > token.i for child in grammar.dependents(token))
    that = any(word.lower_ == "that" for word in token.doc[token.i + 1 : token.i + 1 + _CLAUSE_DISTANCE])
    if not (clause and that):
        return None
    return Cue(token.i, token.i, token.i + 1, token.lower_, stance, weak=True, participle=False, noun=True)


def speaker_of_noun(token: Token) -> Token | None:
    """Whose claim it is: "the mayor" of "the mayor's claim", "the port" of "a warning from the port"."""
    for child in grammar.dependents(token):
        if child.dep_ == "nmod:poss":
            return child
        if child.dep_ == "nmod" and any(case.lower_ in ("from", "by") for case in grammar.dependents(child)):
            return child
    return None


def _is_verb(token: Token, verb: str) -> bool:
    if token.i > 0 and token.nbor(-1).text == "-":
        return False  # "so-called"
    if token.pos_:
        if token.dep_ == "amod":
            return False
        return token.pos_ not in _NOUN_LIKE
    # Without a tagger only forms that are hardly ever nouns count: "said", "argued", "saying"; never "report".
    if token.lower_ == verb or token.lower_ == verb + "s":
        return verb in ("say", "tell") or (token.i + 1 < len(token.doc) and token.nbor(1).text == ":")
    return not (token.i > 0 and token.nbor(-1).lower_ in ("the", "a", "an", "of", "his", "her", "their"))


def is_passive(token: Token) -> bool:
    """Whether nobody is named who speaks: "is being attacked", "the man charged with"; not "described by Hale as"."""
    own = any(child.dep_ == "nsubj" for child in grammar.dependents(token))
    participle = not own and not token.lower_.endswith("ing")
    reduced = participle and (token.dep_ == "acl" or _opens_as_participle(token))
    if not reduced and not _has_passive(token) and not (participle and _goes_on_in_passive(token)):
        return False
    return not any(
        case.lower_ == "by"
        for child in grammar.dependents(token)
        for case in grammar.dependents(child)
        if case.dep_ == "case"
    )


def _has_passive(token: Token) -> bool:
    return any(child.dep_ == "aux:pass" for child in grammar.dependents(token))


def _goes_on_in_passive(token: Token) -> bool:
    """ "Hale was charged with theft and accused of lying"; not "Hale was charged and accused the port of lying"."""
    return token.dep_ == "conj" and _has_passive(token.head) and not any(grammar.children(token, "obj", "ccomp", "aux"))


def _opens_as_participle(token: Token) -> bool:
    """Whether a participle tells what was done to the subject: "Asked about the fire, Hale left"."""
    base = lexicon.cues().verbs.get(token.lower_) == token.lower_
    finite = any(grammar.children(token, "aux", "mark", "obj", "csubj", "ccomp"))
    return token.dep_ == "advcl" and not base and not finite


def _is_only_tried(token: Token) -> bool:
    """Whether a thing is only meant to be found or said: "is trying to determine what", "used to describe"."""
    if token.dep_ not in ("xcomp", "advcl") or token.head.i > token.i:
        return False
    above = lexicon.cues().verbs.get(token.head.lower_, token.head.lemma_)
    return above in lexicon.cues().unspoken and any(mark.lower_ == "to" for mark in grammar.children(token, "mark"))


def _is_told_to_do(token: Token) -> bool:
    """Whether the page speaks to its reader: "Please verify that you are no robot", "Find out why"."""
    base = token.lower_ not in load("cues")["irregular"].get(token.lower_, ())  # "read" may tell of yesterday
    base = base and lexicon.cues().verbs.get(token.lower_) == token.lower_
    alone = not any(grammar.children(token, "nsubj", "aux", "mark", "csubj"))
    opens = token.is_title or token.i == 0 or token.nbor(-1).pos_ not in ("NOUN", "PROPN", "PRON")
    return base and alone and opens and grammar.plain(token.dep_) in ("ROOT", "root", "parataxis", "list")


def _calls_together(token: Token) -> bool:
    """ "Called an emergency meeting": a deed; not "called the meeting a farce"."""
    occasions = lexicon.voices().occasions
    called = any(
        child.lower_ in occasions or child.lower_.removesuffix("s") in occasions
        for child in grammar.children(token, "obj")
    )
    return called and not any(child.pos_ != "VERB" for child in grammar.children(token, "xcomp"))


def _does_otherwise(token: Token, verb: str) -> bool:
    """Whether a verb that may report tells of no words here: "found out that he left", "continues to fascinate"."""
    deeds = load("cues")["deeds"]
    if any(f"{verb} {particle.lower_}" in deeds["learnt"] for particle in grammar.children(token, "compound")):
        return True
    return verb in deeds["going_on"] and any(child.pos_ == "VERB" for child in grammar.children(token, "xcomp"))


def _gives_words(token: Token) -> bool:
    """Whether what is given is speech: "offered his condolences"; not "making the score 6-4"."""
    gifts = load("cues")["topics"]["gifts"]
    return any(child.lower_ in gifts for child in grammar.children(token, "obj"))


def _particle(token: Token, verb: str) -> Token | None:
    for following in token.doc[token.i + 1 : token.i + 1 + _PARTICLE_DISTANCE]:
        if following.is_punct:
            return None
        if (verb, following.lower_) in lexicon.cues().phrases:
            return following
    return None


def _is_auxiliary(token: Token, verb: Token) -> bool:
    """Whether a token before a verb belongs to it: "has", "could", "not", "n't", "to"."""
    if token.dep_ and token.head == verb:
        return token.dep_.split(":")[0] in ("aux", "neg") or token.lower_ in ("not", "n't", "n’t", "never", "to")
    return token.lower_ in ("has", "have", "had", "not", "n't", "n’t", "did", "does", "do", "also", "could", "would")
