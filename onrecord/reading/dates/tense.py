"""The direction of a time by the tense of the verb that governs it in the parse."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from onrecord.reading.dates.direction import NOT, direction_by_words
from onrecord.reading.dates.lexicon import BASES, LEXICON, PAST_FORMS, REPORTING
from onrecord.reading.dates.telling import Direction
from onrecord.resources import load

__all__ = ["direction_by_syntax"]

_CUES = LEXICON["direction"]
_NOUNS = load("event_nouns")
_HAPPENINGS = frozenset(noun for verb in _NOUNS["once"]["verbs"] for noun in _NOUNS["verbs"].get(verb, ()))
_MODALS = frozenset(_CUES["future_modals"])
_COMING = frozenset(_CUES["future"])
_REQUESTS = frozenset(_CUES["requests"])
_WAS, _LOOKING_AHEAD = frozenset(_CUES["past_be"]), frozenset(_CUES["looking_ahead"]) | _COMING
_BASES = BASES - REPORTING
_PERFECT = frozenset(["has", "have", "'ve", "’ve"])
# "Was arrested in late December": beyond, the parse may take "a dividend payable Dec. 15" for the verb's own time.
_BESIDE = 3
_PRESENT_BE = frozenset([*_CUES["present_be"], "'s", "’s", "'re", "’re"])


def direction_by_syntax(doc: Doc) -> Direction:
    """A teller of directions for the expressions of a parsed document; where the parse is silent, the words tell."""

    def direction(start: int, end: int) -> str:
        span = doc.char_span(start, end, alignment_mode="expand")
        found = _of_span(span) if span is not None else ""
        return found or direction_by_words(doc.text, start, end)

    return direction


def _of_span(span: Span) -> str:
    root = span.root
    if any(child.dep_ == "cop" and child.lower_ in _PRESENT_BE for child in root.children):
        return "future"  # "the election is Thursday"
    verb = _verb(root)
    if verb is None:
        return ""
    if any(child.dep_ == "case" and child.lower_ == "for" for child in root.children):
        return "future"  # "was set for April 14", "called a vote for Monday"
    found = _tense(verb, is_owned=root.dep_ == "nmod:poss" or _tells_which(root))
    deadline = any(child.dep_ == "case" and child.lower_ == "by" for child in root.children)  # "sold by Oct. 8"
    beside = abs(span.start - verb.i) <= _BESIDE and verb == root.head
    opens = span.start - verb.sent.start <= 1 and verb == root.head  # "In March, five boats in the bay were sunk"
    if found == "past" and (beside or opens) and not deadline and not root.dep_.startswith("nmod"):
        return "surely past"
    if found or verb != root.head or root.dep_.startswith("nmod"):
        return found
    if _is_beside_a_happening(span):
        return "past"  # "are searching for those involved in the shooting on Saturday"
    return "future" if _is_present(verb) else ""


def _is_beside_a_happening(span: Span) -> bool:
    """Whether a noun for what happens once stands right before a time: "the shooting on | Saturday"."""
    before = span.start - 1
    if before >= 0 and span.doc[before].lower_ == "on":
        before -= 1
    return before >= 0 and span.doc[before].pos_ == "NOUN" and span.doc[before].lower_ in _HAPPENINGS


def _tells_which(token: Token) -> bool:
    """Whether a time stands before the noun that it tells from others of its owner: "its July finding"."""
    noun = token.head
    owned = any(child.dep_ == "nmod:poss" and child.i < token.i for child in noun.children)
    return token.i < noun.i and noun.pos_ == "NOUN" and owned


def _verb(token: Token) -> Token | None:
    """The nearest verb above: in "will meet on Tuesday" that is "meet"."""
    for ancestor in token.ancestors:
        if ancestor.pos_ in ("VERB", "AUX") or any(child.dep_ == "cop" for child in ancestor.children):
            return ancestor
    return None


def _tense(verb: Token, *, is_owned: bool) -> str:
    helpers = [child.lower_ for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop", "mark")]
    if "could" in helpers and any(child.lower_ in NOT for child in verb.children):
        return "past"  # "could not be reached on Sunday"
    if any(word in _MODALS for word in helpers):
        return "past" if "have" in helpers else "future"
    if any(word in PAST_FORMS or word in _PERFECT for word in helpers):
        return "future" if verb.lower_ in _COMING and "had" not in helpers else "past"
    if any(word in _PRESENT_BE for word in helpers):
        return ""  # "is heard in May", "is charged with a robbery on Tuesday"
    if "to" in helpers and is_owned:
        # "gathered to digest the results of Tuesday's vote", but "prepares to vote in Sunday's election"
        ahead = verb.dep_ == "xcomp" and not _tells_of_the_past(verb.head)
        return "future" if ahead else "past"
    if "to" in helpers:
        # "told them to leave on Monday": both lie in the past
        over = verb.head.lower_ in _REQUESTS or _was_ready(verb.head) or _went_on(verb.head)
        return "past" if over else "future"
    if verb.lower_ in PAST_FORMS or (verb.lower_.endswith("ed") and verb.pos_ == "VERB"):
        return "future" if verb.lower_ in _COMING else "past"
    return ""


def _tells_of_the_past(verb: Token) -> bool:
    helpers = [child.lower_ for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop")]
    return any(word in PAST_FORMS or word.endswith("ed") for word in (verb.lower_, *helpers)) or "to" in helpers


def _was_ready(adjective: Token) -> bool:
    """Whether an infinitive completes what somebody was then: "was ready to leave", "had been due to end on Friday"."""
    helpers = [child.lower_ for child in adjective.children if child.dep_ in ("aux", "aux:pass", "cop")]
    was = adjective.pos_ == "ADJ" and not _WAS.isdisjoint(helpers)
    return "had" in helpers or (was and adjective.lower_ not in _LOOKING_AHEAD)


def _went_on(verb: Token) -> bool:
    """Whether the report tells on in the past: "was due to leave on Sunday, but left late"."""
    followers = (child for child in verb.children if child.dep_ in ("conj", "advcl") and child.i > verb.i)
    return any(child.lower_ in PAST_FORMS or child.lower_.endswith("ed") for child in followers)


def _is_present(verb: Token) -> bool:
    """Whether the verb that a time goes with stands in the present: "meets on Tuesday", "they are meeting Friday"."""
    if _went_on(verb):
        return False
    if any(child.lower_ in _PRESENT_BE and child.dep_ in ("aux", "cop") for child in verb.children):
        return True
    return verb.lower_ in _BASES or verb.lower_.removesuffix("s") in _BASES or verb.lower_.removesuffix("es") in _BASES
