"""Where voices place one thing on a scale: lawful or not, a front-runner or a finalist, an interim head or another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, repeat

from onrecord import resources
from onrecord.model import Evidence, Reading, Span
from onrecord.naming import fold
from onrecord.properties import cached_property
from onrecord.record import times
from onrecord.record.differences.parties import of_one_party, telling
from onrecord.record.differences.settings import Settings
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.told import Told
from onrecord.record.words import sequence_of, stem

__all__ = ["Placed", "Places", "places"]

_TOLD = frozenset(("happened", "ongoing", "possible", "planned", "not happened", "denied", "refused"))
_AHEAD = frozenset(("to", "will", "would", "could", "may", "might", "should", "must", "shall", "can"))
_NEGATIVE = frozenset(("not happened", "denied", "refused"))
_AT_ONCE = 50  # of a place: whatever is told more often is told by the first
_NAMES = 2  # that two clauses share which do not act of one subject: "the inquiry found no evidence against Hale"
_YEAR = 365  # days between reports of one state of things
_REASON = re.compile(r",? because [^.;“”]*")
_NEGATION = frozenset(("no", "not", "never", "nor", "without", "denied", "denies", "deny"))
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|\*")
_SHORT = 25  # words of a sentence that is shown whole where no clause of it holds the place
_GAP = 3  # words that "*" stands for at most
_BREAK = re.compile(r"[,;:.()“”]")  # "two have been identified, as families gather"
_DOUBTED = re.compile(r"(?:\bnot|n['’]t|\bnever) (?:believe|think)\b")  # "does not think that it was intentional"
_PAST = frozenset(("previous", "previously", "earlier"))
_UNSURE = frozenset(("until", "unless", "if", "whether", "once"))  # "until they complete their investigation"
_WAIT = 10  # words before a phrase in which one of these stands
_ASKED = frozenset(("whether", "if"))  # "looked into whether it was an accident"

_Item = tuple[Draft, Told]
_Phrase = tuple[int, tuple[str, ...], str, str, str]  # its place in the lexicon, its words, scale, place, first word
_Phrases = Mapping[str, Mapping[str, Sequence[_Phrase]]]


@dataclass(frozen=True)
class Placed:
    """One place on a scale as a report tells it, by which words, in which clause."""

    draft: Draft
    claim: Told
    scale: str
    side: str
    words: str
    evidence: Evidence

    @cached_property
    def about(self) -> frozenset[str]:
        """The content words for what acts or undergoes: "the decision to suspend her", "the suspension"."""
        return telling(self.claim.agent_words or self.claim.patient_words)

    @cached_property
    def subjects(self) -> frozenset[str]:
        return self.claim.agents or self.claim.patients

    @cached_property
    def names(self) -> frozenset[str]:
        """The last words of the names of people and bodies that its clause mentions, by pronouns too."""
        inside = self.claim.page.mentions(self.evidence.start, self.evidence.end)
        people = (chain for _, chain in inside if chain.named and chain.type != "place" and chain.name.strip())
        return frozenset(fold(chain.name).split()[-1] for chain in people)

    @cached_property
    def voice(self) -> str:
        return self.claim.speaker or (self.claim.attributions[0].speaker if self.claim.attributions else "")


@dataclass(frozen=True)
class Places:
    """Two places of one thing with all that tell of each; whether the second comes after the first."""

    follows: bool
    one: tuple[Placed, ...]
    other: tuple[Placed, ...]


def places(drafts: Sequence[Draft]) -> Iterator[Places]:
    """The places of one thing that exclude or follow one another."""
    settings = Settings(drafts)
    by_scale: defaultdict[str, list[Placed]] = defaultdict(list)
    for item in _all(drafts):
        by_scale[item.scale].append(item)
    for scale, items in by_scale.items():
        follows, order = _scales()[scale]
        knowing = {(item.claim.article.id, item.side) for item in items} if follows else set()
        ordered = [item for side in order for item in [item for item in items if item.side == side][:_AT_ONCE]]
        differing = [
            (one, other)
            for one, other in combinations(ordered, 2)
            if _may_differ(one, other, knowing, follows=follows)
            and (_one_thing(one, other) or (follows and _one_matter(one, other, settings)))
        ]
        for sides in _gathered(differing):
            yield Places(follows, *(sides if follows else sorted(sides, key=_first)))


def _first(items: Sequence[Placed]) -> int:
    return min(item.claim.number for item in items)


def _gathered(pairs: Iterable[tuple[Placed, Placed]]) -> Iterator[tuple[tuple[Placed, ...], tuple[Placed, ...]]]:
    """Pairs with a side in common, of the same two places, are one difference."""
    found: list[tuple[dict[Placed, None], dict[Placed, None]]] = []
    for one, other in pairs:
        known = [sides for sides in found if (one in sides[0] or other in sides[1]) and _are_places(sides, one, other)]
        found = [sides for sides in found if sides not in known]
        first = {item: None for sides in known for item in sides[0]} | {one: None}
        second = {item: None for sides in known for item in sides[1]} | {other: None}
        found.append((first, second))
    return ((tuple(one), tuple(other)) for one, other in found)


def _are_places(sides: tuple[dict[Placed, None], dict[Placed, None]], one: Placed, other: Placed) -> bool:
    return (next(iter(sides[0])).side, next(iter(sides[1])).side) == (one.side, other.side)


def _may_differ(one: Placed, other: Placed, knowing: Container[tuple[str, str]], *, follows: bool) -> bool:
    """Whether two voices place something otherwise; what follows is told no earlier, by a report that knew the first.

    One report tells of a change only of whom it names ("one suspect is at large, another in custody"), of a conflict
    only in two voices.
    """
    if one.side == other.side:
        return False
    if one.claim.article.id == other.claim.article.id:
        voices = one.voice and other.voice and one.voice != other.voice
        changed = follows and one.subjects & other.subjects and _is_told_on(one.claim, other.claim)
        return bool((changed if follows else voices) and one.claim.claim.sentence != other.claim.claim.sentence)
    before, after = one.claim.article.published, other.claim.article.published
    if follows:
        unaware = (one.claim.article.id, other.side) not in knowing
        return unaware and (before is None or after is None or not after.precedes(before))
    ahead = [item.claim.claim.factuality == "planned" for item in (one, other)]
    told = [item.claim.claim.factuality in ("happened", "ongoing") for item in (one, other)]
    if (ahead[0] and told[1]) or (ahead[1] and told[0]) or times.days_between(before, after) > _YEAR:
        return False  # "she is the interim head", "the board will choose a successor"
    return not times.apart(one.claim.when, other.claim.when)


def _is_told_on(before: Told, after: Told) -> bool:
    """Whether a report tells of a change as it goes on, later on: not "was hurt. He died there"."""
    words = sequence_of(after.reading.sentences[after.claim.sentence].quote)
    return (
        after.claim.form != "relative" and after.claim.sentence - before.claim.sentence > 1 and _PAST.isdisjoint(words)
    )


def _one_thing(one: Placed, other: Placed) -> bool:
    """Whether both speak of one subject, or of the same names."""
    if one.subjects & other.subjects or one.about & other.about:
        return True
    return len(one.names & other.names) >= _NAMES


def _one_matter(one: Placed, other: Placed, settings: Settings) -> bool:
    """Whether both speak of one party, or of that of which a story has one: the cause of its event."""
    if one.scale in _once():
        reports = one.claim.article.published, other.claim.article.published
        return times.days_between(*reports) <= _YEAR and not settings.elsewhere(one.claim, other.claim)
    return of_one_party(one.claim, other.claim)


def _all(drafts: Sequence[Draft]) -> Iterator[Placed]:
    """Every place that a report tells in its own text."""
    told: defaultdict[tuple[str, int], list[_Item]] = defaultdict(list)
    readings: dict[str, Reading] = {}
    for draft in drafts:
        for claim in draft.claims:
            if claim.claim.factuality in _TOLD:
                told[claim.article.id, claim.claim.sentence].append((draft, claim))
                readings[claim.article.id] = claim.reading
    for (article, sentence), items in sorted(told.items(), key=lambda item: item[0]):
        yield from _called(items)
        yield from _placing(items, readings[article].article.text, readings[article].sentences[sentence])


def _called(items: Sequence[_Item]) -> Iterator[Placed]:
    """ "The ban was unlawful": what a thing is said to be, or not to be."""
    for draft, claim in items:
        for scale, side in _predicates().get(claim.claim.predicate, ()) if claim.claim.form != "nominal" else ():
            place = _turned(scale, side) if claim.claim.factuality in _NEGATIVE else side
            if place and not is_furniture(claim) and _ASKED.isdisjoint(claim.sequence) and not _is_doubted(claim):
                yield Placed(draft, claim, scale, place, claim.claim.predicate.removeprefix("be "), _with_reason(claim))


def _placing(items: Sequence[_Item], text: str, sentence: Span) -> Iterator[Placed]:
    """Places by words anywhere in a sentence; under a denial the other one of two."""
    small, (exact, rooted) = _small(), _phrases()
    words = [small.get(word, word) for word in map(str.casefold, _WORD.findall(sentence.quote.replace("’", "'")))]
    roots = [*map(stem, words)]
    found: list[re.Match[str]] = []
    for start, (word, root) in enumerate(zip(words, roots, strict=True)):
        if word not in exact and root not in rooted:
            continue
        begun = (*zip(repeat(words), _begun(words, start, exact)), *zip(repeat(roots), _begun(roots, start, rooted)))
        for told, (_, phrase, scale, side, first) in begun:
            end = None if _is_ahead(words, start, first) else _end(told, start, phrase)
            found = found or [*_WORD.finditer(text, sentence.start, sentence.end)]
            if end is None or _BREAK.search(text, found[start].end(), found[end - 1].start()):
                continue
            place = Span.of(text, found[start].start(), found[end - 1].end())
            draft, claim, span = _clause(items, place)
            if _DOUBTED.search(text, sentence.start, place.start):
                continue
            if (
                told is roots
                and side != _scales()[scale][1][0]
                and not _UNSURE.isdisjoint(words[max(0, start - _WAIT) : start])
            ):
                continue
            near = words[max(0, start - _GAP) : start]  # not "no preference for a unanimous verdict"
            negated = claim.claim.factuality in _NEGATIVE and _NEGATION.isdisjoint(words[start:end])
            if negated and not any(word in _NEGATION or word.endswith("n't") for word in near):
                continue
            called = _turned(scale, side) if negated else side
            if called and not is_furniture(claim):
                yield Placed(draft, claim, scale, called, place.quote, span.on(claim.article.id))


def _begun(words: Sequence[str], start: int, phrases: _Phrases) -> list[_Phrase]:
    """The phrases that a word and the one behind it may begin; most are ruled out by the second."""
    behind = phrases.get(words[start], {})
    following = behind.get(words[start + 1], ()) if start + 1 < len(words) else ()
    return sorted((*behind.get("", ()), *following)) if behind else []


def _is_ahead(words: Sequence[str], start: int, first: str) -> bool:
    """Whether a phrase for what was done is told as to be done: "will appear before", of "appeared before"."""
    return words[start] != first and start > 0 and words[start - 1] in _AHEAD


def _end(words: Sequence[str], start: int, phrase: tuple[str, ...]) -> int | None:
    """Behind which word a phrase that begins at one ends; None where it does not stand there."""
    star = phrase.index("*") if "*" in phrase else len(phrase)
    before, after, gap = phrase[:star], phrase[star + 1 :], _GAP if "*" in phrase else 0
    middle = start + len(before)
    if tuple(words[start:middle]) != before:
        return None
    ends = (middle + skipped + len(after) for skipped in range(gap + 1))
    return next((end for end in ends if tuple(words[end - len(after) : end]) == after), None)


def _turned(scale: str, side: str) -> str | None:
    order = _scales()[scale][1]
    return next((other for other in order if other != side), None) if len(order) == 2 else None


def _is_doubted(claim: Told) -> bool:
    sentence = claim.reading.sentences[claim.claim.sentence]
    return _DOUBTED.search(claim.article.text, sentence.start, claim.claim.span.start) is not None


def _with_reason(claim: Told) -> Evidence:
    """ "The ban was unlawful because nobody was heard"."""
    span, text = claim.claim.span, claim.article.text
    ends = [claim.reading.sentences[claim.claim.sentence].end, *(item.content.end for item in claim.attributions[:1])]
    reason = _REASON.match(text, span.end, max(span.end, min(ends)))
    return (Span.of(text, span.start, reason.end()) if reason else span).on(claim.article.id)


def _clause(items: Sequence[_Item], words: Span) -> tuple[Draft, Told, Span]:
    """The shortest clause that holds the words, else the sentence; of a long one from the last clause before them."""
    clauses = [item for item in items if item[1].claim.form != "nominal"] or items
    around = [item for item in clauses if item[1].claim.span.contains(words)]
    before = [item for item in clauses if item[1].claim.span.start < words.start and item[1].claim.form == "clause"]
    if around:
        draft, claim = min(around, key=lambda item: len(item[1].claim.span.quote))
        return draft, claim, claim.claim.span
    sentence = clauses[0][1].reading.sentences[clauses[0][1].claim.sentence]
    if before and len(sentence.quote.split()) > _SHORT:
        draft, claim = max(before, key=lambda item: (item[1].claim.span.start, -item[1].claim.span.end))
        return draft, claim, Span.of(claim.article.text, claim.claim.span.start, max(words.end, claim.claim.span.end))
    draft, claim = clauses[0]
    return draft, claim, sentence


@cache
def _once() -> frozenset[str]:
    return frozenset(resources.load("scales")["once"]["scales"])


@cache
def _scales() -> dict[str, tuple[bool, list[str]]]:
    """For each scale whether its places follow one another, and the places in order."""
    lexicon = resources.load("scales")
    kinds = ("excluding", "following")
    return {name: (kind == "following", list(sides)) for kind in kinds for name, sides in lexicon[kind].items()}


@cache
def _predicates() -> Mapping[str, list[tuple[str, str]]]:
    """The scales and places of what something is called: "be unlawful"."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for scale, side, phrase in _lexicon():
        if phrase.startswith("be "):
            found[phrase].append((scale, side))
    return dict(found)


