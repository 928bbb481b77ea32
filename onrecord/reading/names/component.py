"""The pipeline component that finds who and what an article speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Token

from onrecord.model import Chain, Mention
from onrecord.reading.document import article_of, span_of
from onrecord.reading.names.appositions import join_appositions
from onrecord.reading.names.descriptions import resolve_description
from onrecord.reading.names.entities import mend_entities
from onrecord.reading.names.found import Found
from onrecord.reading.names.mentions import mentions
from onrecord.reading.names.names import Groups, join_names
from onrecord.reading.names.pronouns import resolve_pronoun
from onrecord.reading.names.scene import Scene
from onrecord.reading.roles.tree import lower

__all__ = ["Names"]


@Language.factory(
    "onrecord_names",
    requires=["doc.ents", "token.dep", "token.head", "token.pos"],
    assigns=["doc.ents", "doc._.chains", "doc._.chain_of"],
)
def create_names(nlp: Language, name: str) -> Names:
    """The component under its name in a pipeline."""
    return Names()


class Names:
    """Writes `doc._.chains` and `doc._.chain_of` (token index to chain id); mends `doc.ents`."""

    def __call__(self, doc: Doc) -> Doc:
        mend_entities(doc)
        found = mentions(doc)
        groups = Groups()
        join_names([mention for mention in found if mention.kind == "name"], groups)
        scene = Scene(doc, found, groups)
        join_appositions(scene)
        for mention in found:
            if mention.group is None and mention.kind == "nominal":
                resolve_description(scene, mention)
            elif mention.group is None:
                resolve_pronoun(scene, mention)
        chains, numbers = _chains(doc, groups)
        doc._.chains = chains
        doc._.chain_of = _relatives(doc, chains, {head: numbers[group] for head, group in scene.group_of.items()})
        return doc


# Longer words in capitals are headlines' spelling: "ASHFORD" beside "Ashford".
LONGEST_ACRONYM = 4


def _chains(doc: Doc, groups: Groups) -> tuple[tuple[Chain, ...], dict[int, int]]:
    """The chains in order of first mention, and their ids by group."""
    ordered = sorted(groups.members, key=lambda group: min(found.start for found in groups.members[group]))
    chains = tuple(_chain(doc, number, groups.members[group]) for number, group in enumerate(ordered))
    return chains, {group: number for number, group in enumerate(ordered)}


def _chain(doc: Doc, number: int, members: list[Found]) -> Chain:
    members = sorted(members, key=lambda found: found.start)
    names = [found.text for found in members if found.kind == "name"]
    name = max(names, key=_fullness) if names else members[0].text
    return Chain(number, name, members[0].type, tuple(_mention(doc, found) for found in members), named=bool(names))


def _fullness(name: str) -> tuple[int, bool, int]:
    """More words first, then ordinary spelling before capitals of a headline, then length."""
    shouted = name.isupper() and len(name) > LONGEST_ACRONYM
    return len(name.split()), not shouted, len(name)


def _mention(doc: Doc, found: Found) -> Mention:
    titles: tuple[str, ...] = ()
    if found.title is not None:
        phrases = tuple(doc[phrase.start : phrase.end].text for phrase in reversed(found.title.phrases))
        titles = (*phrases, *found.title.honorifics)
    name = found.text if found.kind == "name" else ""
    return Mention(span_of(doc, found.start, found.end), found.kind, name, titles)


def _relatives(doc: Doc, chains: tuple[Chain, ...], chain_of: dict[int, int]) -> dict[int, int]:
    """Adds "who" and "which": they mean the noun that their clause hangs on."""
    people = {i for chain in chains if chain.type == "person" and chain.named for i in _names(doc, chain)}
    for token in doc:
        if lower(token) in {"who", "whom", "which", "that", "whose"} and token.pos_ == "PRON":
            noun = _antecedent(token, people)
            if noun is not None and noun in chain_of:
                chain_of.setdefault(token.i, chain_of[noun])
    return chain_of


def _names(doc: Doc, chain: Chain) -> Iterator[int]:
    """The last token of every name of a chain."""
    offset = article_of(doc).body_start
    for mention in chain.mentions:
        span = doc.char_span(mention.span.start - offset, mention.span.end - offset) if mention.kind == "name" else None
        if span is not None:
            yield int(span.end) - 1


def _antecedent(token: Token, people: set[int]) -> int | None:
    """The noun above the clause; where the tree hangs the clause on a later word, the one before the comma.

    The name of a person right before "who" comes first: "Ann Roe, a painter; Bill Poe, who ..." speaks of Poe.
    """
    comma = token.i - 1
    if lower(token) in {"who", "whom", "whose"} and comma > 0 and token.doc[comma].text == "," and comma - 1 in people:
        return comma - 1
    clauses = [clause for clause in (token, token.head, token.head.head) if clause.dep_ == "acl:relcl"]
    if not clauses:
        return None
    if clauses[0].head.i < token.i:
        return int(clauses[0].head.i)
    before = token.i - 1
    while before > token.sent.start and (token.doc[before].is_punct or token.doc[before].pos_ in {"NUM", "ADP"}):
        before -= 1  # "Ann Roe, 75, who ..."
    return before
