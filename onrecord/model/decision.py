"""A person's judgement: append-only, attributed, replayed at every rebuild."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

__all__ = ["Decision", "DecisionKind"]

DecisionKind = Literal["same", "different", "reject", "date", "speaker", "merge", "split", "move", "undo"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One judgement on a story. `subjects` are what it is about: evidence keys, names, article or decision ids.

    same / different: two entity names or two entry ids; reject: an entry id; date: article id and EDTF value;
    speaker: evidence key and name; merge / split / move: stories and articles; undo: the id of a decision.
    """

    id: str
    story: str
    kind: DecisionKind
    subjects: tuple[str, ...]
    because: str
    by: str
    at: datetime
