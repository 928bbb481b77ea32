"""The names filled into a line for the people whom it means by a pronoun, an office or a part of their name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from onrecord.model import Mention, Span
from onrecord.model.reading import Chain
from onrecord.properties import kept
from onrecord.record.identity.entities import Identity
from onrecord.record.lines.clauses import fronting, lexicon
from onrecord.record.lines.stretches import Stretch
from onrecord.record.told import Mentioned, Page, Told

__all__ = ["Change", "is_gainsaid", "knows_subject", "people"]

_SUBJECTS = frozenset(("he", "she"))
_OBJECTS = frozenset(("him", "her"))
_NEAR = 2  # sentences before
_OPEN = frozenset(("requested", "possible", "planned"))
_REFLEXIVE = ("self", "selves")  # "Hale herself" needs no name
_VERB = re.compile(r"(?: \w+){1,2} ")  # all that stands between who acts and whom it is done to
_WILLED = re.compile(r"[^.;]*\bto \w+ ")  # "Hale voted in May to make him chair"
_FIRM = re.compile(r"(?:, [A-Z][\w’'-]+)* & [A-Z]")  # "Hale, Munk & Birk": a firm, not a person

Change = tuple[int, int, str]


def people(told: Told, stretch: Stretch, identity: Identity) -> Iterator[Change]:
    """Fillings of the first mention of each person: “he” → “[Ann Roe]”, “Roe” → “[Ann] Roe”, “the mayor [Ann Roe]”."""
    mentions = told.page.mentions(stretch.start, stretch.end)
    bodies = [mention.span for mention, chain in mentions if chain.type == "organization"]
    meant = [
        (mention, entity, chain)
        for mention, chain in _as_spoken(told, mentions)
        if chain.type == "person" and (entity := identity.of(told.article.id, chain.id))
        if not any(body.contains(mention.span) for body in bodies)
    ]
    if not meant:
        return
    named = {entity for mention, entity, _ in meant if mention.kind == "name"}
    seen = {entity for entity in (stretch.subject, told.speaker if stretch.speaker else None) if entity}
    for mention, entity, chain in meant:
        if entity in seen or (mention.kind == "nominal" and entity in named):
            continue
        seen.add(entity)
        if mention.kind == "nominal" and told.claim.factuality in _OPEN and told.claim.span.contains(mention.span):
            continue  # "the director should be a judge" is about nobody yet
        certain = {"pronoun": _is_near, "nominal": _is_office, "name": _is_person}[mention.kind]
        start = (
            told.reading.sentences[told.claim.sentence].start if mention.span.start == stretch.start else stretch.start
        )
        if _is_shared(mention, identity):
            continue
        if certain(told, mention, chain) and not (
            mention.kind == "pronoun" and _is_ambiguous(told, mention, chain, start)
        ):
            yield from _filling(told, mention, identity.names[entity])


def _as_spoken(told: Told, mentions: Sequence[Mentioned]) -> Iterator[Mentioned]:
    """The mentions, each that is a source with the chain that speaks: "Hale should wait, he said", whoever "he" is."""
    for mention, chain in mentions:
        speaker = _speaking(told.page).get(mention.span, chain.id) if mention.kind == "pronoun" else chain.id
        yield mention, chain if speaker == chain.id else next(one for one in told.reading.chains if one.id == speaker)


@kept
def _speaking(page: Page) -> Mapping[Span | None, int]:
    """The chains that speak, by the sources of what is said."""
    return {item.source: item.speaker_chain for item in page.reading.attributions if item.speaker_chain is not None}


def _is_near(told: Told, mention: Mention, chain: Chain) -> bool:
    """Whether the person whom a pronoun means is named or meant shortly before: in its sentence or the one before."""
    before, word = told.reading.sentences[max(0, told.claim.sentence - 1)], mention.span.quote.casefold()
    if word in lexicon("first_person") or word.endswith(_REFLEXIVE) or is_gainsaid(told, mention.span, chain):
        return False
    if told.article.text.startswith(" own ", mention.span.end):
        return False  # "to his own death": of whom the clause is about, which needs no name
    sentence = told.reading.sentences[told.claim.sentence]
    fronted = word not in _SUBJECTS and _is_fronted(told, mention)
    if not fronted and any(
        other.kind == "name" and mention.span.end < other.span.start < sentence.end for other in chain.mentions
    ):
        return False  # "He thanked them after Roe had left": he is not Roe
    if any(told.article.text[other.span.end : mention.span.start] == ": " for other in chain.mentions):
        return False  # "ROE: He left", who speaks does not mean himself
    near = [item for item in told.page.mentions(before.start, mention.span.start) if item[1].type == "person"]
    if near and near[0][0].kind == "pronoun":  # "Munk's heir, Ann Hale, spoke. He ... . But he ..."
        start = told.reading.sentences[max(0, told.claim.sentence - _NEAR)].start
        near = [item for item in told.page.mentions(start, mention.span.start) if item[1].type == "person"]
    if not any(other is chain and item.kind != "pronoun" for item, other in near):
        return False
    first = next((other for item, other in near if item.span.quote.casefold() not in lexicon("possessive")), None)
    if first is chain and len({other.id for item, other in near if item.kind == "name"}) > 1:
        return _takes_part(told, chain)
    return first is chain or (any(other is chain for _, other in near) and _is_closest(near, chain))


def _is_shared(mention: Mention, identity: Identity) -> bool:
    """Whether several people of the story bear the family name that stands alone: "Hale left" of Ann or of Ida Hale."""
    if mention.kind != "name" or not mention.name or " " in mention.name:
        return False
    return identity.bearers[mention.name] > 1


def knows_subject(told: Told, identity: Identity) -> bool:
    """Whether it is sure whom a clause is about whose subject stands before it: "He was seen and | left"."""
    subjects = (item.span for item in told.claim.arguments if item.role in ("agent", "patient"))
    return all(
        _is_near(told, mention, chain) if mention.kind == "pronoun" else not _is_shared(mention, identity)
        for span in subjects
        if span.end <= told.claim.span.start
        for mention, chain in told.page.mentions(span.start, span.end)
        if mention.span.start == span.start and mention.span.end == span.end
    )


def _takes_part(told: Told, chain: Chain) -> bool:
    """Whether a clause here or in the sentence before is about the person: not in "Few knew Roe's view of Hale"."""
    return any(
        item.chain == chain.id and item.role != "other"
        for sentence in range(max(0, told.claim.sentence - _NEAR), told.claim.sentence + 1)
        for claim in told.page.claims(sentence)
        if claim.form != "nominal"
        for item in claim.arguments
    )


def is_gainsaid(told: Told, pronoun: Span, chain: Chain) -> bool:
    """Whether the clause shows that a pronoun is somebody else: in "Munk wished to dismiss her" she is not Munk."""
    if pronoun.quote not in _OBJECTS or _is_possessive(told, pronoun):
        return False
    return any(
        agent.role == "agent" and agent.chain == chain.id and _acts_on(told, agent.span, pronoun)
        for claim in told.page.claims(told.claim.sentence)
        for agent in claim.arguments
    )


def _acts_on(told: Told, agent: Span, pronoun: Span) -> bool:
    """Whether nothing but verbs, and nobody else, stands between who acts and whom it is done to."""
    text = told.article.text
    if _VERB.fullmatch(text, agent.end, pronoun.start):
        return True
    between = told.page.mentions(agent.end, pronoun.start)
    return bool(_WILLED.fullmatch(text, agent.end, pronoun.start)) and not any(
        chain.type == "person" for _, chain in between
    )


def _is_closest(near: Sequence[Mentioned], chain: Chain) -> bool:
    """Whether nobody else is named after the person's last mention but by pronoun."""
    named = [other for mention, other in near if mention.kind != "pronoun"]
    return named[-1] is chain if named else near[-1][1] is chain


