"""Whose word a document is: its own, or that of whoever speaks through it."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.channels import medium_named
from onrecord.reading.speech.descriptions import chain_at, is_definite, is_time
from onrecord.reading.speech.named import named_inside
from onrecord.reading.speech.outlets import is_outlet
from onrecord.reading.speech.remark import Range
from onrecord.reading.speech.voice import Voice, VoiceOf, named_voice
from onrecord.resources import load

__all__ = ["document_voice", "paper_read"]

_THROUGH = frozenset({"in", "on", "via", "through", "by", "with"})
# Tokens over which "the statement" takes up one told before: some four paragraphs.
_LOOK_BACK_DOCUMENT = 150


def document_voice(doc: Doc, core: Range, before: Voice | None, *, head: Token, voice_of: VoiceOf) -> Voice:
    """A document speaks for itself; a website, a statement, a letter "from" somebody for its owner."""
    known, word = lexicon.voices(), head.lower_
    through = _speaker_through(doc, head)
    if through is not None:
        voice = voice_of(doc, grammar.core_phrase(through), before)
        if voice is not None:
            return Voice(voice.name, voice.type, voice.chain, medium=word)
    outlet = named_inside(doc, (core[0], head.i)) if word in known.report_nouns else None
    if outlet is not None and is_outlet(doc, outlet.name):
        return named_voice(doc, outlet, medium=word)
    earlier = _earlier_author(doc, core, head, voice_of)
    is_hers = earlier is not None and (word in known.occasions or earlier.type == "person" or earlier.medium == word)
    author = _author(doc, core, head, voice_of) or (earlier if is_hers else None)
    if author is not None:
        medium = f"{doc[head.i - 1].lower_} {word}" if _is_compound(doc, core, head) else word
        return Voice(author.name, author.type, author.chain, medium=medium)
    if head.i + 1 < core[1] and is_time(doc, doc[head.i + 1]):
        core = core[0], head.i + 1  # "according to a statement Tuesday"
    elif head.i + 1 < core[1] and doc[head.i + 1].pos_ == "PROPN":  # "according to the website Baywatch.org"
        return Voice(doc[head.i + 1 : core[1]].text, "outlet", None, medium=word)
    if word in known.owned - known.statements and before is not None:
        return Voice(before.name, before.type, before.chain, medium=word)
    owner = (earlier or before) if word in known.statements and is_definite(doc, core) else None
    return Voice(doc[core[0] : core[1]].text, "document", owner.chain if owner is not None else None, medium=word)


def paper_read(doc: Doc, pronoun: Token) -> Token | None:
    """The paper that "it" means where it reads: `The port issued a statement. “The pier is shut,” it read.`"""
    known = lexicon.voices()
    if pronoun.lower_ != "it" or pronoun.head.lower_ not in ("read", "reads"):
        return None
    for token in reversed(doc[max(0, pronoun.i - _LOOK_BACK_DOCUMENT) : pronoun.i]):
        if token.pos_ == "NOUN" and token.lower_ in known.statements | known.personal:
            return token
    return None


def _earlier_author(doc: Doc, core: Range, head: Token, voice_of: VoiceOf) -> Voice | None:
    """Whose "the statement" is, by the report's words for it before: "Hale issued a statement", "Hale's letter".

    What a house issued is marked as its paper; where it only "said in a statement" the paper goes on for itself.
    """
    known = lexicon.voices()
    if not is_definite(doc, core) or head.lower_ not in known.statements | known.occasions | known.personal:
        return None
    for token in reversed(doc[max(0, core[0] - _LOOK_BACK_DOCUMENT) : core[0]]):
        if token.lower_ != head.lower_ or not token.dep:
            continue
        through = _speaker_through(doc, token)
        if through is not None:
            official = load("voices")["official"]["nouns"]  # what her statement says, her house says
            is_hers = not any(word.lower_ in official for word in through.subtree)
            voice = voice_of(doc, grammar.core_phrase(through), None) if is_hers else None
            return replace(voice, medium=token.lower_) if voice is not None and _is_issued(token) else voice
        author = _author(doc, grammar.core_phrase(token), token, voice_of) if head.lower_ in known.personal else None
        if author is not None:
            return author
    return None


def _speaker_through(doc: Doc, head: Token) -> Token | None:
    """Who speaks by way of a document: the mayor in "The mayor hit back in a tweet that accused ..."."""
    occasion = head.lower_ in lexicon.voices().occasions
    cases = {case.lower_ for case in grammar.children(head, "case")}
    goes_through = grammar.plain(head.dep_) == "obl" and bool(cases & _THROUGH)
    if not occasion and not goes_through and not _is_issued(head):
        return None
    above = head
    while grammar.plain(above.dep_) in ("obl", "nmod", "obj") and above.head != above:
        above = above.head
    through = grammar.subject(above) if above != head else None
    return through if through is not None and through != head else None


def _is_issued(document: Token) -> bool:
    """Whether its owner brings a document out: "issued a statement saying", not "read a letter saying"."""
    issued = load("channels")["issued"]
    if document.lemma_ in issued["joined"] and document.head.lemma_ == "sign":
        return False  # "thousands signed a petition calling for ..."
    return grammar.plain(document.dep_) == "obj" and document.head.lemma_ in issued["verbs"]


def _author(doc: Doc, core: Range, head: Token, voice_of: VoiceOf) -> Voice | None:
    """Whose document it is: "a letter from Hale", "a memo Hale wrote", "Hale's website", "his statement"."""
    for index in range(head.i + 1, min(core[1] - 1, head.i + 3)):
        if doc[index].lower_ in ("from", "by"):
            return voice_of(doc, (index + 1, core[1]), None)
    writers = [w for clause in grammar.children(head, "acl") for w in grammar.children(clause, "nsubj")]
    chains = [chain_at(doc, token) for token in writers]
    if head.i + 1 < core[1] and doc[head.i + 1].is_title:
        chains.append(named_inside(doc, (head.i + 1, core[1])))
    owners = [chain_at(doc, token) for token in grammar.children(head, "nmod:poss")]
    chains += [chain for chain in owners if chain is not None and chain.type == "person"]
    if head.lower_ in lexicon.voices().owned:
        chains.append(named_inside(doc, (core[0], head.i - _is_compound(doc, core, head))))
        chains.extend(chain_at(doc, token) for token in doc[core[0] : head.i] if token.pos_ == "PRON")
    named = next((chain for chain in chains if chain is not None and chain.named), None)
    if named is not None:
        return named_voice(doc, named)
    owner = next((one for one in grammar.children(head, "nmod:poss") if one.pos_ == "NOUN"), None)
    return voice_of(doc, grammar.core_phrase(owner), None) if owner is not None else None  # "the port's website"


def _is_compound(doc: Doc, core: Range, head: Token) -> bool:
    """Whether the word before a document's says what it is: "the port's Facebook page"."""
    return head.i > core[0] and doc[head.i - 1].dep_ == "compound" and bool(medium_named(doc[head.i - 1].text))
