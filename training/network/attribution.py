"""Attribution: a CRF over source, cue and content, and a linker of cues with their sources and contents."""

import torch
from torch import Tensor, nn

from onrecord.reading.encoder.linking import distance_buckets
from training.corpora.piece import RoleSpan
from training.network.encoder import LockedDropout
from training.network.layers import LayerMix, Projection, with_one

__all__ = ["Crf", "Linker"]


class Crf(nn.Module):
    """A linear-chain CRF (Lafferty et al. 2001)."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.A, self.st = nn.Parameter(torch.zeros(labels, labels)), nn.Parameter(torch.zeros(labels))

    def loss(self, scores: Tensor, gold: Tensor) -> Tensor:
        """Negative log-likelihood per word of `gold` `(batch, words)`, negative where padded."""
        valid = gold >= 0
        labels = gold.clamp(min=0)
        path = (scores.gather(2, labels[..., None])[..., 0] * valid).sum(1) + self.st[labels[:, 0]]
        path = path + (self.A[labels[:, :-1], labels[:, 1:]] * valid[:, 1:]).sum(1)
        alpha = scores[:, 0] + self.st
        for t in range(1, scores.shape[1]):
            step = torch.logsumexp(alpha[:, :, None] + self.A[None], 1) + scores[:, t]
            alpha = torch.where(valid[:, t, None], step, alpha)
        return (torch.logsumexp(alpha, 1) - path).sum() / valid.sum()


class Linker(nn.Module):
    """Biaffine scores of cue and argument with their distance; role 0 is the source, role 1 the content.

    Each cue chooses a source or none, each content chooses a cue or none (a source may serve several cues).
    """

    def __init__(self, width: int, *, layers: int, hidden: int = 128, dropout: float = 0.2) -> None:
        super().__init__()
        self.mix, self.drop = LayerMix(layers), LockedDropout(dropout)
        self.cue, self.arg = (
            nn.ModuleList(Projection(2 * width, hidden, dropout, approximate="tanh") for _ in range(2))
            for _ in range(2)
        )
        self.U = nn.ParameterList(nn.Parameter(torch.randn(hidden + 1, hidden + 1) / hidden) for _ in range(2))
        self.dist = nn.ModuleList(nn.Embedding(40, 1) for _ in range(2))
        self.btw = nn.ModuleList(nn.Embedding(9, 1) for _ in range(2))
        self.none = nn.ParameterList(nn.Parameter(torch.zeros(1)) for _ in range(2))

    def states(self, states: list[Tensor]) -> Tensor:
        """The mixed word states `(batch, words, width)` that spans are read from."""
        mixed: Tensor = self.drop(self.mix(states))
        return mixed

    def scores(self, x: Tensor, cues: list[RoleSpan], arguments: list[RoleSpan], role: int) -> Tensor:
        """`(cues, arguments)` scores on the word states `x` of one window."""
        cue = self.cue[role](self._ends(x, cues))[0]
        argument = self.arg[role](self._ends(x, arguments))[0]
        distance, between = distance_buckets(
            [(cue.start, cue.end) for cue in cues], [(argument.start, argument.end) for argument in arguments]
        )
        bilinear = (with_one(cue) @ self.U[role].to(cue.dtype) @ with_one(argument).T).float()
        bias = self.dist[role](torch.from_numpy(distance)) + self.btw[role](torch.from_numpy(between))
        return bilinear + bias[..., 0]

    @staticmethod
    def _ends(x: Tensor, spans: list[RoleSpan]) -> Tensor:
        first, last = [span.start for span in spans], [span.end - 1 for span in spans]
        return torch.cat([x[first], x[last]], -1)[None]

    def loss(self, x: Tensor, spans: list[list[RoleSpan]]) -> Tensor:
        """Cross-entropy of the gold links on gold spans, per choice."""
        total, choices = x.new_zeros((), dtype=torch.float32), 0
        for row, row_spans in enumerate(spans):
            cues = [span for span in row_spans if span.role == "cue"]
            for role, name in enumerate(("source", "content")):
                arguments = [span for span in row_spans if span.role == name]
                if cues and arguments:
                    loss, count = self._window_loss(x[row], cues, arguments, role)
                    total, choices = total + loss, choices + count
        return total / max(choices, 1)

    def _window_loss(self, x: Tensor, cues: list[RoleSpan], arguments: list[RoleSpan], role: int) -> tuple[Tensor, int]:
        scores = self.scores(x, cues, arguments, role)
        gold = torch.tensor([[float(bool(cue.events & argument.events)) for argument in arguments] for cue in cues])
        if role == 1:
            scores, gold = scores.T, gold.T
        scores = torch.cat([self.none[role].expand(len(scores), 1), scores], 1)
        gold = torch.cat([(gold.sum(1, keepdim=True) == 0).float(), gold], 1)
        likelihood = torch.logsumexp(scores.masked_fill(gold == 0, -1e4), 1) - torch.logsumexp(scores, 1)
        return -likelihood.sum(), len(scores)
