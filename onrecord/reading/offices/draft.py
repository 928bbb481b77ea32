"""A fact about a tenure while it is put together, in tokens and chain ids."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.model import When
from onrecord.model.reading import TenureState

__all__ = ["Draft"]


@dataclass(slots=True)
class Draft:
    """As TenureFact; `first` and `last` are the tokens (half-open) of the evidence, `head` that of the office.

    `inferred` where only the chain of a description tells whose the office is.
    """

    person: int
    office: str
    first: int
    last: int
    head: int
    noun: str = ""
    organization: str | None = None
    organization_chain: int | None = None
    start: When | None = None
    end: When | None = None
    began: str | None = None
    ended: str | None = None
    acting: bool = False
    vote: str | None = None
    state: TenureState = "current"
    status: frozenset[str] = field(default_factory=frozenset)
    inferred: bool = False
