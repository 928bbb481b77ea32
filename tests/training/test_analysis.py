"""The features of a document's words, from gold labels and from the reader's own."""

import pytest

pytest.importorskip("torch", reason="training needs its own requirements")

import torch

from training.corpora.piece import Piece
from training.corpora.pool import features_of
from training.network.encoder import Encoder, EncoderShape
from training.network.reader import Reader
from training.windows import Labels, collate

ONE = Piece("d", ["Anna", "left"], ["NOUN", "VERB"], [2, 0], ["nsubj", "root"], ["O", "O"])
TWO = Piece("d", ["She", "saw", "Tom"], ["NOUN", "VERB", "NOUN"], [2, 0, 2], ["nsubj", "root", "obj"], ["O"] * 3)


def test_features_of_counts_heads_over_the_whole_document() -> None:
    labels = [
        [*one, *two]
        for one, two in zip((ONE.upos, ONE.heads, ONE.relations), (TWO.upos, TWO.heads, TWO.relations), strict=True)
    ]
    upos, heads, relations = labels
    features = features_of([ONE, TWO], upos=upos, names=["O"] * 5, heads=heads, relations=relations)
    assert features.parent.tolist() == [1, 1, 3, 3, 3]
    assert features.sentence.tolist() == [0, 0, 1, 1, 1]


def test_analysis_hangs_each_word_on_one_of_its_own_piece() -> None:
    torch.manual_seed(0)
    shape = EncoderShape(width=48, layers=2, attention_heads=4, feed_forward=96, vocabulary=3000, positions=512)
    reader = Reader(Encoder(shape), Labels(upos=("NOUN", "VERB"), relations=("root", "nsubj", "obj"))).eval()
    for piece in (ONE, TWO):
        piece.wordpieces = [[110 + i] for i, _ in enumerate(piece.words)]
        piece.cases = [0] * len(piece.words)
    batch = collate([[ONE, TWO]], reader.label_sets)
    with torch.no_grad():
        states = reader.states(batch.ids, batch.mask, batch.case, batch.first)
    upos, names, heads, relations = (found[0].tolist() for found in reader.analysis(states, batch))
    assert len(upos) == len(names) == len(relations) == 5
    assert all(0 <= head <= 2 for head in heads[:2])
    assert all(0 <= head <= 3 for head in heads[2:])
    assert all(head != place for head, place in zip(heads, (1, 2, 1, 2, 3), strict=True))
