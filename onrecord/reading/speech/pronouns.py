"""Whom a pronoun means that speaks."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.model import Chain
from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.descriptions import chain_at
from onrecord.reading.speech.remark import Range
from onrecord.reading.speech.voice import Voice, VoiceOf, described_voice, is_one_person, last_person, named_voice

__all__ = ["pronoun_voice"]


def pronoun_voice(doc: Doc, head: Token, before: Voice | None, *, kind: str, voice_of: VoiceOf) -> Voice | None:
    """Whom a pronoun means: its chain, else who spoke last, else the person named last; "we" and "you" are nobody."""
    if kind == "own":
        return None
    if head.lower_ in lexicon.cues().relatives:
        return last_person(doc, head)
    chain = chain_at(doc, head)
    if chain is not None and _is_addressed(doc, head, chain):
        chain = None
    if chain is not None and chain.named and (kind == "thing" or (chain.type == "person") == (kind == "person")):
        return named_voice(doc, chain)
    if kind == "group" and (above := _subject_above(doc, head)) is not None:
        return voice_of(doc, above, before)
    if chain is not None and not chain.named and chain.name.lower() not in lexicon.voices().pronouns:
        return described_voice(doc, chain)
    if before is not None and (kind == "thing" or is_one_person(before) == (kind == "person")):
        return before
    if kind == "group":
        return Voice(head.lower_, "anonymous")  # somebody says it, and not the report
    return last_person(doc, head) if kind == "person" else None


def _is_addressed(doc: Doc, pronoun: Token, chain: Chain) -> bool:
    """Whether a chain is whom the pronoun's own sentence tells: "Speaking to the Post, they said"."""
    before = doc[pronoun.sent.start : pronoun.i] if pronoun.dep else ()
    return any(
        chain_at(doc, token) == chain
        and grammar.plain(token.dep_) == "obl"
        and grammar.own_subject(token.head) is None  # not "while he spoke to Hale, she said"
        and any(case.lower_ in ("to", "with") for case in grammar.children(token, "case"))
        for token in before
    )


def _subject_above(doc: Doc, pronoun: Token) -> Range | None:
    """Who acts in the clause around "they say": "Police look for a man who they say fired"; not one person."""
    for verb in pronoun.head.ancestors if pronoun.dep else ():
        subject = grammar.own_subject(verb)
        if subject is not None and subject.i < pronoun.i and subject.lower_ not in lexicon.voices().pronouns:
            chain = chain_at(doc, subject)
            return grammar.core_phrase(subject) if chain is None or chain.type == "organization" else None
    return None
