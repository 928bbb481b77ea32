"""Of what one was charged or convicted: reports that agree on how many offences and not on which."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from onrecord import resources
from onrecord.record.drafts import Draft
from onrecord.record.lines.furniture import is_furniture
from onrecord.record.told import Told
from onrecord.record.words import sequence_of

__all__ = ["Named", "offences"]

_STEPS = frozenset(("charge", "convict"))
_TOLD = frozenset(("happened", "ongoing"))
_BETWEEN = r"(?: [\w’'-]+){0,2} "  # "attempted second-degree murder"


@dataclass(slots=True)
class Named:
    """The offences that a report names for one step against one person, with the claims that name each."""

    step: str
    claims: dict[str, list[tuple[Draft, Told]]] = field(default_factory=dict)


def offences(drafts: Sequence[Draft]) -> Iterator[tuple[Named, Named, str, str]]:
    """Two reports with the offence of each that the other does not name; the earlier report first."""
    by_report: defaultdict[tuple[str, str], dict[int, Named]] = defaultdict(dict)
    for draft in drafts:
        if draft.relation in _STEPS and draft.factuality in _TOLD:
            for claim in draft.claims:
                for person in () if is_furniture(claim) or _is_of_several(claim) else claim.patients:
                    named = by_report[draft.relation, person].setdefault(claim.number, Named(draft.relation))
                    for name in _names(claim):
                        named.claims.setdefault(name, []).append((draft, claim))
    for reports in by_report.values():
        for one, other in combinations(sorted(reports), 2):
            a, b = reports[one], reports[other]
            mine, yours = a.claims.keys() - b.claims.keys(), b.claims.keys() - a.claims.keys()
            if len(mine) == len(yours) == 1 and len(a.claims) == len(b.claims):
                yield a, b, mine.pop(), yours.pop()


def _is_of_several(claim: Told) -> bool:
    """Whether a sentence names some of several offences: "of murder and dozens of other counts"."""
    sentence = sequence_of(claim.reading.sentences[claim.claim.sentence].quote)
    return not _several().isdisjoint(sentence)


@cache
def _several() -> frozenset[str]:
    return frozenset(resources.load("offences")["several"])


def _names(claim: Told) -> frozenset[str]:
    """The offences of a claim's sentence; an attempt is one of its own."""
    text = claim.reading.sentences[claim.claim.sentence].quote.casefold()
    return frozenset(f"{'attempted ' * bool(match['attempt'])}{match['name']}" for match in _pattern().finditer(text))


@cache
def _pattern() -> re.Pattern[str]:
    lexicon = resources.load("offences")
    names, attempts = ("|".join(map(re.escape, lexicon[key])) for key in ("names", "attempts"))
    return re.compile(rf"\b(?:(?P<attempt>{attempts})(?:{_BETWEEN}| ))?(?P<name>{names})\b")
