"""Small parts that several heads share."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.network.encoder import LockedDropout

__all__ = ["LayerMix", "Projection", "Tagger", "with_one"]


class Projection(nn.Module):
    """Linear, GELU, locked dropout. The tanh form of GELU is for heads that numpy computes at reading time."""

    def __init__(self, inputs: int, outputs: int, dropout: float, *, approximate: str = "none") -> None:
        super().__init__()
        self.approximate = approximate
        self.l, self.d = nn.Linear(inputs, outputs), LockedDropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        projected: Tensor = self.d(functional.gelu(self.l(x), approximate=self.approximate))
        return projected


class LayerMix(nn.Module):
    """A learned average of the layers (Peters et al. 2018), mostly the last one at the start."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        weights = torch.zeros(layers)
        weights[-1] = 2.0
        self.w = nn.Parameter(weights)

    def forward(self, states: list[Tensor]) -> Tensor:
        stacked = torch.stack(states)
        weights = self.w.softmax(0).to(stacked.dtype)
        return (weights[None] @ stacked.flatten(1)).view(states[0].shape)


class Tagger(nn.Module):
    """Label scores `(batch, words, labels)`."""

    def __init__(self, width: int, labels: int, *, layers: int, hidden: int = 192, dropout: float = 0.2) -> None:
        super().__init__()
        self.mix, self.drop = LayerMix(layers), LockedDropout(dropout)
        self.hidden, self.out = Projection(width, hidden, dropout), nn.Linear(hidden, labels)

    def forward(self, states: list[Tensor]) -> Tensor:
        scores: Tensor = self.out(self.hidden(self.drop(self.mix(states))))
        return scores


def with_one(x: Tensor) -> Tensor:
    """`x` with a constant 1 appended to each vector, for the bias of a bilinear form."""
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
