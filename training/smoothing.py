"""SmoothQuant (Xiao et al. 2023): what a few wide channels of an activation cost in int8 is moved into the weights.

Dynamic int8 has one scale for a whole activation. A few channels of an encoder are ten times as wide as the rest, which
is left with a handful of steps. Dividing each channel by a factor and multiplying the weights' row by it changes
nothing in fp32; the weights, which have a scale per output channel, bear it better.
"""

from collections.abc import Sequence

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper

__all__ = ["smooth"]

# How much of an activation's width goes into the weights. Of 0.35 to 0.9 in steps, judged by the error of the reader's
# outputs against fp32 on windows of PolNeAR train: 0.048 at 0.5, which is worse than none (0.032), 0.020 from 0.75 on.
STRENGTH = 0.85


def smooth(model: onnx.ModelProto, windows: Sequence[dict[str, np.ndarray]], *, width: int) -> None:
    """Changes the layers of an fp32 graph, `width` wide, in place by how wide their inputs are over some windows."""
    constants = {tensor.name: tensor for tensor in model.graph.initializer}
    products = [node for node in model.graph.node if _is_layer(node, constants, width)]
    widths = _widths(model, [node.input[0] for node in products], windows)
    for node in products:
        weights = numpy_helper.to_array(constants[node.input[1]])
        factors = _factors(widths[node.input[0]], weights)
        scale, scaled = f"{node.name}:smoothing", f"{node.name}:smoothed"
        constants[node.input[1]].CopyFrom(numpy_helper.from_array(weights * factors[:, None], node.input[1]))
        model.graph.initializer.append(numpy_helper.from_array(1 / factors, scale))
        position = list(model.graph.node).index(node)
        model.graph.node.insert(position, helper.make_node("Mul", [node.input[0], scale], [scaled], name=scaled))
        node.input[0] = scaled


def _is_layer(node: onnx.NodeProto, constants: dict[str, onnx.TensorProto], width: int) -> bool:
    """A product with weights of a layer of the encoder; the heads are narrower and gain nothing."""
    weights = constants.get(node.input[1]) if node.op_type == "MatMul" else None
    return weights is not None and len(weights.dims) == 2 and min(weights.dims) >= width


def _widths(
    model: onnx.ModelProto, names: Sequence[str], windows: Sequence[dict[str, np.ndarray]]
) -> dict[str, np.ndarray]:
    """The largest magnitude of each channel of these activations. Shape of each `(channels,)`."""
    watched = onnx.ModelProto()
    watched.CopyFrom(model)
    wanted = list(dict.fromkeys(names))
    watched.graph.output.extend(helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in wanted)
    session = onnxruntime.InferenceSession(watched.SerializeToString())
    widths: dict[str, np.ndarray] = {}
    for window in windows:
        for name, value in zip(wanted, session.run(wanted, window), strict=True):
            seen = np.abs(value).reshape(-1, value.shape[-1]).max(axis=0)
            widths[name] = np.maximum(widths.get(name, seen), seen)
    return widths


def _factors(widths: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """One factor for each row of the weights, 1 in the geometric mean."""
    rows = np.maximum(np.abs(weights).max(axis=1), 1e-5)
    factors = np.maximum(widths, 1e-3) ** STRENGTH / rows ** (1 - STRENGTH)
    return (factors / np.exp(np.log(factors).mean())).astype(np.float32)
