"""The marks of a line that was cut out of its sentence."""

from __future__ import annotations

import re

__all__ = ["tidy"]

_LAST_STOP = re.compile(r"(?<![A-Z]\.[A-Z])(?<!\b[A-Z])(?<!\b[ap]\.m)\.([\"”’']?)$")  # "the U.S." keeps its own
_CLOSED = re.compile(r"[a-z][,.]'(?: |$)")
_BEGUN = re.compile(r"(?:^| )'\w")


def tidy(text: str) -> str:
    """One line, a capital first, quotation marks and brackets in pairs, no dangling mark at the end."""
    text = " ".join(text.split()).strip(" ,;:—–-―").lstrip(". ")
    if "." in text[-2:] and (stop := _LAST_STOP.search(text, max(0, len(text) - 2))):
        text = text[: stop.start()] + stop[1]
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")].rstrip()
    return _paired(text[:1].upper() + text[1:])


def _paired(text: str) -> str:
    """The text with the quotation mark that was cut off: "The letter calls it “a disgrace" ends in ”."""
    opened, closed = text.count("“"), text.count("”")
    if opened > closed:
        return text + "”"
    if closed > opened:
        return "“" + text
    if "'" in text and _CLOSED.search(text) and not _BEGUN.search(text):
        return "'" + text
    if text.count('"') % 2:
        place = text.index('"') if text.count('"') == 1 else text.rindex('"')
        return text + '"' if place == 0 or text[place - 1] in " [(" else '"' + text
    return text