@cache
def _phrases() -> tuple[_Phrases, _Phrases]:
    """The words for places with scale and place, by the first word and the second, empty where that may be any.

    "*" stands for up to three words. Phrases of several words that follow one another are found by their roots too:
    "calls off", "called off".
    """
    exact: dict[str, dict[str, list[_Phrase]]] = {}
    rooted: dict[str, dict[str, list[_Phrase]]] = {}
    for number, (scale, side, phrase) in enumerate(_lexicon()):
        words = tuple(_plain(word) for word in _WORD.findall(phrase))
        if phrase.startswith("be "):
            continue
        if len(words) > 1 and _scales()[scale][0]:
            roots = tuple(word if word == "*" else stem(word) for word in words)
            behind, found = rooted, (number, roots, scale, side, words[0])
        else:
            behind, found = exact, (number, words, scale, side, words[0])
        second = "".join(found[1][1:2]).replace("*", "")
        behind.setdefault(found[1][0], {}).setdefault(second, []).append(found)
    return exact, rooted


def _plain(word: str) -> str:
    """A small word in one form: "was rescued" and "have been rescued", "his bid" and "the bid" read alike."""
    return _small().get(word, word)


@cache
def _small() -> dict[str, str]:
    forms: dict[str, list[str]] = resources.load("scales")["forms"]
    return {word: plain for plain, words in forms.items() for word in words}


def _lexicon() -> Iterator[tuple[str, str, str]]:
    lexicon = resources.load("scales")
    for kind in ("excluding", "following"):
        for scale, sides in lexicon[kind].items():
            for side, phrases in sides.items():
                yield from ((scale, side, phrase) for phrase in phrases)
