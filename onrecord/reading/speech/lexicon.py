"""Cue words and what they do, channels and kinds of voices, ready for look-up by the form that stands in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.resources import load

__all__ = ["Cues", "Voices", "channels", "cues", "forms_of", "lowered", "voices"]

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue words: `verbs` maps each inflected form to its base form, `stances` each base form to its stance."""

    verbs: dict[str, str]
    stances: dict[str, str]
    nouns: dict[str, str]
    phrases: dict[tuple[str, str], str]
    weak: frozenset[str]
    thoughts: frozenset[str]
    appearances: frozenset[str]
    unspoken: frozenset[str]
    participles: frozenset[str]
    openers: frozenset[str]
    adverbs: frozenset[str]
    relatives: frozenset[str]
    source_ends: frozenset[str]
    complementizers: frozenset[str]
    breaks: frozenset[str]
    continuing: frozenset[str]


@dataclass(frozen=True, slots=True)
class Voices:
    """Nouns and names by the kind of source that they stand for."""

    unnamed: frozenset[str]
    people: frozenset[str]
    indefinite: frozenset[str]
    collective_names: frozenset[str]
    collective_nouns: frozenset[str]
    outlet_words: frozenset[str]
    outlet_names: frozenset[str]
    outlet_nouns: frozenset[str]
    report_nouns: frozenset[str]
    phrase_ends: frozenset[str]
    abbreviations: frozenset[str]
    pronouns: dict[str, str]
    undetermined: frozenset[str]
    documents: frozenset[str]
    owned: frozenset[str]
    statements: frozenset[str]
    personal: frozenset[str]
    occasions: frozenset[str]


@cache
def cues() -> Cues:
    """The lexicon of cues."""
    data = load("cues")
    stances = {verb: stance for stance, verbs in data["stance"].items() for verb in verbs}
    for verb in (*data["weak"]["thoughts"], *data["weak"]["verbs"], *data["topics"]["given"]):
        stances.setdefault(verb, "asserts")
    known = {*stances, *data["weak"]["appearances"]}
    known |= {phrase.split()[0] for phrase in data["phrases"]}
    verbs = {form: verb for verb in sorted(known) for form in forms_of(verb)}
    nouns = {form: stance for stance, words in data["nouns"].items() for word in words for form in (word, word + "s")}
    return Cues(
        verbs=verbs,
        stances=stances,
        nouns=nouns,
        phrases={_pair(phrase): stance for phrase, stance in data["phrases"].items()},
        weak=frozenset(data["weak"]["verbs"]),
        thoughts=frozenset(data["weak"]["thoughts"]),
        appearances=frozenset(data["weak"]["appearances"]),
        unspoken=frozenset(data["weak"]["unspoken"]),
        participles=frozenset(form for form in verbs if form.endswith("ing")),
        **{name: frozenset(words) for name, words in data["frame"].items()},
    )


@cache
def voices() -> Voices:
    """The lexicon of sources by kind."""
    data, media, outlets = load("voices"), load("channels"), load("outlets")
    return Voices(
        indefinite=frozenset(data["indefinite"]["words"]),
        unnamed=frozenset(data["unnamed"]["nouns"]),
        people=frozenset(data["people"]["nouns"]),
        collective_names=frozenset(data["collective"]["names"]),
        collective_nouns=frozenset(data["collective"]["nouns"]),
        outlet_words=frozenset((*outlets["newsroom_words"], *data["outlets"]["words"]))
        - frozenset(data["outlets"]["ambiguous"]),
        outlet_names=frozenset(
            name for outlet in outlets["outlet"] for name in (outlet["name"], *outlet.get("aliases", ()))
        ),
        outlet_nouns=frozenset(data["outlets"]["nouns"]),
        report_nouns=frozenset(data["outlets"]["report_nouns"]),
        abbreviations=frozenset(word.lower() for word in data["titles"]["abbreviated"]),
        phrase_ends=frozenset(data["phrases"]["ends"]),
        undetermined=frozenset(data["undetermined"]["words"]),
        pronouns={word: kind for kind, words in data["pronouns"].items() for word in words},
        documents=frozenset(media["documents"]["nouns"]),
        occasions=frozenset(media["occasions"]["nouns"]),
        owned=frozenset(media["owned"]["nouns"]),
        statements=frozenset(media["owned"]["documents"]),
        personal=frozenset(media["owned"]["personal"]),
    )


@cache
def channels() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Words of each channel, lower case, with its canonical name; the longest first."""
    table = [
        (tuple(words.split()), name) for name, variants in load("channels")["channels"].items() for words in variants
    ]
    return tuple(sorted(table, key=lambda row: (-len(row[0]), row)))


def forms_of(verb: str) -> tuple[str, ...]:
    """The inflected forms of a verb, the base form included: irregular ones as listed, the others by rule."""
    irregular: dict[str, list[str]] = load("cues")["irregular"]
    if verb in irregular:
        return (verb, *irregular[verb])
    return tuple(dict.fromkeys((verb, *_regular_forms(verb))))


def _regular_forms(verb: str) -> Iterator[str]:
    if verb.endswith("e"):
        return iter((verb + "s", verb + "d", verb[:-1] + "ing"))
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return iter((verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"))
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return iter((third, verb + "ed", verb + "ing"))


def _pair(phrase: str) -> tuple[str, str]:
    verb, _, particle = phrase.partition(" ")
    return verb, particle


def lowered(words: Iterable[str]) -> tuple[str, ...]:
    """The words in lower case."""
    return tuple(word.lower() for word in words)
