"""Names of outlets in running text."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from onrecord.reading.document import article_of
from onrecord.reading.speech import lexicon

__all__ = ["is_outlet"]


def is_outlet(doc: Doc, name: str) -> bool:
    """Whether a name is that of an outlet: a known one, the article's own, or one that ends as outlets' names do."""
    words = name.removeprefix("The ").removeprefix("the ")
    known = lexicon.voices()
    own = (article_of(doc).outlet or "").removeprefix("The ")
    if words in known.outlet_names or f"The {words}" in known.outlet_names or (own and words == own):
        return True
    parts = re.split(r"[ -]", words)
    return len(parts) > 1 and parts[0].istitle() and parts[-1] in known.outlet_words
