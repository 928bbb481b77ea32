"""Who a source is: a person, an organization, a document, an outlet, or somebody without a name."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from onrecord.model import Chain
from onrecord.model.reading import SourceType
from onrecord.reading.document import article_of
from onrecord.reading.speech import grammar, lexicon
from onrecord.reading.speech.remark import Range

__all__ = ["Voice", "is_outlet", "voice_of"]


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: canonical name or the report's own words, its type, and its chain of mentions if it has one.

    `medium` is the noun through which an owner speaks: "website" in "the company's website says".
    """

    name: str
    type: SourceType
    chain: int | None = None
    medium: str | None = None


def voice_of(doc: Doc, source: Range, before: Voice | None = None) -> Voice | None:
    """The voice that a source's words name. `before` is the voice that spoke last, for pronouns that no chain holds."""
    core = _core(doc, source)
    if core[0] >= core[1]:
        return None
    head = _head(doc, core)
    word = head.lower_
    pronoun = lexicon.voices().pronouns.get(word)
    if pronoun:
        return _pronoun_voice(doc, head, pronoun, before)
    if word in lexicon.voices().owned | lexicon.voices().documents and head.ent_type_ != "ORGANIZATION":
        return _document_voice(doc, core, head, before)
    chain = _chain_at(doc, head)
    if chain is None or not chain.named:
        named = None if _is_unnamed(doc, core, head) else _named_inside(doc, core)
        chain = named or chain
    if chain is not None and chain.named:
        return Voice(chain.name, _chain_type(doc, chain), chain.id)
    return _group_voice(doc, source, core, head, chain)


def is_outlet(doc: Doc, name: str) -> bool:
    """Whether a name is that of an outlet: a known one, the article's own, or one that ends as outlets' names do."""
    words = name.removeprefix("The ").removeprefix("the ")
    known = lexicon.voices()
    own = (article_of(doc).outlet or "").removeprefix("The ")
    if words in known.outlet_names or f"The {words}" in known.outlet_names or (own and words == own):
        return True
    parts = words.split()
    return len(parts) > 1 and parts[-1] in known.outlet_words


def _core(doc: Doc, source: Range) -> Range:
    """The source up to its first comma, bracket, dash or relative pronoun: "Rep. Ann Lee" of "Rep. Ann Lee (R-Iowa)"."""
    start, end = source
    for index in range(start + 1, end):
        if doc[index].text in (",", "(", "—", "–", ";", "[", "―") or doc[index].lower_ in lexicon.cues().relatives:
            return grammar.trimmed(doc, start, index)
    return grammar.trimmed(doc, start, end)


def _head(doc: Doc, core: Range) -> Token:
    """The head word: by the tree, else the last word before a preposition."""
    start, end = core
    if grammar.has_tree(doc):
        tops = [token for token in doc[start:end] if not start <= token.head.i < end or token.head == token]
        nouns = [token for token in tops if token.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET")]
        if nouns:
            return nouns[0]
    for index in range(start + 1, end):
        if doc[index].lower_ in ("of", "for", "from", "in", "at", "on", "with", "to", "close", "familiar"):
            return doc[index - 1]
    return doc[end - 1]


def _chain_at(doc: Doc, token: Token) -> Chain | None:
    number = (doc._.chain_of or {}).get(token.i)
    return doc._.chains[number] if number is not None else None


def _named_inside(doc: Doc, core: Range) -> Chain | None:
    """The person, else organization, named in the core of a source."""
    found = [chain for token in doc[core[0] : core[1]] if (chain := _chain_at(doc, token)) and chain.named]
    people = [chain for chain in found if chain.type == "person"]
    others = [chain for chain in found if chain.type == "organization"]
    return next(iter(people + others), None)


def _is_unnamed(doc: Doc, core: Range, head: Token) -> bool:
    """Whether a source is somebody without a name: "a spokeswoman for the port"; not "spokesman John Doe"."""
    if head.lower_ not in lexicon.voices().unnamed:
        return False
    return not any(
        chain and chain.named and chain.type == "person"
        for token in doc[head.i + 1 : head.i + 4]
        if token.is_title and (chain := _chain_at(doc, token))
    )


def _chain_type(doc: Doc, chain: Chain) -> SourceType:
    if chain.type == "person":
        return "person"
    return "outlet" if is_outlet(doc, chain.name) else "organization"


def _pronoun_voice(doc: Doc, head: Token, kind: str, before: Voice | None) -> Voice | None:
    chain = _chain_at(doc, head)
    if chain is not None and chain.named and (kind != "person" or chain.type == "person"):
        return Voice(chain.name, _chain_type(doc, chain), chain.id)
    if before is not None and (kind != "person" or before.type in ("person", "anonymous")):
        return before
    if chain is not None:
        return Voice(chain.name, "anonymous", chain.id)
    return None


def _document_voice(doc: Doc, core: Range, head: Token, before: Voice | None) -> Voice:
    """A document speaks for itself; a website, an account or a statement for its owner."""
    if head.lower_ in lexicon.voices().owned:
        owner = _owner(doc, core, head)
        if owner is not None:
            return Voice(owner.name, owner.type, owner.chain, medium=head.lower_)
        if before is not None:
            return Voice(before.name, before.type, before.chain, medium=head.lower_)
    outlet = next((t for t in doc[core[0] : head.i] if t.ent_type_ == "ORGANIZATION" or t.is_title), None)
    if head.lower_ in lexicon.voices().report_nouns and outlet is not None:
        chain = _named_inside(doc, (core[0], head.i))
        if chain is not None and is_outlet(doc, chain.name):
            return Voice(chain.name, "outlet", chain.id, medium=head.lower_)
    return Voice(doc[core[0] : core[1]].text, "document", medium=head.lower_)


def _owner(doc: Doc, core: Range, head: Token) -> Voice | None:
    chain = _named_inside(doc, core)
    if chain is None:
        possessor = next((t for t in doc[core[0] : head.i] if t.lower_ in lexicon.voices().pronouns), None)
        chain = _chain_at(doc, possessor) if possessor is not None else None
    if chain is None or not chain.named:
        return None
    return Voice(chain.name, _chain_type(doc, chain), chain.id)


def _group_voice(doc: Doc, source: Range, core: Range, head: Token, chain: Chain | None) -> Voice:
    """A source without a chain of its own name, in the report's words: a party, an agency, five officials."""
    words, known = doc[source[0] : source[1]].text, lexicon.voices()
    name = doc[core[0] : core[1]].text
    bare = name.removeprefix("the ").removeprefix("The ")
    number = chain.id if chain is not None else None
    if is_outlet(doc, bare) or head.lower_ in known.outlet_nouns:
        return Voice(name, "outlet", number)
    if bare in known.collective_names or (head.lower_ in known.collective_nouns and head.lower_ not in known.unnamed):
        return Voice(bare if bare in known.collective_names else name, "organization", number)
    if (
        head.is_title and head.lower_ not in known.unnamed and not doc[core[0]].is_lower and head.i > core[0]
    ) or head.pos_ == "PROPN":
        return Voice(_bare_name(doc, core), "person", number)
    return Voice(words, "anonymous", number)


def _bare_name(doc: Doc, core: Range) -> str:
    """The capitalised words at the end of a source: "Ann Lee" of "Mayor Ann Lee"; a guess where no names were read."""
    start = core[1] - 1
    while start > core[0] and doc[start - 1].is_title and not doc[start - 1].text.endswith(".") and core[1] - start < 2:
        start -= 1
    return doc[start : core[1]].text
