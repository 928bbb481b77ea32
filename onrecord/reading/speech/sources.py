"""The words that name the source of a cue: its subject in the tree, else the words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.cues import Cue, speaker_of_noun
from onrecord.reading.speech.remark import LearnedAttribution, Range

__all__ = ["source_after", "source_before", "source_of"]

_SOURCE_BORDERS = frozenset(',.:;(“"—')


def source_of(doc: Doc, cue: Cue, *, low: int, high: int) -> Range | None:
    """The source of a cue between two tokens (half-open), e.g. "Ann Lee, the mayor," before "said"."""
    if cue.noun:
        owner = speaker_of_noun(doc[cue.index])
        return grammar.core_phrase(owner) if owner is not None else None
    if grammar.has_tree(doc):
        verb = _speaking_verb(doc, cue)
        own = any(grammar.children(verb, "nsubj"))
        learned = None if own or cue.participle else _learned_source(doc, cue)
        if learned is not None:
            return learned
        head = grammar.subject(verb)
        if head is not None and head.i != cue.index:
            return grammar.phrase(head, without=("acl", "parataxis", "ccomp", "punct", "cc", "conj"))
    if cue.participle:
        return source_before(doc, cue, low=low)
    return source_before(doc, cue, low=low) or source_after(doc, cue, high=high)


def _speaking_verb(doc: Doc, cue: Cue) -> Token:
    """The verb whose subject speaks; who demands also gives the reason: "demanded that Lee go, saying ..."."""
    verb = doc[cue.index]
    above = verb.head
    if cue.participle and grammar.plain(above.dep_) in ("ccomp", "xcomp"):
        asking = lexicon.cues().verbs.get(above.head.lower_)
        if asking is not None and lexicon.cues().stances.get(asking) == "asks":
            return above.head
    return verb


def _learned_source(doc: Doc, cue: Cue) -> Range | None:
    """The source that the encoder links with this cue."""
    links: Sequence[LearnedAttribution] = doc._.attributions
    for link in links:
        if link.source and any(start <= cue.index < end for start, end in link.cue):
            return link.source[0]
    return None


def source_before(doc: Doc, cue: Cue, *, low: int) -> Range | None:
    """Words before a cue that can name its source: `Mr. Lee, a farmer, said`; none for `” said Mr. Lee`."""
    words = lexicon.cues()
    start, end = grammar.trimmed(doc, low, cue.start)
    if end > start and doc[end - 1].lower_ in words.relatives:
        end -= 1
        start, end = grammar.trimmed(doc, start, end)
    while start < end and (doc[start].lower_ in words.openers | words.adverbs or doc[start].is_space):
        start, end = grammar.trimmed(doc, start + 1, end)
    return (start, end) if end > start else None


def source_after(doc: Doc, cue: Cue, *, high: int) -> Range | None:
    """Words after a cue that name its source: `said Ann Lee, who runs the port.` gives "Ann Lee"."""
    start = end = cue.end
    while end < high and doc[end].text not in _SOURCE_BORDERS and doc[end].lower_ not in lexicon.cues().source_ends:
        end += 1
    start, end = grammar.trimmed(doc, start, end)
    return (start, end) if end > start else None
