"""What is known so far while an article is read from top to bottom."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from spacy.tokens import Doc

from onrecord.reading.names.clusters import Clusters
from onrecord.reading.names.descriptors import Descriptors, tags_after
from onrecord.reading.names.found import Found
from onrecord.reading.names.names import Groups
from onrecord.reading.names.quotes import quoted_tokens

__all__ = ["Scene"]


class Scene:
    """The document with its chains so far: who stands where, what is known about whom."""

    def __init__(self, doc: Doc, found: list[Found], groups: Groups) -> None:
        self.doc = doc
        self.found = found
        self.groups = groups
        self.descriptors: dict[int, Descriptors] = defaultdict(Descriptors)
        self.group_of: dict[int, int] = {}
        self.clusters = Clusters(doc)
        self.quotes = quoted_tokens(doc)
        starts = [sentence.start for sentence in doc.sents] if doc.has_annotation("SENT_START") else [0]
        self._sentence_starts = starts
        for member in found:
            if member.group is not None:
                self.place(member, member.group)

    def sentence(self, token: int) -> int:
        """The number of the sentence that a token stands in."""
        return bisect_right(self._sentence_starts, token)

    def place(self, found: Found, group: int) -> None:
        """Puts a mention into a chain and learns what its words show."""
        if found.group is None:
            self.groups.add(group, found)
        self.group_of[found.head] = group
        if found.kind == "name":
            for phrase in found.title.phrases if found.title and not found.title.plural else ():
                self.group_of.setdefault(phrase.head, group)
            for i in range(found.first, found.end):
                self.group_of.setdefault(i, group)
            self.descriptors[group].tags |= tags_after(self.doc, found)
            for phrase in found.title.phrases if found.title else ():
                self.descriptors[group].learn(self.doc, phrase)

    def open(self, found: Found) -> int:
        """A chain of its own for a mention."""
        group = self.groups.open(found)
        self.place(found, group)
        return group

    def votes(self, found: Found) -> dict[int, int]:
        """Votes of the encoder's coreference for chains."""
        return self.clusters.votes(found, self.group_of)

    def is_named(self, group: int) -> bool:
        return any(member.kind == "name" for member in self.groups.members[group])
