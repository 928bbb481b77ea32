"""Source, cue and content of attributions on PolNeAR: a brat folder, or CofeNet's JSON lines.

JSON lines give words: exact-span F1 as CofeNet counts it, every fragment by itself. A brat folder (`attributions/`,
`text/`) is read from its text: spans by characters without outer punctuation, and linked triples: all that the encoder
links, and those with a source, which are the ones that the record uses.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from spacy.language import Language

from bench.gold import GoldWords, Score, component_of, encoder
from bench.table import Table
from onrecord.reading.encoder.labelling import label_spans
from training.corpora.piece import ROLES, Piece
from training.corpora.polnear import cofenet, read_article

__all__ = ["NAME", "run"]

NAME = "attribution"
SAID = frozenset({"said", "says", "told", "added", "according"})
Triple = dict[str, set[int]]


def run(paths: list[Path]) -> Table:
    """Exact F1, P, R by role; for a brat folder also the linked triples, by overlap and by Dice >= 0.5 of each role."""
    table = Table("Attribution")
    nlp = encoder()
    for path in paths:
        if path.is_dir():
            _brat(table, nlp, path)
        else:
            _json_lines(table, nlp, path)
    return table


def _json_lines(table: Table, nlp: Language, path: Path) -> None:
    pieces = cofenet(path)
    documents = [list(group) for _, group in groupby(pieces, key=lambda piece: piece.document)]
    scores, baseline = {role: Score() for role in ROLES}, {role: Score() for role in ROLES}
    component = component_of(nlp)
    for group in documents:
        doc, _ = GoldWords([[piece.words] for piece in group]).doc(nlp)
        gold = set(label_spans([label for piece in group for label in piece.roles]))
        found = set(component.analyse([doc])[0].roles)
        simple = set(_quotes(group))
        for role in ROLES:
            scores[role].add({s for s in found if s[2] == role}, {s for s in gold if s[2] == role})
            baseline[role].add({s for s in simple if s[2] == role}, {s for s in gold if s[2] == role})
    for role in ROLES:
        table.add(f"{path.name}: {role}", **scores[role].figures())
        table.add(f"{path.name}: {role}, quotation marks and said", **baseline[role].figures())
    table.notes.append(f"{path.name}: {len(pieces)} paragraphs, exact spans on the given words")


def _quotes(pieces: list[Piece]) -> list[tuple[int, int, str]]:
    """The trivial baseline: quoted words are content, five verbs are cues, the word before a cue is its source."""
    spans: list[tuple[int, int, str]] = []
    words = [word for piece in pieces for word in piece.words]
    opened = -1
    for i, word in enumerate(words):
        if word == "“":
            opened = i
        elif word == "”" and opened >= 0:
            spans.append((opened, i + 1, "content"))
            opened = -1
        elif word.lower() in SAID:
            spans += [(i, i + 1, "cue"), (max(0, i - 1), i, "source")]
    return spans


def _brat(table: Table, nlp: Language, folder: Path) -> None:
    overlap, dice, sourced = Score(), Score(), Score()
    articles = 0
    seen: set[Path] = set()
    for annotation in sorted((folder / "attributions").glob("*.ann")):
        text_file = folder / "text" / f"{annotation.stem}.txt"
        if not text_file.exists():
            text_file = folder / "text" / f"{annotation.stem.rsplit('_', 1)[0]}.txt"
        if not text_file.exists() or text_file in seen:
            continue
        seen.add(text_file)
        articles += 1
        text = text_file.read_bytes().decode("utf-8")
        gold = _gold_triples(annotation, text)
        found = _read_triples(nlp, text)
        known = [triple for triple in found if triple["source"]]
        for score, triples, accepts in ((overlap, found, _overlaps), (dice, found, _dice), (sourced, known, _overlaps)):
            score.right += _matched(gold, triples, accepts)
            score.predicted += len(triples)
            score.gold += len(gold)
    name = folder.name
    table.add(f"{name}: triple, overlap", **overlap.figures())
    table.add(f"{name}: triple, Dice >= 0.5", **dice.figures())
    table.add(f"{name}: triple, overlap, those with a source alone", **sourced.figures())
    table.notes.append(f"{name}: {articles} articles from their text, {overlap.gold} attributions with content")


def _characters(text: str, ranges: list[tuple[int, int]]) -> set[int]:
    return {i for start, end in ranges for i in range(start, min(end, len(text))) if not text[i].isspace()}


def _gold_triples(annotation: Path, text: str) -> list[Triple]:
    spans, events = read_article(annotation)
    triples: list[Triple] = []
    for event in events:
        triple: Triple = defaultdict(set)
        for role, span in event:
            triple[role] |= _characters(text, list(spans.get(span, ())))
        if triple["cue"] and triple["content"]:
            triples.append(triple)
    return triples


def _read_triples(nlp: Language, text: str) -> list[Triple]:
    doc = nlp(re.sub("\r", " ", text))
    triples: list[Triple] = []
    for found in doc._.attributions:
        roles = (("source", found.source), ("cue", found.cue), ("content", found.content))
        triple = {
            role: _characters(text, [(doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in ranges])
            for role, ranges in roles
        }
        triples.append(triple)
    return triples


def _matched(gold: list[Triple], found: list[Triple], accepts: Callable[[set[int], set[int]], bool]) -> int:
    """Greedy one-to-one: each gold triple takes the acceptable one with the most shared cue and content."""
    free = list(found)
    matched = 0
    for triple in gold:
        fitting = [other for other in free if all(accepts(triple[r], other[r]) for r in ROLES)]
        if fitting:
            best = max(fitting, key=lambda o: (len(triple["cue"] & o["cue"]), len(triple["content"] & o["content"])))
            free = [other for other in free if other is not best]
            matched += 1
    return matched


def _overlaps(a: set[int], b: set[int]) -> bool:
    return bool(a & b) or not (a or b)


def _dice(a: set[int], b: set[int]) -> bool:
    return not (a or b) or 2 * len(a & b) >= 0.5 * (len(a) + len(b))
