"""What every article must have, whatever file it came from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.resources import load
from onrecord.sources.options import Limits

__all__ = ["checked", "language_of"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE = re.compile(r"[^\W\d_]\S*\s+\S*\w.*?[.!?…](?:[\"”’')\]]*)(?=\s|$)", re.S)
# Share of function words below which a text is in no language of the list. Of 2,927 English local news reports, scraped
# with their page furniture, 99.9 % have more (median 0.42, 0.5th percentile 0.22).
_LEAST_SHARE = 0.12
# Of the same reports the one with the fewest letters has 59 %, the next 78 %; the longest run without a blank has 782
# characters. What goes beyond costs the reader much time and says nothing.
_LEAST_LETTERS = 0.5
_LONGEST_RUN = re.compile(r"\S{2000}")
# Below this a share says little: a bare headline may hold no function word at all.
_ENOUGH_WORDS = 25


def checked(article: Article, name: str, limits: Limits) -> Article:
    """The article itself. Raises SourceError if it is empty, too long, no prose, or not in English."""
    body = article.body
    if not body.strip():
        raise SourceError(f"{name} has no text; add the article's words")
    if len(article.text) > limits.characters:
        raise SourceError(
            f"{name} holds {len(article.text):,} characters, more than the {limits.characters:,} of one article; "
            "split it into one file for each article"
        )
    if not _SENTENCE.search(body):
        raise SourceError(f"{name} has no sentence; add the article's full text")
    if _LONGEST_RUN.search(body) or _letters(body) < _LEAST_LETTERS:
        raise SourceError(f"{name} is no prose but encoded data or a table; add the article's words alone")
    language = language_of(body)
    if language != "English":
        raise SourceError(f"{name} seems to be in {language}; only English is read, add a translation instead")
    return article


def _letters(text: str) -> float:
    """The share of letters among all characters but blanks."""
    marks = "".join(text.split())
    return sum(character.isalpha() for character in marks) / len(marks)


def language_of(text: str) -> str:
    """The name of the language that a text is most likely in, "another language" where no list of ours fits."""
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
    if not words or sum(word.isascii() for word in words) < len(words) / 2:
        return "another language"
    if len(words) < _ENOUGH_WORDS:
        return "English"
    shares = {name: sum(word in listed for word in words) / len(words) for name, listed in _lists().items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _LEAST_SHARE else "another language"


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in load("languages")["function_words"].items()}
