"""Who a source is: a person, an organization, a document, an outlet, or somebody without a name."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.model import Chain
from onrecord.reading.document import span_of
from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.descriptions import apposed, chain_at, earlier_noun, is_definite, owner_of
from onrecord.reading.speech.named import NAME_DISTANCE, has_name_after, named_in
from onrecord.reading.speech.outlets import is_outlet
from onrecord.reading.speech.papers import document_voice, paper_read
from onrecord.reading.speech.pronouns import pronoun_voice
from onrecord.reading.speech.remark import Range
from onrecord.reading.speech.source_phrases import NAMING, core_of, head_of
from onrecord.reading.speech.voice import Voice, named_voice

__all__ = ["partners", "subject_voice", "voice_of"]


def voice_of(doc: Doc, source: Range, before: Voice | None = None) -> Voice | None:
    """The voice that a source's words name. `before` is the voice that spoke last, for pronouns that no chain holds."""
    core = core_of(doc, source)
    if core[0] >= core[1]:
        return None
    head = head_of(doc, core)
    word, known = head.lower_, lexicon.voices()
    if (paper := paper_read(doc, head)) is not None:
        return document_voice(doc, grammar.core_phrase(paper), before, head=paper, voice_of=voice_of)
    if word in known.pronouns:
        return pronoun_voice(doc, head, before, kind=known.pronouns[word], voice_of=voice_of)
    if word in known.owned | known.documents | known.occasions and not _is_name(core, head):
        return document_voice(doc, core, before, head=head, voice_of=voice_of)
    chain = chain_at(doc, head)
    beside = apposed(doc, source, head)
    named = beside or named_in(doc, core, head, chain)
    known_before = is_definite(doc, core) or owner_of(doc, head) is not None
    taken_up = head.lower_ in known.unnamed or _is_told_otherwise(doc, core, chain, head)
    earlier = earlier_noun(doc, core, head) if known_before and taken_up else None
    if earlier is not None and beside is None and not (named is not None and has_name_after(doc, head)):
        return voice_of(doc, earlier, before)
    if named is None and head.pos_ and head.pos_ not in NAMING:
        return None
    if named is not None:
        return named_voice(doc, named)
    return _group_voice(doc, core, head, None if chain is not None and chain.named else chain)


def _is_told_otherwise(doc: Doc, core: Range, chain: Chain | None, head: Token) -> bool:
    """Whether a common noun is nowhere else a word for the one it was taken for: "the writer" for "Roe, a guard"."""
    if chain is None or not chain.named or chain.type != "person" or head.pos_ != "NOUN":
        return False
    own, word = span_of(doc, *core), head.lower_
    return not any(
        word in mention.span.quote.lower().split() for mention in chain.mentions if not own.overlaps(mention.span)
    )


def _is_name(core: Range, head: Token) -> bool:
    """Whether a word that also means a document is a name here: "Mayor Bill Finch", "Bill Finch"."""
    return head.pos_ == "PROPN" or bool(head.ent_type_) or (head.is_title and head.i > core[0])


def _group_voice(doc: Doc, core: Range, head: Token, chain: Chain | None) -> Voice:
    """A source without a chain of its own name, in the report's words: a party, an agency, five officials."""
    known, name = lexicon.voices(), doc[core[0] : core[1]].text
    bare = name.removeprefix("the ").removeprefix("The ")
    number = chain.id if chain is not None else None
    if is_outlet(doc, bare) or head.lower_ in known.outlet_nouns:
        return Voice(name, "outlet", number)
    if bare in known.collective_names:
        return Voice(bare, "organization", number)
    if head.lower_ in known.collective_nouns and head.lower_ not in known.unnamed:
        return Voice(name, "organization", number)
    if doc[core[0]].lower_ in known.indefinite:
        return Voice(name, "anonymous", number)
    named = head.pos_ == "PROPN" or (head.is_title and not doc[core[0]].is_lower and head.i > core[0])
    if named and head.lower_ not in known.unnamed:  # not "Homicide Investigators"
        return Voice(name, "person", number)
    return Voice(name, "anonymous", number)


def subject_voice(doc: Doc, content: Range) -> Voice | None:
    """The person whom a content is about, by its subject: "The mayor will go, he said"."""
    for token in doc[slice(*content)]:
        if token.head == token or not content[0] <= token.head.i < content[1]:
            subject = grammar.own_subject(token)
            chain = chain_at(doc, subject) if subject is not None else None
            if chain is not None and chain.named and chain.type == "person":
                return named_voice(doc, chain)
    return None


def partners(doc: Doc, source: Range, cue: Range) -> list[Voice]:
    """All named people of a shared remark, "Sens. Ann Hale (Ohio) and Bob Cole said"; empty where one speaks.

    People named as examples speak for themselves: "some members, such as Ann Hale, said".
    """
    start, end = source[0], max(source[1], cue[0])
    if cue[0] < source[0] or any(token.pos_ == "VERB" for token in doc[start:end]):
        return []
    found: list[Chain] = []
    example = next((t.i for t in doc[start:end] if t.lower_ in ("such", "including")), None)
    joined = example is not None
    for token in doc[start if example is None else example : end]:
        if found and token.lower_ in ("to", "for", "with", "by", "between"):
            break
        chain = chain_at(doc, token)
        if chain is None or not chain.named or chain.type != "person" or chain in found:
            continue
        joined = joined or any(t.lower_ == "and" for t in doc[max(start, token.i - NAME_DISTANCE) : token.i])
        found.append(chain)
    return [named_voice(doc, chain) for chain in found] if joined else []
