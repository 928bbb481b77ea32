"""What the coreference ranker knows of each word besides its state: the same for training and reading.

The classes are rows of the trained tables: their order must not change without training anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "DETERMINER_CLASSES",
    "NUMBER_CLASSES",
    "PERSONAL_PRONOUNS",
    "PRONOUN_CLASSES",
    "ROLE_CLASSES",
    "TIE_CLASSES",
    "MentionFeatures",
    "mention_features",
]


def _numbered(*groups: str) -> dict[str, int]:
    """The words of each group with its number, from 1."""
    return {word: number for number, words in enumerate(groups, 1) for word in words.split()}


PRONOUNS = _numbered(
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
)
PRONOUN_CLASSES = 13
PERSONAL_PRONOUNS = 7  # the classes up to this one stand alone as mentions: "he", but "those who fled"
DETERMINERS = _numbered(
    "the",
    "a an",
    "this that these those",
    "my your his her its our their whose",
    "all both each every no any some",
    "another other such same",
    "which what",
)
POSSESSOR, COUNT = 8, 9  # "the mayor's house", "three houses"
DETERMINER_CLASSES = 10
ROLES = _numbered(
    "nsubj csubj", "nsubj:pass", "obj iobj", "obl", "nmod:poss", "nmod", "appos", "conj", "root", "compound flat"
)
ROLE_CLASSES = 11
SINGULAR, PLURAL, PRONOUN = 1, 2, 3
NUMBER_CLASSES = 4
APPOSITION, PREDICATION, COORDINATION = 1, 2, 3  # how a word hangs on its head, 0 otherwise
TIE_CLASSES = 4
MODIFIERS = frozenset(("amod", "compound", "flat", "nummod", "nmod", "acl"))
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
    """One entry per word of the document; `left` and `right` bound the words below it, half-open.

    `names` are the words of its name, `modifiers` those that tell it from others of its kind; `initials` of a name are
    compared with `acronym`, the letters of a word in capitals. `tie` says how a word hangs on its `parent`.
    """

    sentence: Ints
    pronoun: Ints
    word: Ints
    proper: Ints
    type: Ints
    left: Ints
    right: Ints
    names: tuple[frozenset[int], ...]
    determiner: Ints
    role: Ints
    number: Ints
    parent: Ints
    tie: Ints
    modifiers: tuple[frozenset[int], ...]
    initials: tuple[str, ...]
    acronym: tuple[str, ...]


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
    base = [relation.split(":")[0] for relation in relations]
    modifiers: list[set[int]] = [set() for _ in words]
    for i, head in enumerate(heads):
        if i != head and base[i] in MODIFIERS and relations[i] != "acl:relcl":
            modifiers[head].add(identity[i])
    return MentionFeatures(
        sentence=np.asarray(sentence, dtype=np.int64),
        pronoun=np.array(pronoun, dtype=np.int64),
        word=np.array(identity, dtype=np.int64),
        proper=np.array(proper, dtype=np.int64),
        type=np.array([NAME_TYPES.get(label[2:], 0) for label in names], dtype=np.int64),
        left=left,
        right=right,
        names=tuple(frozenset(member) for member in members),
        determiner=_determiners(words, heads, relations),
        role=np.array([ROLES.get(full, ROLES.get(bare, 0)) for full, bare in zip(relations, base, strict=True)]),
        number=np.array([_number(*it) for it in zip(words, upos, pronoun, strict=True)], dtype=np.int64),
        parent=np.asarray(heads, dtype=np.int64),
        tie=np.array([_tie(base[i], upos[head]) for i, head in enumerate(heads)], dtype=np.int64),
        modifiers=tuple(frozenset(found) for found in modifiers),
        initials=_initials(words, proper, heads, base),
        acronym=tuple(
            word.replace(".", "").lower() if proper[i] and word.isupper() and len(word) > 1 else ""
            for i, word in enumerate(words)
        ),
    )


def _determiners(words: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> Ints:
    """The class of each word's last determiner: an article, a possessor, a count."""
    result = np.zeros(len(words), dtype=np.int64)
    for i, head in enumerate(heads):
        if relations[i] == "nmod:poss":
            result[head] = DETERMINERS.get(words[i].lower(), POSSESSOR)
        elif relations[i].startswith("det"):
            result[head] = DETERMINERS.get(words[i].lower(), result[head])
        elif relations[i].startswith("nummod"):
            result[head] = result[head] or COUNT
    return result


def _number(word: str, upos: str, pronoun: int) -> int:
    if pronoun:
        return PRONOUN
    if upos not in ("NOUN", "PROPN"):
        return 0
    lower = word.lower()
    return PLURAL if lower.endswith("s") and not lower.endswith("ss") else SINGULAR


def _tie(relation: str, head_upos: str) -> int:
    """ "Ann Hale, the mayor"; "Ann Hale is mayor"; "Ann Hale and the mayor"."""
    if relation == "nsubj":
        return PREDICATION if head_upos in ("NOUN", "PROPN", "PRON") else 0
    return {"appos": APPOSITION, "conj": COORDINATION}.get(relation, 0)


def _initials(
    words: Sequence[str], proper: Sequence[int], heads: Sequence[int], relations: Sequence[str]
) -> tuple[str, ...]:
    """The first letters of the name that each proper noun heads: "hb" for "Harbor Board"."""
    parts: list[list[int]] = [[i] for i in range(len(words))]
    for i, head in enumerate(heads):
        if proper[i] and i != head and relations[i] in ("compound", "flat", "amod", "nmod"):
            parts[head].append(i)
    return tuple(
        "".join(words[part][0].lower() for part in sorted(found)) if proper[i] else "" for i, found in enumerate(parts)
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
