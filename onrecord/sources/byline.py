"""Bylines: who wrote it, and for which outlet, on a line of its own or glued to the first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.resources import load
from onrecord.sources.dateline import dateline
from onrecord.sources.outlets import known_names
from onrecord.sources.published import day_in_words

__all__ = ["Byline", "byline"]

_BY = re.compile(r"(?:By|BY|by|Written by|Reported by|Reporting by|Story by|Words by)[:\s]\s*(?=\S)")
_NOISE = re.compile(r"<?[\w.+-]+@[\w.-]+\w>?|@\w+|https?://\S+")  # addresses and handles
_STAMP = re.compile(r"\s*\b(?:Updated|Published|Posted|Modified|UPDATED|PUBLISHED|POSTED)\b.*")
_FIELD = re.compile(r"\s*(?:[|•·/,;()]|[—–―]|\s-\s)\s*")
_AND = re.compile(r"\s+(?:and|&|AND|with)\s+")
_FOR = re.compile(r"\s+(?:of|for|at|from)\s+(?:the\s+)?")  # "Jane Doe of the Example Post"
_NAME_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.'’-]*")
_INITIAL = re.compile(r"[A-Z]\.?(?:-?[A-Z]\.?)?")
_WORD = re.compile(r"\S+")
# A byline holds a few names and an outlet; longer lines are sentences ("By Tuesday, thousands of people had ...").
_LONGEST_LINE = 24
# A glued byline of two authors and an outlet has at most this many words.
_LONGEST_GLUED = 14


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says; `end` is where it ends."""

    end: int
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    day: str | None = None


def byline(text: str, start: int) -> Byline | None:
    """The byline that stands at `start`, or None."""
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)]
    by = _BY.match(line)
    if not by:
        return _unmarked(line, start)
    words = line[by.end() :]
    if not _opens_with_name(words):
        return None
    if _is_byline_alone(words):
        return _parsed(words, start + len(line))
    return _glued(text, start + by.end(), words)


def _opens_with_name(words: str) -> bool:
    """ "By Friday ..." and "By most accounts ..." are sentences; "By The Associated Press" is a byline."""
    first = words.split(maxsplit=1)[0].rstrip(",")
    if _outlet_at_start(words):
        return True
    lexicon = load("datelines")
    is_calendar = first.casefold() in (*lexicon["weekdays"], *lexicon["months"])
    is_no_name = first in lexicon["openers"] or (is_calendar and first not in lexicon["month_names"])
    return bool(_NAME_WORD.match(first)) and not is_no_name and first[-2:] not in ("'s", "’s")


def _is_byline_alone(words: str) -> bool:
    """A line of capitalised words, connectors and roles only, that does not end as a sentence."""
    tokens = _NOISE.sub("", words).split()
    if not tokens or len(tokens) > _LONGEST_LINE:
        return False
    last = tokens[-1]
    if last[-1] in ".!?:" and len(last) > 4 and not re.search(r"\d|[A-Z]\.", last):
        return False
    return all(_fits_byline(token) for token in tokens)


def _fits_byline(token: str) -> bool:
    bare = token.strip(",;|()/•·–—-.:").casefold()
    return (
        not token[0].islower()
        or not bare
        or any(bare in load("datelines")[kind] for kind in ("connectors", "roles", "particles"))
        or bool(re.fullmatch(r"[a-z]+\.(?:com|org|net|co\.uk)", bare))
    )


def _parsed(words: str, end: int) -> Byline:
    """Names, outlet and day of a byline that stands alone: "Jane Doe and John Roe, Example Post | May 3, 2024"."""
    day = day_in_words(words)
    authors: list[str] = []
    outlet: str | None = None
    for part in _FIELD.split(_STAMP.sub("", _NOISE.sub("", words))):
        if not part or any(character.isdigit() for character in part) or _is_role(part):
            continue
        names, found = _people_and_outlet(part, bool(authors))
        authors += names
        outlet = outlet or found
    return Byline(end, tuple(authors), outlet, day)


def _people_and_outlet(part: str, has_authors: bool) -> tuple[list[str], str | None]:
    """ "Jane Doe and John Roe Example Post" as two names and an outlet."""
    marked = _FOR.search(part)
    if marked:
        names, _ = _people_and_outlet(part[: marked.start()], has_authors)
        rest = part[marked.end() :]
        return names, _known_without_article(rest) or rest
    known = known_names().get(part) or _known_without_article(part)
    if known or (has_authors and _ends_like_outlet(part)):
        return [], known or part
    pieces = _AND.split(part)
    name, outlet = _split_name(pieces[-1].split())
    names = [piece.strip() for piece in (*pieces[:-1], name) if piece.strip() and not _is_role(piece)]
    return [_person(name) for name in names if _looks_like_person(name)], outlet


