"""Names of outlets in running text."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc

from onrecord.reading.document import article_of
from onrecord.reading.speech import lexicon
from onrecord.resources import load

__all__ = ["full_name", "is_outlet"]

# A station by its call sign or number: "KXYZ-TV", "Channel 2", "Fox 12".
_STATION = re.compile(
    r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?|(?:Channel|NewsChannel|News|ABC|CBS|NBC|FOX|Fox|CW)[ -]?\d{1,2}(?: News)?"
)


@cache
def full_name(name: str) -> str:
    """The usual name of an outlet: "Associated Press" of "AP"."""
    outlets = load("outlets")["outlet"]
    return next((str(one["name"]) for one in outlets if name in (one["name"], *one.get("aliases", ()))), name)


def is_outlet(doc: Doc, name: str) -> bool:
    """Whether a name is that of an outlet: a known one, the article's own, or one that ends as outlets' names do."""
    words = name.removeprefix("The ").removeprefix("the ")
    known = lexicon.voices()
    own = (article_of(doc).outlet or "").removeprefix("The ")
    if words in known.outlet_names or f"The {words}" in known.outlet_names or f" {own}".endswith(f" {words}"):
        return True
    parts = re.split(r"[ -]", words)
    if _STATION.fullmatch(words) or (len(parts) > 1 and parts[0][:1].isupper() and parts[-1] in known.outlet_words):
        return True
    if not parts[-1][:1].isupper() or not lexicon.cues().complementizers.isdisjoint(parts):
        return False  # "(told) CNN that Hale"
    return any(_is_house(" ".join(parts[:size]), known.outlet_names) for size in range(1, len(parts)))


def _is_house(words: str, names: frozenset[str]) -> bool:
    """Whether the first words of a name are an outlet's: "CNN International", "Bay Tribune Digital"."""
    return words in names and (words.isupper() or " " in words)
