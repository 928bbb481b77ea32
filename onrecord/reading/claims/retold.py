"""An event told twice in one report: "The mayor resigned on Monday ... His resignation" is of Monday too."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from onrecord.model import Claim, When
from onrecord.reading.claims.lexicon import embedding, words

__all__ = ["with_retold_times"]

Deed = tuple[str, str, frozenset[int]]


def with_retold_times(told: list[Claim]) -> list[Claim]:
    """The claims in their order; an undated one takes the time of the dated ones that tell the same deed.

    The same deed is the same predicate and status with the same undergoer, or without any and with the same doer. Where
    the report gives two times for it, it happened twice and none is taken.
    """
    times: dict[Deed, set[When]] = defaultdict(set)
    for claim in told:
        deed = _deed(claim)
        if deed is not None and claim.when is not None:
            times[deed].add(claim.when)
    return [_with_time(claim, times) for claim in told]


def _with_time(claim: Claim, times: dict[Deed, set[When]]) -> Claim:
    deed = None if claim.when is not None else _deed(claim)
    known = times.get(deed, set()) if deed is not None else set()
    return replace(claim, when=next(iter(known))) if len({when.edtf for when in known}) == 1 else claim


def _deed(claim: Claim) -> Deed | None:
    """What makes two claims tell one deed; None for states, sayings and deeds of nobody known."""
    lexicon = embedding()
    if claim.predicate.startswith("be ") or claim.predicate in lexicon.neutral | lexicon.acts | words(
        "report", "repeated"
    ):
        return None
    if any(argument.role == "recipient" for argument in claim.arguments):
        return None
    for role in ("patient", "agent"):
        chains = [argument.chain for argument in claim.arguments if argument.role == role]
        if chains:
            known = frozenset(chain for chain in chains if chain is not None)
            return (claim.predicate, claim.factuality, known) if len(known) == len(chains) else None
    return None
