"""How many independent origins an entry has, against the gold of a story.

What the gold says of a passage is, in this order: the speaker of the gold speech that it is or that makes it up (the
innermost one), the origin that the gold notes there, else the report's own outlet. Passages that quote the same words
have one origin, whoever reads them out. An entry is judged where its evidence meets the supports of one gold event or
one group of `same` in several reports: its count is right where it is the number of different gold origins of those.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import ModuleType
from typing import Any

__all__ = ["judged"]

Json = dict[str, Any]
_MARKED = re.compile(r"[“\"]([^“”\"]+)")
_MOST = 0.5  # of the shorter one's characters that a passage and a remark share
_FRAMED = 4  # times as long as a remark a passage may be that is this remark and its frame, as the arbiter has it
_NAMED = 0.8  # of a name's words that stand in the words for an origin: "Ann Hale" in "letter from Ann Hale"
_SAME, _CUT = 0.8, 4  # of the shorter one's words, and at least so many, that two cuts of one quotation share


def judged(arbiter: ModuleType, gold: Json, export: Json, texts: Mapping[str, str]) -> list[tuple[Json, int]]:
    """Each entry whose support spans reports, with the number of origins that the gold gives it.

    `texts` are the reports by the gold's ids. An entry that meets several gold items is judged by the one of which it
    holds the most supports.
    """
    found: list[tuple[Json, int]] = []
    groups = [*(event["support"] for event in gold["events"]), *gold["same"]]
    for entry in export["entries"]:
        met = [[one for one in group if arbiter.touches(entry, one["article"], one["quote"])] for group in groups]
        met = [group for group in met if len({one["article"] for one in group}) > 1]
        if met:
            origins = [_origin(arbiter, gold, one, texts[one["article"]]) for one in max(met, key=len)]
            found.append((entry, _different(arbiter, origins)))
    return found


def _different(arbiter: ModuleType, origins: list[tuple[str, str]]) -> int:
    """How many keys there are, those of the same quoted words taken as one."""
    counted: list[tuple[str, str]] = []
    for key, words in origins:
        same = any(_is_cut(arbiter, words, other) for _, other in counted)
        if not same and key not in {known for known, _ in counted}:
            counted.append((key, words))
    return len(counted)


def _is_cut(arbiter: ModuleType, words: str, other: str) -> bool:
    """Whether two remarks quote the same words: taken whole, or by what stands in quotation marks."""
    return any(
        min(len(arbiter.words(one)), len(arbiter.words(two))) >= _CUT and arbiter.covers(one, two) >= _SAME
        for one, two in ((words, other), (_marked(words), _marked(other)))
    )


def _marked(words: str) -> str:
    return " ".join(_MARKED.findall(words))


def _origin(arbiter: ModuleType, gold: Json, passage: Json, text: str) -> tuple[str, str]:
    """The key of the origin that the gold gives a passage, and the words that it quotes."""
    article = passage["article"]
    outlet = next(str(one["outlet"]) for one in gold["articles"] if one["id"] == article)
    place = _place(text, passage["quote"])
    said = [one for one in gold["speech"] if one["article"] == article and _is(place, _place(text, one["content"]))]
    if said:
        speech = min(said, key=lambda one: len(one["content"]))
        via = f"{outlet}: " if speech["speaker_type"] == "anonymous" else ""
        return f"{via}{speech['speaker']}".casefold(), "" if speech["kind"] == "indirect" else speech["content"]
    for one in gold["origins"]:
        noted = one["article"] == article and one["kind"] != "own reporting"
        if noted and _shared(place, _place(text, one["quote"])):
            return _named(arbiter, gold, str(one["origin"])).casefold(), ""
    return outlet.casefold(), ""


def _place(text: str, quote: str) -> range:
    start = text.find(quote)
    return range(start, start + len(quote)) if start >= 0 else range(0)


def _is(passage: range, content: range) -> bool:
    shorter = min(len(passage), len(content))
    return len(passage) <= _FRAMED * len(content) and _shared(passage, content) >= max(1, _MOST * shorter)


def _shared(one: range, other: range) -> int:
    return max(0, min(one.stop, other.stop) - max(one.start, other.start))


def _named(arbiter: ModuleType, gold: Json, words: str) -> str:
    """The person or body of the story that an origin names, else its own words."""
    names = [entity["name"] for entity in gold["entities"] if arbiter.covers(entity["name"], words) >= _NAMED]
    return str(max(names, key=len, default=words))
