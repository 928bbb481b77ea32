"""Names of offices compared by their words: "chief of police" and "police chief" are one office."""

from __future__ import annotations

from functools import cache

from onrecord import resources
from onrecord.naming import tokens
from onrecord.record.words import stem

__all__ = ["is_variant", "office_key"]


@cache
def office_key(office: str) -> frozenset[str]:
    """The words of an office without small words and marks of state ("former", "acting"), in one form each."""
    forms = _forms()
    words = (forms.get(word, word) for word in tokens(office))
    return frozenset(stem(part) for word in words for part in word.split() if part not in _idle())


@cache
def is_variant(office: str) -> bool:
    """Whether an office is named by a short or variant form alone: "premier", "chair"."""
    words = tokens(office)
    return len(words) == 1 and words[0] in _forms()


@cache
def _forms() -> dict[str, str]:
    return {form: name for name, forms in resources.load("office_forms")["forms"].items() for form in forms}


@cache
def _idle() -> frozenset[str]:
    return frozenset((*resources.load("office_forms")["idle"], *resources.load("small_words")["words"]))
