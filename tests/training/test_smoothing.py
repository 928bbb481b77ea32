"""Smoothing on a made-up layer with a channel that is far wider than the rest."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs torch: see training/requirements.txt")
pytest.importorskip("onnx", reason="training needs onnx: see training/requirements.txt")

import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from training.export import quantise
from training.smoothing import smooth

WIDTH = 48


def layer(generator: np.random.Generator) -> onnx.ModelProto:
    weights = numpy_helper.from_array(generator.standard_normal((WIDTH, WIDTH)).astype(np.float32), "weights")
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["rows", WIDTH]) for name in ("x", "y")]
    node = helper.make_node("MatMul", ["x", "weights"], ["y"], name="layer")
    graph = helper.make_graph([node], "one", ends[:1], ends[1:], initializer=[weights])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)


def test_int8_loses_less_where_a_channel_is_wide(tmp_path: Path) -> None:
    generator = np.random.default_rng(1)
    model, x = layer(generator), generator.standard_normal((200, WIDTH)).astype(np.float32)
    x[:, 7] *= 40
    source = tmp_path / "fp32.onnx"
    onnx.save(model, source)

    def output(path: Path) -> np.ndarray:
        return onnxruntime.InferenceSession(str(path)).run(None, {"x": x})[0]

    quantise(source, tmp_path / "plain.onnx")
    quantise(source, tmp_path / "smoothed.onnx", lambda it: smooth(it, [{"x": x}], width=WIDTH))
    smooth(model, [{"x": x}], width=WIDTH)
    onnx.save(model, tmp_path / "smoothed-fp32.onnx")
    expected = output(source)
    error = {name: np.abs(output(tmp_path / f"{name}.onnx") - expected).mean() for name in ("plain", "smoothed")}
    assert np.allclose(output(tmp_path / "smoothed-fp32.onnx"), expected, rtol=1e-3, atol=1e-3)
    assert error["smoothed"] < 0.5 * error["plain"]
