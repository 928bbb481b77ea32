"""Whether a line can be read by itself: it points to nothing and to nobody outside."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from onrecord.record.identity.entities import Identity
from onrecord.record.lines.clauses import fronting, lexicon
from onrecord.record.lines.people import is_gainsaid, knows_subject
from onrecord.record.lines.stretches import Stretch
from onrecord.record.told import Told

__all__ = ["leaves_open", "points_back", "reads_alone"]

_BARE = 4  # words; so few say nothing unless they name or count: "The peaks are slimmer"
_NAMED = re.compile(r"\d|\B.[^.!?] [\[“]?[A-Z]")
_OF_THEM = re.compile(r"[\w’'-]+ of (?:them|these|those|whom)\b")  # "Two of them left"
# "After that, she left", "Past that is a lake"
_ON_THAT = re.compile(r"[A-Z]\w+ (?:that|this|these|those|it|him|her|them)(?:,| (?:is|are|was|were)\b)")
_EARLY = re.compile(r"(\w+)(?: the time)? (?:it|they)\b")  # "By the time it arrived, the dam had burst"
_THAT_ONE = re.compile(r"\bthat ([a-z]+)(?:,|$)")  # "understands that wish, as Hale does"
_WORD = re.compile(r"[\w’'-]+")
_SPEAKER = re.compile(r"^\[[^\]]*:\] “?")
_FILLED = re.compile(r"\[[^\]]*\]")
_MARKS = re.compile('[“"]')
_OPENED = re.compile(r'[“"\[]')
_APOSTROPHE = re.compile("['’]")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|\[[^\]]*\]")


def reads_alone(text: str, told: Told) -> bool:
    """Whether a line points to nothing outside itself, and tells something.

    "It was in retaliation" and "I will never forget" point outside, "Could the dam burst?" tells nothing.
    """
    if (
        (text[0] in "“\"'‘" and not told.is_quoted)
        or text.endswith(("“”", '""', "..", "…"))
        or text.rstrip("”\"'’").endswith("?")
    ):
        return False
    said = _SPEAKER.sub("", text) if text[0] == "[" else text
    if len(said.split()) <= _BARE + (said != text) and not _NAMED.search(said):
        return False
    pointing = lexicon("pointing") - lexicon("first_person") if told.is_quoted and said != text else lexicon("pointing")
    for opening in (_WORD.match(said), _fronted().match(said)):
        word = opening[opening.lastindex or 0].casefold() if opening else ""
        title = (
            opening and word in lexicon("possessive") and re.match(r" [A-Z]", said[opening.end() :])
        )  # "His Excellency"
        if not title and (word in pointing or _APOSTROPHE.split(word)[0] in pointing):
            return False
    early = _EARLY.match(said)
    if early and early[1].casefold() in lexicon("words") | {"by"}:
        return False
    verb = _WORD.match(said.lstrip("“\"'‘"))
    lacks_subject = verb and verb[0].casefold() in lexicon("finite")
    if lacks_subject or _OF_THEM.match(said) or _ON_THAT.match(said) or _is_of_one(told):
        return False
    own = _FILLED.sub("", _MARKS.split(text, maxsplit=1)[0])
    if lexicon("first_person").isdisjoint(_WORD.findall(own.casefold())):
        return True
    return lexicon("first_person").isdisjoint(
        [word.casefold() for word in _WORD.findall(own) if word != "US"]
    )  # "US" is a country


def _is_of_one(told: Told) -> bool:
    """Whether one of several says it who are told of before: "One said the dam had burst"."""
    speakers = [item.speaker.casefold() for item in told.attributions[:1]]
    return any(speaker == "one" or speaker in lexicon("pointing") for speaker in speakers)


def points_back(text: str) -> bool:
    """Whether a line means what was told before it: "After these floods", "the incident"; what people say may."""
    own = _QUOTED.sub(" ", text) if _OPENED.search(text) else text
    words = _WORD.findall(own.casefold())
    pointing = lexicon("demonstratives")
    if lexicon("vague").isdisjoint(words) and pointing.isdisjoint(words) and "that" not in own:
        return False
    that = _THAT_ONE.search(own)
    if that and that[1] not in lexicon("times"):
        return True
    pairs = [(first, second) for first, second in pairwise(words) if first == "the" or first in pointing]
    return any(
        (first == "the" and second in lexicon("vague"))
        or (first in pointing and second not in lexicon("times") and second not in lexicon("words"))
        for first, second in pairs
    )


def leaves_open(told: Told, stretch: Stretch, text: str, identity: Identity) -> bool:
    """Whether "he" or "she" is somebody whom the line does not name: "Hale says he pushed her"."""
    if stretch.subject and not knows_subject(told, identity):
        return True
    inside = told.page.mentions(stretch.start, stretch.end)
    for mention, chain in inside:
        word = mention.span.quote.casefold()
        if mention.kind != "pronoun" or word not in lexicon("he") | lexicon("she"):
            continue
        if is_gainsaid(told, mention.span, chain):
            return True
        entity = identity.of(told.article.id, chain.id)
        name = identity.names[entity].split()[-1] if entity else ""
        told_of = any(other.kind != "pronoun" for other, same in inside if same.id == chain.id)
        if not told_of and (not name or name not in text):
            return True
    return False


@cache
def _fronted() -> re.Pattern[str]:
    """ "In May, they ...": its group is the word behind."""
    return re.compile(rf"{fronting()}[^,]{{1,60}}, ([\w’'-]+)")
