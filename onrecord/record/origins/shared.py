"""When two claims rest on one origin though their reports name it differently: one quotation, a credit, a rewrite."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache

from onrecord.model import Attribution, Credit, Reading
from onrecord.record.origins.outlets import family, outlet_name
from onrecord.record.told import Told
from onrecord.record.words import sequence_of, stem
from onrecord.resources import load

__all__ = [
    "credited_outlet",
    "is_left_open",
    "is_mentioned",
    "is_one_quotation",
    "is_one_wording",
    "is_only_named",
    "is_quoted_by",
    "owed_credits",
    "quoted_words",
    "spoken",
]

_MARKED = re.compile(r"[“\"]([^“”\"]+)")
_RUN = 4  # words in a row that two cuts of one quotation share; of a shorter one all
_SHORTEST = 3  # quoted words: fewer ("a mistake") are said by many
_STEM = 4  # letters that a verb and its form in the text share: "acknowledge", "acknowledged"
_WORDING = 10  # words in a row: eight ("the owner of the barge has been held") two reporters find alone
_QUOTED = 0.8  # of the shorter one's words, in a row, that two reports have of one sentence: the first word may differ
_BARE = 12  # words of a sentence that only credits: "The sale was first reported by the Harbor Herald on Monday."
_NAMED = 0.5  # of a remark's words: a noun that is more of it is what the remark tells ("denied the assault")
_BESIDE = frozenset(("relative", "fragment", "nominal"))
_KNOWN = frozenset(("happened", "ongoing", "not happened"))
# Who asks, refuses or promises does a deed that the report knows of; who asserts is how the report knows.
_DEEDS = frozenset(("asks", "refuses", "promises", "no response", "not confirmed"))


def quoted_words(claim: Told) -> tuple[str, ...]:
    """The words in quotation marks that a claim stands in, or that stand in it; empty where it quotes nothing."""
    quoting = [item for item in claim.attributions if item.kind != "indirect"]
    if not quoting:
        span = claim.claim.span
        quoting = [
            item for item in claim.reading.attributions if item.kind != "indirect" and item.content.overlaps(span)
        ]
    if not quoting:
        return ()
    text = quoting[0].content.quote
    return sequence_of(text if quoting[0].kind == "direct" else " ".join(_MARKED.findall(text)))


def is_one_quotation(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two quotations of one happening are cuts of the same words."""
    shortest = min(len(one), len(other))
    if shortest < _SHORTEST:
        return False
    run = SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size
    return run >= min(_RUN, shortest)


def is_one_wording(one: Told, other: Told) -> bool:
    """Whether two reports have what they tell in their own voice from one text, an agency's or a press release."""
    if one.article.id == other.article.id or (one.attributions and other.attributions):
        return False
    if min(len(one.sequence), len(other.sequence)) < _WORDING:
        return False
    match = SequenceMatcher(None, one.sequence, other.sequence, autojunk=False).find_longest_match()
    return match.size >= _WORDING


def is_only_named(claim: Told) -> bool:
    """Whether a remark takes for known what a noun in it names: "The resignation must be accepted, Hale said".

    The report knows of the resignation without Hale.
    """
    if claim.claim.form != "nominal" or not claim.attributions or claim.claim.factuality not in _KNOWN:
        return False
    return len(claim.sequence) < _NAMED * len(sequence_of(claim.attributions[0].content.quote))


def is_quoted_by(own: Told, other: Told) -> bool:
    """Whether what a report tells in its own voice is what another quotes: the second sentence of a quotation, say."""
    if own.attributions or not other.attributions or other.attributions[0].kind == "indirect":
        return False
    match = SequenceMatcher(None, own.sequence, other.sequence, autojunk=False).find_longest_match()
    return match.size >= max(_RUN, _QUOTED * min(len(own.sequence), len(other.sequence)))


