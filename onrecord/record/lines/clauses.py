"""What a clause lacks to be read by itself: its subject, its main verb, its own beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from onrecord import resources
from onrecord.model import Argument, Claim
from onrecord.model.reading import ClaimForm
from onrecord.record.told import Told

__all__ = ["after", "form_of", "fronting", "is_subordinate", "lexicon", "may_be_filled", "piece", "run_on", "run_on_at"]

_AHEAD = frozenset(("refused", "requested", "planned", "denied"))
_JOINED = re.compile(r"[\s,]*(?:and|but)?\s*")
_PURPOSE = re.compile(r"\b(?:ensure|to have|to make sure|to see|let|so|lest|in case)(?: that)? $")
_TITLED = 120  # characters; names with titles and descriptions of people are shorter
_MARKS = re.compile(r"(?:, \d{1,3})?[,\s—–-]{0,3}")  # between a name and a clause about its bearer: ", 75, ", " — "
_REMARK = 3  # words: "Ann Hale said"
_FIRST = re.compile(r"\S+\s+")


def form_of(told: Told) -> ClaimForm:
    """How far the words stand alone: a refusal or plan by a finite verb lacks its subject only, "is refusing to go"."""
    ahead = told.claim.form == "fragment" and told.claim.factuality in _AHEAD
    return "shared" if ahead and told.sequence[:1] and told.sequence[0] in lexicon("finite") else told.claim.form


def is_subordinate(claim: Claim, text: str) -> bool:
    """Whether the clause opens with a word that subordinates it: "before the mill closed", not "since May"."""
    first = _FIRST.match(text, claim.span.start)
    if first is None or first[0].strip().casefold() not in lexicon("words"):
        return False
    return any(item.role in ("agent", "patient") and item.span.start == first.end() for item in claim.arguments)


def may_be_filled(told: Told) -> bool:
    """Whether the clause can be told of the entity before it.

    Not "[Ann Hale] praised" of "Hale was seen and praised", nor of "The star fled" whoever that is; in "The crews were
    near, Hale said, but came late" the crews came late.
    """
    form, subject = form_of(told), next(_before(told), None)
    if subject is None:
        return False
    if subject.role == "patient" and told.sequence[0] not in lexicon("finite") and form == "shared":
        return False
    text, start = told.article.text, told.claim.span.start
    inside = told.page.mentions(subject.span.start, subject.span.end)
    kinds = {mention.kind for mention, _ in inside}
    if form == "relative" and not _is_beside(told, {chain.id for _, chain in inside if chain.type == "person"}):
        return False
    if "name" not in kinds and ("nominal" in kinds or form == "relative"):
        return False
    if form == "shared" and not _continues(told, subject):
        return False
    ends = [item.cue.end for item in told.reading.attributions if item.cue and item.content.start < item.cue.start]
    ends += [item.span.end for item in told.page.claims(told.claim.sentence) if _is_put_between(item, text)]
    return not any(end <= start and _JOINED.fullmatch(text, end, start) for end in ends)


def _is_beside(told: Told, people: set[int]) -> bool:
    """Whether a person stands right before the clause that is about them.

    Ann does not in "Ann Hale and her son Otto, | who was held", nor in "the trial of Ann Hale, | which lasted weeks".
    """
    if not people:
        return True
    text, start = told.article.text, told.claim.span.start
    before = told.page.mentions(max(0, start - _TITLED), start)
    beside = any(chain.id in people and _MARKS.fullmatch(text, mention.span.end, start) for mention, chain in before)
    return beside and told.sequence[:1] != ("which",)


def _is_put_between(claim: Claim, text: str) -> bool:
    """Whether a clause is a remark: "The crews were near, | she said | , but came late"."""
    return text[: claim.span.start].endswith(", ") and len(claim.span.quote.split()) <= _REMARK


def _continues(told: Told, subject: Argument) -> bool:
    """Whether the clause goes on with the one that its subject opens, and that one stands by itself.

    "Hale built a mill that lasted and fed the town" may be about the mill, "to ensure the mill lasts and feeds the
    town" is no news.
    """
    claims = [item for item in told.page.claims(told.claim.sentence) if item.span.start < told.claim.span.start]
    last = max(claims, key=lambda item: item.span.start, default=None)
    first = next((item for item in claims if subject in item.arguments), None)
    if last is not None and last.form == "relative" and last.span.end <= told.claim.span.start and last is not first:
        return False
    return not (first and _PURPOSE.search(told.article.text[max(0, first.span.start - 30) : first.span.start]))


def _before(told: Told) -> Iterator[Argument]:
    """Its participants that stand before the clause."""
    return (item for item in told.claim.arguments if item.span.end <= told.claim.span.start)


def piece(told: Told) -> tuple[int, int, bool]:
    """Where the piece of its sentence that holds the clause begins and ends, and whether another is run onto it.

    Text copied without its line ends runs captions and headings into the sentence behind: "Divers at the weir | The
    mill flooded at dawn".
    """
    text, whole, claim = told.article.text, told.reading.sentences[told.claim.sentence], told.claim.span
    begun = run_on_at(text, whole.start, whole.end)
    if not begun:
        return whole.start, whole.end, False
    start = max((place for place in begun if place <= claim.start), default=whole.start)
    end = min((place for place in begun if place > claim.start), default=None)
    return start, whole.end if end is None else end - 1, end is not None


@lru_cache(maxsize=16_384)
def run_on_at(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where sentences begin without a mark before them."""
    return tuple(found.end() for found in run_on().finditer(text, start, end))


@cache
def run_on() -> re.Pattern[str]:
    """What stands before a sentence that begins without a mark, up to its first letter."""
    heads, counts = ("|".join(sorted(lexicon(name))) for name in ("heads", "counting_heads"))
    agencies = "|".join(resources.load("captions")["agencies"])
    return re.compile(
        rf"(?:[a-z0-9)]|[A-Z]{{4}}) (?=(?:{heads}) [a-z])"
        rf"|\b[a-z]{{2,}} (?=An? [A-Z]|(?:{counts}) [a-z]|(?:However|Meanwhile|Instead),)|\b[Rr]ead more (?=[A-Z])"
        rf"|\((?i:{agencies})\) (?=[A-Z][a-z])"
    )


def after(told: Told, start: int) -> int:
    """Where the second word of a clause begins."""
    found = _FIRST.match(told.article.text, start)
    return found.end() if found else start


@cache
def fronting() -> str:
    """A pattern of the words that put something before the subject: "In her new post, Hale ..."."""
    return rf"(?:{'|'.join(sorted(lexicon('fronting')))})\b"


@cache
def lexicon(name: str) -> frozenset[str]:
    return frozenset(resources.load("openers")[name])
