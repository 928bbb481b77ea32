"""Names (PER, ORG, LOC) on gold words: exact spans and types. IOB2 or BIO files, label in column 3 or 2."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

from spacy.tokens import Doc

from bench.gold import GoldWords, Score, encoder, read
from bench.table import Table
from onrecord.reading.encoder.labelling import label_spans
from training.corpora.names import held_out, worldwide
from training.corpora.piece import UNLABELLED, Piece, repaired

__all__ = ["NAME", "run"]

NAME = "names"
KINDS = {"PERSON": "PER", "ORGANIZATION": "ORG", "PLACE": "LOC"}
SPELLINGS = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC", "PLACE": "LOC", "GPE": "LOC"}

Spans = set[object]


def run(paths: list[Path]) -> Table:
    """F1, P, R over all names and F1 by type; a folder of Worldwide is cut to our own test split."""
    table = Table("Names, gold words, exact spans and types")
    nlp = encoder()
    for path in paths:
        pieces = _pieces(path)
        documents = [list(group) for _, group in groupby(pieces, key=lambda piece: piece.document)]
        docs = read(nlp, (GoldWords([[piece.words] for piece in group]) for group in documents))
        scores = {kind: Score() for kind in ("all", *KINDS.values())}
        baseline = Score()
        for group, (doc, positions) in zip(documents, docs, strict=True):
            gold, ignored = _gold(group)
            found = {span for span in _found(doc, positions) if span not in ignored}
            for kind, score in scores.items():
                score.add({s for s in found if kind in ("all", s[2])}, {s for s in gold if kind in ("all", s[2])})
            baseline.add(set(_capitalised(group)), set(gold))
        by_type = {kind: scores[kind].f1 for kind in KINDS.values()}
        name = path.name if path.is_dir() else f"{path.parent.name}/{path.name}"
        table.add(name, **scores["all"].figures(), **by_type)
        table.add(f"{name}: capitalised words, all persons", **baseline.figures())
        table.notes.append(f"{name}: {sum(len(p.words) for p in pieces)} words, {scores['all'].gold} names")
    return table


def _pieces(path: Path) -> list[Piece]:
    if path.is_dir():
        return worldwide(path, test=any(held_out(file.name) for file in path.glob("*.tsv")))
    pieces: list[Piece] = []
    document = ""
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        lines = block.split("\n")
        identifiers = [line.split("=", 1)[1].strip() for line in lines if line.startswith("# sent_id")]
        document = identifiers[0].rsplit("-", 1)[0] if identifiers else document or path.name
        rows = [re.split(r"[\t ]+", line.strip()) for line in lines if line.strip() and not line.startswith("#")]
        rows = [row for row in rows if not row[0].startswith("-DOCSTART-")]
        if rows:
            numbered = len(rows[0]) > 2 and rows[0][0].isdigit()
            words = [row[1 if numbered else 0] for row in rows]
            labels = [_label(row[2 if numbered else min(1, len(row) - 1)]) for row in rows]
            pieces.append(Piece(document=document, words=words, names=repaired(labels)))
    return pieces


def _label(label: str) -> str:
    kind = label[2:].upper()
    kind = SPELLINGS.get(kind, kind)
    return label[:2] + kind if kind in KINDS.values() else "O"


def _gold(pieces: list[Piece]) -> tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]:
    """The names, and the spans that may but need not be found (Worldwide's facilities, as any type)."""
    labels = [label for piece in pieces for label in piece.names]
    plain = ["O" if label == UNLABELLED else label for label in labels]
    gold = set(label_spans(plain))
    ignored: set[tuple[int, int, str]] = set()
    for is_facility, group in groupby(range(len(labels)), key=lambda i: labels[i] == UNLABELLED):
        if is_facility:
            members = list(group)
            ignored |= {(members[0], members[-1] + 1, kind) for kind in KINDS.values()}
    return gold, ignored


def _found(doc: Doc, positions: list[int]) -> set[tuple[int, int, str]]:
    word_of = {token: word for word, token in enumerate(positions)}
    return {(word_of[ent.start], word_of[ent.end - 1] + 1, KINDS[ent.label_]) for ent in doc.ents}


def _capitalised(pieces: list[Piece]) -> list[tuple[int, int, str]]:
    labels: list[str] = []
    for piece in pieces:
        capital = [i > 0 and word[:1].isupper() for i, word in enumerate(piece.words)]
        labels += [("I-PER" if i and capital[i - 1] else "B-PER") if c else "O" for i, c in enumerate(capital)]
    return label_spans(labels)