def is_mentioned(claim: Told) -> bool:
    """Whether a remark has a thing only beside what it says, as known: "when they met", "by leaving", "his loss"."""
    if not claim.attributions:
        return False
    return claim.claim.form in _BESIDE or claim.sequence[:1] in _known_after()


@cache
def _known_after() -> frozenset[tuple[str, ...]]:
    return frozenset((word,) for word in load("voices")["taken_for_known"]["words"])


def is_left_open(claim: Told) -> bool:
    """Whether a source only says that it is not known: "It was not clear how many were hurt, he said"."""
    return bool(claim.attributions) and claim.attributions[0].stance == "not confirmed"


def spoken(claim: Told) -> Attribution | None:
    """The attribution that a clause like "the minister said on Monday" or "Hale admitted a mistake" introduces."""
    span, act = claim.claim.span, stem(claim.claim.predicate.split()[0] if claim.claim.predicate else "")[:_STEM]
    inside = [item for item in claim.page.cued(span.start, span.end) if item.cue and span.contains(item.cue)]
    inside = [item for item in inside if not _is_of_another(claim, item)]
    if not claim.is_speech_act:
        forms = _irregular(claim.claim.predicate)
        inside = [item for item in inside if item.stance not in _DEEDS and _is_act(item, act, forms)]
    return min(inside, key=lambda item: (item.cue or item.content).start, default=None)


def _is_of_another(claim: Told, item: Attribution) -> bool:
    """Whether somebody else speaks in a clause beside: "Roe met the crew as Hale told the council of the fire"."""
    agents = [argument.span for argument in claim.claim.arguments if argument.role == "agent"]
    return bool(agents) and item.source is not None and not any(agent.overlaps(item.source) for agent in agents)


def _is_act(item: Attribution, act: str, forms: frozenset[str]) -> bool:
    assert item.cue is not None
    words = sequence_of(item.cue.quote)
    return any(word in forms for word in words) or (len(act) == _STEM and any(word.startswith(act) for word in words))


def _irregular(predicate: str) -> frozenset[str]:
    """The forms of a verb that its stem does not show: "found" of "find"."""
    return frozenset(load("cues")["irregular"].get(predicate.partition(" ")[0], ()))


def owed_credits(reading: Reading) -> list[tuple[Credit, str, int]]:
    """The credits of other outlets to which a report owes news, with outlet and number of the sentence."""
    found = []
    for credit in reading.credits:
        outlet = outlet_name(credit.origin) or credit.origin
        if credit.kind != "other outlet" or family(outlet) == family(reading.article.name) or not _owes(credit):
            continue
        number = next((n for n, sentence in enumerate(reading.sentences) if sentence.overlaps(credit.span)), None)
        if number is not None:
            found.append((credit, outlet, number))
    return found


def credited_outlet(claim: Told, owed: Sequence[tuple[Credit, str, int]]) -> str | None:
    """The outlet to which the report owes a claim in its own words.

    "The mayor resigned, the Herald reported", "The sale was first reported by the Herald." after the news itself.
    `owed` are the credits of its report (see `owed_credits`).
    """
    for credit, outlet, number in owed:
        if number == claim.claim.sentence or _tells_who_was_first(claim, credit, number):
            return outlet
    return None


def _owes(credit: Credit) -> bool:
    """Whether the news is the other outlet's: "the Herald reported", "citing the Herald"; not "told the Herald"."""
    return bool(frozenset(load("credits")["owed"]["words"]) & frozenset(sequence_of(credit.span.quote)))


def _tells_who_was_first(claim: Told, credit: Credit, number: int) -> bool:
    """Whether a sentence only says who had the news: of the lead, or of the sentence before it."""
    if not (claim.claim.lead or claim.claim.sentence == number - 1):
        return False
    words = sequence_of(claim.reading.sentences[number].quote)
    first = "first" in sequence_of(credit.span.quote) or "broke" in sequence_of(credit.span.quote)
    return first and len(words) <= _BARE
