"""Coreference by ranking antecedents of head words (after Dobrovolskii 2021), spans by pointers."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.reading.encoder.candidates import PAIR_CLASSES, Candidates, candidates
from onrecord.reading.encoder.mentions import MentionFeatures
from training.corpora.gum import Mention
from training.network.encoder import LockedDropout
from training.network.layers import LayerMix, Projection

__all__ = ["Coreference", "CoreferenceStates"]

ANTECEDENTS = 30  # candidates that are scored in full per mention
SAME_NAME_BONUS = 2.0  # lifts words of the same name or form into those candidates, however far away
SPAN_SCALE = 8.0  # the square root of the pointers' width
FURTHEST = 20  # words from the head to a span's edge that are told apart


@dataclass(slots=True)
class CoreferenceStates:
    """Per word of a document: mention score, antecedent projections, span projections."""

    mention: Tensor  # (words,)
    anaphor: Tensor  # (words, hidden)
    antecedent: Tensor
    span_head: Tensor  # (words, 64)
    span_start: Tensor
    span_end: Tensor


class Coreference(nn.Module):
    """The mention scorer, the antecedent ranker and the span pointers."""

    def __init__(self, width: int, *, layers: int, hidden: int = 192, pair: int = 160, dropout: float = 0.2) -> None:
        super().__init__()
        self.mix, self.span_mix, self.drop = LayerMix(layers), LayerMix(layers), LockedDropout(dropout)
        self.mention = nn.Sequential(Projection(width, 128, dropout), nn.Linear(128, 1))
        self.anaphor, self.antecedent = Projection(width, hidden, dropout), Projection(width, hidden, dropout)
        self.U = nn.Parameter(torch.randn(hidden, hidden) / hidden)
        self.pair_anaphor = nn.Linear(hidden, pair)
        self.pair_antecedent = nn.Linear(hidden, pair, bias=False)
        self.pair_product = nn.Linear(hidden, pair, bias=False)
        self.features = nn.ModuleDict({name: nn.Embedding(size, pair) for name, size in PAIR_CLASSES.items()})
        for table in self.features.values():
            nn.init.normal_(table.weight, std=0.1)
        self.pair_drop, self.pair_out = nn.Dropout(dropout), nn.Linear(pair, 1)
        self.span_head, self.span_start, self.span_end = (Projection(width, 64, dropout) for _ in range(3))
        self.span_distance = nn.Embedding(2 * FURTHEST + 1, 2)
        self.span_edge = nn.Parameter(torch.full((2,), 2.0))

    def states(self, states: list[Tensor]) -> CoreferenceStates:
        """`states` are word states `(1, words, width)` of a whole document."""
        x, y = self.drop(self.mix(states)), self.drop(self.span_mix(states))
        return CoreferenceStates(
            mention=self.mention(x)[0, :, 0],
            anaphor=self.anaphor(x)[0],
            antecedent=self.antecedent(x)[0],
            span_head=self.span_head(y)[0],
            span_start=self.span_start(y)[0],
            span_end=self.span_end(y)[0],
        )

    def pairs(self, states: CoreferenceStates, found: Candidates) -> tuple[Tensor, Tensor]:
        """The best antecedents `(n, k)` as candidate numbers, and their scores; no antecedent scores 0."""
        heads = torch.from_numpy(found.heads)
        left, right, mention = states.anaphor[heads], states.antecedent[heads], states.mention[heads].float()
        number = torch.arange(len(heads))
        before = number[:, None] > number[None, :]
        coarse = (left @ self.U.to(left.dtype) @ right.T).float()
        rank = coarse + mention[None, :] + SAME_NAME_BONUS * torch.from_numpy(found.same_name)
        chosen = rank.masked_fill(~before, -1e4).topk(min(ANTECEDENTS, len(heads)), 1).indices
        hidden = self.pair_anaphor(left)[:, None] + self.pair_antecedent(right)[chosen]
        hidden = hidden + self.pair_product(left[:, None] * right[chosen])
        for name, table in self.features.items():
            hidden = hidden + table(torch.from_numpy(found.classes[name]).gather(1, chosen))
        fine = self.pair_out(self.pair_drop(functional.relu(hidden)))[..., 0].float()
        scores = fine + coarse.gather(1, chosen) + mention[:, None] + mention[chosen]
        return chosen, scores.masked_fill(~before.gather(1, chosen), -1e4)

    def spans(
        self, states: CoreferenceStates, features: MentionFeatures, heads: Tensor, *, tree: bool = True
    ) -> tuple[Tensor, Tensor]:
        """Scores `(n, words)` of each word as first and as last word of the mention of each head."""
        position = torch.arange(len(states.mention))
        offset = (position[None] - heads[:, None]).clamp(-FURTHEST, FURTHEST) + FURTHEST
        sentence = torch.from_numpy(features.sentence)
        same = sentence[None] == sentence[heads][:, None]
        distance = self.span_distance(offset).float()
        own = states.span_head[heads]
        start = (own @ states.span_start.T).float() / SPAN_SCALE + distance[..., 0]
        end = (own @ states.span_end.T).float() / SPAN_SCALE + distance[..., 1]
        if tree:
            left, right = torch.from_numpy(features.left)[heads], torch.from_numpy(features.right)[heads]
            start = start + self.span_edge[0] * (position[None] == left[:, None])
            end = end + self.span_edge[1] * (position[None] == right[:, None] - 1)
        after, before = position[None] > heads[:, None], position[None] < heads[:, None]
        return start.masked_fill(~same | after, -1e4), end.masked_fill(~same | before, -1e4)

    def loss(
        self, states: CoreferenceStates, features: MentionFeatures, gold: dict[int, Mention], *, tree: bool
    ) -> Tensor:
        """Mention detection, antecedents (marginal likelihood) and spans of one document."""
        words = len(states.mention)
        target = torch.zeros(words)
        target[list(gold)] = 1
        detection = functional.binary_cross_entropy_with_logits(states.mention.float(), target)
        likely = set(states.mention.float().topk(max(1, int(0.3 * words))).indices.tolist())
        heads = torch.tensor(sorted(likely | set(gold)))
        chosen, scores = self.pairs(states, candidates(features, heads.numpy()))
        numbers = {chain: i for i, chain in enumerate(sorted({mention.chain for mention in gold.values()}))}
        chain = torch.tensor([numbers[gold[h].chain] if h in gold else -1 - i for i, h in enumerate(heads.tolist())])
        right = (chain[:, None] == chain[chosen]) & (scores > -1e3)
        full = torch.cat([torch.zeros(len(heads), 1), scores], 1)
        allowed = torch.cat([~right.any(1, keepdim=True), right], 1)
        ranking = (torch.logsumexp(full, 1) - torch.logsumexp(full.masked_fill(~allowed, -1e4), 1)).mean()
        known = torch.tensor(sorted(gold))
        start, end = self.spans(states, features, known, tree=tree)
        pointers = functional.cross_entropy(start, torch.tensor([gold[h].start for h in known.tolist()]))
        pointers = pointers + functional.cross_entropy(end, torch.tensor([gold[h].end - 1 for h in known.tolist()]))
        return detection + 2 * ranking + 0.5 * pointers
