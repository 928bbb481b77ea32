"""To whom a remark is made: "told reporters", "said in a statement to The Post", "urged the council"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.model import Chain
from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.channels import channel_named
from onrecord.reading.speech.remark import Remark
from onrecord.resources import load

__all__ = ["addressee_of"]

_BORDERS = frozenset(',.:;(“"—')


def addressee_of(doc: Doc, remark: Remark, high: int) -> str | None:
    """To whom a remark was made, by canonical name where there is one; `high` is the end of its sentence."""
    if remark.verb is None or remark.cue is None:
        return None
    if grammar.has_tree(doc):
        listener = _listener(doc, remark)
        return None if listener is None else _words(doc, listener)
    if remark.verb.verb != "tell":
        return None
    start = end = remark.cue[1]
    while end < high and doc[end].text not in _BORDERS and doc[end].lower_ not in lexicon.cues().source_ends | {"that"}:
        end += 1
    start, end = grammar.trimmed(doc, start, end)
    return doc[start:end].text if end > start else None


def _listener(doc: Doc, remark: Remark) -> Token | None:
    """The noun for the listener: the object of "told" or "urged", or after "to" beside the verb or its channel."""
    assert remark.verb is not None
    verb = doc[remark.verb.index]
    listener = next(grammar.children(verb, "iobj"), None)
    if listener is None and remark.verb.verb in load("cues")["listened"]["verbs"]:
        listener = next((child for child in grammar.children(verb, "obj") if not _case(child)), None)
    if listener is None:
        listener = next((child for child in grammar.children(verb, "obl") if _is_spoken_to(child)), None)
    if listener is None:
        channels = [child for child in grammar.children(verb, "obl") if channel_named(child.text)]
        nested = [child for channel in channels for child in grammar.children(channel, "nmod", "obl")]
        listener = next((child for child in nested if _case(child) in ("to", "with")), None)
    if listener is None or (remark.content[0] <= listener.i < remark.content[1] and listener.dep_ != "obj"):
        return None
    return listener


def _is_spoken_to(noun: Token) -> bool:
    """ "Wrote to the council", "argued before the court"."""
    sits = any(noun.lower_ in nouns for nouns in load("channels")["listeners"].values())
    return _case(noun) == "to" or (_case(noun) == "before" and sits)


def _case(token: Token) -> str:
    return next((case.lower_ for case in grammar.children(token, "case")), "")


def _words(doc: Doc, listener: Token) -> str:
    number = (doc._.chain_of or {}).get(listener.i)
    chain: Chain | None = doc._.chains[number] if number is not None else None
    if chain is not None and chain.named:
        return chain.name
    start, end = grammar.core_phrase(listener)
    while start < end - 1 and doc[start].pos_ == "ADP":
        start += 1
    return doc[start:end].text
