"""Joint training: every update sums the gradients of an attribution, a syntax and a names batch, some a document's."""

import json
import logging
import os
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from onrecord.reading.encoder.mentions import MentionFeatures
from training.corpora.pool import ChainedDocument, Pools, features_of
from training.network.reader import Reader, Weights
from training.swapping import Swapper
from training.windows import Batch, Window, collate, endless, windows

__all__ = ["Plan", "train"]

logger = logging.getLogger(__name__)

ATTRIBUTION_LIMITS = (1, 254)  # one paragraph, or as many as fit
SYNTAX_LIMITS = (1, 64, 128, 254)
DOCUMENT_LIMITS = (126, 254)
AS_READ = 0.8  # share of documents whose pairs of mentions are told apart by the reader's own syntax and names


@dataclass(frozen=True, slots=True)
class Plan:
    """One run. `minutes` of wall time decide the schedule, so that a slow machine still ends with a decayed rate."""

    minutes: float
    seed: int = 1
    encoder_rate: float = 3e-4
    head_rate: float = 1e-3
    budget: int = 1024  # padded wordpieces per batch
    document_every: int = 2  # updates between two documents with chains
    warm_up: int = 60  # updates
    average: float = 0.995  # decay of the averaged weights, which are the ones exported
    save_every: float = 240.0  # seconds


class Averaged:
    """The exponential moving average of the trained weights."""

    def __init__(self, reader: Reader, decay: float) -> None:
        self.decay, self.updates = decay, 0
        self.live = [p for p in reader.parameters() if p.requires_grad]
        self.weights = [p.detach().clone() for p in self.live]

    def update(self) -> None:
        self.updates += 1
        decay = min(self.decay, (1 + self.updates) / (10 + self.updates))
        torch._foreach_lerp_(self.weights, [p.detach() for p in self.live], 1 - decay)

    def swap(self) -> None:
        """Exchanges averaged and live weights."""
        for average, live in zip(self.weights, self.live, strict=True):
            kept = live.detach().clone()
            live.data.copy_(average)
            average.copy_(kept)


