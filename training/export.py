"""The trained reader as int8 ONNX, the numpy heads, the labels, and the untouched encoder for sentence vectors."""

import json
import logging
import shutil
import warnings
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from onrecord.reading.encoder.weights import EMBEDDINGS, FORMAT, HEADS, READER, SETTINGS, TOKENIZER, VECTORS
from training.network.encoder import Encoder, load_encoder, mean_pooled
from training.network.reader import Reader
from training.smoothing import smooth
from training.windows import Batch, Window, collate

__all__ = [
    "INPUTS",
    "OUTPUTS",
    "ReaderGraph",
    "VectorGraph",
    "example",
    "export",
    "quantise",
    "to_onnx",
    "window_shapes",
    "write_constants",
]

logger = logging.getLogger(__name__)

INPUTS = ("ids", "case", "first", "sentence")
OUTPUTS = (
    *("upos", "names", "arcs", "relations", "dependents", "heads", "roles", "link"),
    *("mention", "anaphor", "antecedent", "span_head", "span_start", "span_end"),
)


class ReaderGraph(nn.Module):
    """One window without padding. Relations are those of the greedy heads; tree decoding relabels what it changes."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, case: Tensor, first: Tensor, sentence: Tensor) -> tuple[Tensor, ...]:
        """All inputs `(1, length)`; the outputs have no batch dimension."""
        reader = self.reader
        states = reader.states(ids, None, case, first)
        arcs, dependents, heads = reader.parser(states, sentence)
        relations = reader.parser.labels(dependents, heads, arcs.argmax(-1))
        chains = reader.coreference.states(states)
        return (
            reader.upos(states)[0].argmax(-1),
            reader.names(states)[0],
            arcs[0],
            relations[0].argmax(-1),
            dependents[0],
            heads[0],
            reader.roles(states)[0],
            reader.linker.states(states)[0],
            chains.mention,
            chains.anaphor,
            chains.antecedent,
            chains.span_head,
            chains.span_start,
            chains.span_end,
        )


class VectorGraph(nn.Module):
    """The untouched encoder: one unit vector per text, mean-pooled, and the states of its wordpieces."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor]:
        """`ids` `(1, wordpieces)` to `(width,)` and `(1, wordpieces, width)`."""
        states = self.encoder(ids, None, None)[-1]
        return mean_pooled(states)[0], states


def example(length: int = 40, words: int = 17) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Inputs of a made-up window."""
    ids = torch.randint(1000, 2000, (1, length))
    case = torch.randint(0, 5, (1, length))
    sentence = (torch.arange(words) >= words // 2).long()[None]
    return ids, case, torch.arange(1, words + 1)[None], sentence


def window_shapes() -> dict[str, dict[int, object]]:
    """The dynamic dimensions of the reader's inputs."""
    length, words = torch.export.Dim("length", max=512), torch.export.Dim("words", max=512)
    return {"ids": {1: length}, "case": {1: length}, "first": {1: words}, "sentence": {1: words}}


def export(reader: Reader, encoder_folder: Path, out: Path, calibration: Sequence[Window], *, version: str) -> None:
    """Writes the weights folder that `onrecord.reading.encoder.load_language` reads; int8 is calibrated on windows."""
    out.mkdir(parents=True, exist_ok=True)
    work = out / "fp32"
    work.mkdir(exist_ok=True)
    reader.eval()
    to_onnx(ReaderGraph(reader), example(), work / READER, INPUTS, OUTPUTS, window_shapes())
    plain = load_encoder(encoder_folder).eval()
    to_onnx(
        VectorGraph(plain),
        example()[:1],
        work / VECTORS,
        ("ids",),
        ("vector", "states"),
        {"ids": {1: torch.export.Dim("length", max=512)}},
    )
    inputs = [_inputs(collate([window], reader.label_sets)) for window in calibration]
    quantise(work / READER, out / READER, lambda model: smooth(model, inputs, width=plain.shape.width))
    quantise(work / VECTORS, out / VECTORS)
    _share_embeddings(out)
    write_constants(_numpy_heads(reader), out / HEADS)
    labels = {key: list(value) for key, value in asdict(reader.label_sets).items()}
    settings = {"format": FORMAT, "version": version, "labels": labels}
    (out / SETTINGS).write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
    shutil.copyfile(encoder_folder / "tokenizer.json", out / TOKENIZER)
    logger.info("exported %.1f MB to %s", sum(p.stat().st_size for p in out.iterdir() if p.is_file()) / 1e6, out)


