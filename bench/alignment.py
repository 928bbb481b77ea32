"""Claims that assert the same, on ECB+: events across the articles of one topic, beside "same lemma".

PATH is the ECB+ folder. Every article is read as it is; a gold event counts as the claim in whose clause its word
stands with the claim's predicate. The entries are then scored on the gold events of the development topics, within
each topic; an event that no claim tells stands alone.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.chain_scores import ChainScore
from bench.table import Table
from onrecord.model import Article, Reading
from onrecord.reading import Reader
from onrecord.record.alignment import align
from onrecord.record.identity import identify
from onrecord.record.predicates import relation
from onrecord.record.told import Told, tell
from onrecord.record.words import stem

__all__ = ["run"]

DEV = (2, 5, 12, 18, 21, 23, 34, 35)  # the customary development topics (Cybulska and Vossen 2015)
_PREFIX = 4  # letters that a verb and its noun share: "resign", "resignation"
_CLOSING = frozenset((".", ",", ";", ":", "!", "?", "%", ")", "'s", "’s", "n't", "''"))


@dataclass(frozen=True, slots=True)
class _Event:
    """A gold event: its place in the article's text, its words and the chain that it belongs to."""

    start: int
    end: int
    words: str
    chain: str


def run(paths: list[Path]) -> Table:
    """CoNLL F1 of the entries and of "same lemma" over the development topics."""
    table = Table("ECB+: events across articles, within topic")
    reader = Reader()
    for path in paths:
        ours, lemma, told = ChainScore(), ChainScore(), [0, 0]
        for topic in DEV:
            items = [_parsed(file) for file in sorted((path / str(topic)).glob("*.xml"))]
            readings = list(reader.read_all([article for article, _ in items]))
            events = {article.id: found for article, found in items}
            gold, entries, words, mapped = _chains(readings, events)
            ours.add(gold, entries)
            lemma.add(gold, words)
            told[0] += mapped
            told[1] += sum(map(len, events.values()))
        table.add(f"{path.name}: entries", **ours.figures(), told=100 * told[0] / max(1, told[1]))
        table.add(f"{path.name}: same lemma", **lemma.figures(), told=100.0)
    table.notes.append("told: gold events that a claim tells; the others stand alone and cost recall")
    return table


Chains = Sequence[frozenset[Hashable]]


def _chains(readings: Sequence[Reading], events: dict[str, list[_Event]]) -> tuple[Chains, Chains, Chains, int]:
    """Gold chains, entries and same-lemma groups over the gold events, and how many of these a claim tells."""
    groups = align(tell(readings, identify(readings))).groups
    claims: defaultdict[str, list[tuple[Told, int]]] = defaultdict(list)
    for number, group in enumerate(groups):
        for claim in group:
            claims[claim.article.id].append((claim, number))
    gold, entries, lemmas = (defaultdict[Hashable, set[Hashable]](set) for _ in range(3))
    mapped = 0
    for article, found in events.items():
        for event in found:
            key = article, event.start
            entry = _entry(event, claims[article])
            mapped += entry is not None
            gold[event.chain].add(key)
            entries[key if entry is None else entry].add(key)
            lemmas[relation(stem(event.words.casefold()))].add(key)
    return _frozen(gold.values()), _frozen(entries.values()), _frozen(lemmas.values()), mapped


def _frozen(groups: Iterable[set[Hashable]]) -> Chains:
    return [frozenset(group) for group in groups]


def _entry(event: _Event, claims: Sequence[tuple[Told, int]]) -> int | None:
    """The entry of the shortest clause that holds the event's word as its predicate."""
    fitting = [
        (claim.claim.span.end - claim.claim.span.start, number)
        for claim, number in claims
        if claim.claim.span.start <= event.start
        and event.end <= claim.claim.span.end
        and claim.claim.predicate[:_PREFIX].casefold() == event.words[:_PREFIX].casefold()
    ]
    return min(fitting)[1] if fitting else None


def _parsed(file: Path) -> tuple[Article, list[_Event]]:
    """The text of an ECB+ file, rebuilt from its tokens, and its events with the chain of each."""
    root = ElementTree.parse(file).getroot()
    text, place = "", {}
    for token in root.iter("token"):
        word = {"``": '"', "''": '"'}.get(token.text or "", token.text or "")
        if text and word not in _CLOSING and not text.endswith(("(", "$")):
            text += " "
        place[token.get("t_id")] = len(text), len(text) + len(word)
        text += word
    chains = _gold_chains(root, file.name)
    events = []
    for mention in root.find("Markables") or ():
        anchors = [anchor.get("t_id") for anchor in mention.findall("token_anchor")]
        if anchors and "ACTION" in mention.tag and "REPORTING" not in mention.tag:
            start, end = place[anchors[0]][0], place[anchors[-1]][1]
            id_ = str(mention.get("m_id"))
            events.append(_Event(start, end, text[start:end], chains.get(id_, f"{file.name}:{id_}")))
    return Article(text, outlet=file.stem), events


def _gold_chains(root: ElementTree.Element, file: str) -> dict[str, str]:
    """The chain of each mention: across files by the instance of its target, within the file by the relation."""
    instances = {mention.get("m_id"): mention.get("instance_id") for mention in root.find("Markables") or ()}
    found: dict[str, str] = {}
    for link in root.find("Relations") or ():
        target = link.find("target")
        across = instances.get(target.get("m_id")) if target is not None and link.tag.startswith("CROSS") else None
        for source in link.findall("source"):
            found[str(source.get("m_id"))] = across or f"{file}:{link.get('r_id')}"
    return found
