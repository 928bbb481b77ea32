"""Torch to ONNX on a tiny reader with random weights; runs where the training requirements are installed."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs torch: see training/requirements.txt")
pytest.importorskip("onnxscript", reason="training needs onnxscript: see training/requirements.txt")

from training.export import INPUTS, OUTPUTS, ReaderGraph, example, to_onnx, window_shapes
from training.network.encoder import Encoder, EncoderShape
from training.network.reader import Reader
from training.parity import TOLERANCE, differences
from training.windows import Labels


def test_onnx_gives_what_torch_gives(tmp_path: Path) -> None:
    shape = EncoderShape(width=48, layers=2, attention_heads=4, feed_forward=96, vocabulary=3000, positions=512)
    reader = Reader(Encoder(shape), Labels(upos=("NOUN", "VERB"), relations=("root", "nsubj", "obj")))
    path = tmp_path / "reader.onnx"
    to_onnx(ReaderGraph(reader.eval()), example(), path, INPUTS, OUTPUTS, window_shapes())
    assert max(differences(reader, path).values()) < TOLERANCE
