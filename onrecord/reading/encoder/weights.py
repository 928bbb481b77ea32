"""The files of a weights folder, checked before they are used."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.errors import ReaderError

__all__ = ["EMBEDDINGS", "FORMAT", "HEADS", "READER", "SETTINGS", "TOKENIZER", "VECTORS", "Weights", "packaged"]

FORMAT = 1  # raised when the graph's inputs, outputs or numpy heads change
READER, VECTORS, EMBEDDINGS = "reader.onnx", "vectors.onnx", "embeddings.bin"
HEADS, SETTINGS, TOKENIZER = "heads.onnx", "reader.json", "tokenizer.json"

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """A folder of weights with its labels and the small heads that numpy computes."""

    folder: Path
    version: str
    upos: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]
    roles: tuple[str, ...]
    heads: dict[str, Floats]

    @classmethod
    def read(cls, folder: Path) -> "Weights":
        """Raises ReaderError if a file is missing or the format is not this version's."""
        missing = [name for name in (READER, HEADS, SETTINGS, TOKENIZER) if not (folder / name).is_file()]
        if missing:
            raise ReaderError(
                f"No reader in {folder}: missing {', '.join(missing)}. Make one with `python -m training`."
            )
        settings: dict[str, Any] = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
        if settings.get("format") != FORMAT:
            raise ReaderError(f"{folder / SETTINGS} has format {settings.get('format')}, this version reads {FORMAT}.")
        labels: dict[str, list[str]] = settings["labels"]
        return cls(
            folder=folder,
            version=str(settings["version"]),
            upos=tuple(labels["upos"]),
            relations=tuple(labels["relations"]),
            names=tuple(labels["names"]),
            roles=tuple(labels["roles"]),
            heads=_constants(folder / HEADS),
        )


def _constants(path: Path) -> dict[str, Floats]:
    """The arrays of an ONNX graph without inputs, each an output by its name."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    return {name: value.astype(np.float32) for name, value in zip(names, session.run(names, {}), strict=True)}


def packaged() -> Path:
    """The folder of the weights in the wheel."""
    return Path(__file__).resolve().parents[2] / "weights"
