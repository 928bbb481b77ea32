"""Whether words that look like reported speech are: no "volunteered to help", no "the shaft threatens to collapse"."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.cues import Cue
from onrecord.reading.speech.remark import Remark
from onrecord.reading.speech.voice import Voice
from onrecord.resources import load

__all__ = ["is_negated", "is_speech"]


def is_speech(doc: Doc, remark: Remark, voice: Voice) -> bool:
    """Whether an indirect remark of this voice is one; quotations always are."""
    if remark.kind != "indirect" or remark.verb is None or remark.verb.noun:
        return True
    if is_negated(doc, remark.verb) and remark.verb.verb not in _answers() and remark.stance not in _negated_stances():
        return False
    if voice.type != "anonymous" or not grammar.has_tree(doc):
        return True
    return (_brings_clause(doc, remark.verb) and not remark.verb.weak) or _can_speak(doc, remark)


def is_negated(doc: Doc, cue: Cue) -> bool:
    """Whether a cue verb is negated: "did not accuse"."""
    negations = frozenset(load("cues")["content"]["negations"])
    return any(token.lower_ in negations for token in doc[cue.start : cue.index])


def _answers() -> frozenset[str]:
    return frozenset(load("cues")["silence"]["answers"])


def _negated_stances() -> frozenset[str]:
    return frozenset(load("cues")["silence"]["stances"])


def _brings_clause(doc: Doc, cue: Cue) -> bool:
    verb = doc[cue.index]
    return any(grammar.children(verb, "ccomp")) or grammar.plain(verb.dep_) == "parataxis"


def _can_speak(doc: Doc, remark: Remark) -> bool:
    """Whether a source without a name is somebody: a pronoun, a plural or a noun for people; not "the shaft"."""
    start, end = remark.source or (0, 0)
    known = lexicon.voices()
    people = known.people | known.unnamed | known.collective_nouns | known.documents | frozenset(known.pronouns)
    named = end > start and doc[end - 1].ent_type_ in ("PERSON", "ORGANIZATION")  # not "Tolm shares"
    return named or any(token.lower_ in people or token.lower_.removesuffix("s") in people for token in doc[start:end])
