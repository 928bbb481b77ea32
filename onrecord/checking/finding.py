"""What a check says of one place in a draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model import Evidence, Span

__all__ = ["CONTRADICTIONS", "Finding", "Verdict"]

Verdict = Literal[
    "supported", "one origin", "unconfirmed", "disputed", "outdated", "contradicted", "quotation altered",
    "wrong speaker", "wrong title", "name spelt otherwise", "not in the record",
]  # fmt: skip

# The verdicts that say the draft and the record cannot both be right.
CONTRADICTIONS: frozenset[Verdict] = frozenset(
    {"contradicted", "quotation altered", "wrong speaker", "wrong title", "name spelt otherwise"}
)


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict on words of the draft; `words` says why to people, `evidence` is what the record holds instead."""

    span: Span
    verdict: Verdict
    words: str
    entry: str | None = None
    evidence: tuple[Evidence, ...] = ()
