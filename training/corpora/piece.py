"""One unit of training text with the labels that its corpus gives."""

from collections.abc import Sequence
from dataclasses import dataclass, field

__all__ = ["NAME_LABELS", "ROLES", "ROLE_LABELS", "UNLABELLED", "Piece", "RoleSpan", "repaired"]

NAME_LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
ROLES = ("source", "cue", "content")
ROLE_LABELS = ("O", *(f"{prefix}-{role}" for role in ROLES for prefix in "BI"))
UNLABELLED = "?"  # a word whose label this corpus does not say


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """Words `start` to `end` (half-open) that are source, cue or content of the attributions in `events`."""

    role: str
    start: int
    end: int
    events: frozenset[str]


@dataclass(slots=True)
class Piece:
    """A sentence or paragraph. `heads` are 1-based word numbers, 0 for the root; a missing layer is empty."""

    document: str
    words: list[str]
    upos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    spans: list[RoleSpan] = field(default_factory=list)
    wordpieces: list[list[int]] = field(default_factory=list)
    cases: list[int] = field(default_factory=list)

    @property
    def length(self) -> int:
        """Number of wordpieces."""
        return sum(map(len, self.wordpieces))


def repaired(labels: Sequence[str]) -> list[str]:
    """BIO labels in which every span begins with B-."""
    result = list(labels)
    for i, label in enumerate(result):
        if label.startswith("I-") and (i == 0 or result[i - 1][2:] != label[2:]):
            result[i] = "B-" + label[2:]
    return result
