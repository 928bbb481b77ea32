"""Claims that assert the same, on ECB+: events across the articles of one topic, beside "same lemma".

PATH is the ECB+ folder. "gold events": one claim is built around each gold event, and the likeness that ships puts
together what is alike on average, as the gold does. "the record's decision": besides, nothing is put together that a
record keeps apart (a plan and its deed, a denial and what it denies, other numbers, dates and people). "as read": the
claims are those that the reader finds; a gold event counts as the claim that has its word as predicate (for a noun its
verb: "death", die), and stands alone if no claim has. All rows are scored on the same events within each of the
development topics; chains of one event count, as in the published figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from spacy.tokens import Doc

from bench.chain_scores import ChainScore
from bench.ecb import DEV, Event, checked_sentences, parsed
from bench.table import Table
from onrecord.model import Claim, Reading
from onrecord.reading import Reader
from onrecord.reading.claims import claims_at
from onrecord.reading.document import document
from onrecord.record import told as record_told
from onrecord.record.alignment.candidates import promising, vectors
from onrecord.record.alignment.gathering import gathered
from onrecord.record.alignment.joining import RIVAL, align
from onrecord.record.alignment.likeness import Weights, likeness
from onrecord.record.identity.entities import identify
from onrecord.record.told import tell

__all__ = ["Told", "gold_claims", "run", "topic"]

_ROWS = ("gold events", "same lemma", "gold events, the record's decision", "as read")
_PREFIX = 4  # letters that a verb and its noun share: "resign", "resignation"
Chains = Sequence[frozenset[Hashable]]


@dataclass(frozen=True, slots=True)
class Told:
    """A gold event of a read article, with the claim built around it and the lemma of its head word."""

    reading: Reading
    event: Event
    claim: Claim
    lemma: str


def run(paths: list[Path]) -> Table:
    """CoNLL F1 over the development topics, and how many of the gold events have a claim."""
    table = Table("ECB+: events across articles, within topic")
    reader = Reader()
    for path in paths:
        checked = checked_sentences(path)
        scores = {row: ChainScore(alone=True) for row in _ROWS}
        told = total = 0
        for number in DEV:
            readings, events = topic(reader, path / str(number), checked)
            read = _as_read(readings, events)
            keys: dict[str, Sequence[Hashable]] = {
                "gold events": _by_likeness(readings, events),
                "same lemma": [event.lemma for event in events],
                "gold events, the record's decision": _decided(readings, events),
                "as read": read,
            }
            for row, chosen in keys.items():
                scores[row].add(_chains([event.event.chain for event in events]), _chains(chosen))
            told += sum(isinstance(key, int) for key in read)
            total += len(events)
        for row, score in scores.items():
            share = 100 * told / max(1, total) if row == "as read" else 100.0
            table.add(f"{path.name}: {row}", **score.figures(), told=share)
    table.notes.append("told: gold events that a claim tells; of the claims as read, the others stand alone")
    return table


def topic(reader: Reader, folder: Path, checked: Mapping[str, frozenset[int]]) -> tuple[list[Reading], list[Told]]:
    """The readings of a topic and all its gold events."""
    items = [parsed(file, checked.get(file.name, frozenset())) for file in sorted(folder.glob("*.xml"))]
    docs = reader.nlp.pipe([document(reader.nlp, article) for article, _ in items])
    readings, told = [], []
    for doc, (_, events) in zip(docs, items, strict=True):
        reading = reader.reading_of(doc)
        heads = [_head(doc, event) for event in events]
        claims = dict(zip(sorted(set(heads)), claims_at(doc, heads), strict=True))
        readings.append(reading)
        told += [
            Told(reading, event, claims[head], doc[head].lemma_.casefold())
            for event, head in zip(events, heads, strict=True)
        ]
    return readings, told


def _head(doc: Doc, event: Event) -> int:
    """The token that carries an event: the one that hangs on a word outside, a verb or noun before others."""
    inside = [token for token in doc if token.idx < event.end and token.idx + len(token) > event.start]
    tops = [token for token in inside if token.head.i == token.i or token.head not in inside]
    return min(tops, key=lambda token: (token.pos_ not in ("VERB", "NOUN"), token.i)).i


def gold_claims(readings: Sequence[Reading], events: Sequence[Told]) -> tuple[list[record_told.Told], list[int]]:
    """The claims of a topic if those around its gold events are all that the reports tell, and each event's number."""
    claims: defaultdict[str, dict[Claim, None]] = defaultdict(dict)
    for event in events:
        claims[event.reading.article.id][event.claim] = None
    only = [replace(reading, claims=(*claims[reading.article.id],)) for reading in readings]
    told = tell(only, identify(readings))
    number_of = {(claim.article.id, claim.claim): number for number, claim in enumerate(told)}
    return told, [number_of[event.reading.article.id, event.claim] for event in events]