def train(reader: Reader, pools: Pools, plan: Plan, out: Path, weights: Weights | None = None) -> None:
    """Trains in place, leaves the averaged weights in `out/reader.pt`, resumes from `out/state.pt` if it is there."""
    weights = weights or Weights()
    out.mkdir(parents=True, exist_ok=True)
    (out / "plan.json").write_text(json.dumps({**asdict(plan), **asdict(weights)}, indent=1))
    torch.manual_seed(plan.seed)
    generator = random.Random(plan.seed)
    reader.enc.freeze_embeddings()
    optimizer = _optimizer(reader, plan)
    averaged = Averaged(reader, plan.average)
    spent, step = _resume(out, reader, optimizer, averaged)
    attribution = endless(pools.attribution, ATTRIBUTION_LIMITS, plan.budget, generator)
    syntax = endless(pools.syntax, SYNTAX_LIMITS, plan.budget, generator)
    names = endless(pools.names, SYNTAX_LIMITS, plan.budget, generator)
    swapper = Swapper([*pools.syntax, *pools.names])
    documents = _documents(pools, generator)
    started = saved = time.monotonic()
    totals, reader_steps = torch.zeros(4), 0
    reader.train()
    while (progress := (spent + time.monotonic() - started) / (60 * plan.minutes)) < 1:
        _set_rate(optimizer, min(1.0, (step + 1) / plan.warm_up, (1 - progress) / 0.95))
        totals[0] += _attribution_step(reader, next(attribution), weights, generator)
        totals[1] += _syntax_step(reader, next(syntax), generator)
        packed = [[swapper.swapped(piece, generator) for piece in window] for window in next(names)]
        totals[2] += _syntax_step(reader, packed, generator)
        if step % plan.document_every == 0:
            totals[3] += _document_step(reader, next(documents), weights, generator)
        nn.utils.clip_grad_norm_(averaged.live, 2.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        averaged.update()
        step, reader_steps = step + 1, reader_steps + 1
        if reader_steps % 50 == 0:
            losses = [round(float(x), 3) for x in totals / torch.tensor([50.0, 50.0, 50.0, 50.0 / plan.document_every])]
            logger.info("step %d progress %.3f losses %s", step, progress, losses)
            totals.zero_()
        if time.monotonic() - saved > plan.save_every:
            saved = time.monotonic()
            _save(out, reader, optimizer, averaged, spent + saved - started, step)
    _save(out, reader, optimizer, averaged, 60 * plan.minutes, step)
    averaged.swap()


def _optimizer(reader: Reader, plan: Plan) -> torch.optim.Optimizer:
    body = [p for n, p in reader.enc.named_parameters() if p.requires_grad and not n.startswith("case")]
    inside = {id(p) for p in body}
    heads = [p for p in reader.parameters() if p.requires_grad and id(p) not in inside]
    groups = [{"params": body, "lr": plan.encoder_rate}, {"params": heads, "lr": plan.head_rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    for group in optimizer.param_groups:
        group["full_rate"] = group["lr"]
    return optimizer


def _set_rate(optimizer: torch.optim.Optimizer, factor: float) -> None:
    for group in optimizer.param_groups:
        group["lr"] = group["full_rate"] * factor


def _documents(pools: Pools, generator: random.Random) -> Iterator[ChainedDocument]:
    while True:
        yield from generator.sample(pools.coreference, len(pools.coreference))


def _attribution_step(reader: Reader, packed: list[Window], weights: Weights, generator: random.Random) -> float:
    batch = collate(packed, reader.label_sets, generator)
    with torch.autocast("cpu", torch.bfloat16):
        states = reader.states(batch.ids, batch.mask, batch.case, batch.first)
        loss = reader.attribution_loss(states, batch, weights)
    return _backward(loss)


def _syntax_step(reader: Reader, packed: list[Window], generator: random.Random) -> float:
    batch = collate(packed, reader.label_sets, generator)
    with torch.autocast("cpu", torch.bfloat16):
        states = reader.states(batch.ids, batch.mask, batch.case, batch.first)
        loss = reader.syntax_loss(states, batch)
    return _backward(loss)


def _document_step(reader: Reader, document: ChainedDocument, weights: Weights, generator: random.Random) -> float:
    packed = windows(document.sentences, (generator.choice(DOCUMENT_LIMITS),), generator)
    batch: Batch = collate(packed, reader.label_sets, generator)
    with torch.autocast("cpu", torch.bfloat16):
        states = reader.states(batch.ids, batch.mask, batch.case, batch.first)
        words = [state[batch.sentence >= 0][None] for state in states]
        features = _as_read(reader, document, states, batch) if generator.random() < AS_READ else document.features
        tree = generator.random() > 0.2
        chains = reader.coreference_loss(words, features, document.gold, tree=tree)
        loss = weights.coreference * chains + 0.5 * reader.syntax_loss(states, batch)
    return _backward(loss)


def _as_read(reader: Reader, document: ChainedDocument, states: list[Tensor], batch: Batch) -> MentionFeatures:
    """The features that the reader's own analysis gives, with the errors that hidden words and dropout make."""
    known = batch.sentence >= 0
    labels = reader.label_sets
    upos, names, heads, relations = (found[known].tolist() for found in reader.analysis(states, batch))
    return features_of(
        document.sentences,
        upos=[labels.upos[i] for i in upos],
        names=[labels.names[i] for i in names],
        heads=heads,
        relations=[labels.relations[i] for i in relations],
    )


def _backward(loss: Tensor) -> float:
    loss.backward()  # type: ignore[no-untyped-call]
    return loss.item()


def _save(
    out: Path, reader: Reader, optimizer: torch.optim.Optimizer, averaged: Averaged, spent: float, step: int
) -> None:
    state = {"reader": reader.state_dict(), "optimizer": optimizer.state_dict(), "spent": spent, "step": step}
    state["average"] = averaged.weights
    torch.save(state, out / "state.tmp")
    os.replace(out / "state.tmp", out / "state.pt")
    averaged.swap()
    torch.save({"reader": reader.state_dict(), "labels": asdict(reader.label_sets)}, out / "reader.tmp")
    averaged.swap()
    os.replace(out / "reader.tmp", out / "reader.pt")
    logger.info("saved at step %d after %.0f s", step, spent)


def _resume(out: Path, reader: Reader, optimizer: torch.optim.Optimizer, averaged: Averaged) -> tuple[float, int]:
    path = out / "state.pt"
    if not path.exists():
        return 0.0, 0
    state = torch.load(path)
    reader.load_state_dict(state["reader"])
    optimizer.load_state_dict(state["optimizer"])
    for target, source in zip(averaged.weights, state["average"], strict=True):
        target.copy_(source)
    return state["spent"], state["step"]
