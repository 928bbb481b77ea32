"""Chains of mentions over a whole article: the antecedent ranker in numpy."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.reading.encoder.candidates import PAIR_CLASSES, Candidates, candidates
from onrecord.reading.encoder.mentions import PERSONAL_PRONOUNS, MentionFeatures

__all__ = ["ChainStates", "Ranker", "likeliest_chain"]

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Range = tuple[int, int]

ANTECEDENTS = 30  # the same as in training/network/coreference.py, as are the next three
SAME_NAME_BONUS = 2.0
SPAN_SCALE = 8.0
FURTHEST = 20
MENTION_THRESHOLD = -0.5  # a logit; between -1.5 and 0 GUM dev changes by 0.3
LONGEST_REACH = 2000  # mentions: further back no antecedent is looked for, so that memory stays bounded
# A pronoun means whom it follows rather than whom the article names most: "Hale's talk of his time" in news of Roe.
# GUM dev at 1, 1.2, 1.33, 1.4 and 2: 57.0, 56.9, 56.9, 56.8, 56.7; people 69.3, 69.2, 69.1, 68.9, 68.5. From 1.33 on
# the gold stories lose no tenure to the one whom a report names most.
PRONOUN_SHARPNESS = 4 / 3
OFF = -1e4
LARGEST_LOGIT = 50.0  # so that odds stay finite


@dataclass(frozen=True, slots=True)
class ChainStates:
    """The graph's outputs for all words of an article, its windows joined."""

    mention: Floats
    anaphor: Floats
    antecedent: Floats
    span_head: Floats
    span_start: Floats
    span_end: Floats


class Ranker:
    """Puts each mention into the chain before it that is most likely, or into none, as the loss of training does."""

    def __init__(self, heads: Mapping[str, Floats]) -> None:
        self._heads = {name.removeprefix("coreference."): value for name, value in heads.items()}
        tables = {name: self._heads.get(f"features.{name}.weight") for name in PAIR_CLASSES}
        self._tables = {name: table for name, table in tables.items() if table is not None}  # all that were trained

    def chains(self, states: ChainStates, features: MentionFeatures) -> tuple[tuple[Range, ...], ...]:
        """Chains of at least two half-open word ranges, in text order."""
        heads = np.flatnonzero(states.mention > MENTION_THRESHOLD)
        if len(heads) < 2:
            return ()
        chain = np.arange(len(heads))
        for begin in range(0, len(heads), LONGEST_REACH // 2):
            low = max(0, begin - LONGEST_REACH // 2)
            block = heads[low : begin + LONGEST_REACH // 2]
            antecedents, odds = self._antecedents(states, candidates(features, block))
            personal = (features.pronoun[block] > 0) & (features.pronoun[block] <= PERSONAL_PRONOUNS)
            odds[personal] **= PRONOUN_SHARPNESS
            for i in range(begin - low, len(block)):
                chain[low + i] = likeliest_chain(chain[low + antecedents[i]], odds[i], none=low + i)
        members: dict[int, list[int]] = {}
        for i, number in enumerate(chain):
            members.setdefault(int(number), []).append(i)
        spans = self._spans(states, features, heads)
        chains = [tuple(dict.fromkeys(spans[i] for i in group)) for group in members.values()]
        return tuple(chain for chain in chains if len(chain) > 1)

    def _antecedents(self, states: ChainStates, found: Candidates) -> tuple[Ints, Floats]:
        """For each candidate the numbers of its antecedents `(n, k)`, and their odds against having none."""
        heads = found.heads
        left, right, mention = states.anaphor[heads], states.antecedent[heads], states.mention[heads]
        size = len(heads)
        later = np.arange(size)[:, None] <= np.arange(size)[None, :]
        coarse = left @ self._heads["U"] @ right.T
        rank = np.where(later, OFF, coarse + mention[None, :] + SAME_NAME_BONUS * found.same_name)
        count = min(ANTECEDENTS, size)
        chosen = np.sort(np.argsort(-rank, axis=1, kind="stable")[:, :count], axis=1)
        scores = self._pair_scores(left, right, found, chosen)
        scores += np.take_along_axis(coarse, chosen, 1) + mention[:, None] + mention[chosen]
        scores = np.where(np.take_along_axis(later, chosen, 1), OFF, scores)
        return chosen, np.exp(np.minimum(scores, LARGEST_LOGIT))

    def _pair_scores(self, left: Floats, right: Floats, found: Candidates, chosen: Ints) -> Floats:
        heads = self._heads
        hidden: Floats = (left @ heads["pair_anaphor.weight"].T + heads["pair_anaphor.bias"])[:, None]
        hidden = hidden + (right @ heads["pair_antecedent.weight"].T)[chosen]
        hidden += (left[:, None] * right[chosen]) @ heads["pair_product.weight"].T
        for name, table in self._tables.items():
            hidden += table[np.take_along_axis(found.classes[name], chosen, 1)]
        np.maximum(hidden, 0, out=hidden)
        scores: Floats = (hidden @ heads["pair_out.weight"].T + heads["pair_out.bias"])[..., 0]
        return scores

    def _spans(self, states: ChainStates, features: MentionFeatures, heads: Ints) -> list[Range]:
        """The words around each head, sentence by sentence."""
        result: list[Range] = []
        bounds = np.searchsorted(features.sentence, features.sentence[heads], side="left")
        ends = np.searchsorted(features.sentence, features.sentence[heads], side="right")
        edge, distance = self._heads["span_edge"], self._heads["span_distance.weight"]
        for head, low, high in zip(heads, bounds, ends, strict=True):
            if 0 < features.pronoun[head] <= PERSONAL_PRONOUNS:
                result.append((int(head), int(head) + 1))
                continue
            position = np.arange(low, high)
            bias = distance[np.clip(position - head, -FURTHEST, FURTHEST) + FURTHEST]
            own = states.span_head[head]
            start = states.span_start[low:high] @ own / SPAN_SCALE + bias[:, 0]
            start += edge[0] * (position == features.left[head])
            end = states.span_end[low:high] @ own / SPAN_SCALE + bias[:, 1]
            end += edge[1] * (position == features.right[head] - 1)
            first = low + int(start[: head - low + 1].argmax())
            last = head + int(end[head - low :].argmax())
            result.append((int(first), int(last) + 1))
        return result


def likeliest_chain(chains: Ints, odds: Floats, *, none: int) -> int:
    """The chain whose mentions are together likelier antecedents than none: any "she" of hers serves."""
    sums: dict[int, float] = {}
    for chain, share in zip(chains.tolist(), odds.tolist(), strict=True):
        sums[chain] = sums.get(chain, 0.0) + share
    best = max(sums, key=sums.__getitem__)
    return best if sums[best] > 1 else none