def _split_name(tokens: Sequence[str]) -> tuple[str, str | None]:
    """The name and the outlet of "Jane Q. Doe Example Post"; the outlet is a listed one or ends in a newsroom word."""
    for first in range(len(tokens)):
        known = known_names().get(" ".join(tokens[first:]))
        if known and (first == 0 or first >= 2):
            return " ".join(tokens[:first]), known
    stop = _name_length(tokens)
    if len(tokens) - stop >= 2 and tokens[-1] in _newsroom_words():
        return " ".join(tokens[:stop]), " ".join(tokens[stop:])
    while len(tokens) > 2 and _is_role(tokens[-1]):  # "Jane Doe Staff Writer"
        tokens = tokens[:-1]
    return " ".join(tokens), None


def _name_length(tokens: Sequence[str]) -> int:
    """How many words the name takes: two, and one more for each initial or particle inside: "Jan P. van Dyck"."""
    length = 2
    for index in range(1, min(len(tokens), 6)):
        if index >= length:
            break
        if _INITIAL.fullmatch(tokens[index]) or tokens[index].casefold() in load("datelines")["particles"]:
            length += 1
    if length < len(tokens) and tokens[length].rstrip(".,") in load("datelines")["suffixes"]:
        length += 1
    return length


def _glued(text: str, start: int, words: str) -> Byline | None:
    """A byline with only a blank before the first sentence: "By Jane Doe Example Post The mayor ..."."""
    tokens = list(_WORD.finditer(words))[: _LONGEST_GLUED + 1]
    for stop in range(2, len(tokens)):
        said, following = words[: tokens[stop - 1].end()], tokens[stop]
        if not _is_byline_alone(said):
            return None
        position = start + following.start()
        names, outlet = _people_and_outlet(said.rstrip(",|"), False)
        if not names and not outlet:
            continue
        if outlet and not words[following.start()].islower() and not _continues_outlet(words, tokens, stop):
            return Byline(position, tuple(names), outlet)
        if names and (dateline(text, position) or _opens_sentence(said, following[0], tokens, stop)):
            return Byline(position, tuple(names))
    return None


def _continues_outlet(words: str, tokens: Sequence[re.Match[str]], stop: int) -> bool:
    """Whether a longer outlet name begins here: "Example News | Service", "New York Times | Magazine"."""
    longer = words[: tokens[stop].end()]
    _, outlet = _people_and_outlet(longer.rstrip(",|"), False)
    return outlet is not None and outlet.split()[-1] == tokens[stop][0].rstrip(",|")


def _opens_sentence(said: str, following: str, tokens: Sequence[re.Match[str]], stop: int) -> bool:
    """ "By Jane Doe The mayor ...": a name of its usual length, then a word that opens sentences."""
    after = tokens[stop + 1][0] if stop + 1 < len(tokens) else ""
    complete = len(said.split()) >= _name_length(said.split())
    return complete and following in load("datelines")["openers"] and not said.endswith(",") and bool(after)


def _unmarked(line: str, start: int) -> Byline | None:
    """A line without "By" that is a name and a listed outlet: "Jane Doe, Associated Press", "JANE DOE | Reuters"."""
    match = re.fullmatch(r"\s*([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3})\s*[,|/•·–—-]\s*(.+?)\s*", line)
    outlet = known_names().get(match[2]) if match else None
    return Byline(start + len(line), (_person(match[1]),), outlet) if match and outlet else None


def _outlet_at_start(words: str) -> str | None:
    tokens = words.split()[:5]
    forms = (" ".join(tokens[:length]).rstrip(",|") for length in range(len(tokens), 0, -1))
    return next((known_names()[form] for form in forms if form in known_names()), None)


def _known_without_article(words: str) -> str | None:
    return known_names().get(re.sub(r"^(?:The|the)\s+", "", words)) or known_names().get(f"The {words}")


def _ends_like_outlet(words: str) -> bool:
    return words.split()[-1] in _newsroom_words()


def _looks_like_person(name: str) -> bool:
    tokens = name.split()
    if not 1 < len(tokens) <= 6 or tokens[0] == "The":
        return False
    last = tokens[-1].strip(",")
    is_outlet = last in _newsroom_words() and last not in load("datelines")["surnames"]
    return not is_outlet and _NAME_WORD.match(tokens[0]) is not None


def _person(name: str) -> str:
    """ "JANE DOE" as "Jane Doe"."""
    name = name.strip(" ,")
    return name.title() if name.isupper() else name


def _is_role(words: str) -> bool:
    lexicon = load("datelines")
    return all(word.casefold().strip(".") in ("", *lexicon["roles"], *lexicon["connectors"]) for word in words.split())


@cache
def _newsroom_words() -> frozenset[str]:
    return frozenset(load("outlets")["newsroom_words"])
