"""Biaffine dependencies (Dozat and Manning 2017) within the sentences of a window."""

import torch
from torch import Tensor, nn

from training.network.encoder import LockedDropout
from training.network.layers import LayerMix, Projection, with_one

__all__ = ["Parser"]


class Parser(nn.Module):
    """Scores of heads and relations. Column 0 of the arc scores is the root, a learned vector."""

    def __init__(self, width: int, relations: int, *, layers: int, arc: int = 256, label: int = 128) -> None:
        super().__init__()
        dropout = 0.2
        self.relations = relations
        self.mix, self.drop = LayerMix(layers), LockedDropout(dropout)
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.arc_d, self.arc_h = Projection(width, arc, dropout), Projection(width, arc, dropout)
        self.lab_d, self.lab_h = Projection(width, label, dropout), Projection(width, label, dropout)
        self.arc_U = nn.Parameter(torch.randn(arc + 1, arc) / arc)
        self.lab_U = nn.Parameter(torch.randn(relations, label + 1, label + 1) / label)

    def forward(self, states: list[Tensor], sentence: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Arc scores `(batch, words, 1 + words)`, and the words as dependents and as heads for the labels."""
        batch, words = sentence.shape
        x = self.drop(self.mix(states))
        heads = torch.cat([self.root.to(x.dtype).expand(batch, 1, -1), x], 1)
        arcs = with_one(self.arc_d(x)) @ self.arc_U.to(x.dtype) @ self.arc_h(heads).transpose(1, 2)
        number = torch.arange(words)
        allowed = (sentence[:, :, None] == sentence[:, None, :]) & (number[:, None] != number[None, :])
        allowed = torch.cat([torch.ones_like(allowed[:, :, :1]), allowed], 2)
        return arcs.float().masked_fill(~allowed, -1e4), self.lab_d(x), self.lab_h(heads)

    def labels(self, dependents: Tensor, heads: Tensor, chosen: Tensor) -> Tensor:
        """Relation scores `(batch, words, relations)` for one given head per word (0 is the root)."""
        batch, words, size = dependents.shape
        own = heads.gather(1, chosen[..., None].expand(batch, words, size))
        left, right = with_one(dependents), with_one(own)
        bilinear = self.lab_U.permute(1, 0, 2).reshape(size + 1, -1).to(left.dtype)
        scores = (left @ bilinear).view(batch, words, self.relations, size + 1)
        return torch.matmul(scores, right[..., None])[..., 0].float()
