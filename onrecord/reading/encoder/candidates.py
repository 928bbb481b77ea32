"""What the coreference ranker knows of each pair of mentions: the same for training and reading.

The classes are rows of the trained tables: their order must not change without training anew.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.reading.encoder.mentions import (
    DETERMINER_CLASSES,
    NUMBER_CLASSES,
    PRONOUN_CLASSES,
    ROLE_CLASSES,
    TIE_CLASSES,
    MentionFeatures,
)

__all__ = ["PAIR_CLASSES", "Candidates", "candidates", "distance_bucket"]

Ints = NDArray[np.int64]

DISTANCES, TYPES = 16, 4
MODIFIER, HEAD, HEAD_AND_MORE, HEAD_AND_LESS, BARE_HEAD, WHOLE, ACRONYM = range(1, 8)  # how two mentions' words agree
INSIDE, AROUND = 1, 2  # ties of two mentions of which one holds the other
SAME_WORD, SAME_NAME = 8, 4  # flags; the others say which of the two is a proper noun
PAIR_CLASSES = {  # the tables of the ranker and their rows
    "words": DISTANCES,
    "sentences": DISTANCES,
    "pronouns": PRONOUN_CLASSES**2,
    "flags": 16,
    "types": TYPES**2,
    "determiners": DETERMINER_CLASSES**2,
    "roles": ROLE_CLASSES**2,
    "numbers": NUMBER_CLASSES**2,
    "matches": 8,
    "ties": 3 + 2 * TIE_CLASSES,
}


@dataclass(frozen=True, slots=True)
class Candidates:
    """`heads` `(n,)`; `classes` `(n, n)` of each mention and its antecedent, by the names of PAIR_CLASSES."""

    heads: Ints
    classes: dict[str, Ints]

    @property
    def same_name(self) -> NDArray[np.bool_]:
        """Whether a mention and its antecedent share a word, or a word of their names."""
        return self.classes["flags"] >= SAME_NAME


def candidates(features: MentionFeatures, heads: Ints) -> Candidates:
    """The features of some head words and of their pairs."""
    same = features.word[heads][:, None] == features.word[heads][None, :]
    shared, _ = _overlap([features.names[head] for head in heads])
    proper = features.proper[heads]
    flags = same * SAME_WORD + (shared > 0) * SAME_NAME + proper[:, None] * 2 + proper[None, :]
    return Candidates(
        heads,
        {
            "words": distance_bucket(heads[:, None] - heads[None, :]),
            "sentences": distance_bucket(features.sentence[heads][:, None] - features.sentence[heads][None, :]),
            "pronouns": _pairs(features.pronoun[heads], PRONOUN_CLASSES),
            "flags": flags.astype(np.int64),
            "types": _pairs(features.type[heads], TYPES),
            "determiners": _pairs(features.determiner[heads], DETERMINER_CLASSES),
            "roles": _pairs(features.role[heads], ROLE_CLASSES),
            "numbers": _pairs(features.number[heads], NUMBER_CLASSES),
            "matches": _matches(features, heads, same),
            "ties": _ties(features, heads),
        },
    )


def distance_bucket(distance: Ints) -> Ints:
    """A distance as one of 16 classes, logarithmic."""
    return np.minimum(DISTANCES - 1, np.log2(np.abs(distance) + 1.0) * 1.6).astype(np.int64)


def _pairs(classes: Ints, count: int) -> Ints:
    return classes[:, None] * count + classes[None, :]


def _overlap(bags: Sequence[AbstractSet[int]]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """How many words each two bags share, and the size of each bag."""
    vocabulary = {word: column for column, word in enumerate(sorted(set().union(*bags)))}
    rows = np.zeros((len(bags), max(1, len(vocabulary))), dtype=np.float32)
    for row, bag in enumerate(bags):
        for word in bag:
            rows[row, vocabulary[word]] = 1
    return rows @ rows.T, rows.sum(1)


def _matches(features: MentionFeatures, heads: Ints, same: NDArray[np.bool_]) -> Ints:
    """How the words of two mentions agree: "the old mill", "the mill", "the new mill"."""
    shared, size = _overlap([features.modifiers[head] for head in heads])
    within, around = shared == size[:, None], shared == size[None, :]
    result = np.where(shared > 0, MODIFIER, 0)
    result[same] = HEAD
    result[same & within & ~around] = HEAD_AND_LESS
    result[same & around & ~within] = HEAD_AND_MORE
    result[same & within & around] = WHOLE
    result[same & within & around & (size[:, None] == 0)] = BARE_HEAD
    spelt: dict[str, list[int]] = {}
    for i, head in enumerate(heads):
        if len(features.initials[head]) > 1:
            spelt.setdefault(features.initials[head], []).append(i)
    for i, head in enumerate(heads):
        for j in spelt.get(features.acronym[head], ()):
            result[i, j] = result[j, i] = ACRONYM
    pronoun = features.pronoun[heads] > 0
    result[pronoun[:, None] | pronoun[None, :]] = 0
    return result.astype(np.int64)


def _ties(features: MentionFeatures, heads: Ints) -> Ints:
    """Whether one mention holds the other or hangs on it: "[a man and [his] dog]", "[Ann Hale], [the mayor]"."""
    holds = (features.left[heads][None, :] <= heads[:, None]) & (heads[:, None] < features.right[heads][None, :])
    result = np.where(holds.T, AROUND, np.where(holds, INSIDE, 0))
    place = {int(head): i for i, head in enumerate(heads)}
    for i, head in enumerate(heads):
        j = place.get(int(features.parent[head]), i)
        if j != i:
            result[i, j] = 3 + features.tie[head]
            result[j, i] = 3 + TIE_CLASSES + features.tie[head]
    return result.astype(np.int64)
