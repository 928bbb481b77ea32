"""The words of an entry: the clearest clause of one report, with names and dates filled in square brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord import resources
from onrecord.model import Mention, Span
from onrecord.model.reading import ClaimForm
from onrecord.record.drafts import Draft
from onrecord.record.identity import Identity
from onrecord.record.told import Told

__all__ = ["stands_alone", "wording"]

_SHORTEST, _LONGEST = 4, 32  # words; shorter clauses lack their participants, longer ones hold more than is claimed
_FIRST_PERSON = frozenset(("i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "myself", "ourselves"))
_AHEAD = frozenset(("refused", "requested", "planned", "denied"))
_POSSESSIVE = frozenset(("his", "her", "its", "their"))


def wording(draft: Draft, identity: Identity) -> str:
    """The clearest clause of one of its reports, cut to what is claimed, with bracketed fillings."""
    claim = max(draft.claims, key=lambda told: (_clarity(told), -told.number, -told.claim.span.start))
    return _filled(claim, identity)


def stands_alone(told: Told) -> bool:
    """Whether a claim can be read by itself: a clause that begins with its subject, or one that can be given it."""
    least = _SHORTEST if told.participants else 2 * _SHORTEST
    form = _form(told)
    if form not in ("clause", "shared", "relative") or len(told.sequence) < least:
        return False
    if form != "clause":
        return _subject(told) is not None
    first, lexicon = told.sequence[0], resources.load("openers")
    begins_with_name = any(mention.span.start == told.claim.span.start for mention, _ in told.mentions)
    return begins_with_name or first in lexicon["left_out"] or first not in lexicon["words"]


def _form(told: Told) -> ClaimForm:
    """How far the words stand alone; a refusal or plan is told by the finite verb before it.

    "is refusing to resign" lacks its subject alone, "the mayor refused to resign" nothing.
    """
    form, span = told.claim.form, told.claim.span
    if form != "fragment" or told.claim.factuality not in _AHEAD or not told.sequence:
        return form
    if told.sequence[0] in resources.load("openers")["finite"]:
        return "shared"
    begins = any(item.role == "agent" and item.span.start == span.start for item in told.claim.arguments)
    return "clause" if begins else form


def _clarity(told: Told) -> float:
    """How well a clause stands alone: names rather than pronouns, a time, neither too short nor too long."""
    words = len(told.claim.span.quote.split())
    pronouns = sum(mention.kind == "pronoun" for mention, _ in told.mentions)
    length = (
        0 if _SHORTEST <= words <= _LONGEST else -2 - abs(words - (_LONGEST if words > _LONGEST else _SHORTEST)) / 10
    )
    quoted = any(attribution.kind == "direct" for attribution in told.attributions[:1])
    return (
        2 * stands_alone(told)
        + len(told.participants)
        + bool(told.when)
        + told.claim.lead
        - pronouns
        - 1.5 * quoted
        + length
    )


def _filled(told: Told, identity: Identity) -> str:
    """The clause with its pronouns, short names and relative dates filled in."""
    span = told.claim.span
    changes = [*_names(told, identity), *_dates(told)]
    text, position = [], span.start
    done: set[str] = set()
    for start, end, words in sorted(changes):
        if start < position:
            continue
        text.append(span.quote[position - span.start : start - span.start])
        text.append(words if words not in done else told.article.text[start:end])
        done.add(words)
        position = end
    text.append(span.quote[position - span.start :])
    return _tidy(_with_subject(told, "".join(text), identity))


def _with_subject(told: Told, text: str, identity: Identity) -> str:
    """ "who resigned" with its subject filled in, “[Ann Hale] resigned”; "when" and the like before it left out."""
    first, *rest = text.split(" ", maxsplit=1)
    form = _form(told)
    if rest and (form == "relative" or first.casefold() in resources.load("openers")["left_out"]):
        text = rest[0]
    subject = _subject(told)
    needs_subject = form in ("shared", "relative") and subject is not None
    return f"[{identity.names[subject]}] {text}" if needs_subject and subject else text


def _subject(told: Told) -> str | None:
    """The entity that a clause without subject of its own is about: its agent, or what a passive says it of."""
    roles = dict(reversed(told.roles))
    return roles.get("agent") or roles.get("patient")


def _names(told: Told, identity: Identity) -> Iterable[tuple[int, int, str]]:
    """Fillings of the first mention of each person: “he” → “[Ann Roe]”, “Roe” → “[Ann] Roe”, “the mayor [Ann Roe]”."""
    bodies = [mention.span for mention, chain in told.mentions if chain.type == "organization"]
    people = [
        (mention, entity)
        for mention, chain in told.mentions
        for entity in [identity.of(told.article.id, chain.id)]
        if entity and chain.type == "person" and not any(body.contains(mention.span) for body in bodies)
    ]
    named = {entity for mention, entity in people if mention.kind == "name"}
    given = _subject(told) if _form(told) in ("shared", "relative") else None
    seen = {given} if given else set()
    for mention, entity in people:
        if entity in seen or (mention.kind == "nominal" and entity in named):
            continue
        filling = _filling(told, mention, identity.names[entity])
        if mention.kind != "pronoun" or filling:
            seen.add(entity)
        if filling:
            yield filling


def _filling(told: Told, mention: Mention, full: str) -> tuple[int, int, str] | None:
    """The words for one mention and the place where they stand."""
    span, quote = mention.span, mention.span.quote
    if mention.kind == "pronoun":
        if quote.casefold() in _FIRST_PERSON:
            return None
        return span.start, span.end, f"[{full}’s]" if _is_possessive(told, span) else f"[{full}]"
    if mention.kind == "nominal":
        return (span.end, span.end, f" [{full}]") if quote.casefold().startswith("the ") else None
    if mention.name and full.endswith(" " + mention.name) and quote.count(mention.name) == 1 and full not in quote:
        start = span.start + quote.index(mention.name)
        return start, start, f"[{full.removesuffix(mention.name).strip()}] "
    return None


def _is_possessive(told: Told, span: Span) -> bool:
    """ "her resignation" but not "told her": a possessive has a word after it in its phrase."""
    word = span.quote.casefold()
    if word != "her":
        return word in _POSSESSIVE
    return bool(re.match(r" [a-z]", told.article.text[span.end : span.end + 2])) and not re.match(
        r" (to|that|he|she|in|on|at|and|about|of|for|by|with|as|from)\b", told.article.text[span.end : span.end + 8]
    )


def _dates(told: Told) -> Iterable[tuple[int, int, str]]:
    """Fillings after times that are told from the day of the report: “late Saturday [12 Nov 2022]”."""
    for time in told.reading.times:
        if time.relative and time.when and not time.when.is_unplaced and told.claim.span.contains(time.span):
            day = time.when.first_day
            if time.when.granularity == "day" and day is not None:
                yield time.span.end, time.span.end, f" [{day.day} {day:%b %Y}]"


def _tidy(text: str) -> str:
    """One line, a capital first, without a dangling mark at the end."""
    text = re.sub(r"\s+", " ", text).strip(" ,;:—–-")
    return text[:1].upper() + text[1:]
