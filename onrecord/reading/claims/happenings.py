"""The day of what befell a place once: "The quake cut the cable" was on the quake's day, whatever day the news is of.

A follow-up report tells of its own day ("An aftershock struck on Monday") and of the happening that it goes back to
("The quake had hit on Sunday. ... The quake cut the cable, and eighty people were hurt in it").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from onrecord.model import Claim, When
from onrecord.model.relative import perhaps
from onrecord.reading.claims.attached import COARSE
from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.lexicon import event_nouns, words
from onrecord.reading.claims.narrative import is_history
from onrecord.reading.claims.timing import Times
from onrecord.resources import load

__all__ = ["with_days_of_happenings"]

_ONCE = frozenset(load("event_nouns")["once"]["verbs"])
_HARM = frozenset(load("event_nouns")["harm"]["verbs"])
_INDEFINITE = frozenset({"a", "an", "another", "any", "no"})
_BY = frozenset({"by"})
_ANY = ""  # whichever happening it was
_DAYS = frozenset({"day", "instant"})
Known = dict[str, list[When]]  # by the words for a happening


def with_days_of_happenings(
    statuses: Statuses, times: Times, told: Mapping[int, Claim], published: When | None
) -> list[Claim]:
    """The claims, by the tokens of their predicates, the effects of a happening at the time that the report gives it.

    Only claims to which no words give a time change; where the report gives two days they take none.
    """
    known = _known(statuses, times, published)
    recent = {name: [when for when in whens if not is_history(when, published)] for name, whens in known.items()}
    return [_dated(statuses, index, claim, known=known, recent=recent) for index, claim in told.items()]


def _known(statuses: Statuses, times: Times, published: When | None) -> Known:
    """The times that the report gives each happening, by its noun and by the verb that tells the same.

    What is long over counts where it is the one that is known: "the June 2014 shooting", not "shot by gangs in 2011".
    """
    found: dict[str, dict[str, When]] = defaultdict(dict)
    for index in statuses.found:
        noun = _happening(statuses, index)
        when = None if noun is None else times.when(statuses, index)
        if noun is None or when is None or when.granularity not in _DAYS | COARSE or when.is_approximate:
            continue
        if not is_history(when, published) or statuses.tree.child(noun, "det", "nmod:poss") is not None:
            name = statuses.tree.lemmas[noun]
            for known_as in (name, event_nouns().verb[name], _ANY):
                found[known_as].setdefault(when.edtf.partition("T")[0], when)
    return {name: [*whens.values()] for name, whens in found.items()}


def _only(known: Known, *names: str) -> tuple[When | None, bool]:
    """The one day of a happening, else the one month or year, and whether the report gives any time at all.

    "The quake of February" is another than the one of a day.
    """
    for granularities in (_DAYS, COARSE):
        for name in names:
            fitting = [when for when in known.get(name, ()) if when.granularity in granularities]
            if fitting:
                return (fitting[0] if len(fitting) == 1 else None), True
    return None, False


def _happening(statuses: Statuses, index: int) -> int | None:
    """The noun of what a predicate tells of: itself, or what does it ("a quake struck", "hit by a quake")."""
    for token in (index, _doer(statuses, index)):
        if token is not None and _is_happening(statuses, token):
            return token
    return None


def _is_happening(statuses: Statuses, token: int) -> bool:
    """Whether a noun names what happens once at one time: "quake", "crash"."""
    tree = statuses.tree
    return tree.pos[token] == "NOUN" and event_nouns().verb.get(tree.lemmas[token]) in _ONCE


def _doer(statuses: Statuses, index: int) -> int | None:
    """The noun that does what a predicate tells: its subject, or the agent of a passive."""
    tree = statuses.tree
    if tree.child(index, "nsubj:pass", "aux:pass") is not None:
        return next((kid for kid in tree.children(index, "obl") if tree.case(kid) in _BY), None)
    return tree.child(index, "nsubj")


def _dated(statuses: Statuses, index: int, claim: Claim, *, known: Known, recent: Known) -> Claim:
    if claim.factuality not in {"happened", "not happened"} or statuses.found[index].kind != "verb":
        return claim
    if claim.when is not None and not claim.when.is_uncertain:
        return claim
    noun = _cause(statuses, index)
    if noun is not None:
        name = statuses.tree.lemmas[noun]
        when, is_told = _only(known, name, event_nouns().verb[name])
    else:
        when, is_told = _only(recent, _ANY) if _is_harm(statuses, index, claim) else (None, False)
    return replace(claim, when=None if when is None else perhaps(when), narrated=False) if is_told else claim


def _is_harm(statuses: Statuses, index: int, claim: Claim) -> bool:
    """Whether a claim that the report tells on with says what befell somebody: "Eighty people were hurt"."""
    tree = statuses.tree
    undergone = tree.child(index, "nsubj:pass") is not None or tree.lemmas[index] == "die"
    return (claim.narrated or claim.when is not None) and undergone and tree.lemmas[index] in _HARM | _ONCE


def _cause(statuses: Statuses, index: int) -> int | None:
    """The happening of which a predicate tells the effect: "the quake cut", "hurt in the crash", "hit by the blast"."""
    tree = statuses.tree
    doer = _doer(statuses, index)
    within = (kid for kid in tree.children(index, "obl") if tree.case(kid) in words("links", "within"))
    harmed = within if tree.lemmas[index] in _HARM else iter(())
    for noun in (doer, *harmed):
        if noun is not None and _is_happening(statuses, noun) and _is_known(statuses, noun):
            return noun
    return None


def _is_known(statuses: Statuses, noun: int) -> bool:
    """Whether a noun names what the report has told of: "the quake", not "a quake"."""
    tree = statuses.tree
    return all(tree.words[kid] not in _INDEFINITE for kid in tree.children(noun, "det"))
