"""Offices by which an article calls a person it names elsewhere, and appositions that the tree misses."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from onrecord.model import Chain, Mention
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.drafting import draft_of
from onrecord.reading.offices.races import dated, is_candidacy
from onrecord.reading.roles.lexicon import head_word, is_plural, office_words
from onrecord.reading.roles.phrase import office_phrase
from onrecord.reading.roles.tree import case_word, children, lower, possessor_of
from onrecord.resources import load

__all__ = ["from_descriptions", "from_neighbours"]

# Longest apposition up to its noun: ", the long-serving chief surgeon of ..."
REACH = 9


def from_descriptions(context: Context) -> list[Draft]:
    """ "The commissioner of the Elm River Authority", said of Ann Roe: an office with its organization."""
    drafts: list[Draft] = []
    for chain in context.chains:
        if chain.type != "person" or not chain.named:
            continue
        for mention in chain.mentions:
            if mention.kind == "nominal":
                drafts.extend(_described(context, chain, mention))
    return drafts


def _described(context: Context, chain: Chain, mention: Mention) -> list[Draft]:
    start, end = context.tokens_of(mention)
    head = context.doc[start:end].root
    phrase = office_phrase(head)
    if (
        head.dep_ == "appos"
        or phrase is None
        or (phrase.organization is None and phrase.country is None)
        or children(head, "cop")
        or case_word(head) == "as"
    ):
        return []
    if phrase.noun in office_words("vague") or _is_to_come(head):
        return []
    draft = draft_of(context, chain.id, phrase, first=start, last=end)
    return [] if draft is None or draft.organization is None else [replace(draft, inferred=True)]


def _is_to_come(noun: Token) -> bool:
    """ "Their next president" is whoever that will be."""
    return any(lower(child) in load("tenure_verbs")["vacancy"]["markers"] for child in children(noun, "amod"))


def from_neighbours(context: Context, found: list[Draft]) -> list[Draft]:
    """Appositions by their commas, for names that have none by the tree: "Ann Roe, a council member, said"."""
    drafts: list[Draft] = []
    for chain in context.chains:
        if chain.type != "person" or not chain.named:
            continue
        for mention in chain.mentions:
            start, end = context.tokens_of(mention)
            named = mention.kind == "name"
            noun = (_noun_behind(context, end) or _noun_before(context, start, end)) if named else None
            phrase = office_phrase(noun) if noun is not None else None
            stated = (draft for draft in found if draft.person == chain.id and not draft.inferred)
            known = any(noun is not None and draft.head == noun.i for draft in stated)
            draft = draft_of(context, chain.id, phrase, first=end - 1, last=end + 1) if phrase and not known else None
            if draft is not None:
                if is_candidacy(draft):
                    dated(context, draft, context.doc[draft.head])
                drafts.append(draft)
    return drafts


def _noun_before(context: Context, start: int, end: int) -> Token | None:
    """The noun of office in "The | head of the union, Ann Roe, said", parsed as if she were a second subject."""
    doc = context.doc
    if start < 2 or end >= len(doc) or doc[start - 1].text != "," or doc[end].text != ",":
        return None
    name = doc[start:end].root
    if not name.dep_.startswith("nsubj"):
        return None
    others = [child for child in children(name.head, "nsubj", "nsubj:pass") if child.i < start - 1]
    phrase = office_phrase(others[-1]) if others else None
    return others[-1] if phrase is not None and phrase.end == start - 1 else None


def _noun_behind(context: Context, end: int) -> Token | None:
    """The noun of office in ", a council | member, ..." or ", chairman | of ...": singular, and no one else's title."""
    doc = context.doc
    if end + 2 >= len(doc) or doc[end].text != ",":
        return None
    article = lower(doc[end + 1]) in {"a", "an", "the"}
    for token in doc[end + 1 : end + 1 + REACH]:
        if token.pos_ in {"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"} and token.text != "-" and token.dep_ != "amod":
            return None
        following = doc[token.i + 1] if token.i + 1 < len(doc) else token
        if head_word(token) is None and token.pos_ == "NOUN" and lower(following) == "of":
            return None  # "Ann Roe, the daughter of the late | mayor,"
        if head_word(token) is None or head_word(following) is not None or lower(following) == "general":
            continue
        closed = following.text in {",", ".", ";", ")"} or lower(following) in {"of", "for", "at", "in", "who"}
        other = token.i in context.title_nouns or is_plural(token) or possessor_of(token) is not None
        return token if closed and not other and (article or lower(following) in {"of", "for", "at"}) else None
    return None