def _is_ambiguous(told: Told, mention: Mention, chain: Chain, start: int) -> bool:
    """Whether another person stands before a pronoun, or behind one that opens a sentence in which it may be named.

    "Roe told Hale that she ..." is for its reader to understand, as "In her new post, Hale ..." is.
    """
    sentence = told.reading.sentences[told.claim.sentence]
    end = sentence.end if _is_fronted(told, mention) else mention.span.start
    return any(other.type == "person" and other.id != chain.id for _, other in told.page.mentions(start, end))


def _is_fronted(told: Told, mention: Mention) -> bool:
    """Whether a mention stands in what is put before the subject: "In her new post, Hale ..."."""
    start = told.reading.sentences[told.claim.sentence].start
    return bool(_fronted().fullmatch(told.article.text, start, mention.span.start))


@cache
def _fronted() -> re.Pattern[str]:
    return re.compile(rf"{fronting()}[^,]{{0,40}}")


def _is_office(told: Told, mention: Mention, chain: Chain) -> bool:
    """Whether a common noun names an office that the report gives a person named near it: "the mayor", no "star"."""
    sentences = told.reading.sentences[max(0, told.claim.sentence - _NEAR) : told.claim.sentence + 1]
    if not any(
        other.kind == "name" and sentences[0].start <= other.span.start < sentences[-1].end for other in chain.mentions
    ):
        return False
    words = mention.span.quote.casefold().removeprefix("the ").split()
    held = [(fact.person, fact.office.casefold().split()) for fact in told.reading.tenures]
    exact = {person for person, office in held if office == words}  # beside a president "the president" is no vice
    return (exact or {person for person, office in held if office[-1] in words}) == {chain.id}


def _is_person(told: Told, mention: Mention, chain: Chain) -> bool:
    """Whether a family name is not the first of a firm's: "Hale, Munk & Birk"."""
    return not _FIRM.match(told.article.text, mention.span.end)


def _filling(told: Told, mention: Mention, full: str) -> Iterator[Change]:
    """The words for one mention and the place where they stand."""
    span, quote = mention.span, mention.span.quote
    if mention.kind == "pronoun":
        title = quote[:1].isupper() and re.match(r" [A-Z]", told.article.text[span.end : span.end + 2])
        if not title:  # "His Excellency"
            yield span.start, span.end, f"[{full}’s]" if _is_possessive(told, span) else f"[{full}]"
    elif mention.kind == "nominal":
        if quote.casefold().startswith("the ") and told.article.text[span.end : span.end + 1] not in "’'":
            yield span.end, span.end, f" [{full}]"
    elif mention.name and full.endswith(" " + mention.name) and quote.count(mention.name) == 1 and full not in quote:
        start = span.start + quote.index(mention.name)
        yield start, start, f"[{full.removesuffix(mention.name).strip()}] "
    elif mention.name and full.startswith(mention.name + " ") and quote.endswith(mention.name) and full not in quote:
        yield span.end, span.end, f" [{full.removeprefix(mention.name).strip()}]"  # "Lin [Mei-hua] left"


def _is_possessive(told: Told, span: Span) -> bool:
    """ "her resignation" but not "told her": a possessive has a word after it in its phrase."""
    word = span.quote.casefold()
    if word != "her":
        return word in lexicon("possessive")
    after = told.article.text[span.end : span.end + 8]
    small = r" (to|that|he|she|in|on|at|and|about|of|for|by|with|as|from|down|up|out|off|away|back|into|over)\b"
    return bool(re.match(r" [a-z]", after)) and not re.match(small, after)
