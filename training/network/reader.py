"""The reader: one encoder and all its heads."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.reading.encoder.mentions import MentionFeatures
from training.corpora.gum import Mention
from training.network.attribution import Crf, Linker
from training.network.coreference import Coreference
from training.network.encoder import Encoder
from training.network.layers import Tagger
from training.network.parser import Parser
from training.windows import IGNORED, Batch, Labels

__all__ = ["Reader", "Weights"]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each head's loss counts. Set by hand so that no head drowns; not tuned."""

    link: float = 0.5
    attribution: float = 2.0
    coreference: float = 0.5


class Reader(nn.Module):
    """All heads read the same word states: the first wordpiece of each word, in every layer."""

    def __init__(self, encoder: Encoder, labels: Labels) -> None:
        super().__init__()
        width, layers = encoder.shape.width, encoder.shape.layers + 1
        self.enc, self.label_sets = encoder, labels
        self.upos = Tagger(width, len(labels.upos), layers=layers)
        self.names = Tagger(width, len(labels.names), layers=layers)
        self.parser = Parser(width, len(labels.relations), layers=layers)
        self.roles = Tagger(width, len(labels.roles), layers=layers)
        self.crf = Crf(len(labels.roles))
        self.linker = Linker(width, layers=layers)
        self.coreference = Coreference(width, layers=layers)

    def states(self, ids: Tensor, mask: Tensor | None, case: Tensor, first: Tensor) -> list[Tensor]:
        """Word states `(batch, words, width)` of every layer."""
        index = first[..., None].expand(*first.shape, self.enc.shape.width)
        return [layer.gather(1, index) for layer in self.enc(ids, mask, case)]

    def syntax_loss(self, states: list[Tensor], batch: Batch) -> Tensor:
        """Parts of speech, heads, relations and names, each as far as the batch has gold for it."""
        loss = _cross_entropy(self.names(states), batch.names)
        if not (batch.heads >= 0).any():
            return loss
        arcs, dependents, heads = self.parser(states, batch.sentence)
        relations = self.parser.labels(dependents, heads, batch.heads.clamp(min=0))
        loss = loss + _cross_entropy(self.upos(states), batch.upos)
        return loss + _cross_entropy(arcs, batch.heads) + _cross_entropy(relations, batch.relations)

    @torch.no_grad()
    def analysis(self, states: list[Tensor], batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """The likeliest part of speech, name label, head and relation of each word, `(batch, words)` each.

        Heads count within the word's own piece, 0 for its root; each is the best by itself, so that not all are trees.
        """
        arcs, dependents, heads = self.parser(states, batch.sentence)
        chosen = arcs.argmax(-1)
        relations = self.parser.labels(dependents, heads, chosen).argmax(-1)
        places = torch.arange(batch.sentence.shape[1]).expand_as(batch.sentence)
        same = batch.sentence[:, :, None] == batch.sentence[:, None, :]
        first = torch.where(same, places[:, None, :], batch.sentence.shape[1]).amin(-1)
        within = torch.where(chosen > 0, chosen - first, 0)
        return self.upos(states).argmax(-1), self.names(states).argmax(-1), within, relations

    def attribution_loss(self, states: list[Tensor], batch: Batch, weights: Weights) -> Tensor:
        """Spans and links of sources, cues and contents."""
        spans = self.crf.loss(self.roles(states).float(), batch.roles)
        links = self.linker.loss(self.linker.states(states), batch.spans)
        return weights.attribution * spans + weights.link * links

    def coreference_loss(
        self, states: list[Tensor], features: MentionFeatures, gold: dict[int, Mention], *, tree: bool
    ) -> Tensor:
        """Mentions and chains of one document; `states` are `(1, words, width)`."""
        return self.coreference.loss(self.coreference.states(states), features, gold, tree=tree)


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    if not bool((gold >= 0).any()):
        return scores.new_zeros((), dtype=torch.float32)
    return functional.cross_entropy(scores.float().flatten(0, -2), gold.flatten(), ignore_index=IGNORED)
