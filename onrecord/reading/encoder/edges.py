"""Where names begin and end: none begins with "northern", ends in "of" or with a comma, and an address is none."""

import re
from collections.abc import Sequence

from onrecord.reading.encoder.labelling import label_spans

__all__ = ["whole_names"]

_LOOSE = frozenset({"ADP", "CCONJ", "DET", "PUNCT"})
_CLOSING = frozenset(")]'\"’”")
_ADDRESS = re.compile(
    r"\S+@\S+\.\S+"  # somebody@example.org
    r"|https?:\S+|www\.\S+"
    r"|[a-z0-9-]{3,}(?:\.[a-z0-9-]+)*\.[a-z]{2,}"  # example.org, but Example.org may be a firm, u.s. is a country
    r"|\w*_\w*\.[a-z]{2,4}"  # minutes_of_may.doc
)


def whole_names(labels: Sequence[str], words: Sequence[str], upos: Sequence[str], sentence: Sequence[int]) -> list[str]:
    """The labels of a document with names that end loosely joined to the next name, led on or cut."""
    result = ["O" if _ADDRESS.fullmatch(word) else label for word, label in zip(words, labels, strict=True)]
    loose = [tag in _LOOSE and word not in _CLOSING and "." not in word for tag, word in zip(upos, words, strict=True)]
    for start, end, kind in reversed(label_spans(result)):
        if end - start > 1 and upos[start] == "ADJ" and words[start].islower() and words[start + 1][:1].isupper():
            result[start : start + 2] = ["O", f"B-{kind}"]
            start += 1
        if not loose[end - 1]:
            continue
        follows = end < len(result) and sentence[end] == sentence[start]
        # "Academy of | the | Sciences": the article between the parts belongs to the name
        over = end + (follows and upos[end - 1] == "ADP" and words[end] == "the" and result[end] == "O")
        if follows and over < len(result) and _continues(kind, upos[end - 1], result[over]):
            result[end : _end(result, over)] = [f"I-{kind}"] * (_end(result, over) - end)
        elif follows and words[end - 1] == "-" and start < end - 1 and words[end].isalnum():
            result[end] = f"I-{kind}"  # "Kim Jo - | in"
        else:
            while end > start and loose[end - 1]:
                end -= 1
                result[end] = "O"
    return result


def _continues(kind: str, last: str, following: str) -> bool:
    """Whether a name goes on in the next: "University of | Arden", but "the Arden states of | Orland"."""
    return following.startswith("B-") and (kind == following[2:] if last == "PUNCT" else last != "ADP" or kind == "ORG")


def _end(labels: Sequence[str], start: int) -> int:
    """The end of the name that starts there."""
    return next((i for i in range(start + 1, len(labels)) if not labels[i].startswith("I-")), len(labels))
