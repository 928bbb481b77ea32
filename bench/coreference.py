"""Coreference on GUM's chains (CoNLL-U with `Entity=`), gold words and sentences, predicted mentions."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from pathlib import Path

from spacy.tokens import Doc

from bench.chain_scores import ChainScore
from bench.gold import GoldWords, encoder, read
from bench.table import Table
from training.corpora.gum import GumDocument, gum

__all__ = ["NAME", "run"]

NAME = "coreference"
PEOPLE = frozenset({"person", "organization"})


def run(paths: list[Path]) -> Table:
    """CoNLL F1 without singletons: exact spans, head words, and chains of people and organisations on head words."""
    table = Table("Coreference, predicted mentions, singletons left out")
    nlp = encoder()
    for path in paths:
        documents = [document for folder in _folders(path) for document in gum(folder)]
        docs = read(nlp, (GoldWords([[sentence.words] for sentence in d.sentences]) for d in documents))
        scores = {name: ChainScore() for name in ("exact spans", "head words", "people and organisations", "same name")}
        for document, (doc, positions) in zip(documents, docs, strict=True):
            _add(scores, document, doc, positions)
        for name, score in scores.items():
            label = "baseline: equal proper nouns, head words" if name == "same name" else name
            table.add(f"{path.name}: {label}", **score.figures())
        words = sum(len(sentence.words) for document in documents for sentence in document.sentences)
        table.notes.append(f"{path.name}: {len(documents)} documents, {words} words")
    table.notes.append(
        "people and organisations: gold chains of these types, read chains most of whose heads are theirs"
    )
    return table


def _folders(path: Path) -> list[Path]:
    return [path] if any(path.glob("*.conllu")) else sorted(folder for folder in path.iterdir() if folder.is_dir())


def _add(scores: dict[str, ChainScore], document: GumDocument, doc: Doc, positions: list[int]) -> None:
    word_of = {token: word for word, token in enumerate(positions)}
    read_spans = [frozenset((word_of[a], word_of[b - 1] + 1) for a, b in chain) for chain in doc._.clusters]
    scores["exact spans"].add(document.chains(), read_spans)
    gold_heads = _by_chain({head: mention.chain for head, mention in document.by_head().items()})
    read_heads = [frozenset(_head(doc, positions, span) for span in chain) for chain in read_spans]
    scores["head words"].add(gold_heads, read_heads)
    people = {head for head, mention in document.by_head().items() if mention.type in PEOPLE}
    majority = Counter[str](m.chain for m in document.mentions if m.type in PEOPLE)
    size = Counter[str](m.chain for m in document.mentions)
    named = {head: m.chain for head, m in document.by_head().items() if 2 * majority[m.chain] > size[m.chain]}
    read_people = [chain for chain in read_heads if 2 * len(chain & people) > len(chain)]
    scores["people and organisations"].add(_by_chain(named), read_people)
    words = [word for sentence in document.sentences for word in sentence.words]
    proper = [i for i, tag in enumerate(tag for s in document.sentences for tag in s.upos) if tag == "PROPN"]
    by_word = groupby(sorted(proper, key=lambda i: words[i]), key=lambda i: words[i])
    scores["same name"].add(gold_heads, [frozenset(group) for _, group in by_word])


def _by_chain(chain_of: dict[int, str]) -> list[frozenset[int]]:
    chains: dict[str, set[int]] = {}
    for head, chain in chain_of.items():
        chains.setdefault(chain, set()).add(head)
    return [frozenset(heads) for heads in chains.values()]


def _head(doc: Doc, positions: list[int], span: tuple[int, int]) -> int:
    """The word of the span whose head lies outside it."""
    tokens = set(positions[span[0] : span[1]])
    outside = (w for w in range(*span) if doc[positions[w]].head.i not in tokens or doc[positions[w]].dep_ == "ROOT")
    return next(outside, span[1] - 1)
