"""What two reports of one deed describe differently: a car in the one, a truck in the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

from onrecord import resources
from onrecord.record.alignment.joining import Rivals
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.told import Told
from onrecord.record.words import sequence_of, stem

__all__ = ["Described", "described"]

_ALIKE = 0.5  # likeness from which two claims tell one deed but for what they describe
_SHARED = 2  # words of two reports' clauses about one thing, its name among them
_AT_ONCE = 12  # claims of one entry that are compared; what tells more often is described in one way


@dataclass(frozen=True, slots=True)
class Described:
    """Two claims of one deed and what tells of the same thing besides, with the words in which they differ."""

    one: tuple[Told, ...]
    other: tuple[Told, ...]
    words: tuple[str, str]


def described(drafts: Sequence[Draft], rivals: Iterable[Rivals]) -> Iterator[Described]:
    """For each entry and kind of thing the first two reports that exclude each other."""
    pairs = [pair for draft in drafts for pair in combinations(draft.claims[:_AT_ONCE], 2)]
    pairs += [(item.one, item.other) for item in rivals if item.field == "object" and item.likeness >= _ALIKE]
    seen = set()
    naming: dict[str, Mapping[str, Sequence[Told]]] = {}
    for one, other in pairs:
        if one.article.id == other.article.id:
            continue
        for kind, words in _apart(one, other):
            key = (kind, *words)
            if key not in seen and not is_furniture(one) and not is_furniture(other):
                seen.add(key)
                if kind not in naming:
                    naming[kind] = _naming(kind, drafts)
                mine, yours = (
                    _with_like(claim, naming[kind].get(word, ()))
                    for claim, word in zip((one, other), words, strict=True)
                )
                yield Described(mine, yours, words)


def _apart(one: Told, other: Told) -> Iterator[tuple[str, tuple[str, str]]]:
    """The kinds of things of which both name another, where neither sentence holds both."""
    for kind in _kinds():
        mine, yours = _named(_parties(one), kind), _named(_parties(other), kind)
        if len(mine) == len(yours) == 1 and mine != yours:
            a, b = next(iter(mine)), next(iter(yours))
            if b not in _named(_sentence(one), kind) and a not in _named(_sentence(other), kind):
                yield kind, (a, b)


def _naming(kind: str, drafts: Sequence[Draft]) -> Mapping[str, Sequence[Told]]:
    """The claims that name one thing of a kind, and whose sentences name no other, by the word for it."""
    found: defaultdict[str, list[Told]] = defaultdict(list)
    for claim in (claim for draft in drafts for claim in draft.claims):
        if _stems(kind).isdisjoint(claim.agent_words | claim.patient_words):
            continue
        inside = _named(_sentence(claim), kind)
        if len(inside) == 1 and inside == _named(_parties(claim), kind):
            found[next(iter(inside))].append(claim)
    return found


def _with_like(claim: Told, naming: Sequence[Told]) -> tuple[Told, ...]:
    """A claim with those that name the same thing: "the truck" of its report, or in words that it shares."""
    like = (other for other in naming if other is not claim and not is_furniture(other) and _is_of_thing(other, claim))
    return claim, *like


def _is_of_thing(other: Told, claim: Told) -> bool:
    if other.article.id == claim.article.id:
        return any(item.span.quote.casefold().startswith("the ") for item in other.claim.arguments)
    return len(other.words & claim.words) >= _SHARED


def _parties(claim: Told) -> str:
    """The words for who or what acts or is acted on."""
    return " ".join(item.span.quote for item in claim.claim.arguments if item.role in ("agent", "patient"))


def _sentence(claim: Told) -> str:
    return claim.reading.sentences[claim.claim.sentence].quote


@lru_cache(maxsize=4096)
def _named(text: str, kind: str) -> frozenset[str]:
    """The things of a kind that a text names, each by its plainest word."""
    forms = _kinds()[kind]
    return frozenset(forms[word] for word in sequence_of(text) if word in forms)


@cache
def _stems(kind: str) -> frozenset[str]:
    return frozenset(map(stem, _kinds()[kind]))


@cache
def _kinds() -> dict[str, dict[str, str]]:
    lexicon = resources.load("exclusive")
    return {
        kind: {form: name for name, words in things.items() for word in words for form in (word, f"{word}s")}
        for kind, things in lexicon.items()
        if isinstance(things, dict)
    }
