"""What tells one article's story from others: its names, numbers and rare words, weighted by where they stand."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

from onrecord import resources
from onrecord.model import Article
from onrecord.stories.days import days_of

__all__ = ["Features", "Passage", "features_of", "key_of", "passages_of", "stem"]

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Weights of a word by its place and form, and how much of a text is read; set on `clusters/news_cluster`, with
# `python -m bench grouping`.
_TITLE, _LEAD, _NAME = 3.0, 1.5, 2.0
_LEAD_WORDS, _WORDS = 120, 400
_SENTENCE_ENDS = '.!?\n"“'
# The first days named are those of the event ("was shot Sunday"); later ones are of hearings and of other events.
_DAYS, _DAYS_WITHIN = 4, 3000


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with the key under which the same words of the same outlet are known again."""

    key: int
    text: str


@dataclass(frozen=True, slots=True)
class Features:
    """An article's terms with their weights, before it is known how rare each is, and the days that it names."""

    terms: dict[str, float]
    day: int | None
    days: tuple[int, ...]


def key_of(*words: str) -> int:
    """A number for words that no other words will have: 64 bits, signed, as databases keep them."""
    return int.from_bytes(blake2b("\n".join(words).encode(), digest_size=8).digest(), signed=True)


def passages_of(article: Article) -> tuple[Passage, ...]:
    """The paragraphs of the part of an article that is looked at."""
    lines = (line.strip() for line in article.body.splitlines())
    return tuple(Passage(key_of(article.outlet or "", line), line) for line in lines if line)


def features_of(article: Article, repeated: frozenset[int] = frozenset()) -> Features:
    """The features of an article, from its headline and the beginning of its body.

    Passages that the outlet has `repeated` from other articles are passed over: "Sign up for our newsletters" and the
    links to other stories make all its articles alike.
    """
    body = "\n".join(passage.text for passage in passages_of(article) if passage.key not in repeated)
    weights: defaultdict[str, float] = defaultdict(float)
    for text, weight, is_title in ((article.headline or "", _TITLE, True), (body, 1.0, False)):
        for term, share in _terms(text, is_title):
            weights[term] += weight * share
    terms = {term: 1 + math.log(weight) for term, weight in weights.items() if weight >= 1}
    published = article.published.first_day if article.published else None
    if published is None:
        return Features(terms, None, ())
    named = days_of(f"{article.headline or ''}\n{body[:_DAYS_WITHIN]}", published, _DAYS)
    return Features(terms, published.toordinal(), named)


def _terms(text: str, is_title: bool) -> Iterator[tuple[str, float]]:
    """The terms of a text with the weight of each: words, and pairs of words that stand like a name."""
    words = [(match.group(), match.start()) for match in _WORD.finditer(text[: _WORDS * 12])][:_WORDS]
    small = _small_words()
    for number, (word, start) in enumerate(words):
        folded = _plain(word)
        if folded in small or len(folded) < 2:
            continue
        before = text[max(0, start - 2) : start].strip()[-1:]
        is_name = word[0].isdigit() or (
            word[0].isupper() and (is_title or (start > 0 and before not in _SENTENCE_ENDS))
        )
        weight = (_NAME if is_name else 1.0) * (_LEAD if not is_title and number < _LEAD_WORDS else 1.0)
        yield stem(folded), weight
        following = words[number + 1][0] if number + 1 < len(words) else ""
        if not is_title and word[0].isupper() and following[:1].isupper():
            yield f"{folded} {_plain(following)}", _NAME


def _plain(word: str) -> str:
    """A word in lower case without a possessive."""
    return word.lower().replace("’", "'").removesuffix("'s")


def stem(word: str) -> str:
    """A word without its commonest endings."""
    for ending, rest in (("ies", 3), ("ing", 4), ("ed", 4), ("es", 4), ("s", 3)):
        if word.endswith(ending) and len(word) - len(ending) >= rest and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


@cache
def _small_words() -> frozenset[str]:
    return frozenset(resources.load("small_words")["words"])
