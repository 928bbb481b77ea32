"""Dictionary forms by part of speech: suffix rules and exceptions learnt from EWT and GUM (`training/lemmas.py`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.language import Language
from spacy.tokens import Doc

__all__ = ["LEMMATISED", "LemmaComponent", "Lemmas", "packaged_lemmas"]

LEMMATISED = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV", "PRON", "DET"})


@dataclass(frozen=True, slots=True)
class Lemmas:
    """`rules` by tag: ending -> (letters to cut, to add), the longest ending wins; `exceptions` by tag and form."""

    rules: Mapping[str, Mapping[str, tuple[int, str]]]
    exceptions: Mapping[str, Mapping[str, str]]

    def of(self, form: str, tag: str) -> str:
        """The lemma of a form: lower case if the tag inflects, else the form itself."""
        if tag not in LEMMATISED:
            return form
        form = form.lower().replace("’", "'")
        known = self.exceptions.get(tag, {}).get(form)
        if known is not None:
            return known
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
    return Lemmas(rules, table["exceptions"])


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
