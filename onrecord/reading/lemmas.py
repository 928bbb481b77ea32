"""Dictionary forms by part of speech: suffix rules and exceptions learnt from EWT and GUM (`training/lemmas.py`).

A verb that the treebanks do not show is taken from a list if it is irregular; a regular one keeps to what spelling
allows, and to a word that the encoder knows where there is a choice.
"""

from __future__ import annotations

import json
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.reading.inflection import regular
from onrecord.resources import load

__all__ = ["LEMMATISED", "LemmaComponent", "Lemmas", "one_spelling", "packaged_lemmas"]

SHORTEST_ISE = 5  # letters: "raise", "noise" and shorter ones are never of that suffix
SHORTEST = 2  # letters; shorter pieces are single letters and syllables, hardly a verb among them
LEMMATISED = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV", "PRON", "DET"})


@dataclass(frozen=True, slots=True)
class Lemmas:
    """`rules` by tag: ending -> (letters to cut, to add), the longest ending wins; `exceptions` by tag and form."""

    rules: Mapping[str, Mapping[str, tuple[int, str]]]
    exceptions: Mapping[str, Mapping[str, str]]
    irregular: Mapping[str, str] = field(default_factory=dict)
    known: Container[str] = frozenset()

    def of(self, form: str, tag: str) -> str:
        """The lemma of a form: lower case if the tag inflects, else the form itself."""
        if tag not in LEMMATISED:
            return form
        form = form.lower().replace("’", "'")
        known = self.exceptions.get(tag, {}).get(form)
        if known is not None:
            return known
        if tag != "VERB":
            return self._by_rule(form, tag)
        return self.irregular.get(form) or regular(form, self._by_rule(form, tag), self.known)

    def _by_rule(self, form: str, tag: str) -> str:
        rules = self.rules.get(tag, {})
        for start in range(len(form)):
            rule = rules.get(form[start:])
            if rule is not None:
                cut, added = rule
                return form[: len(form) - cut] + added
        return form


@cache
def packaged_lemmas() -> Lemmas:
    """The table in the package."""
    table = json.loads(files("onrecord.resources").joinpath("lemmas.json").read_text(encoding="utf-8"))
    rules = {tag: {end: (cut, added) for end, (cut, added) in ends.items()} for tag, ends in table["rules"].items()}
    irregular = {form: base for base, forms in load("irregular_verbs")["verbs"].items() for form in forms}
    return Lemmas(rules, table["exceptions"], irregular, _encoder_words())


def one_spelling(verb: str) -> str:
    """British verbs as American ones: reports of both tell of one deed, "apologise" and "apologize"."""
    british = verb.endswith(("ise", "yse")) and len(verb) > SHORTEST_ISE
    return f"{verb[:-2]}ze" if british and not verb.endswith(_true_ise()) else verb


@cache
def _true_ise() -> tuple[str, ...]:
    return tuple(load("irregular_verbs")["spelling"]["ise"])


def _encoder_words() -> frozenset[str]:
    """The whole words among the wordpieces of the encoder in the package."""
    tokenizer = json.loads(files("onrecord").joinpath("weights", "tokenizer.json").read_text(encoding="utf-8"))
    return frozenset(piece for piece in tokenizer["model"]["vocab"] if piece.isalpha() and len(piece) > SHORTEST)


class LemmaComponent:
    """A spaCy component that sets `lemma_` from the part of speech."""

    def __init__(self, lemmas: Lemmas) -> None:
        self.lemmas = lemmas

    def __call__(self, doc: Doc) -> Doc:
        """Sets the lemmas."""
        for token in doc:
            token.lemma_ = self.lemmas.of(token.text, token.pos_)
        return doc


@Language.factory("onrecord_lemmas", requires=["token.pos"], assigns=["token.lemma"])
def make_lemmas(nlp: Language, name: str) -> LemmaComponent:
    """The lemmas as a pipeline component."""
    return LemmaComponent(packaged_lemmas())
