"""Parts of speech and dependencies on gold words and sentences (CoNLL-U); punctuation counts."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from pathlib import Path

from spacy.language import Language

from bench.gold import GoldWords, encoder, read
from bench.table import Table
from training.corpora.conllu import read_conllu
from training.corpora.piece import Piece

__all__ = ["NAME", "run"]

NAME = "syntax"


def run(paths: list[Path]) -> Table:
    """UPOS, UAS, LAS (CoNLL 2018: without subtypes) and LASx (with them) of each file or folder."""
    table = Table("Syntax, gold words and sentences")
    nlp = encoder()
    for path in paths:
        files = sorted(path.glob("*.conllu")) if path.is_dir() else [path]
        sentences = [sentence.piece() for file in files for sentence in read_conllu(file)]
        documents = [list(group) for _, group in groupby(sentences, key=lambda piece: piece.document)]
        name = f"{path.parent.name}/{path.name}"
        confused: Counter[str] = Counter()
        table.add(name, **_figures(_counted(nlp, documents, confused)))
        table.add(f"{name}: each sentence alone", **_figures(_counted(nlp, [[s] for s in sentences], Counter())))
        table.add(f"{name}: each word on the one before", **_figures(_baseline(sentences)))
        table.notes.append(f"{name}: {sum(len(s.words) for s in sentences)} words, {len(sentences)} sentences")
        worst = ", ".join(f"{pair} {count}" for pair, count in confused.most_common(8))
        table.notes.append(f"most frequent wrong relations (gold→read): {worst}")
    return table


def _counted(nlp: Language, documents: list[list[Piece]], confused: Counter[str]) -> Counter[str]:
    """Right words of documents, each sentence a paragraph of its own."""
    counts: Counter[str] = Counter()
    docs = read(nlp, (GoldWords([[piece.words] for piece in pieces]) for pieces in documents))
    for pieces, (doc, positions) in zip(documents, docs, strict=True):
        word_of = {token: word for word, token in enumerate(positions)}
        offset = 0
        for piece in pieces:
            tokens = [doc[position] for position in positions[offset : offset + len(piece.words)]]
            heads = [0 if t.head.i == t.i else word_of[t.head.i] - offset + 1 for t in tokens]
            _count(counts, piece, [t.pos_ for t in tokens], heads, [t.dep_ for t in tokens], confused)
            offset += len(piece.words)
    return counts


def _baseline(sentences: list[Piece]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for piece in sentences:
        size = len(piece.words)
        _count(counts, piece, ["NOUN"] * size, list(range(size)), ["nmod"] * size, Counter())
    return counts


def _count(
    counts: Counter[str], piece: Piece, upos: list[str], heads: list[int], relations: list[str], confused: Counter[str]
) -> None:
    for i in range(len(piece.words)):
        relation = "root" if relations[i] == "ROOT" else relations[i]
        gold = piece.relations[i]
        counts["words"] += 1
        counts["UPOS"] += upos[i] == piece.upos[i]
        attached = heads[i] == piece.heads[i]
        counts["UAS"] += attached
        counts["LAS"] += attached and relation.split(":")[0] == gold.split(":")[0]
        counts["LASx"] += attached and relation == gold
        if relation.split(":")[0] != gold.split(":")[0]:
            confused[f"{gold.split(':')[0]}→{relation.split(':')[0]}"] += 1


def _figures(counts: Counter[str]) -> dict[str, float]:
    return {name: 100 * counts[name] / max(1, counts["words"]) for name in ("UPOS", "UAS", "LAS", "LASx")}
