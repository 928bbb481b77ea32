"""Offices whose complement ends at a name: "the head of the rescue team, | Ann Roe,", "the envoy of Elm | Ann Roe"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from onrecord.model import Chain, Mention
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.drafting import draft_of
from onrecord.reading.roles.lexicon import head_word, is_plural
from onrecord.reading.roles.phrase import OfficePhrase, phrase_between, with_complement
from onrecord.reading.roles.prenominal import title_before
from onrecord.reading.roles.tree import lower, relation

__all__ = ["from_words_before"]

# Tokens from a noun of office to the name: "the head of the Interior Ministry's Flood Relief Office, Ann Roe".
REACH = 12
_JOINING = frozenset({"of", "for", "at", "to", "in"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ", "PART", "NUM"})
_APPOSED = frozenset({"appos", "nmod", "flat", "compound"})


def from_words_before(context: Context) -> list[Draft]:
    """One draft for every office with its complement right before a person's name."""
    drafts: list[Draft] = []
    for chain in context.chains:
        if chain.type == "person" and chain.named:
            for mention in chain.mentions:
                if mention.kind == "name":
                    drafts.extend(_before(context, chain, mention))
    return drafts


def _before(context: Context, chain: Chain, mention: Mention) -> list[Draft]:
    start, end = context.tokens_of(mention)
    doc = context.doc
    if start >= end:
        return []
    title = title_before(doc, start)
    first = title.start if title is not None else start
    comma = first > 0 and doc[first - 1].text == ","
    if comma and (end >= len(doc) or doc[end].text != ","):
        return []  # "the head of the union, Ann Roe and Bill Poe": a list
    last = first - 1 if comma else first
    noun = _noun(context, last)
    if noun is None or not _is_said_of(noun, doc[start:end].root, last):
        return []
    phrase = _phrase(context, noun, last)
    draft = draft_of(context, chain.id, phrase, first=noun.i, last=end) if phrase is not None else None
    return [draft] if draft is not None else []


def _noun(context: Context, last: int) -> Token | None:
    """The first noun of office of the noun phrase that ends before token `last`, where a preposition follows it."""
    doc, found = context.doc, None
    if last < 1 or doc[last - 1].pos_ not in {"NOUN", "PROPN"}:
        return None  # "the lawyer for | Ann Roe"
    for token in reversed(doc[max(0, last - REACH) : last]):
        person = token.ent_type_ in {"PERSON", "PER"} and token.i in context.extent
        if (token.pos_ not in _INSIDE and token.text != "-") or person:
            break
        joined = token.i + 1 < last and lower(doc[token.i + 1]) in _JOINING
        if joined and token.pos_ in {"NOUN", "PROPN"}:
            found = token  # the leftmost: in "the wife of the head of the union, Ann Roe" that is no office
        if token.is_sent_start:
            break
    office = found is not None and head_word(found) is not None and not is_plural(found)
    return found if office and found is not None and found.i not in context.title_nouns else None


def _is_said_of(noun: Token, name: Token, last: int) -> bool:
    """Whether the tree hangs the name within the phrase, or takes it for a second subject beside the noun.

    "Told the head of the union Ann Roe had left" tells nobody's office.
    """
    if noun.head == name and relation(noun) == "nmod":
        return True  # "then-Archbishop of Elm Oscar Poe said"
    if relation(name) == "nsubj":
        return relation(noun) == "nsubj" and noun.head == name.head
    return relation(name) in _APPOSED and (noun.i <= name.head.i < last or name.head == noun.head)


def _phrase(context: Context, noun: Token, last: int) -> OfficePhrase | None:
    doc = context.doc
    phrase = phrase_between(doc, int(noun.sent.start), noun.i)
    if phrase is None:
        return None
    if phrase.end >= last:
        return phrase  # "the chief of staff, Ann Roe,"
    start = phrase.end + 1
    while start < last - 1 and doc[start].pos_ == "DET":
        start += 1
    return with_complement(replace(phrase, end=last), doc, (start, last), lower(doc[phrase.end]))
