"""Names (PER, ORG, LOC) from UNER over EWT, Worldwide, WikiGold, CrossNER and, as silver, GUM.

Their guidelines differ: UNER leaves titles out of persons and takes acting countries as organisations; Worldwide keeps
facilities apart, so its facilities carry no label here; CrossNER leaves out most parliaments and what stands inside an
election; GUM marks whole noun phrases, which are cut to the name.
"""

import hashlib
import re
from pathlib import Path

from training.corpora.conllu import ConlluSentence, read_conllu
from training.corpora.piece import UNLABELLED, Piece, repaired

__all__ = ["crossner", "ewt", "held_out", "read_iob2", "wikigold", "worldwide"]

KEPT = {"PER", "ORG", "LOC"}
CROSSNER = {"politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG"}
CROSSNER |= {"country": "LOC", "location": "LOC"}
WORLDWIDE = {"Person": "PER", "Organization": "ORG", "Location": "LOC"}


def ewt(data: Path, part: str) -> list[Piece]:
    """The sentences of EWT with UNER's names, aligned by characters where the revisions differ."""
    names = read_iob2(data / f"uner-{part}.iob2")
    pieces: list[Piece] = []
    for sentence in read_conllu(data / f"{part}.conllu"):
        piece = sentence.piece()
        piece.names = _aligned(sentence, names.get(sentence.identifier, []))
        pieces.append(piece)
    return pieces


def read_iob2(path: Path) -> dict[str, list[tuple[str, str]]]:
    """(word, label) of each sentence of a UNER file by its id."""
    sentences: dict[str, list[tuple[str, str]]] = {}
    rows: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id"):
            rows = sentences.setdefault(line.split("=", 1)[1].strip(), [])
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            rows.append((columns[1], columns[2] if columns[2][2:] in KEPT else "O"))
    return sentences


def _aligned(sentence: ConlluSentence, rows: list[tuple[str, str]]) -> list[str]:
    """One label per word of the sentence; no labels where the characters do not agree."""
    characters = [label if i == 0 else label.replace("B-", "I-") for word, label in rows for i in range(len(word))]
    if len(characters) != sum(map(len, sentence.words)):
        return []
    labels: list[str] = []
    position = 0
    for word in sentence.words:
        labels.append(characters[position])
        position += len(word)
    return repaired(labels)


def held_out(name: str) -> bool:
    """Whether an article of Worldwide belongs to our own test split: one in ten, by the hash of its file name."""
    return hashlib.sha1(name.encode(), usedforsecurity=False).digest()[0] % 10 == 0


def worldwide(data: Path, *, test: bool = False) -> list[Piece]:
    """The sentences of the articles in the training or in the test split; first column of nested names."""
    pieces: list[Piece] = []
    for path in sorted(data.glob("*.tsv")):
        if held_out(path.name) == test:
            pieces.extend(_worldwide_article(path))
    return pieces


def _worldwide_article(path: Path) -> list[Piece]:
    pieces: list[Piece] = []
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        rows = [line.split("\t") for line in block.split("\n") if line.strip()]
        rows = [row for row in rows if row[0].strip() and not row[0].startswith("http")]
        if not rows:
            continue
        labels = [_worldwide_label(row[1] if len(row) > 1 else "O") for row in rows]
        words = [row[0].strip().replace(" ", "") for row in rows]
        pieces.append(Piece(document=path.name, words=words, names=repaired(labels)))
    return pieces


def _worldwide_label(label: str) -> str:
    if label[2:] == "Facility":
        return UNLABELLED
    return label[:2] + WORLDWIDE[label[2:]] if label[2:] in WORLDWIDE else "O"


def wikigold(data: Path) -> list[Piece]:
    """The sentences of WikiGold (IOB1)."""
    pieces: list[Piece] = []
    text = (data / "CONLL-format" / "data" / "wikigold.conll.txt").read_text(encoding="utf-8")
    for block in re.split(r"\n\s*\n", text):
        rows = [line.split() for line in block.split("\n") if line.strip() and not line.startswith("-DOCSTART-")]
        if rows:
            labels = repaired([row[-1] if row[-1][2:] in KEPT else "O" for row in rows])
            pieces.append(Piece(document="wikigold", words=[row[0] for row in rows], names=labels))
    return pieces


def crossner(data: Path) -> list[Piece]:
    """The sentences of CrossNER's politics, all three parts; a capital word that it gives no kind carries no label."""
    pieces: list[Piece] = []
    for part in ("train", "dev", "test"):
        text = (data / "ner_data" / "politics" / f"{part}.txt").read_text(encoding="utf-8")
        for block in re.split(r"\n\s*\n", text):
            rows = [line.split("\t") for line in block.split("\n") if line.strip()]
            if rows:
                labels = [_crossner_label(word, label) for word, label in rows]
                pieces.append(Piece(document="crossner", words=[row[0] for row in rows], names=repaired(labels)))
    return pieces


def _crossner_label(word: str, label: str) -> str:
    """No label for the words of an election ("the 1990 Arden election"), nor for capitals: parliaments go unmarked."""
    if label[2:] in CROSSNER:
        return label[:2] + CROSSNER[label[2:]]
    return UNLABELLED if label != "O" or word[:1].isupper() else "O"
