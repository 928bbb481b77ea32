"""Where quotation marks open and close: curly, straight and single ones, nested, and over several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Quotation", "paragraphs", "quotations"]

_OPENING, _CLOSING, _STRAIGHT = "“„«‟", "”»", '"＂'
_BEFORE_OPENING = re.compile(r"[\s(\[{—–―\-/:,…“‘'’]\Z|^\Z")
_DOUBLED = re.compile(r"[\"＂“„]{2}(?=\w)")
_STOPS = (".", "!", "?")
_STRAIGHT_SINGLE = ("'", "’", "‘")
# A closing single mark stands after a letter or a stop and before no letter: "so," he said; not the one in "don't".
_SINGLE_CLOSED = re.compile(r"(?<=[.,?!…])[’'](?!\w)")
_SINGLE_CLOSED_LATE = re.compile(r"(?<=\w)[’'](?!\w)")
_SINGLE_OPENED = re.compile(r"(?:(?<=[\s(\[—–])|^|(?<=\A))[‘'](?=[\w(\[])", re.MULTILINE)
_SHORT = 40  # characters of a phrase in single marks that a possessive may also close: the 'ghost fleet'


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """A passage between quotation marks, outermost marks included: half-open code points of the text.

    `closed` is False where no mark closes it; it then ends with its paragraph or before the next opening mark.
    """

    start: int
    end: int
    closed: bool = True


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs of a text, half-open, outer white space left out: parted by blank lines, else by line breaks."""
    border = r"\n[ \t\r]*\n" if re.search(r"\n[ \t\r]*\n", text) else r"\n"
    found, start = [], 0
    for match in [*re.finditer(border, text), None]:
        end = match.start() if match else len(text)
        inside = text[start:end]
        stripped = inside.strip()
        if stripped:
            first = start + len(inside) - len(inside.lstrip())
            found.append((first, first + len(stripped)))
        start = match.end() if match else end
    return found


def quotations(text: str) -> list[Quotation]:
    """The outermost quotations of a text, in order; one that every paragraph reopens is a single quotation."""
    borders = paragraphs(text)
    parts = [list(_double_marks(text, start, end)) for start, end in borders]
    singles = [list(_single_marks(text, start, end)) for start, end in borders]
    if sum(map(len, singles)) > sum(map(len, parts)):
        parts = singles
    found: list[Quotation] = []
    for part, (start, _end) in zip(parts, borders, strict=True):
        reopened = found and not found[-1].closed and part and part[0].start == start and found[-1].end < start
        if reopened and _paragraph_end(borders, start) == found[-1].end:
            found[-1] = Quotation(found[-1].start, part[0].end, part[0].closed)
            part = part[1:]
        found.extend(part)
    return found


def _paragraph_end(borders: list[tuple[int, int]], start: int) -> int:
    """The end of the paragraph before the one that starts there."""
    return max((end for _, end in borders if end <= start), default=-1)


def _double_marks(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Quotations of one paragraph by double marks. A second opening mark ends a quotation that nobody closed."""
    opened: int | None = None
    depth = 0
    for position in range(start, end):
        mark = text[position]
        if opened is None and _DOUBLED.match(text, position):
            continue  # ""They are gone," she said: the mark after it opens
        if mark in _STRAIGHT:
            mark = "“" if _opens(text, start, position, opened) else "”"
        elif mark in _CLOSING and opened is None and _opens(text, start, position, opened):
            mark = "“"  # a mark turned the wrong way: ”I am tired of it.”
        if mark in _OPENING:
            if opened is None:
                opened, depth = position, 1
            elif _follows_space_or_stop(text, position) and _ends_clause(text[:position]):
                yield Quotation(opened, _stripped_end(text, position), closed=False)
                opened, depth = position, 1
            else:
                depth += 1
        elif mark in _CLOSING and opened is not None:
            depth -= 1
            if depth <= 0:
                yield Quotation(opened, position + 1)
                opened = None
    if opened is not None:
        yield Quotation(opened, end, closed=False)


def _opens(text: str, start: int, position: int, opened: int | None) -> bool:
    """Whether a straight mark opens: white space, a bracket or a dash before it and a word after it."""
    before = text[max(start, position - 1) : position]
    after = text[position + 1 : position + 2]
    if opened is None and before in (*_STOPS, '"') and (after.isalnum() or after in _STRAIGHT_SINGLE):
        return True  # two paragraphs run together: `... and left."I am sorry," he said`
    if not _BEFORE_OPENING.search(before) or not after or after.isspace():
        return False
    if opened is None:
        return True
    # Inside a quotation only white space before and a letter after can reopen: 'wait, Hale said. "They are ...'.
    return before.isspace() and (after.isalnum() or after in "'’‘#@$[(")


def _follows_space_or_stop(text: str, position: int) -> bool:
    before = text[position - 1 : position]
    return before.isspace() or before in _STOPS  # “... and left.“I am sorry,” he said: two paragraphs run together


def _ends_clause(before: str) -> bool:
    return bool(re.search(r"[.?!…:,][\s]*\Z", before))


def _stripped_end(text: str, position: int) -> int:
    return len(text[:position].rstrip())


def _single_marks(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Quotations of one paragraph by single marks, curly or straight, as British papers set them."""
    position = start
    while opening := _SINGLE_OPENED.search(text, position, end):
        position = opening.end()
        closed = _SINGLE_CLOSED.search(text, position, end)
        late = _SINGLE_CLOSED_LATE.search(text, position, end)
        short = late is not None and late.end() - opening.start() < _SHORT and "," not in text[position : late.end()]
        closing = late if short or closed is None else closed
        if closing is not None:
            position = closing.end()
            yield Quotation(opening.start(), position)
        elif opening.start() == start:  # a paragraph of a longer quotation, which the next one may close
            yield Quotation(start, end, closed=False)
            return
