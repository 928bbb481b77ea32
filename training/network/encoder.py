"""A BERT encoder in plain torch, read from a folder with `config.json` and `model.safetensors`."""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.reading.encoder.wordpieces import CASE_CLASSES

__all__ = ["Encoder", "EncoderShape", "LockedDropout", "load_encoder", "mean_pooled"]


@dataclass(frozen=True, slots=True)
class EncoderShape:
    """The sizes in a BERT `config.json`."""

    width: int
    layers: int
    attention_heads: int
    feed_forward: int
    vocabulary: int
    positions: int

    @classmethod
    def read(cls, folder: Path) -> "EncoderShape":
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        return cls(
            width=config["hidden_size"],
            layers=config["num_hidden_layers"],
            attention_heads=config["num_attention_heads"],
            feed_forward=config["intermediate_size"],
            vocabulary=config["vocab_size"],
            positions=config["max_position_embeddings"],
        )


class LockedDropout(nn.Module):
    """One mask per sequence, shared over its positions (Gal and Ghahramani 2016): cheap to draw on a CPU."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.rate == 0:
            return x
        mask = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - self.rate).div_(1 - self.rate)
        return x * mask.to(x.dtype)


class Layer(nn.Module):
    """One transformer layer. Attention is written out: its fused form is slow in bfloat16 on a CPU."""

    def __init__(self, shape: EncoderShape, dropout: float) -> None:
        super().__init__()
        width = shape.width
        self.attention_heads = shape.attention_heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.ln1, self.ln2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.ff1, self.ff2 = nn.Linear(width, shape.feed_forward), nn.Linear(shape.feed_forward, width)
        self.drop = LockedDropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        batch, length, width = x.shape
        size = width // self.attention_heads
        split = self.qkv(x).view(batch, length, 3, self.attention_heads, size).permute(2, 0, 3, 1, 4)
        query, key, value = split.unbind(0)
        scores = torch.matmul(query * size**-0.5, key.transpose(-1, -2))
        if bias is not None:
            scores = scores + bias.to(scores.dtype)
        mixed = torch.matmul(scores.softmax(-1).to(value.dtype), value)
        x = self.ln1(x + self.drop(self.out(mixed.transpose(1, 2).reshape(batch, length, width))))
        hidden: Tensor = self.ln2(x + self.drop(self.ff2(functional.gelu(self.ff1(x)))))
        return hidden


class Encoder(nn.Module):
    """BERT with an added case embedding per wordpiece, because the vocabulary is uncased."""

    def __init__(self, shape: EncoderShape, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.tok = nn.Embedding(shape.vocabulary, shape.width)
        self.pos = nn.Embedding(shape.positions, shape.width)
        self.typ = nn.Embedding(2, shape.width)
        self.case = nn.Embedding(CASE_CLASSES, shape.width)
        nn.init.normal_(self.case.weight, std=0.01)
        with torch.no_grad():
            self.case.weight[0].zero_()
        self.ln, self.drop = nn.LayerNorm(shape.width, eps=1e-12), LockedDropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))

    def forward(self, ids: Tensor, mask: Tensor | None, case: Tensor | None) -> list[Tensor]:
        """The states after the embeddings and after each layer, `(batch, wordpieces, width)` each."""
        x = self.tok(ids) + self.pos.weight[: ids.shape[1]][None] + self.typ.weight[0]
        if case is not None:
            x = x + self.case(case)
        x = self.drop(self.ln(x))
        bias = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        states = [x]
        for layer in self.layers:
            states.append(layer(states[-1], bias))
        return states

    def freeze_embeddings(self) -> None:
        """Keeps word, position and type embeddings as they are: faster, and rare words stay where they were."""
        for table in (self.tok, self.pos, self.typ):
            table.weight.requires_grad_(False)


def mean_pooled(states: Tensor) -> Tensor:
    """Unit vectors `(batch, width)`: the mean over all positions, as sentence-transformers pool MiniLM."""
    return functional.normalize(states.mean(1), dim=-1)


def load_encoder(folder: Path) -> Encoder:
    """The encoder with the pretrained weights of the folder; raises KeyError if they are not BERT's."""
    shape = EncoderShape.read(folder)
    given = {key.removeprefix("bert."): value for key, value in load_file(folder / "model.safetensors").items()}
    encoder = Encoder(shape)
    state = {
        "tok.weight": given["embeddings.word_embeddings.weight"],
        "pos.weight": given["embeddings.position_embeddings.weight"],
        "typ.weight": given["embeddings.token_type_embeddings.weight"],
        "ln.weight": given["embeddings.LayerNorm.weight"],
        "ln.bias": given["embeddings.LayerNorm.bias"],
        "case.weight": encoder.case.weight,
    }
    for i in range(shape.layers):
        state.update(_layer_state(given, i))
    encoder.load_state_dict(state)
    return encoder


def _layer_state(given: dict[str, Tensor], number: int) -> dict[str, Tensor]:
    source, target = f"encoder.layer.{number}.", f"layers.{number}."
    state: dict[str, Tensor] = {}
    for kind in ("weight", "bias"):
        parts = [given[f"{source}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
        state[f"{target}qkv.{kind}"] = torch.cat(parts)
        state[f"{target}out.{kind}"] = given[f"{source}attention.output.dense.{kind}"]
        state[f"{target}ln1.{kind}"] = given[f"{source}attention.output.LayerNorm.{kind}"]
        state[f"{target}ff1.{kind}"] = given[f"{source}intermediate.dense.{kind}"]
        state[f"{target}ff2.{kind}"] = given[f"{source}output.dense.{kind}"]
        state[f"{target}ln2.{kind}"] = given[f"{source}output.LayerNorm.{kind}"]
    return state