def _decided(readings: Sequence[Reading], events: Sequence[Told]) -> list[Hashable]:
    """The entry of each gold event among the entries of the claims around gold events."""
    told, numbers = gold_claims(readings, events)
    entry_of = {claim: number for number, group in enumerate(align(told).groups) for claim in group}
    return [entry_of[told[number]] for number in numbers]


def _by_likeness(readings: Sequence[Reading], events: Sequence[Told]) -> list[Hashable]:
    """The group of each gold event by likeness, nothing forbidden: the gold joins a plan with its outcome."""
    told, numbers = gold_claims(readings, events)
    matrix, pairs = vectors(told), [*combinations(range(len(told)), 2)]
    cosines = [float(matrix[one] @ matrix[other]) for one, other in pairs]
    weights = Weights.of(told, *promising(told, matrix))
    _, found = likeness([(told[one], told[other]) for one, other in pairs], cosines, weights)
    scores = dict(zip(pairs, found.tolist(), strict=True))
    links = {pair: score for pair, score in scores.items() if score >= RIVAL}
    groups = gathered(len(told), links, lambda pairs: [scores[min(pair), max(pair)] for pair in pairs], RIVAL)
    group_of = {claim: number for number, group in enumerate(groups) for claim in group}
    return [group_of[number] for number in numbers]


def _as_read(readings: Sequence[Reading], events: Sequence[Told]) -> list[Hashable]:
    """The entry of each gold event among the entries of the reports as they are read; the event itself without one."""
    claims: defaultdict[str, list[tuple[Claim, int]]] = defaultdict(list)
    for number, group in enumerate(align(tell(readings, identify(readings))).groups):
        for claim in group:
            claims[claim.article.id].append((claim.claim, number))
    return [_entry(event, claims[event.reading.article.id]) for event in events]


def _entry(told: Told, claims: Iterable[tuple[Claim, int]]) -> Hashable:
    """The entry of the claim around the event's own word, else of the shortest that names it much alike."""
    event = told.event
    fitting = [
        ((claim.span, claim.predicate) != (told.claim.span, told.claim.predicate), len(claim.span.quote), number)
        for claim, number in claims
        if claim.span.start <= event.start
        and event.end <= claim.span.end
        and (claim.predicate == told.claim.predicate or _is_alike(claim.predicate, event.words))
    ]
    return min(fitting)[2] if fitting else (told.reading.article.id, event.start)


def _is_alike(predicate: str, words: str) -> bool:
    """Whether an event's words begin as the predicate does."""
    return predicate[:_PREFIX].casefold() == words[:_PREFIX].casefold()


def _chains(keys: Sequence[Hashable]) -> Chains:
    """The numbers of the events by the key that they share."""
    found: defaultdict[Hashable, set[Hashable]] = defaultdict(set)
    for number, key in enumerate(keys):
        found[key].add(number)
    return [frozenset(chain) for chain in found.values()]
