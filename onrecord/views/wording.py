"""Small words that every view needs: counts, labels, cuts, and the parts of an entry's text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache

from onrecord.model import Entry, Record
from onrecord.resources import load

__all__ = [
    "contrast", "cut", "cut_around", "factuality_label", "listed", "origin_words", "plural", "split_additions",
    "status_label",
]  # fmt: skip

_TOKEN = re.compile(r"\S+\s*")
_WORD = re.compile(r"n['’]t\b|[^\W\d]+?(?=n['’]t\b)|[^\W\d]+")
_ADDITION = re.compile(r"\[[^\[\]]*\]")


def plural(count: int, noun: str) -> str:
    """ "1 origin", "2 origins"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def status_label(entry: Entry) -> str:
    """What the mark beside a line says: how many origins, or why it is weaker than that."""
    if entry.status in ("corroborated", "reported"):
        return plural(max(1, entry.origin_count), "origin")
    return entry.status


def factuality_label(entry: Entry) -> str:
    """ "planned", "denied", ...; empty where the thing happened or is going on, or the words say "not" themselves."""
    says_not = entry.factuality == "not happened" and not _negations().isdisjoint(_WORD.findall(entry.text.casefold()))
    return "" if says_not or entry.factuality in ("happened", "ongoing") else entry.factuality


@cache
def _negations() -> frozenset[str]:
    return frozenset(load("cues")["content"]["negations"])


def split_additions(text: str) -> list[tuple[str, bool]]:
    """The text in parts, each with whether it is an addition in square brackets."""
    parts, end = [], 0
    for match in _ADDITION.finditer(text):
        parts += [(text[end : match.start()], False), (match[0], True)]
        end = match.end()
    return [part for part in [*parts, (text[end:], False)] if part[0]]


def cut(text: str, length: int) -> str:
    """At most so many characters, cut between words with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:—-") + "…"


def cut_around(text: str, length: int, value: str) -> str:
    """At most so many characters, and the value among them where the text holds it: its end, if it stands late."""
    begun = cut(text, length)
    if value in begun or value not in text:
        return begun
    text = " ".join(text.split())
    return "…" + text[-length:].split(" ", 1)[-1] if value in text[-length:] else begun


def contrast(one: str, other: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Both texts in parts, each with whether the other text lacks it; case and punctuation make no difference.

    Where words differ in the middle, those by which one text begins earlier or ends later are only quoted at length.
    """
    words, others = _TOKEN.findall(one), _TOKEN.findall(other)
    matcher = SequenceMatcher(None, [_bare(word) for word in words], [_bare(word) for word in others], autojunk=False)
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    steps = matcher.get_opcodes()
    edges = [step for step in (*steps[:1], *steps[-1:]) if step[0] in ("insert", "delete")]
    alike = edges if any(step[0] != "equal" and step not in edges for step in steps) else []
    for step in steps:
        tag, a, b, c, d = step
        differs = tag != "equal" and step not in alike
        left += [("".join(words[a:b]), differs)] if b > a else []
        right += [("".join(others[c:d]), differs)] if d > c else []
    return left, right


def _bare(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())


def listed(names: Iterable[str], at_most: int = 3) -> str:
    """ "A, B, C and 2 more"; each name once."""
    unique = list(dict.fromkeys(name for name in names if name))
    if len(unique) <= at_most:
        return ", ".join(unique)
    return f"{', '.join(unique[:at_most])} and {len(unique) - at_most} more"


def origin_words(record: Record, entry: Entry) -> str:
    """Who an entry goes back to, each independent origin once: "from the clerk’s letter", "own reporting"."""
    by_key = {origin.key: origin.origin for origin in record.origins if origin.id in entry.origins}
    outlets = {record.article(place.article).name for place in entry.evidence}
    others = [name for name in by_key.values() if name not in outlets]
    own = "own reporting" if len(others) < len(by_key) else ""
    return " and ".join(part for part in (f"from {listed(others)}" if others else "", own) if part)
