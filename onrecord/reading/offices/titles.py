"""Offices that titles before names give: "Gov. Ann Roe of Maine", "Senators A and B"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from onrecord.model import Chain, Mention
from onrecord.reading.offices.context import Context
from onrecord.reading.offices.draft import Draft
from onrecord.reading.offices.drafting import draft_of
from onrecord.reading.roles.phrase import shared
from onrecord.reading.roles.prenominal import Title, title_before
from onrecord.reading.roles.tree import children, lower

__all__ = ["from_titles"]


def from_titles(context: Context) -> list[Draft]:
    """One draft for every title before a person's name."""
    drafts: list[Draft] = []
    for chain in context.chains:
        if chain.type == "person" and chain.named:
            for mention in chain.mentions:
                if mention.kind == "name" and mention.titles:
                    drafts.extend(_of_mention(context, chain, mention))
    return drafts


def _of_mention(context: Context, chain: Chain, mention: Mention) -> list[Draft]:
    start, end = context.tokens_of(mention)
    first = _name_start(context, mention, start, end)
    title = title_before(context.doc, first)
    if title is None:
        return []
    head = context.doc[first:end].root
    drafts = _drafts(context, chain.id, title, head, end)
    if end - first == 1 and _is_introduced(context, chain, mention):
        drafts = [replace(draft, inferred=True) for draft in drafts]
    if title.plural:
        for other in dict.fromkeys([*children(head, "conj"), *_listed(context, end)]):
            person = context.person(other)
            if person is not None and (title_before(context.doc, other.i) is None):
                drafts.extend(_drafts(context, person, title, other, other.i + 1))
    return drafts


def _is_introduced(context: Context, chain: Chain, mention: Mention) -> bool:
    """Whether the report has the name in full before: "President Roe" may then be another of Ann Roe's family."""
    return any(len(m.name.split()) > 1 and m.span.start < mention.span.start for m in chain.mentions)


def _listed(context: Context, end: int) -> list[Token]:
    """The names that a list goes on with, however the tree hangs them: "Ann Roe of Elm or | Bill Poe of Ashford"."""
    found: list[Token] = []
    start = end
    while start + 2 < len(context.doc):
        if lower(context.doc[start]) == "of" and start + 1 in context.extent:
            start = context.extent[start + 1][1]
        following = start
        while following < len(context.doc) and lower(context.doc[following]) in {",", "and", "or"}:
            following += 1
        name = context.extent.get(following)
        if following == start or name is None or context.person(context.doc[following]) is None:
            break
        found.append(context.doc[name[0] : name[1]].root)
        start = name[1]
    return found


def _name_start(context: Context, mention: Mention, start: int, end: int) -> int:
    """The token where the bare name begins."""
    offset = mention.span.quote.rfind(mention.name)
    position = context.doc[start].idx + max(0, offset)
    return next((i for i in range(start, end) if context.doc[i].idx >= position), start)


def _drafts(context: Context, person: int, title: Title, head: Token, last: int) -> list[Draft]:
    drafts: list[Draft] = []
    for phrase in shared(title.phrases):
        draft = draft_of(context, person, phrase, first=title.start, last=last)
        place, chain = context.place_after(head, phrase)
        if draft is None and place is not None and not phrase.is_descriptive:
            draft = Draft(person, phrase.office, title.start, last, phrase.head, noun=phrase.noun, status=phrase.status)
        if draft is None:
            continue
        if place is not None and draft.organization is None:
            draft.organization, draft.organization_chain = place, chain
        drafts.append(draft)
    return drafts
