"""How the gold of a story counts origins, on a story made up for it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from bench.origin_counts import judged

TEXTS = {
    "one": "The dam failed on Tuesday, Mayor Ann Hale said. “We were told nothing at all,” she said."
    " She said the dam “was never going to hold”.",
    "two": "The dam failed on Tuesday. “We were told nothing at all,” the letter said."
    " “It was never going to hold, and all of us knew it for years.”",
}


def words(text: str) -> set[str]:
    return set(text.lower().strip(".“”,").split())


def covers(one: str, other: str) -> float:
    return len(words(one) & words(other)) / max(1, min(len(words(one)), len(words(other))))


ARBITER: Any = SimpleNamespace(
    words=lambda text: sorted(words(text)),
    covers=covers,
    touches=lambda entry, article, quote: any(
        e["article"] == article and e["quote"] in quote for e in entry["evidence"]
    ),
)


def speech(article: str, content: str, speaker: str, kind: str) -> dict[str, str]:
    return {"article": article, "content": content, "speaker": speaker, "kind": kind, "speaker_type": "person"}


GOLD = {
    "articles": [{"id": "one", "outlet": "Herald"}, {"id": "two", "outlet": "Courier"}],
    "entities": [],
    "speech": [
        speech("one", "The dam failed on Tuesday", "Ann Hale", "indirect"),
        speech("one", "“We were told nothing at all,”", "Ann Hale", "direct"),
        speech("two", "“We were told nothing at all,”", "the letter", "direct"),
        speech("one", "the dam “was never going to hold”", "Ann Hale", "mixed"),
        speech("two", "“It was never going to hold, and all of us knew it for years.”", "the letter", "direct"),
    ],
    "events": [],
    "origins": [],
}


@pytest.mark.parametrize(
    ("quote", "count"),
    [("The dam failed on Tuesday", 2), ("We were told nothing at all", 1), ("was never going to hold", 1)],
)
def test_origin_counts_are_of_speakers_outlets_and_shared_words(quote: str, count: int) -> None:
    supports = [{"article": name, "quote": quote} for name in TEXTS]
    entry = {"evidence": supports}
    found = judged(ARBITER, {**GOLD, "same": [supports]}, {"entries": [entry]}, TEXTS)
    assert found == [(entry, count)]


def test_origin_counts_judge_entries_of_several_reports_alone() -> None:
    support = {"article": "one", "quote": "The dam failed on Tuesday"}
    gold = {**GOLD, "same": [[support]]}
    assert judged(ARBITER, gold, {"entries": [{"evidence": [support]}]}, TEXTS) == []
