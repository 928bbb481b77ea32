"""What becomes of a claim's status by who voices it: accusations, and refusals that somebody else tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Argument, Attribution, Claim
from onrecord.reading.claims.factuality import Statuses
from onrecord.reading.claims.lexicon import words
from onrecord.reading.claims.own import own_status

__all__ = ["as_voiced"]

_WORD = re.compile(r"[a-z]+")


def as_voiced(statuses: Statuses, index: int, claim: Claim, speech: Sequence[Attribution]) -> Claim:
    """The claim of a predicate with the status that its voice gives it.

    What the sufferer of a wrong tells of it, or a party in court of a crime, is an accusation: "“He pushed me down,”
    she said"; "Prosecutors said Hale fired first"; so is all that prosecutors tell of people but what the case went
    through. That another will not do a thing is no refusal: "The manager said
    Roe will not return".
    """
    if claim.attribution is None or claim.factuality not in ("happened", "refused"):
        return claim
    said = speech[claim.attribution]
    if claim.factuality == "happened":
        return replace(claim, factuality="possible") if _is_accusation(claim, said) else claim
    own = own_status(statuses.tree, statuses.found[index])
    foretold = own.negated and own.fact == "planned" and _is_of_another(claim, said)
    return replace(claim, factuality="not happened") if foretold else claim


def _is_accusation(claim: Claim, said: Attribution) -> bool:
    verb = claim.predicate.partition(" ")[0]
    own = {item.span for item in claim.arguments if _is_speaker(item, said)}
    suffers = any(item.role == "patient" and item.span in own for item in claim.arguments)
    by_other = any(item.role == "agent" and item.span not in own for item in claim.arguments)
    wronged = suffers and verb in words("denied", "wrongs")
    tried = _is_of(said, "parties") and verb in words("denied", "wrongs") | words("denied", "crimes")
    accused = _is_of(said, "accusers") and claim.form != "nominal" and verb not in words("denied", "procedure")
    return by_other and (wronged or tried or accused)


def _is_of_another(claim: Claim, said: Attribution) -> bool:
    """Whether those who act are known to be others than the speaker."""
    agents = [item for item in claim.arguments if item.role == "agent"]
    known = said.speaker_chain is not None and all(item.chain is not None for item in agents)
    return bool(agents) and known and not any(_is_speaker(item, said) for item in agents)


def _is_of(said: Attribution, kind: str) -> bool:
    """Whether the words for a source name a party of a trial."""
    source = said.source.quote if said.source is not None else said.speaker
    return not words("denied", kind).isdisjoint(_WORD.findall(source.casefold()))


def _is_speaker(argument: Argument, said: Attribution) -> bool:
    first_person = said.kind != "indirect" and argument.span.quote.casefold() in words("denied", "myself")
    return first_person or (argument.chain is not None and argument.chain == said.speaker_chain)
