"""What the encoder's coreference says about mentions: votes, not verdicts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Doc

from onrecord.reading.names.found import Found

__all__ = ["Clusters", "ages_in"]

_AGE = re.compile(r"(\d+)[-‑]year[-‑]old")


class Clusters:
    """Looks up which chains the encoder's cluster of a mention already belongs to."""

    def __init__(self, doc: Doc) -> None:
        self.cluster_of_head: dict[int, int] = {}
        self.heads: list[list[int]] = []
        self._ages: list[frozenset[str]] = []
        for number, cluster in enumerate(doc._.clusters or ()):
            heads = [_head(doc, start, end) for start, end in cluster]
            self.heads.append(heads)
            self._ages.append(ages_in(doc[start:end].text for start, end in cluster))
            self.cluster_of_head.update(dict.fromkeys(heads, number))

    def votes(self, found: Found, chain_of: dict[int, int]) -> Counter[int]:
        """How many mentions of the same cluster lie in each chain.

        A cluster of "the 3-year-old victim" and "his 11-year-old son" speaks of two: who gives no age gets no votes.
        """
        number = self.cluster_of_head.get(found.head)
        if number is None or (len(self._ages[number]) > 1 and not ages_in([found.text])):
            return Counter()
        return Counter(chain_of[head] for head in self.heads[number] if head in chain_of and head != found.head)


def _head(doc: Doc, start: int, end: int) -> int:
    for token in doc[start:end]:
        if not start <= token.head.i < end or token.head.i == token.i:
            return int(token.i)
    return start


def ages_in(texts: Iterable[str]) -> frozenset[str]:
    """The ages that descriptions give: "the 11-year-old", "his 9-year-old son"."""
    return frozenset(match[1] for text in texts for match in _AGE.finditer(text))
