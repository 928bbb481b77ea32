"""The words that say what becomes of an event: verbs, nouns and adjectives that embed it, and nouns that name it."""

from __future__ import annotations

from functools import cache
from typing import Literal

from onrecord.resources import load

__all__ = ["Embedding", "EventNouns", "embedding", "event_nouns", "words"]

Effect = Literal[
    "requested", "refused", "denied", "planned", "possible", "not happened", "implicative", "ongoing", "stopped",
    "attempt", "report", "condition",
]  # fmt: skip
EFFECTS: tuple[Effect, ...] = (
    "requested", "refused", "denied", "planned", "possible", "not happened", "implicative", "ongoing", "stopped",
    "attempt",
)  # fmt: skip


class Embedding:
    """What a governing word makes of the event in its complement, by the kind of complement."""

    def __init__(self, lexicon: dict[str, dict[str, list[str]]]) -> None:
        self._tables: dict[str, dict[str, Effect]] = {
            kind: {word: effect for effect in reversed(EFFECTS) for word in lexicon[effect].get(kind, ())}
            for kind in ("infinitive", "clause", "object", "nouns", "adjectives", "attributes", "controlled", "deed")
        }
        self.neutral = frozenset(lexicon["report"]["neutral"])
        self.acts = frozenset(lexicon["report"]["act"])
        self.refusing = frozenset(lexicon["refused"]["alone"])

    def of(self, kind: str, word: str) -> Effect | None:
        """The effect of a word on a complement of that kind; "infinitive" also knows reporting verbs."""
        found = self._tables[kind].get(word)
        if found is None and kind in {"infinitive", "clause"} and (word in self.neutral or word in self.acts):
            return "report"
        return found


class EventNouns:
    """Nouns that name an event, with the verb that tells the same."""

    def __init__(self, lexicon: dict[str, dict[str, list[str]]]) -> None:
        self.verb = {noun: verb for verb, nouns in lexicon["verbs"].items() for noun in nouns}
        self.undergone = frozenset(lexicon["possessor"]["patient"])
        self.light = frozenset(lexicon["light"]["verbs"])
        self.weak = frozenset(lexicon["weak"]["nouns"])


@cache
def embedding() -> Embedding:
    return Embedding({name: table for name, table in load("embedding").items() if isinstance(table, dict)})


@cache
def event_nouns() -> EventNouns:
    return EventNouns({name: table for name, table in load("event_nouns").items() if isinstance(table, dict)})


@cache
def words(section: str, name: str) -> frozenset[str]:
    """A word list of the lexicon of embedding words, e.g. `words("modals", "planned")`."""
    return frozenset(load("embedding")[section][name])