def to_onnx(
    graph: nn.Module,
    inputs: tuple[Tensor, ...],
    path: Path,
    input_names: tuple[str, ...],
    output_names: tuple[str, ...],
    shapes: dict[str, dict[int, object]],
) -> None:
    """Writes an fp32 graph; `shapes` names the dimensions that vary."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            graph.eval(),
            inputs,
            str(path),
            input_names=list(input_names),
            output_names=list(output_names),
            dynamic_shapes=shapes,
            opset_version=20,
            dynamo=True,
            external_data=False,
            verbose=False,
        )


def _inputs(batch: Batch) -> dict[str, np.ndarray]:
    """What the graph reads of a batch of one window."""
    return {name: getattr(batch, name).numpy() for name in INPUTS}


def quantise(source: Path, target: Path, prepare: Callable[[onnx.ModelProto], None] = lambda model: None) -> None:
    """Dynamic int8, per channel: per tensor costs 0.8 LAS."""
    prepared = source.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    model = onnx.load(str(prepared))
    prepare(model)
    onnx.save(model, str(prepared))
    quantize_dynamic(str(prepared), str(target), weight_type=QuantType.QInt8, per_channel=True)
    prepared.unlink()


def _share_embeddings(out: Path) -> None:
    """Both graphs hold the same frozen word embeddings: they are moved to one file beside them."""
    models = [onnx.load(str(out / name)) for name in (READER, VECTORS)]
    tables = [max(model.graph.initializer, key=lambda tensor: len(tensor.raw_data)) for model in models]
    if tables[0].raw_data != tables[1].raw_data:
        logger.warning("the word embeddings differ: not shared")
        return
    (out / EMBEDDINGS).write_bytes(tables[0].raw_data)
    for name, model, table in zip((READER, VECTORS), models, tables, strict=True):
        onnx.external_data_helper.set_external_data(table, EMBEDDINGS, offset=0, length=len(table.raw_data))
        table.data_location = onnx.TensorProto.EXTERNAL
        table.ClearField("raw_data")
        (out / name).write_bytes(model.SerializeToString())


def write_constants(arrays: dict[str, np.ndarray], path: Path) -> None:
    """An ONNX graph without inputs whose outputs are these arrays: weights that numpy computes with, no pickle."""
    tensors = [onnx.numpy_helper.from_array(array, f"{name}:value") for name, array in arrays.items()]
    nodes = [onnx.helper.make_node("Identity", [f"{name}:value"], [name]) for name in arrays]
    outputs = [
        onnx.helper.make_tensor_value_info(name, tensor.data_type, tensor.dims)
        for name, tensor in zip(arrays, tensors, strict=True)
    ]
    graph = onnx.helper.make_graph(nodes, "heads", [], outputs, initializer=tensors)
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 20)], ir_version=10)
    path.write_bytes(model.SerializeToString())


def _numpy_heads(reader: Reader) -> dict[str, np.ndarray]:
    """The small heads that numpy computes, float16."""
    kept = ("parser.lab_U", "crf.", "linker.cue", "linker.arg", "linker.U", "linker.dist", "linker.btw", "linker.none")
    pairs = ("coreference.U", "coreference.pair_", "coreference.features", "coreference.span_distance")
    prefixes = (*kept, *pairs, "coreference.span_edge")
    return {
        name: value.detach().numpy().astype(np.float16)
        for name, value in reader.state_dict().items()
        if name.startswith(prefixes)
    }
