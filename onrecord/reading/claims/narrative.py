"""Times that a story carries on: what is told right after a dated event, in the same paragraph, is told of that day.

"Talks broke off on Monday. The union walked out." Such a time is no reading of words, so it is marked uncertain (EDTF
"?") and its basis says how it was got.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.model import Basis, Claim, When
from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.own import auxiliaries

__all__ = ["RULE", "narrated"]

RULE = "told after it in the same paragraph"
DEEDS = frozenset({"happened", "requested", "refused", "denied"})
MAIN = frozenset({"root", "conj", "ccomp", "parataxis"})


def narrated(statuses: Statuses, told: list[tuple[int, Claim]]) -> list[Claim]:
    """The claims in their order, undated deeds of a paragraph with the day of the deed before them."""
    paragraphs = _paragraphs(statuses)
    scene: tuple[int, Claim] | None = None
    dated = []
    for index, claim in told:
        if _is_main(statuses, index, claim):
            if claim.when is not None:
                scene = (paragraphs[index], claim) if _is_day(claim.when) else None
            elif scene is not None and scene[0] == paragraphs[index] and scene[1].attribution == claim.attribution:
                claim = replace(claim, when=_carried(scene[1].when))
        dated.append(claim)
    return dated


def _paragraphs(statuses: Statuses) -> list[int]:
    """The number of the paragraph that each token stands in."""
    numbers, current = [], 0
    for word in statuses.tree.words:
        numbers.append(current)
        current += "\n" in word
    return numbers


def _is_main(statuses: Statuses, index: int, claim: Claim) -> bool:
    """Whether a claim carries the story on: a deed in the simple past, not a state, an earlier past or an aside."""
    tree = statuses.tree
    if statuses.found[index].kind != "verb" or claim.factuality not in DEEDS or claim.background:
        return False
    helpers = {tree.words[kid] for kid in auxiliaries(tree, index)}
    if helpers & {"had", "'d", "has", "have", "'ve"} or tree.child(index, "cop") is not None:
        return False
    return tree.bare[index] in MAIN or claim.factuality != "happened"


def _is_day(when: When) -> bool:
    return when.granularity in {"day", "instant"} and not when.is_approximate and not when.is_unplaced


def _carried(when: When | None) -> When | None:
    if when is None:
        return None
    return When.parse(f"{when.edtf[:10]}?", Basis(when.basis.words, when.basis.anchor, RULE))
