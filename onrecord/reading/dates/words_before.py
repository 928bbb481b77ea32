"""The words before an expression that belong to it: "early June", "about two weeks", "the end of 1990"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.reading.dates.draft import Draft
from onrecord.reading.dates.lexicon import LEXICON, alternatives

__all__ = ["with_words_before"]

_KINDS = {phrase: kind for kind, phrases in LEXICON["modifiers"].items() for phrase in phrases}
_MODIFIER = re.compile(
    rf"(?<![\w-])(?P<word>{alternatives(list(_KINDS))})(?:\s+|-)(?P<the>(?:the|this|last|that)\s+)?$", re.IGNORECASE
)
_THE = re.compile(r"(?<!\w)the\s+$", re.IGNORECASE)
_PLACED = re.compile(r"(?:early|late|mid)\b", re.IGNORECASE)
_UNCOUNTED = re.compile(r"(?:the|(?:the\s+)?(?:past|last|next|coming|first|several|few|many))\b", re.IGNORECASE)
_LONGEST = 28  # "the latter part of the "


def with_words_before(text: str, draft: Draft, floor: int) -> Draft:
    """The expression from its modifiers on; `floor` is where the expression before it ends."""
    if draft.type == "SET" or draft.value.endswith("_REF"):
        return draft
    for _ in range(2):  # "about mid-September"
        match = _MODIFIER.search(text, max(floor, draft.start - _LONGEST), draft.start)
        if match is None:
            break
        kind = _KINDS[" ".join(match["word"].lower().split())]
        if kind == "bound" and not _is_bounded(text, draft):
            break
        draft = replace(draft, start=match.start(), approximate=draft.approximate or kind in ("mid", "approximate"))
    the = _THE.search(text, max(floor, draft.start - 6), draft.start)
    return replace(draft, start=the.start()) if the and _PLACED.match(text, draft.start) else draft


def _is_bounded(text: str, draft: Draft) -> bool:
    """Whether "nearly", "over" can bound it: "nearly two years" and "over a year ago", not "over the past year"."""
    if draft.type == "DURATION":
        return _UNCOUNTED.match(text, draft.start) is None
    return draft.unit != "" and draft.form.startswith(("day:-", "week:-", "month:-", "year:-"))
