"""Which tokens stand between quotation marks."""

from __future__ import annotations

from spacy.tokens import Doc

__all__ = ["quoted_tokens"]

OPENING, CLOSING, STRAIGHT = "“", "”", '"'


def quoted_tokens(doc: Doc) -> list[int]:
    """For each token the number of its quotation, 0 outside. A new paragraph without an opening mark ends one."""
    numbers: list[int] = []
    number = current = 0
    for token in doc:
        text = token.text
        if OPENING in text or (STRAIGHT in text and not current):
            number += 1
            current = number
            numbers.append(current)
            continue
        numbers.append(current)
        if CLOSING in text or STRAIGHT in text or "\n" in text or "\n" in token.whitespace_:
            current = 0
    return numbers
