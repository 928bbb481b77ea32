"""Bytes of unknown encoding as text."""

from __future__ import annotations

import codecs
import re

from onrecord.errors import SourceError

__all__ = ["decoded", "magic_format"]

# First bytes of formats that people mistake for text, with advice. Source: the `magic` database of file(1).
_MAGIC: dict[bytes, str] = {
    b"%PDF": "a PDF; save the article as text or HTML",
    b"PK\x03\x04": "a ZIP archive or office document; save the article as text",
    b"\xd0\xcf\x11\xe0": "an office document; save the article as text",
    b"\x89PNG": "a picture; save the article as text",
    b"\xff\xd8\xff": "a picture; save the article as text",
    b"GIF8": "a picture; save the article as text",
    b"{\\rtf": "an RTF document; save the article as text",
    b"SQLite format 3": "a database; use --record to open a record",
    b"\x1f\x8b": "compressed with gzip; unpack it first (.warc.gz and .jsonl.gz are read as they are)",
    b"BZh": "compressed with bzip2; unpack it first",
    b"\xfd7zXZ": "compressed with xz; unpack it first",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Control characters other than tab, newline and carriage return; C1 controls too, which windows-1252 never yields.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Random bytes read as windows-1252 have 24 % control characters; a text with stray form feeds stays far below 5 %.
_BINARY_SHARE = 0.05


def magic_format(data: bytes) -> str | None:
    """What these bytes are if they are a well-known format that holds no plain text, with advice; else None."""
    return next((advice for magic, advice in _MAGIC.items() if data.startswith(magic)), None)


def decoded(data: bytes, name: str) -> str:
    """The text of these bytes: by byte-order mark, as UTF-8, as UTF-16 without mark, else as windows-1252.

    Line ends become "\\n" and control characters blanks of the same length, so that offsets hold everywhere.
    Raises SourceError for binary data.
    """
    advice = magic_format(data)
    if advice:
        raise SourceError(f"{name} is {advice}")
    text = _text(data).replace("\r\n", "\n").replace("\r", "\n")
    controls = len(_CONTROL.findall(text))
    if controls > _BINARY_SHARE * len(text):
        raise SourceError(f"{name} is binary data, not text; save the article as text or HTML")
    return _CONTROL.sub(" ", text) if controls else text


def _text(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    unmarked = _utf16_without_mark(data)
    if unmarked:
        return data.decode(unmarked, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # The five bytes that windows-1252 leaves open become control characters, as browsers read them.
        return "".join(_WINDOWS_1252[byte] for byte in data)


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of mostly Latin text has a zero in every second byte."""
    head = data[:2000]
    if len(head) < 4:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


_WINDOWS_1252 = [bytes([byte]).decode("windows-1252", errors="ignore") or chr(byte) for byte in range(256)]
