"""Who is named in the words of a source: nobody in 'an official' or 'some aides to Roe'."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from onrecord.model import Chain
from onrecord.reading.speech import lexicon
from onrecord.reading.speech.descriptions import chain_at
from onrecord.reading.speech.outlets import is_outlet
from onrecord.reading.speech.remark import Range

__all__ = ["NAME_DISTANCE", "has_name_after", "named_in", "named_inside"]

# A name right after its noun: "spokeswoman Ann Hale", "governor-elect Ann Hale".
NAME_DISTANCE = 3


def named_in(doc: Doc, core: Range, head: Token, chain: Chain | None) -> Chain | None:
    """The named person or body that a source is; None for "an official", "some aides to Roe", "House conservatives"."""
    own = chain if chain is not None and chain.named else None
    if _is_indefinite(doc, core, head) or _is_part_of_group(doc, core, head):
        return None
    if _is_unnamed(doc, core, head) or (_is_common(head) and not has_name_after(doc, head)):
        return own
    if head.lower_ in lexicon.voices().outlet_nouns and _is_common(head):  # "White House pool reports" are the press's
        found = own or named_inside(doc, core)
        return found if found is not None and is_outlet(doc, found.name) else None
    if own is not None and own.type == "person" and head.lower_ in lexicon.voices().collective_nouns:
        own = own if _is_literal(doc, core, own) else None  # a committee is nobody
    if own is not None and own.type != "place":
        return own if _is_literal(doc, core, own) else _literal(doc, core) or own
    return named_inside(doc, core) or own


def _is_literal(doc: Doc, core: Range, chain: Chain) -> bool:
    """Whether a word of a chain's name stands in the source: a title alone may be in anybody's chain."""
    return any(token.text in chain.name.split() for token in doc[slice(*core)])


def _literal(doc: Doc, core: Range) -> Chain | None:
    """The person whose very name stands in a source: "Hale" in "Representative Ann Hale"."""
    found = [chain for token in doc[slice(*core)] if (chain := chain_at(doc, token)) and chain.named]
    return next((chain for chain in found if chain.type == "person" and _is_literal(doc, core, chain)), None)


def named_inside(doc: Doc, core: Range) -> Chain | None:
    """The person, else organization, named in the core of a source."""
    found = [chain for token in doc[core[0] : core[1]] if (chain := chain_at(doc, token)) and chain.named]
    people = [chain for chain in found if chain.type == "person"]
    others = [chain for chain in found if chain.type == "organization"]
    return next(iter(people + others), None)


def _is_unnamed(doc: Doc, core: Range, head: Token) -> bool:
    """Whether a source is somebody without a name: "a spokeswoman for the port"; not "spokesman John Doe"."""
    if head.lower_ not in lexicon.voices().unnamed:
        return False
    after = doc[head.i + 1 : head.i + 1 + NAME_DISTANCE]
    named = [chain for token in after if token.is_title and (chain := chain_at(doc, token))]
    adjacent = bool(after) and after[0].is_title
    return not (adjacent and any(chain.named and chain.type == "person" for chain in named))


def _is_common(head: Token) -> bool:
    return not head.is_title and (head.pos_ == "NOUN" or (not head.pos_ and head.is_lower))


def _is_indefinite(doc: Doc, core: Range, head: Token) -> bool:
    """ "a senior aide", "three lawyers", "every Conservative on the board": somebody new, whatever chain holds them."""
    first, chain = doc[core[0]], chain_at(doc, head)
    counted = first.lower_ in lexicon.voices().indefinite or first.pos_ == "NUM"
    is_common = head.pos_ == "NOUN" or (head.pos_ == "PROPN" and (chain is None or not chain.named))
    return counted and is_common and not has_name_after(doc, head)


def _is_part_of_group(doc: Doc, core: Range, head: Token) -> bool:
    """ "Conservative Democrats", "some Republicans": not the party."""
    names = {name.split()[-1] for name in lexicon.voices().collective_names if name.endswith("s")}
    before = [token for token in doc[core[0] : head.i] if token.lower_ != "the"]
    return head.text in names and bool(before)


def has_name_after(doc: Doc, head: Token) -> bool:
    """Whether a name follows its noun: "spokeswoman Ann Hale"."""
    return head.i + 1 < len(doc) and doc[head.i + 1].is_title and chain_at(doc, doc[head.i + 1]) is not None
