"""Tallies of votes in a clause: "was confirmed on a 50-47 vote", "by a vote of 6 to 1"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from onrecord.reading.roles.tree import children

__all__ = ["clause_of", "tally_in"]

_TALLY = re.compile(r"(?<![\d-])(\d{1,3})\s?(?:-|–|to)\s?(\d{1,3})(?![\d-])")


def clause_of(token: Token) -> tuple[int, int]:
    """The tokens (half-open) of a verb's clause without what follows its own objects and times."""
    parts = [token, *children(token, "nsubj", "obj", "obl", "advmod", "aux", "nmod")]
    return min(int(part.left_edge.i) for part in parts), max(int(part.right_edge.i) for part in parts) + 1


def tally_in(verb: Token) -> str | None:
    """The tally of a vote in the verb's clause: "50-47"."""
    start, end = clause_of(verb)
    found = _TALLY.search(verb.doc[start:end].text)
    return f"{found[1]}-{found[2]}" if found else None
