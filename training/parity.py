"""The exported graph gives what torch gives."""

import logging
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from training.export import INPUTS, OUTPUTS, ReaderGraph, example
from training.network.reader import Reader

__all__ = ["TOLERANCE", "check", "differences"]

logger = logging.getLogger(__name__)

TOLERANCE = 1e-3  # of scores that reach about 30; float32 sums in another order differ by about 1e-5


def differences(reader: Reader, path: Path, *, windows: int = 5) -> dict[str, float]:
    """The largest absolute difference of each output over made-up windows of several lengths, fp32 ONNX to torch."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    graph = ReaderGraph(reader.eval())
    found = dict.fromkeys(OUTPUTS, 0.0)
    for number in range(windows):
        torch.manual_seed(number)
        inputs = example(length=20 + 45 * number, words=9 + 20 * number)
        with torch.no_grad():
            expected = graph(*inputs)
        got = session.run(None, {name: value.numpy() for name, value in zip(INPUTS, inputs, strict=True)})
        for name, ours, theirs in zip(OUTPUTS, got, expected, strict=True):
            difference = float(np.abs(ours.astype(np.float64) - theirs.numpy()).max())
            found[name] = max(found[name], difference)
    return found


def check(reader: Reader, path: Path) -> None:
    """Raises ValueError if an output differs by more than the tolerance."""
    found = differences(reader, path)
    logger.info("largest differences between torch and ONNX: %s", found)
    wrong = {name: value for name, value in found.items() if value > TOLERANCE}
    if wrong:
        raise ValueError(f"{path} differs from torch: {wrong}")
