"""Readers of corpora of time expressions: TimeML (TIMEX3), TIMEX2 in SGML or XML, and GUM's XML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path

__all__ = ["Document", "Marked", "documents"]

_SUFFIXES = {".tml", ".xml", ".sgm", ".sgml"}
# A document that a folder holds in several forms is read once, in the first of these.
_KINDS = ("timex2", "timex3", "gum")


@dataclass(frozen=True, slots=True)
class Marked:
    """One expression: half-open offsets, TIMEX3 type (empty where the corpus has none) and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """One annotated text; `kind` is timex3, timex2 or gum."""

    name: str
    kind: str
    text: str
    anchor: date | None
    gold: tuple[Marked, ...]


def documents(path: Path) -> list[Document]:
    """The annotated documents of a file or of a folder, searched through. Raises ValueError if there is none."""
    files = [path] if path.is_file() else sorted(file for file in path.rglob("*") if file.suffix in _SUFFIXES)
    found: dict[str, Document] = {}
    for file in files:
        document = _document(file)
        key = file.stem.removesuffix(".key")
        known = found.get(key)
        if document and (known is None or _KINDS.index(document.kind) < _KINDS.index(known.kind)):
            found[key] = document
    if not found:
        raise ValueError(f"{path}: no document with TIMEX3, TIMEX2 or GUM's <date> elements; name the corpus' folder")
    return list(found.values())


def _document(file: Path) -> Document | None:
    raw = file.read_text(encoding="utf-8")
    name = file.stem
    if "<TIMEX2" in raw:
        return _timex2(name, raw)
    if "<TIMEX3" in raw:
        return _timeml(name, raw)
    return _gum(name, raw) if "<date " in raw else None


def _timeml(name: str, raw: str) -> Document:
    tags = re.findall(r"<TIMEX3[^>]*>", raw)
    created = next((tag for tag in tags if "CREATION_TIME" in tag), next(iter(tags), ""))
    text, gold = _stripped(_body(raw), "TIMEX3", "value")
    return Document(name, "timex3", text, _day(r'value="(\d{4})-?(\d\d)-?(\d\d)', created), gold)


def _timex2(name: str, raw: str) -> Document:
    text, gold = _stripped(_body(raw), "TIMEX2", "val")
    gold = tuple(one for one in gold if one.value)
    return Document(name, "timex2", text, _day(r"<DATETIME>.*?(\d{4})-?(\d\d)-?(\d\d)", raw), gold)


def _gum(name: str, raw: str) -> Document:
    """GUM's XML has a token a line with its columns; only dates of one day, month or year are kept."""
    lines = [line if line.startswith("<") else " " + line.partition("\t")[0] for line in raw.splitlines()]
    lines = ["\n\n" if re.match(r"</(?:p|head|item|sp|figure)>$", line) else line for line in lines]
    body = re.sub(r" ((?:<[^>]*>)*[,.;:!?)\]%’]|(?:<[^>]*>)*['’]s\b|n['’]t\b)", r"\1", "".join(lines))
    text, gold = _stripped(re.sub(r"([(\[])((?:<[^>]*>)*) ", r"\1\2", body), "date", "when")
    kept = tuple(one for one in gold if re.fullmatch(r"-?\d{4}(-\d\d){0,2}", one.value))
    return Document(name, "gum", text, _day(r'dateCreated="(\d{4})-(\d\d)-(\d\d)"', raw), kept)


def _body(raw: str) -> str:
    """What stands in <TEXT>, else all of it."""
    inside = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.DOTALL)
    return inside[1] if inside else raw


def _day(pattern: str, text: str) -> date | None:
    match = re.search(pattern, text, re.DOTALL)
    return date(int(match[1]), int(match[2]), int(match[3])) if match else None


def _stripped(body: str, tag: str, attribute: str) -> tuple[str, tuple[Marked, ...]]:
    """The text without mark-up and the spans that elements of one tag mark."""
    parts: list[str] = []
    length = 0
    stack: list[tuple[int, str, str]] = []
    gold: list[Marked] = []
    for piece in re.split(r"(<[^>]*>)", body):
        if re.match(rf"<{tag}\b", piece) and not piece.endswith("/>"):
            named = dict(re.findall(r'([\w:]+)="([^"]*)"', piece))
            stack.append((length, named.get("type", ""), named.get(attribute, "")))
        elif piece == f"</{tag}>" and stack:
            start, type_, value = stack.pop()
            inside = "".join(parts)[start:]
            start += len(inside) - len(inside.lstrip())
            gold.append(Marked(start, max(start, start + len(inside.strip())), type_, value))
        elif not piece.startswith("<"):
            plain = unescape(piece)
            parts.append(plain)
            length += len(plain)
    return "".join(parts), tuple(sorted(gold, key=lambda one: (one.start, -one.end)))
