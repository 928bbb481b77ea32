"""A word processor's file (.docx, Office Open XML, ECMA-376) as the text of its paragraphs."""

from __future__ import annotations

import zlib
from pathlib import Path
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from onrecord.errors import SourceError
from onrecord.model import Article
from onrecord.sources.options import Overrides
from onrecord.sources.text import article_of_words

__all__ = ["article_of_docx"]

_BODY = "word/document.xml"
# The two namespaces of WordprocessingML: transitional, which word processors write, and strict.
_WORDS = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
# What stands in the file but no longer in the text: words moved away, and the second copy of a text box that is
# written for old programs. Deleted words are no `t` elements at all.
_PASSED_OVER = ("moveFrom", "Fallback")
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-"}


def article_of_docx(path: Path, overrides: Overrides) -> Article:
    """The article of a .docx file, tracked changes accepted. Raises SourceError if there is none."""
    return article_of_words(_text(_document(path, overrides.limits.page_bytes), path.name), path, overrides)


def _document(path: Path, limit: int) -> bytes:
    """The document's XML, unpacked to `limit` bytes at most whatever the archive says of its length."""
    try:
        with ZipFile(path) as archive, archive.open(_BODY) as file:
            data = file.read(limit + 1)
    except (BadZipFile, KeyError, EOFError, zlib.error) as error:
        raise SourceError(
            f"{path.name} is no Word document or is damaged; save it again as .docx or as text"
        ) from error
    except (RuntimeError, NotImplementedError) as error:  # encrypted, or packed in a way that no word processor uses
        raise SourceError(f"{path.name} cannot be unpacked ({error}); save it without a password") from error
    if len(data) > limit:
        raise SourceError(f"{path.name} unpacks to more than {limit:,} bytes, too long for one report; split it")
    return data


def _text(data: bytes, name: str) -> str:
    parser = expat.ParserCreate(namespace_separator=" ")
    words = _Words()
    parser.StartElementHandler = words.start
    parser.EndElementHandler = words.end
    parser.CharacterDataHandler = words.characters
    parser.StartDoctypeDeclHandler = _refused
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        raise SourceError(f"{name} holds no well-formed document ({error}); save it again as .docx") from error
    return words.text


def _refused(*declaration: object) -> None:
    """ECMA-376 allows no document type; one could declare entities that unfold to any size."""
    raise ValueError("a document type is declared")


class _Words:
    """The text of `t` elements, a blank line between paragraphs."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._in_text = False
        self._passed_over = 0

    @property
    def text(self) -> str:
        return "".join(self._pieces).strip()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        if self._passed_over or name in _PASSED_OVER:
            self._passed_over += 1
        elif tag.startswith(_WORDS):
            self._in_text = name == "t"
            self._pieces.append(_BREAKS.get(name, ""))

    def end(self, tag: str) -> None:
        self._in_text = False
        if self._passed_over:
            self._passed_over -= 1
        elif tag.startswith(_WORDS) and tag.endswith(" p"):
            self._pieces.append("\n\n")

    def characters(self, words: str) -> None:
        if self._in_text and not self._passed_over:
            self._pieces.append(words)
