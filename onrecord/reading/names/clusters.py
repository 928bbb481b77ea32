"""What the encoder's coreference says about mentions: votes, not verdicts."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc

from onrecord.reading.names.found import Found

__all__ = ["Clusters"]


class Clusters:
    """Looks up which chains the encoder's cluster of a mention already belongs to."""

    def __init__(self, doc: Doc) -> None:
        self.cluster_of_head: dict[int, int] = {}
        self.heads: list[list[int]] = []
        for number, cluster in enumerate(doc._.clusters or ()):
            heads = [_head(doc, start, end) for start, end in cluster]
            self.heads.append(heads)
            self.cluster_of_head.update(dict.fromkeys(heads, number))

    def votes(self, found: Found, chain_of: dict[int, int]) -> Counter[int]:
        """How many mentions of the same cluster lie in each chain."""
        number = self.cluster_of_head.get(found.head)
        if number is None:
            return Counter()
        return Counter(chain_of[head] for head in self.heads[number] if head in chain_of and head != found.head)


def _head(doc: Doc, start: int, end: int) -> int:
    for token in doc[start:end]:
        if not start <= token.head.i < end or token.head.i == token.i:
            return int(token.i)
    return start
