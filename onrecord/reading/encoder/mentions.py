"""What the coreference ranker knows of each word besides its state: the same for training and reading."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "PERSONAL_PRONOUNS",
    "PRONOUN_CLASSES",
    "Candidates",
    "MentionFeatures",
    "distance_bucket",
    "mention_features",
]

PRONOUNS = {
    word: number
    for number, words in enumerate(
        [
            "i me my mine myself",
            "you your yours yourself yourselves",
            "he him his himself",
            "she her hers herself",
            "it its itself",
            "we us our ours ourselves",
            "they them their theirs themselves",
            "this these",
            "that those",
            "who whom whose which",
            "one",
            "there here",
        ],
        1,
    )
    for word in words.split()
}
PRONOUN_CLASSES = 13
PERSONAL_PRONOUNS = 7  # the classes up to this one stand alone as mentions: "he", but "those who fled"
NAME_TYPES = {"PER": 1, "ORG": 2, "LOC": 3}
NAME_RELATIONS = ("flat", "compound")
# Dependents that are no part of the mention which a head word stands for: "in [the house]", "[a doctor] and a nurse".
OUTSIDE = frozenset(
    {
        *("case", "cc", "conj", "punct", "mark", "cop", "nsubj", "csubj", "aux", "parataxis", "discourse", "advcl"),
        *("vocative", "dislocated", "expl", "orphan"),
    }
)

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class MentionFeatures:
    """One entry per word of the document; `left` and `right` bound the words below it, half-open."""

    sentence: Ints
    pronoun: Ints
    word: Ints
    proper: Ints
    type: Ints
    left: Ints
    right: Ints
    names: tuple[frozenset[int], ...]

    def candidates(self, heads: Ints) -> "Candidates":
        """The features of some head words and of their pairs."""
        vocabulary = {word: i for i, word in enumerate(sorted(set().union(*(self.names[h] for h in heads))))}
        bags = np.zeros((len(heads), max(1, len(vocabulary))), dtype=np.float32)
        for row, head in enumerate(heads):
            for word in self.names[head]:
                bags[row, vocabulary[word]] = 1
        same = self.word[heads][:, None] == self.word[heads][None, :]
        proper = self.proper[heads]
        flags = same * 8 + ((bags @ bags.T) > 0) * 4 + proper[:, None] * 2 + proper[None, :]
        kind = self.type[heads]
        pronoun = self.pronoun[heads]
        return Candidates(
            heads=heads,
            words=distance_bucket(heads[:, None] - heads[None, :]),
            sentences=distance_bucket(self.sentence[heads][:, None] - self.sentence[heads][None, :]),
            pronouns=pronoun[:, None] * PRONOUN_CLASSES + pronoun[None, :],
            flags=flags.astype(np.int64),
            types=kind[:, None] * 4 + kind[None, :],
        )


@dataclass(frozen=True, slots=True)
class Candidates:
    """`heads` `(n,)` and, for each pair `(n, n)` of a mention and its antecedent, the classes of its features."""

    heads: Ints
    words: Ints
    sentences: Ints
    pronouns: Ints
    flags: Ints
    types: Ints


def distance_bucket(distance: Ints) -> Ints:
    """A distance as one of 16 classes, logarithmic."""
    return np.minimum(15, np.log2(np.abs(distance) + 1.0) * 1.6).astype(np.int64)


def mention_features(
    words: Sequence[str],
    upos: Sequence[str],
    names: Sequence[str],
    heads: Sequence[int],
    relations: Sequence[str],
    sentence: Sequence[int],
) -> MentionFeatures:
    """The features of a document's words; `heads` are document-wide word indices, a root's head is itself."""
    proper = [int(tag == "PROPN") for tag in upos]
    pronoun = [0 if p else PRONOUNS.get(word.lower(), 0) for word, p in zip(words, proper, strict=True)]
    identities: dict[str, int] = {}
    identity = [identities.setdefault(word.lower().rstrip("s"), len(identities)) for word in words]
    left, right = _bounds(heads, relations)
    members: list[set[int]] = [{identity[i]} if proper[i] else set() for i in range(len(words))]
    for i, head in enumerate(heads):
        if proper[i] and proper[head] and relations[i].split(":")[0] in NAME_RELATIONS:
            members[head].add(identity[i])
    return MentionFeatures(
        sentence=np.asarray(sentence, dtype=np.int64),
        pronoun=np.array(pronoun, dtype=np.int64),
        word=np.array(identity, dtype=np.int64),
        proper=np.array(proper, dtype=np.int64),
        type=np.array([NAME_TYPES.get(label[2:], 0) for label in names], dtype=np.int64),
        left=left,
        right=right,
        names=tuple(frozenset(member) for member in members),
    )


def _bounds(heads: Sequence[int], relations: Sequence[str]) -> tuple[Ints, Ints]:
    """The outermost words below each word, through relations that stay inside its noun phrase."""
    left = np.arange(len(heads), dtype=np.int64)
    right = left + 1
    inside = [relation.split(":")[0] not in OUTSIDE for relation in relations]
    children: list[list[int]] = [[] for _ in heads]
    pending = [0] * len(heads)
    for child, head in enumerate(heads):
        if head != child:
            pending[head] += 1
            children[head].append(child)
    ready = [word for word, count in enumerate(pending) if count == 0]
    while ready:
        word = ready.pop()
        for child in children[word]:
            if inside[child]:
                left[word] = min(left[word], left[child])
                right[word] = max(right[word], right[child])
        head = heads[word]
        if head != word:
            pending[head] -= 1
            if pending[head] == 0:
                ready.append(head)
    return left, right
