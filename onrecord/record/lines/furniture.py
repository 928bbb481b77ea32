"""What a page prints around its report: captions of pictures, sign-up boxes, headlines of other reports."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.properties import kept
from onrecord.record.lines.clauses import piece
from onrecord.record.told import Told
from onrecord.resources import load

__all__ = ["is_furniture"]

_BOX = 100  # words; a longer paragraph that holds such words is a report copied without its line ends
_CAPTION = 40  # words
_HEADLINE = 24  # words
_MOST = 0.7  # of the paragraphs; lists and copied tables have fewer (read in fourteen stories)
_MARKS = (".", "!", "?", "…", ":", ";", ",", '"', "”", "'", "’", ")", "]", "—", "–", "-")
_CREDIT = re.compile(r"\(([^()]{3,80})\)$|\b(?:REUTERS|AFP|AP|EPA|PA)/[A-Z][\w ]{2,30}$")  # "(Photo: Ida Brandt, AP)"
_BYLINE = re.compile(
    r"\bBy (?:[A-Z][\w.'’-]+ ){2,4}(?:and (?:[A-Z][\w.'’-]+ ){2,4})?[A-Z]{4,}\b"
)  # "By Ann Hale TOLM, May 2"


@kept  # claims are asked about for their lines, their changes and what is disputed
def is_furniture(told: Told) -> bool:
    """Whether the claim stands in words of the page that are no part of the report's own text."""
    text, position = told.article.text, told.claim.span.start
    begins = text.rfind("\n", 0, position) + 1
    return position > _end_of_report(text) or _is_of_page(text, begins) or _is_caption(text, begins, piece(told))


@lru_cache(maxsize=1024)  # claims of one sentence follow each other
def _is_caption(text: str, begins: int, piece: tuple[int, int, bool]) -> bool:
    """Whether a piece of a sentence is of a picture's caption, which repeats the report or describes the picture.

    `begins` is where its paragraph does.
    """
    start, end, is_run_on = piece
    words, lexicon = text[start:end].casefold(), load("captions")
    return (
        is_run_on
        or _BYLINE.search(text, start, end) is not None
        or words.startswith(tuple(lexicon["opening"]))
        or any(part in words for part in lexicon["inside"])
        or _is_credited(text, begins)
    )


@lru_cache(maxsize=1024)
def _is_credited(text: str, begins: int) -> bool:
    """Whether the paragraph that begins there ends with who took a picture."""
    paragraph, lexicon = _paragraph(text, begins), load("captions")
    credit = _CREDIT.search(paragraph)
    if credit is None or len(paragraph.split()) > _BOX:
        return False
    return credit[1] is None or any(part in f"{credit[1].casefold()} " for part in lexicon["credited"])


@lru_cache(maxsize=1024)
def _is_of_page(text: str, begins: int) -> bool:
    """Whether the paragraph that begins there is a box, a note of the desk or the headline of another report."""
    if _is_unended(text, begins):
        return True
    paragraph, lexicon = _plain(_paragraph(text, begins)), load("furniture")
    if paragraph.startswith("[") and paragraph.endswith("]"):
        return True  # "[Video shows the dam before it burst]"
    if paragraph in lexicon["whole"] or paragraph.startswith(tuple(lexicon["opening"])):
        return True
    if paragraph.endswith(tuple(f" {words}" for words in lexicon["closing"])):
        return True
    return len(paragraph.split()) <= _BOX and any(words in paragraph for words in lexicon["inside"])


def _is_unended(text: str, begins: int) -> bool:
    """Whether a short paragraph ends in no mark though the others do: a caption, heading or teaser.

    The first may be the headline, unless it is so long that more was run into it.
    """
    paragraph = _paragraph(text, begins)
    least = _HEADLINE if begins <= text.find("\n") else 0
    if paragraph.endswith(_MARKS) or not least < len(paragraph.split()) <= _CAPTION:
        return False
    return _ended(text) >= _MOST


@lru_cache(maxsize=64)
def _ended(text: str) -> float:
    """The share of paragraphs that end in a mark."""
    paragraphs = [line for line in map(str.strip, text.splitlines()) if line]
    return sum(line.endswith(_MARKS) for line in paragraphs) / max(1, len(paragraphs))


@lru_cache(maxsize=64)
def _end_of_report(text: str) -> int:
    """Where the list of other reports begins; the text's length where it has none."""
    position = 0
    for line in text.splitlines(keepends=True):
        if _plain(line) in load("furniture")["behind"] and position > len(text) / 2:
            return position
        position += len(line)
    return position


def _paragraph(text: str, begins: int) -> str:
    """The paragraph that begins at an offset."""
    end = text.find("\n", begins)
    return text[begins : end if end >= 0 else len(text)].strip()


def _plain(paragraph: str) -> str:
    return paragraph.strip().rstrip(".:…").casefold().replace("’", "'")
