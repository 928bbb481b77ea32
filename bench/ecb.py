"""ECB+ as published: the texts of a topic, rebuilt from their tokens, with the gold events and their chains.

Only the sentences that the annotators checked count (`ECBplus_coreference_sentences.csv`, Cybulska and Vossen 2014), as
in every published figure.
"""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.model import Article

__all__ = ["DEV", "Event", "checked_sentences", "parsed"]

DEV = (2, 5, 12, 18, 21, 23, 34, 35)  # the customary development topics (Cybulska and Vossen 2015)
_LIST = "ECBplus_coreference_sentences.csv"
_CLOSING = frozenset((".", ",", ";", ":", "!", "?", "%", ")", "'s", "’s", "n't", "''"))
_QUOTES = {"``": '"', "''": '"'}


@dataclass(frozen=True, slots=True)
class Event:
    """A gold event: its place in the article's text, its words and the chain that it belongs to."""

    start: int
    end: int
    words: str
    chain: str


def checked_sentences(folder: Path) -> Mapping[str, frozenset[int]]:
    """The numbers of the checked sentences by file name."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    with (folder / _LIST).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[f"{row['Topic']}_{row['File']}.xml"].add(int(row["Sentence Number"]))
    return {name: frozenset(numbers) for name, numbers in found.items()}


def parsed(file: Path, checked: frozenset[int]) -> tuple[Article, list[Event]]:
    """The text of a file and the events of its checked sentences; reports of speech are events of another kind."""
    root = ElementTree.parse(file).getroot()
    text, place, sentence = "", {}, {}
    for token in root.iter("token"):
        id_, word = token.get("t_id"), _QUOTES.get(token.text or "", token.text or "")
        if text and word not in _CLOSING and not text.endswith(("(", "$")):
            text += " "
        place[id_] = len(text), len(text) + len(word)
        sentence[id_] = int(token.get("sentence", -1))
        text += word
    chains = _chains(root, file.name)
    events = []
    for mention in root.find("Markables") or ():
        anchors = [anchor.get("t_id") for anchor in mention.findall("token_anchor")]
        if anchors and sentence[anchors[0]] in checked and _is_event(mention.tag):
            start, end = place[anchors[0]][0], place[anchors[-1]][1]
            id_ = str(mention.get("m_id"))
            events.append(Event(start, end, text[start:end], chains.get(id_, f"{file.name}:{id_}")))
    return Article(text, outlet=file.stem), events


def _is_event(tag: str) -> bool:
    return "ACTION" in tag and "REPORTING" not in tag


def _chains(root: ElementTree.Element, file: str) -> dict[str, str]:
    """The chain of each mention: across files by the instance of its target, within the file by the relation."""
    instances = {mention.get("m_id"): mention.get("instance_id") for mention in root.find("Markables") or ()}
    found: dict[str, str] = {}
    for link in root.find("Relations") or ():
        target = link.find("target")
        across = instances.get(target.get("m_id")) if target is not None and link.tag.startswith("CROSS") else None
        for source in link.findall("source"):
            found[str(source.get("m_id"))] = across or f"{file}:{link.get('r_id')}"
    return found
